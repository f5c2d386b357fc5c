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


WIRE = []

WORDS = []

STUDIO = []

DIRECTOR = []

MEDIA = []

JOBS = []

SERVER = []

BEHAVIOURS = [*WIRE, *WORDS, *STUDIO, *DIRECTOR, *MEDIA, *JOBS, *SERVER]
