"""The token: every byte that leaves the process is searched for it, in every form that gives it away."""

from __future__ import annotations

import base64
import html
import json
import logging
import re
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nemo_mcp.backend import redaction
from nemo_mcp.backend.errors import RedactingFilter
from nemo_mcp.studio.faults import Rule
from pace import in_step
from safety.tapped import Line, Tapped, host, tapped
from safety.wire import Wire, served
from scripted_server import Asked, Reply

ODD = 'tok/en+w"i\\qh%41&<odd>=chars.Zx9~'
FILM = bytes(range(256)) * 512


def forms(token: str) -> dict[str, bytes]:
    """How a token may be written."""
    raw = token.encode()
    cores = {f"base64 at {n}": base64.b64encode(b"x" * n + raw + b"x" * (-(n + len(raw)) % 3)) for n in range(3)}
    return {
        "raw": raw,
        "JSON": json.dumps(token)[1:-1].encode(),
        "Python": repr(token)[1:-1].encode(),
        "URL": quote(token, safe="").encode(),
        "URL path": quote(token).encode(),
        "URL, every byte": "".join(f"%{byte:02X}" for byte in raw).encode(),
        "HTML": html.escape(token).encode(),
        "HTML, decimal": "".join(f"&#{byte};" for byte in raw).encode(),
        "JSON, every letter": "".join(f"\\u{byte:04x}" for byte in raw).encode(),
        "hex": raw.hex().encode(),
        "HEX": raw.hex().upper().encode(),
        # Of Base64 only the letters that no neighbour has a part in.
        **{name: code[(4 if n else 0) : -4] for n, (name, code) in enumerate(cores.items())},
        "base64 for URLs": base64.urlsafe_b64encode(raw)[:-4],
    }


def writings(token: str) -> list[str]:
    """Texts that a backend could say to give the token away: the forms, but Base64 whole."""
    whole = [form.decode() for name, form in forms(token).items() if "base64" not in name]
    whole += [base64.b64encode(f"{before}{token}".encode()).decode() for before in ("", "Bearer ", "a=", "=")]
    return [*whole, base64.urlsafe_b64encode(token.encode()).decode()]


def found(data: bytes, token: str) -> list[str]:
    """The forms of the token in some bytes, also broken over lines or spread by blanks."""
    joined = re.sub(rb"\s|\\n|\\r|\\t|\xe2\x80[\x8b-\x8f]", b"", data)
    return [name for name, form in forms(token).items() if form in data or re.sub(rb"\s", b"", form) in joined]


def broken(text: str) -> str:
    """A text in two lines."""
    return f"{text[:11]}\n{text[11:]}"


@pytest.mark.proves("safety.secrets")
@pytest.mark.parametrize("token", [ODD, "nmv_usr_A1b2C3d4E5f6G7h8"])
def test_the_search_finds_a_token_in_every_form(token: str) -> None:
    for name, form in forms(token).items():
        assert name in found(b"... " + form + b" ...", token), name
        assert found(b"... " + broken(form.decode()).encode() + b" ...", token), name
    for before in ("", "Bearer ", "a=", "="):
        assert found(base64.b64encode(f"{before}{token}".encode()), token)
    assert not found(b"The quick brown fox, [hidden].", token)


def whole(token: str) -> bool:
    """Whether a token holds no escape of its own: escaped once more it could be read in too many ways."""
    return not re.search(r"%[0-9a-fA-F]{2}|\\|&", token)


