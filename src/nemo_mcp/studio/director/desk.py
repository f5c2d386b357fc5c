"""The director's desk: one message's work in hand, with the stages done and what is said about them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from random import Random
from typing import Any, NoReturn

from nemo_mcp.studio.model import Beats, Draft, Movement, Question, Source, Stage

from .replies import gui_talk, phrases
from .timeline import Segment, Timeline

VOICE = re.compile("voice|narrat|speech|旁白|配音|解说|人声", re.IGNORECASE)
_LOGO = re.compile("logo|标志|商标|標誌|商標|标识|標識", re.IGNORECASE)
# Of longer lists of ready-made answers the first are given.
_MOST_OPTIONS = 12


class UnableError(Exception):
    """The request cannot be done; the message is a sentence that says why."""


class UnclearError(Exception):
    """The request can be meant in more ways than one."""

    def __init__(self, question: Question) -> None:
        super().__init__(question.prompt)
        self.question = question


@dataclass
class Desk:
    """What an edit needs: the timeline, the uploads, an ear for songs, a die and the user's language.

    `said` are the sentences of the reply, `question` what must be known for the rest, `lost` the wordings that
    were not understood, `focus` what the last edit was
    about, `touched` what all were about, `past` and `future` the drafts that undo and redo lead to, `standing` the one
    that a change starts from.
    """

    timeline: Timeline
    sources: Sequence[Source]
    listen: Callable[[Source], Beats]
    watch: Callable[[Source], Movement]
    random: Random
    language: str
    stages: list[Stage] = field(default_factory=list[Stage])
    said: list[str] = field(default_factory=list[str])
    question: Question | None = None
    lost: list[str] = field(default_factory=list[str])
    focus: list[Segment] = field(default_factory=list[Segment])
    touched: list[Segment] = field(default_factory=list[Segment])
    past: list[Draft] = field(default_factory=list[Draft])
    future: list[Draft] = field(default_factory=list[Draft])
    standing: Draft = field(default_factory=dict[str, Any])

    def stage(self, tool: str, about: Sequence[Segment] = (), **arguments: Any) -> None:
        """Close a step of the edit: the draft as it is now, under the name of the tool that made it."""
        self.focus = list(about)
        self.touched += about
        self.stages.append(Stage(tool, arguments, self.timeline.to_draft()))

    def focused(self, segments: Sequence[Segment]) -> list[Segment]:
        """Those of some segments that the last edit was about."""
        return [s for s in segments if any(s is f for f in self.focus)]

    @property
    def focus_kind(self) -> str:
        """What the last edit was about: "clip", "overlay", "music", the role of a text, or "" for nothing of these."""
        timeline = self.timeline
        if texts := self.focused(timeline.texts):
            return str(texts[0]["m"]["role"])
        kinds = {"clip": timeline.clips, "overlay": timeline.overlays, "music": timeline.music}
        return next((kind for kind, segments in kinds.items() if self.focused(segments)), "")

    def phrase(self, key: str, **values: object) -> str:
        """A sentence of the table in the user's language."""
        return phrases.sentence(key, self.language, **values)

    def say(self, key: str, **values: object) -> None:
        """Add a sentence to the reply."""
        self.said.append(self.phrase(key, **values))

    def unable(self, key: str, **values: object) -> NoReturn:
        """Give the request up with a sentence."""
        raise UnableError(self.phrase(key, **values))

    def ask(self, key: str, options: Sequence[str] = (), **values: object) -> NoReturn:
        """Give the whole message up until the user has answered; of many options the first are given."""
        prompt = [self.phrase(key, **values)]
        if len(options) > _MOST_OPTIONS:
            prompt.append(self.phrase("first_options", shown=_MOST_OPTIONS))
        raise UnclearError(Question(gui_talk.join(prompt, self.language), tuple(options[:_MOST_OPTIONS])))

    def listed(self, names: Iterable[str]) -> str:
        """Names one after another, as people write them."""
        return phrases.UNITS["comma"][self.language].join(names)

    def seconds(self, time_ms: float) -> str:
        """A time as people write it: "3s", "12.5s"."""
        return f"{round(time_ms / 1000, 1):g}" + phrases.UNITS["second"][self.language]

    @property
    def visuals(self) -> list[Source]:
        """The clips and stills, in the order of their upload."""
        return [s for s in self.sources if s.kind != "audio"]

    @property
    def songs(self) -> list[Source]:
        """The uploaded sounds, in the order of their upload."""
        return [s for s in self.sources if s.kind == "audio"]

    def named(self, names: Sequence[str]) -> list[Source]:
        """The uploads with these names, in the order of the names, each once; of two with one name the later."""
        by_name = {s.name: s for s in self.sources}
        return [by_name[n] for n in dict.fromkeys(names) if n in by_name]

    def song(self, names: Sequence[str]) -> Source | None:
        """The song that is meant: the one named, else the last that is no voice by its name."""
        named = [s for s in self.named(names) if s.kind == "audio"]
        songs = [s for s in self.songs if not VOICE.search(s.name)] or self.songs
        return named[0] if named else songs[-1] if songs else None

    @property
    def logo(self) -> Source | None:
        """The logo that was uploaded last."""
        return next((s for s in reversed(self.visuals) if is_logo(s)), None)

    def material(self, names: Sequence[str], *, stills: bool = False) -> list[Source]:
        """The pictures that are meant: those named, else all or, where only `stills` are spoken of, the stills."""
        named = [s for s in self.named(names) if s.kind != "audio"]
        return named or [s for s in self.visuals if s.kind == "image" and stills] or self.visuals


def name(seg: Segment) -> str:
    """What a segment is called in a reply."""
    return str(seg["m"].get("name") or seg["m"].get("text") or seg["m"].get("title") or "")


def is_logo(source: Source) -> bool:
    """Whether an upload is a logo, by its name."""
    return source.kind == "image" and bool(_LOGO.search(source.name))


def stem(file_name: str) -> str:
    """A file's name without its ending."""
    return PurePath(file_name).stem
