"""Tokens, credits, charges: the books of the studio as a client sees them."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing
from pathlib import Path

import anyio
import httpx
import pytest
from studio_house import PLAIN, client_at, house

from nemo_mcp.studio import Studio, StudioOptions
from nemo_mcp.studio.database import Database


@pytest.mark.proves("studio.token")
async def test_a_client_gets_its_account_again_with_the_same_token(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        first = client.token
        assert first["token"].startswith("nmv_usr_")
        assert first["credits"] == 100
        await client.chat("make a film")
    async with house(tmp_path) as client:
        assert client.token["token"] == first["token"]
        assert client.token["user_id"] == first["user_id"]
        assert await client.balance() == (60, 0, 60)
        other = await client.enter("client-2")
        assert other["user_id"] != first["user_id"]
        assert other["credits"] == 100


@pytest.mark.proves("studio.token")
async def test_an_expired_token_is_refused_and_replaced_without_new_credits(tmp_path: Path) -> None:
    studio = Studio(tmp_path, StudioOptions(token_seconds=0))
    async with studio.serve() as url, client_at(url) as client:
        first = await client.enter()
        refused = await client.http.get("/api/credits/balance/simple")
        assert (refused.status_code, refused.json()["code"]) == (401, 1001)
    studio.ledger.grant(first["user_id"], -40)
    async with house(tmp_path) as client:
        assert client.token["token"] != first["token"]
        assert client.token["user_id"] == first["user_id"]
        assert await client.balance() == (60, 0, 60)


@pytest.mark.proves("studio.refusals")
async def test_refusals_come_as_envelopes(tmp_path: Path) -> None:
    async with house(tmp_path) as client:

        async def refused(method: str, path: str, **request: object) -> tuple[int, int]:
            answer = await client.http.request(method, path, **request)  # type: ignore[arg-type]
            return answer.status_code, answer.json()["code"]

        assert await refused("POST", "/api/auth/anonymous-token") == (400, 400)
        assert await refused("GET", "/api/state/nemo_agent/me/123/latest") == (404, 1002)
        assert await refused("POST", "/api/tasks/me/with-session/nemo_agent", content=b"{") == (400, 400)
        bad = {"Authorization": "Bearer nmv_usr_wrong"}
        assert await refused("GET", "/api/credits/balance/simple", headers=bad) == (401, 1001)
        mine = client.session_id
        await client.enter("client-2")
        assert await refused("GET", f"/api/state/nemo_agent/me/{mine}/latest") == (404, 1002)


@pytest.mark.proves("studio.scopes")
async def test_a_token_does_only_what_its_scopes_allow(tmp_path: Path) -> None:
    async with house(tmp_path, StudioOptions(scopes=("read", "write", "upload"), silence=0)) as client:
        answer = await client.submit("render_1")
        assert (answer.status_code, answer.json()["code"]) == (403, 403)
        assert await client.balance() == (100, 0, 100)


@pytest.mark.proves("studio.prices")
async def test_work_is_charged_by_its_kind_and_talk_is_free(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.chat("hello")
        assert await client.balance() == (100, 0, 100)
        await client.chat("make a film")
        assert await client.balance() == (60, 0, 60)
        await client.chat("add music")
        await client.chat("which clip")
        assert await client.balance() == (55, 0, 55)
        charges = (await client.ledger())["charges"]
        assert [(c["turn"], c["kind"], c["amount"]) for c in charges] == [(2, "create", 40), (3, "edit", 5)]
        assert {c["session_id"] for c in charges} == {client.session_id}
        assert len({c["message_hash"] for c in charges}) == 2


@pytest.mark.proves("studio.prices")
async def test_the_price_is_frozen_while_the_work_runs(tmp_path: Path) -> None:
    async with house(tmp_path, StudioOptions(silence=0, think_seconds=60)) as client:
        async with client.http.stream("POST", "/run_sse", json=client.body("make a film")) as answer:
            await anext(answer.aiter_bytes())
            assert await client.balance() == (60, 40, 100)
        with anyio.fail_after(5):
            while await client.balance() != (100, 0, 100):
                pass


@pytest.mark.proves("studio.no-credits")
async def test_a_run_that_cannot_be_paid_for_does_not_begin(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.chat("make a film")
        await client.chat("make another")
        answer = await client.http.post("/run_sse", json=client.body("make a third"))
        assert answer.json()["code"] == 2001
        assert await client.titles() == ["another", "The end"]
        assert await client.balance() == (20, 0, 20)
        assert (await client.ledger())["accepted_runs"] == 2
        assert await client.chat("add a title")


@pytest.mark.proves("studio.no-credits")
async def test_the_page_of_the_top_up_link_adds_credits(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        link = f"/register?bind={client.token['user_id']}"
        assert "100 credits" in (await client.http.get(link)).text
        assert "200 credits" in (await client.http.post(link)).text
        assert await client.balance() == (200, 0, 200)
        assert (await client.http.get("/register?bind=anon_nobody")).status_code == 404


_WORKER = """
import sys
from pathlib import Path
from nemo_mcp.studio import Studio

studio = Studio(Path(sys.argv[1]))
user_id = studio.ledger.token_for("shared").user_id
for n in range(5):
    studio.ledger.grant(user_id, 5)
    run = studio.ledger.accept(user_id, "session", f"message {n}")
    studio.ledger.freeze(run, "edit")
    studio.ledger.settle(run, "edit")
"""


@pytest.mark.proves("studio.shared-folder")
def test_processes_that_share_a_new_folder_keep_one_set_of_books(tmp_path: Path) -> None:
    workers = [subprocess.Popen([sys.executable, "-c", _WORKER, str(tmp_path)]) for _ in range(4)]
    assert [worker.wait(20) for worker in workers] == [0, 0, 0, 0]
    ledger = Studio(tmp_path).ledger
    charges = ledger.charges()
    assert sorted(charge.turn for charge in charges) == list(range(1, 21))
    assert ledger.accepted_runs() == 20
    assert ledger.balance(ledger.token_for("shared").user_id).total == 100


@pytest.mark.proves("studio.shared-folder")
async def test_two_studios_serve_one_folder_each_under_its_own_address(tmp_path: Path) -> None:
    async with house(tmp_path) as here, Studio(tmp_path, PLAIN).serve() as url, client_at(url) as there:
        await here.chat("make a film")
        await there.enter()
        there.session_id = here.session_id
        assert await there.titles() == ["a film", "The end"]
        await there.chat("add music")
        assert await here.titles() == ["a film", "The end", "music"]
        assert here.http.base_url != httpx.URL(url)


@pytest.mark.proves("studio.shared-folder")
def test_a_folder_that_another_process_is_just_setting_up_is_waited_for(tmp_path: Path) -> None:
    database = Database(tmp_path / "studio.db")
    with closing(sqlite3.connect(tmp_path / "studio.db", isolation_level=None)) as other, ThreadPoolExecutor() as pool:
        other.execute("CREATE TABLE begun (at REAL)")
        other.execute("BEGIN IMMEDIATE")
        opened = pool.submit(database.read, "SELECT * FROM accounts")
        assert not wait([opened], timeout=0.2).done
        other.execute("COMMIT")
        assert opened.result() == []
    database.close()
