"""Every promised behaviour, once: its id, where the promise is written, and the promise.

A test names what it proves with `@proves("id")`; `test_behaviours.py` fails for an id without a test and for a test
that names an unknown id.
"""

from __future__ import annotations

from typing import NamedTuple


class Behaviour(NamedTuple):
    """A promise. `source` is a section of the API reference ("API §6"), of the design, or of the MCP specification."""

    id: str
    source: str
    sentence: str


WIRE = [
    Behaviour(
        "wire.headers", "API §2", "Every request to the API carries the token and the three attribution headers."
    ),
    Behaviour(
        "wire.attribution",
        "API §2",
        "Attribution names the skill in use, else the server; the platform is set, or read from where it is installed.",
    ),
    Behaviour(
        "wire.errors-table",
        "API §3",
        "Every error code, bare status, page of a proxy and broken connection becomes its own error.",
    ),
    Behaviour("wire.errors-tree", "design, Errors", "The exception tree is drawn in one docstring, whole and right."),
    Behaviour(
        "wire.errors-top-up",
        "API §3",
        "Without credits an anonymous user is given the link that registers this very account.",
    ),
    Behaviour(
        "wire.errors-safe-reads",
        "API §9",
        "Reads are repeated after passing trouble; requests that change something are not.",
    ),
    Behaviour("wire.errors-rate-limit", "API §3", "A rate limit is waited for once, and only if the wait is short."),
    Behaviour(
        "wire.errors-clean",
        "design, Errors",
        "Text of the backend enters errors only bounded and without control or direction characters.",
    ),
    Behaviour("wire.secrets", "design, Errors", "Tokens are taken out of texts and logs, by value and by form."),
    Behaviour(
        "wire.anonymous-token",
        "API §4",
        "An anonymous token is asked for once, under a client id that is kept in a private file.",
    ),
    Behaviour(
        "wire.anonymous-token-kept",
        "API §3",
        "A cloud's anonymous token is kept for later processes while it fits; a loopback backend's is not.",
    ),
    Behaviour(
        "wire.token-renewal",
        "API §3",
        "A refused anonymous token is renewed once for all callers, under the same client id.",
    ),
    Behaviour("wire.own-token", "API §3", "The user's own token is never swapped for another account."),
    Behaviour(
        "wire.session",
        "API §5",
        "Sessions are made with their language, ids stay strings, and people get a link without the token.",
    ),
    Behaviour(
        "wire.run", "API §6", "A message goes out in the shape of the API, and its events arrive as they happen."
    ),
    Behaviour(
        "wire.run-at-most-once",
        "design, At most once",
        "A message goes out again only after a refused anonymous token; a failure says whether it may have run.",
    ),
    Behaviour("wire.run-broken", "design, At most once", "A stream that breaks or falls silent is an unknown outcome."),
    Behaviour("wire.stream-split-anywhere", "API §6", "A stream tells the same however its bytes are split."),
    Behaviour("wire.stream-never-raises", "API §6", "No bytes and no JSON make the reader of a stream raise."),
    Behaviour(
        "wire.stream-dialects",
        "API §6",
        "The ADK dialect and the typed dialect come out as the same events; unknown events are ignored.",
    ),
    Behaviour(
        "wire.stream-life",
        "API §6",
        "Heartbeats, empty data and comments are signs of life; ids and retry times are no events.",
    ),
    Behaviour("wire.stream-text", "API §6", "Thoughts and the user's own words are never shown."),
    Behaviour("wire.stream-errors", "API §6", "Error frames of every form become one clean error event."),
    Behaviour(
        "wire.stream-frame-limit",
        "API §6",
        "Frames of 16 MiB are read; one above the limit is dropped and reading goes on.",
    ),
    Behaviour("wire.stream-proxy", "design, Settings", "Event streams go through the proxy of the environment."),
    Behaviour(
        "wire.transcript-once",
        "API §6",
        "Text is shown once: a whole replaces its deltas, a repeated whole is dropped, deltas alone are the text.",
    ),
    Behaviour("wire.transcript-tools", "API §6", "Only tool calls of whole events count."),
    Behaviour("wire.transcript-question", "API §6", "A question put by a tool call is found with its options."),
    Behaviour(
        "wire.upload", "API §7", "Files go up under their names and media types; both shapes of the answer are read."
    ),
    Behaviour("wire.upload-streams", "API §7", "An upload is never whole in memory and tells how far it is."),
    Behaviour("wire.draft-exact", "API §8", "The draft goes back to the renderer byte for byte as it came."),
    Behaviour("wire.state-lenient", "API §8", "A state is read with missing, null, extra and wrongly typed fields."),
    Behaviour("wire.ids-stay-ids", "API §5", "An id cannot lead a request to another path."),
    Behaviour("wire.render-shapes", "API §9", "Both shapes of a render answer are read."),
    Behaviour(
        "wire.render-errors", "API §9", "A used render id and an unknown render are told apart from other errors."
    ),
    Behaviour(
        "wire.download",
        "API §9",
        "A video comes whole or not at all, from its URL or else from the API; the token goes to the API alone.",
    ),
    Behaviour(
        "wire.download-resume", "API §9", "A broken download goes on where it broke, unless the video has changed."
    ),
    Behaviour("wire.credits", "API §10", "Credits are read leniently; an answer without them is not a balance."),
    Behaviour("wire.light-import", "design, The way data flows", "Errors, schema and events load no HTTP library."),
]

WORDS = []

STUDIO = []

DIRECTOR = []

MEDIA = []

JOBS = []

SERVER = []

BEHAVIOURS = [*WIRE, *WORDS, *STUDIO, *DIRECTOR, *MEDIA, *JOBS, *SERVER]