@pytest.mark.proves("safety.secrets")
@settings(deadline=None)
@given(token=st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=16, max_size=40).filter(whole))
@example("0000000000000000<%")
def test_a_token_of_odd_characters_is_hidden_in_every_form(token: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(redaction, "_folded_secrets", set())
        redaction.hide(token)
        for written in writings(token):
            for text in (f"前 {written} 后", f"前 {broken(written)} 后"):
                left = redaction.redact(text)
                assert "[hidden]" in left, text
                assert not found(left.encode(), token), text
                assert left.startswith("前 ")
                assert left.endswith(" 后")
        assert redaction.redact("The quick brown fox") == "The quick brown fox"


@pytest.mark.proves("safety.secrets")
def test_the_cost_of_hiding_a_token_does_not_grow_with_those_hidden_before(monkeypatch: pytest.MonkeyPatch) -> None:
    def hide(tokens: int) -> None:
        monkeypatch.setattr(redaction, "_folded_secrets", set())
        for number in range(tokens):
            redaction.hide(f"nmv_usr_{number:016x}{ODD}")
            redaction.redact("A new token is looked for in an answer like this one.")

    # Quadratic work would cost a hundred times as much for ten times as many.
    assert in_step(hide, 30, 300, times=30)


async def work(wire: Wire, studio: Tapped, product: Any, token: str) -> list[str]:
    """Whole jobs, good and bad ones, with a backend that repeats the token wherever it can."""
    tap, told = studio.tap, list[str]()
    spread = "\u200b".join(token)
    loud = f"{token} {broken(token)} {' | '.join(writings(token))} {spread}"
    tap.headers = [(b"set-cookie", f"t={quote(token, safe='')}".encode()), (b"x-echo", quote(token).encode())]

    async def call(tool: str, **arguments: Any) -> None:
        told.append(await wire.call(tool, **arguments))

    await call("credits")
    await call("upload", sources=[product.picture(), str(product.files / "missing.mp4")])
    studio.lines = [
        Line(says=f"Here is what I know: {loud}"),
        Line(says=f"Done: {loud}", titles=(token, quote(token, safe=""), broken(token)), clips=(token.encode().hex(),)),
        Line(asks=(f"Is {loud} yours?", (token, base64.b64encode(token.encode()).decode()))),
    ]
    for wish in ("say hello", "add titles", "ask me"):
        await call("chat", message=wish, wait_seconds=20)
    for action, more in (
        ("refuse", {"path": "/run_sse", "code": 403}),
        ("refuse", {"path": "/run_sse", "code": 400}),
        ("error_frame", {"lands": False}),
        ("broken_error_frame", {"lands": False}),
    ):
        tap.add(Rule(action=action, message=f"No: {loud}"[:3000], **more))
        await call("chat", message="say something", wait_seconds=20)
    await call("state")
    tap.add(Rule(action="render_fails", message=f"Broken by {loud}"[:3000], times=2))
    await call("export", resolution="480p", wait_seconds=40)
    await call("export", resolution="480p", save_to="film", wait_seconds=60)
    for tool, arguments in (
        ("chat", {"message": f"my token is {token}"}),
        ("chat", {"message": f"my token is {quote(token, safe='')}"}),
        ("chat", {"message": "hello", "session": token}),
        ("upload", {"sources": [f"https://cdn.example/a.mp4?key={quote(token, safe='')}"]}),
        ("upload", {"sources": [str(product.files / f"{token.replace('/', '')}.mp4"), token]}),
        ("export", {"save_to": token}),
        ("state", {"job_id": token}),
        ("state", {"session": token}),
        ("cancel", {"job_id": token}),
        ("chat", {"message": "hello", "wait_seconds": token}),
        ("chat", {"message": "hello", token: token}),
    ):
        await call(tool, **arguments)
    return told


@pytest.mark.proves("safety.secrets")
@pytest.mark.parametrize("own", [True, False], ids=["own token", "anonymous"])
async def test_no_byte_that_leaves_the_process_holds_the_token(tmp_path: Path, own: bool) -> None:
    async with tapped(tmp_path) as (product, studio), host("127.0.0.2") as cdn, host("127.0.0.3") as store:
        film = Reply(body=FILM, headers={"Content-Type": "video/mp4"})
        cdn.on("GET /film.mp4", Reply(302, headers={"Location": f"{store.url}/kept/film.mp4"}))
        back = f"{product.url}/files/nothing.mp4"
        store.on("GET /kept/film.mp4", Reply(302, headers={"Location": back}), film)
        api = studio.tap
        api.changes["/api/render/proxy/lambda/"] = lambda status: (
            status | {"output": {"url": f"{cdn.url}/film.mp4"}} if status.get("output") else status
        )
        environment = product.environment | {"NEMO_LOG_LEVEL": "debug"}
        token = studio.ledger.token_for("a-client").token if not own else ODD
        if own:
            api.swaps[ODD.encode()] = studio.ledger.token_for("a-client").token.encode()
            environment["NEMO_TOKEN"] = ODD
        else:
            environment["NEMO_CLIENT_ID"] = "a-client"
        errors = tmp_path / "stderr"
        async with served(environment, errors) as (wire, process):
            told = await work(wire, studio, product, token)
            command = Path(f"/proc/{process.pid}/cmdline").read_bytes() if sys.platform == "linux" else b""
            stdout = await wire.end()
        # The jobs really ran, and the token really went to the API.
        assert "[hidden]" in told[2]
        assert '"completed"' in told[3]
        assert '"failed"' in told[5]
        assert any("film.mp4" in answer and "saved as" in answer for answer in told), told[11]
        assert sum("holds a secret token" in answer for answer in told) >= 5
        assert any(token.encode() in value for request in api.requests for _, value in request.headers)
        for other in (cdn, store):
            assert other.asked
            for asked in other.asked:
                assert not found(_bytes(asked), token)
        # To the API it goes in one header, and not along a way that has led elsewhere.
        for request in api.requests:
            rest = [value for name, value in request.headers if name != b"authorization"]
            # A draft goes back to its owner byte for byte (API reference §8), and this one was full of tokens.
            body = b"" if request.path == "/api/render/proxy/lambda" else request.body
            assert not found(b"\n".join([request.target, *rest, body]), token), request.path
        (wandered,) = api.to("/files/nothing.mp4")
        assert b"authorization" not in dict(wandered.headers)
        assert not found(stdout, token)
        assert not found(errors.read_bytes(), token)
        assert b"DEBUG" in errors.read_bytes() or len(errors.read_bytes()) > 1000
        assert not found(command, token)
        journal = list((tmp_path / "state").rglob("*"))
        assert any(path.name == "journal.db" for path in journal)
        for path in [*journal, *(tmp_path / "out").rglob("*")]:
            assert not found(str(path).encode(), token)
            assert not path.is_file() or not found(path.read_bytes(), token), path


def _bytes(asked: Asked) -> bytes:
    return json.dumps([asked.method, asked.path, asked.headers]).encode() + asked.body


@pytest.mark.proves("safety.secrets")
def test_a_handler_that_writes_tracebacks_by_itself_gets_none(caplog: pytest.LogCaptureFixture) -> None:
    caplog.handler.addFilter(RedactingFilter())
    try:
        raise ValueError("nmv_usr_inside")
    except ValueError:
        logging.getLogger("x").error("it broke", exc_info=True, stack_info=True)
    (record,) = caplog.records
    assert record.exc_info is None
    assert "ValueError: [hidden]" in caplog.text
