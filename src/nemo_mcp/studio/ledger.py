"""Accounts, tokens and credits: who may work, what work costs, and every charge that was made."""

from __future__ import annotations

import hashlib
import secrets
import time
from dataclasses import dataclass

from nemo_mcp.studio.database import Database
from nemo_mcp.studio.options import StudioOptions
from nemo_mcp.studio.refusals import Refusal

# Credits by the kind of a direction. A first video and several edits fit into a new account; export is free.
PRICES = {"create": 40, "edit": 5, "talk": 0}

# The longest run (API reference §6): what a process that died had frozen is free again after it.
_LONGEST_RUN_SECONDS = 15 * 60


@dataclass(frozen=True)
class Token:
    """A bearer token and the account that it opens. `expires_at` is seconds since 1970."""

    token: str
    user_id: str
    expires_at: float


@dataclass(frozen=True)
class Balance:
    """Credits of an account; `frozen` is reserved by runs that have not ended."""

    available: int
    frozen: int

    @property
    def total(self) -> int:
        return self.available + self.frozen


@dataclass(frozen=True)
class Run:
    """A message that was accepted; `turn` counts from 1 in its session."""

    id: int
    session_id: str
    user_id: str
    turn: int
    message_hash: str


@dataclass(frozen=True)
class Charge:
    """Credits taken for one turn. `at` is seconds since 1970."""

    session_id: str
    turn: int
    kind: str
    amount: int
    message_hash: str
    at: float


class Ledger:
    """The books of a studio."""

    def __init__(self, database: Database, options: StudioOptions) -> None:
        self._database = database
        self._options = options

    def token_for(self, client_id: str) -> Token:
        """The account's valid token, or a new one; a new client gets an account with its credits (API reference §4)."""
        now = time.time()
        with self._database.transaction() as db:
            db.execute(
                "INSERT OR IGNORE INTO accounts VALUES (?, ?, ?)",
                (f"anon_{secrets.token_hex(8)}", client_id, self._options.credits),
            )
            row = db.execute("SELECT user_id FROM accounts WHERE client_id = ?", (client_id,)).fetchone()
            user_id = str(row["user_id"])
            valid = db.execute("SELECT * FROM tokens WHERE user_id = ? AND expires_at > ?", (user_id, now)).fetchone()
            if valid:
                return Token(valid["token"], user_id, valid["expires_at"])
            token = Token(f"nmv_usr_{secrets.token_hex(20)}", user_id, now + self._options.token_seconds)
            db.execute("INSERT INTO tokens VALUES (?, ?, ?)", (token.token, user_id, token.expires_at))
            return token

    def user_of(self, token: str) -> str:
        """The account behind a token. Refuses with 1001 when it is unknown or has expired."""
        rows = self._database.read("SELECT user_id FROM tokens WHERE token = ? AND expires_at > ?", token, time.time())
        if not rows:
            raise Refusal(1001)
        return str(rows[0]["user_id"])

    def expire(self, token: str) -> None:
        """From now on the token is of the past."""
        self._database.write("UPDATE tokens SET expires_at = 0 WHERE token = ?", token)

    def balance(self, user_id: str) -> Balance:
        """What an account has."""
        rows = self._database.read(
            "SELECT credits, (SELECT COALESCE(SUM(frozen), 0) FROM runs WHERE user_id = accounts.user_id"
            " AND status = 'running' AND started_at > ?) AS frozen FROM accounts WHERE user_id = ?",
            time.time() - _LONGEST_RUN_SECONDS,
            user_id,
        )
        return Balance(rows[0]["credits"] - rows[0]["frozen"], rows[0]["frozen"]) if rows else Balance(0, 0)

    def grant(self, user_id: str, amount: int) -> bool:
        """Give an account more credits; false when there is no such account."""
        return self._database.write("UPDATE accounts SET credits = credits + ? WHERE user_id = ?", amount, user_id) > 0

    def accept(self, user_id: str, session_id: str, message: str) -> Run:
        """Write a message down as the next turn of its session, before anything of it is done."""
        digest = hashlib.sha256(message.encode("utf-8", "surrogatepass")).hexdigest()
        with self._database.transaction() as db:
            row = db.execute("SELECT COALESCE(MAX(turn), 0) + 1 FROM runs WHERE session_id = ?", (session_id,))
            turn = int(row.fetchone()[0])
            cursor = db.execute(
                "INSERT INTO runs (session_id, user_id, turn, message_hash, status, frozen, started_at)"
                " VALUES (?, ?, ?, ?, 'running', 0, ?)",
                (session_id, user_id, turn, digest, time.time()),
            )
            return Run(int(cursor.lastrowid or 0), session_id, user_id, turn, digest)

    def freeze(self, run: Run, kind: str) -> None:
        """Reserve the price of a run. Refuses with 2001, and the run with it, when the account cannot pay."""
        with self._database.transaction() as db:
            enough = self.balance(run.user_id).available >= PRICES[kind]
            if enough:
                db.execute("UPDATE runs SET frozen = ? WHERE id = ?", (PRICES[kind], run.id))
            else:
                db.execute("UPDATE runs SET status = 'refused' WHERE id = ?", (run.id,))
        if not enough:
            raise Refusal(2001)

    def settle(self, run: Run, kind: str) -> None:
        """End a run that did its work, and take its price."""
        with self._database.transaction() as db:
            db.execute("UPDATE runs SET status = 'done', frozen = 0 WHERE id = ?", (run.id,))
            if amount := PRICES[kind]:
                db.execute("UPDATE accounts SET credits = credits - ? WHERE user_id = ?", (amount, run.user_id))
                db.execute(
                    "INSERT INTO charges (session_id, turn, kind, amount, message_hash, at) VALUES (?, ?, ?, ?, ?, ?)",
                    (run.session_id, run.turn, kind, amount, run.message_hash, time.time()),
                )

    def release(self, run: Run) -> None:
        """End a run that did nothing: it costs nothing."""
        self._database.write("UPDATE runs SET status = 'aborted', frozen = 0 WHERE id = ?", run.id)

    def charges(self) -> list[Charge]:
        """Every charge, oldest first."""
        rows = self._database.read("SELECT session_id, turn, kind, amount, message_hash, at FROM charges ORDER BY id")
        return [Charge(*row) for row in rows]

    def accepted_runs(self) -> int:
        """How many messages were accepted for a run; those refused for want of credits do not count."""
        return int(self._database.read("SELECT COUNT(*) FROM runs WHERE status <> 'refused'")[0][0])
