"""Edits of titles, captions and other words on the picture."""

from __future__ import annotations

import re
from typing import Any

from nemo_mcp.studio.director.cutting import cross, shot
from nemo_mcp.studio.director.desk import Desk, name
from nemo_mcp.studio.director.request import Request
from nemo_mcp.studio.director.rewording import noun, reworded
from nemo_mcp.studio.director.timeline import Segment, end
from nemo_mcp.studio.model import Source

from .changes import told
from .lettering import ROLES, apart, spoken_name, text
from .placing import LOOKS, clip_of, duration_of, looks_of, nudged, size_of, span_of
from .selection import by_number

END_CARD_MS = 3000
# "The text", but not "the caption text", is whatever is written on the picture.
_ANY = re.compile(r"^(?!.*(?:caption|subtitle|字幕)).*(?:\btexts?\b|文字|文本)", re.IGNORECASE | re.DOTALL)
# With these "add" speaks of the text that is there: "put it at the top", "add a box to the title".
_KEEPING = {"puts", "box", "animation", "weight", "throughout"}


def role_of(desk: Desk, request: Request) -> str:
    """The role of text that a request speaks of: that of "it", else a title unless it says otherwise."""
    if named := next((t for t in request.things if t in ROLES), ""):
        return named
    if desk.focus_kind in ROLES and (request.pronoun or not request.texts):
        return desk.focus_kind
    return "caption" if request.spot == "bottom" and request.texts else "title"


def add_text(desk: Desk, request: Request) -> None:
    """Add text: a title at the start, a caption after the last one, unless a time or a place is given."""
    role, timeline = role_of(desk, request), desk.timeline
    if request.cues:
        return _add_cues(desk, request)
    there = [name(t) for t in timeline.texts if [name(t)] == request.texts]
    if (there and {"shift", "puts"} & request.how.keys()) or ("shift" in request.how and not request.texts):
        request.verb = "move"  # "put Bye at the start", "the title 2 seconds earlier"
        return change_text(desk, request)
    styled = request.how.keys() & LOOKS or (not request.verb and (request.times or "throughout" in request.how))
    another = request.verb == "add" and not _KEEPING & request.how.keys()
    if not request.texts and styled and _of_role(desk, role) and not another:
        return change_text(desk, request)
    if not request.texts:
        desk.ask(f"which_text_{role}", _suggestions(desk, request, role))
    present = timeline.texts[:]
    if "row" in request.how:
        return _add_row(desk, request)
    for i, content in enumerate(request.texts):
        start, duration = span_of(desk, request, role, i)
        added = text(role, content, start, duration, **looks_of(request, role))
        if any(name(t) == content and t["m"]["role"] == role and t["s"] == added["s"] for t in present):
            desk.unable("text_there", text=content)
        taken = [t for t in present if _same_place(t, added) and t["s"] < end(added) and added["s"] < end(t)]
        timeline.texts = [*(t for t in timeline.texts if t not in taken), added]
        desk.stage("add_title", [added], text=content, role=role, start=added["s"], duration=added["d"])
        desk.say(f"added_{role}", text=content, start=desk.seconds(added["s"]), end=desk.seconds(end(added)))
        for old in taken:
            desk.say("in_place_of", text=name(old))


def _add_row(desk: Desk, request: Request) -> None:
    """A smaller text below or above the one just spoken of, for the same time; else at the edge of the picture."""
    row = request.how.pop("row")
    below = row.startswith("below")
    above = [*desk.focused(desk.timeline.texts), *(_of_role(desk, "title") if row.endswith(" it") else [])]
    if not above:
        request.how["spot"] = "bottom" if below else "top"
        return add_text(desk, request)
    role = next((t for t in request.things if t in ROLES and t != "title"), "caption")
    anchor, looks = above[0], looks_of(request)
    gap = anchor["m"]["size"] * 0.6 + ROLES[role].size
    place = {"x": anchor["m"]["x"], "y": round(anchor["m"]["y"] + (gap if below else -gap), 4)}
    timed = {"at", "range", "for"} & request.times.keys()
    start, duration = span_of(desk, request, role, 0) if timed else (anchor["s"], anchor["d"])
    added = text(role, request.texts[-1], start, duration, **place | looks)
    desk.timeline.texts.append(added)
    desk.timeline.settle()
    desk.stage("add_title", [added], text=request.texts[-1], role=role, start=added["s"], duration=added["d"])
    desk.say(f"added_{role}", text=name(added), start=desk.seconds(added["s"]), end=desk.seconds(end(added)))


def _add_cues(desk: Desk, request: Request) -> None:
    """Captions at the times of their subtitles; what comes after the end of the video is left out."""
    timeline = desk.timeline
    shown = [c for c in request.cues if c.start < timeline.length and c.stop > c.start]
    if not shown:
        desk.unable("beyond_the_end", time=desk.seconds(request.cues[0].start), length=desk.seconds(timeline.length))
    added = [text("caption", c.text, c.start, c.stop - c.start, **looks_of(request)) for c in shown]
    taken = [t for t in timeline.texts for a in added if _same_place(t, a) and t["s"] < end(a) and a["s"] < end(t)]
    timeline.texts = [*(t for t in timeline.texts if not any(t is x for x in taken)), *added]
    timeline.settle()
    desk.stage("add_captions", added, count=len(added), start=added[0]["s"], end=end(added[-1]))
    span = {"start": desk.seconds(added[0]["s"]), "end": desk.seconds(end(added[-1]))}
    desk.say("cues_added", count=len(added), **span)
    if left := len(request.cues) - len(shown):
        desk.say("cues_left", count=left)


def add_end_card(desk: Desk, request: Request) -> None:
    """A page with the logo after the last clip, with words below it where some are given."""
    timeline = desk.timeline
    named = [s for s in desk.named(request.files) if s.kind == "image"]
    logo: Source = named[-1] if named else desk.logo or desk.unable("no_logo")
    duration = request.duration("for", "length") or END_CARD_MS
    last = timeline.clips[-1]
    if last["m"].get("source") == logo.id and not request.texts:
        desk.unable("end_card_there", name=logo.name, start=desk.seconds(last["s"]))
    card = shot(logo, duration, motion="in")
    card["m"]["fit"] = "fit"
    cross(card)
    timeline.arrange([*timeline.clips, card])
    timeline.settle()
    if request.texts:
        timeline.texts.append(text("end", request.texts[0], card["s"], card["d"], **_END | looks_of(request)))
        timeline.settle()
    desk.stage("add_end_card", [card], logo=logo.name, text=request.texts[:1], duration=card["d"])
    desk.say("end_card_added", name=logo.name, start=desk.seconds(card["s"]), length=desk.seconds(card["d"]))


def change_text(desk: Desk, request: Request) -> None:
    """Change a text's words, time, place, size or colour."""
    role = role_of(desk, request)
    if request.verb == "move" and "by" in request.times:
        request.how["shift"] = request.times.pop("by")[0]
    target = _quoted(desk, request)
    if not target and len(request.texts) > 1 and request.verb in ("change", "replace"):
        desk.unable("no_such_text", text=request.texts[0])
    named = set(request.things) & set(ROLES) or (request.pronoun and desk.focus_kind in ROLES)
    if request.texts and not (target or named or "puts" in request.how) and request.verb in ("move", "trim", "extend"):
        desk.unable("no_such_name", text=request.texts[0])
    adds = (
        request.verb == "move"
        or "row" in request.how
        or "shows" in request.how
        or not named
        or not _meant(desk, request, role)
    )
    if not target and request.texts and adds:
        return add_text(desk, request)
    for role_of_time in ("to", "length"):
        if request.verb == "move" and role_of_time in request.times:
            request.times["at"] = request.times.pop(role_of_time)
    targets = [target] if target else _several(desk, request, role) or [_one(desk, request, role, "change")]
    before = [{"s": t["s"], "d": t["d"], **t["m"]} for t in targets]
    for item in targets:
        _change(desk, request, role, item)
    desk.timeline.settle()
    changed = [(t, was) for t, was in zip(targets, before, strict=True) if was != {"s": t["s"], "d": t["d"], **t["m"]}]
    if not changed:
        _stays(desk, request, targets[0])
        asks = (
            request.texts
            or looks_of(request)
            or request.place
            or request.times
            or "shift" in request.how
            or size_of(request, targets[0])
        )
        desk.unable("nothing_changed" if asks else f"what_change_{role}", text=name(targets[0]))
    for item, was in changed:
        desk.say("changed_text", text=name(item), what=told(desk, request, was, item))
    if _goes(changed):
        one = changed[0][0]
        wanted = one["m"]["y"]
        if blocking := apart(one, [t for t in desk.timeline.texts if t is not one]):
            desk.say("stands_below" if one["m"]["y"] > wanted else "stands_above", text=name(blocking))
    desk.stage("edit_title", targets, texts=[name(t) for t, _ in changed])


def _goes(changed: list[tuple[Segment, dict[str, Any]]]) -> bool:
    """Whether one text alone was changed, and shows at another time than before."""
    return len(changed) == 1 and any((t["s"], t["d"]) != (was["s"], was["d"]) for t, was in changed)


def _stays(desk: Desk, request: Request, target: Segment) -> None:
    """Say why a text that was to come at another time cannot."""
    shift = request.how.get("shift", 0)
    if target["m"]["role"] == "end" and (shift or {"at", "range"} & request.times.keys()):
        desk.unable("end_stays", text=name(target))
    if shift:
        desk.unable("text_no_later" if shift > 0 else "text_no_earlier", text=name(target))


def _several(desk: Desk, request: Request, role: str) -> list[Segment]:
    """All texts, or all of a role, where that is said; none where one is meant."""
    if request.texts or request.which.get(role):
        return []
    return desk.timeline.texts if "any_text" in request.things else _meant(desk, request, role) if request.every else []


def _change(desk: Desk, request: Request, role: str, target: Segment) -> None:
    looks = looks_of(request)
    if request.texts:
        target["m"]["text"] = request.texts[-1]
    if size := size_of(request, target):
        looks["size"] = size
    if any(request.nudge):
        looks = {k: v for k, v in looks.items() if k not in ("x", "y")} | nudged(request, target)
    target["m"].update(looks)
    for key in ("box", "animation"):
        if target["m"].get(key) in ("none", ""):
            del target["m"][key]
    target["s"] = max(0, target["s"] + request.how.get("shift", 0))
    if until := request.duration("until"):
        request.times["for"] = (max(1, until - target["s"]),)
    duration = duration_of(request, target["d"])
    target["d"] = duration or target["d"]
    picks = request.place in ("start", "end") and request.texts and request.verb != "move"  # 开头标题改成…
    if (
        {"at", "range"} & request.times.keys()
        or (request.place and not picks)
        or "throughout" in request.how
        or clip_of(desk, request)
    ):
        start, length = span_of(desk, request, role, 0)
        spans = duration or "range" in request.times or "throughout" in request.how
        target["s"], target["d"] = start, length if spans else target["d"]


def _quoted(desk: Desk, request: Request) -> Segment | None:
    """The text that a request quotes as it is now; what it quotes after that is what it shall become."""
    target = next((t for t in desk.timeline.texts if request.texts and name(t) == request.texts[0]), None)
    settings = LOOKS & request.how.keys() or request.times or {"shift", "throughout"} & request.how.keys()
    settings = settings or any(request.nudge)
    if target and (len(request.texts) > 1 or request.verb in ("move", "up", "down", "extend", "trim") or settings):
        del request.texts[0]
        return target
    return None


def remove_text(desk: Desk, request: Request) -> None:
    """Remove one text, or all of a role; or only its box or its animation."""
    role = role_of(desk, request)
    if {"box", "animation"} & request.how.keys() and not request.texts:
        request.how |= {key: "none" for key in ("box", "animation") if key in request.how}
        return change_text(desk, request)
    candidates, others = _meant(desk, request, role), ""
    if request.pronoun and not request.texts and (spoken := desk.focused(desk.timeline.texts)):
        gone = spoken
    elif request.every and role == "title" and desk.timeline.texts:
        gone = [t for t in desk.timeline.texts if t["m"]["role"] in ("title", "end")]
        others = _counted(desk, [t for t in desk.timeline.texts if t not in gone])
        if not gone:
            desk.unable("no_title_but", kinds=others)
    elif request.every and candidates:
        gone = candidates
    elif request.texts:
        quoted = [t for t in desk.timeline.texts if name(t) in request.texts]
        among = [t for t in quoted if t in candidates] if set(request.things) & set(ROLES) else []
        gone = among or quoted or desk.unable("no_such_text", text=request.texts[0])
    elif role == "caption" and "caption" not in request.which and _of_role(desk, role) == candidates:
        gone = candidates
    else:
        gone = [_one(desk, request, role, "remove")]
    desk.timeline.texts = [t for t in desk.timeline.texts if t not in gone]
    desk.stage("remove_title", texts=[name(t) for t in gone])
    desk.say("removed_texts", texts=desk.listed(f"“{name(t)}”" for t in gone))
    if others:
        desk.say("texts_stay", kinds=others)


def _counted(desk: Desk, texts: list[Segment]) -> str:
    """How many texts there are of each kind, and what the first says: "2 captions (“Hi”)"; "" for none."""
    kinds = {role: [name(t) for t in texts if t["m"]["role"] == role] for role in ROLES}
    return desk.listed(desk.phrase(f"count_{r}", count=len(n), text=n[0]) for r, n in kinds.items() if n)


def remove_all(desk: Desk, request: Request) -> None:
    """No words on the picture any more."""
    gone = desk.timeline.texts or desk.unable("no_texts")
    desk.timeline.texts = []
    desk.stage("remove_title", texts=[name(t) for t in gone])
    desk.say("removed_texts", texts=desk.listed(f"“{name(t)}”" for t in gone))


def _of_role(desk: Desk, role: str) -> list[Segment]:
    """The texts of a role; a "title" may also mean the end title, if there is no other."""
    texts = desk.timeline.texts
    found = [t for t in texts if t["m"]["role"] == role]
    return found or ([t for t in texts if t["m"]["role"] == "end"] if role == "title" else [])


def _meant(desk: Desk, request: Request, role: str) -> list[Segment]:
    """The texts that may be meant: those of a role; "the text" may be any of them."""
    return desk.timeline.texts if role == "caption" and _ANY.match(request.wording) else _of_role(desk, role)


def _one(desk: Desk, request: Request, role: str, verb: str) -> Segment:
    """The text that is meant; asks if it could be several."""
    candidates = _meant(desk, request, role)
    if not candidates:
        desk.unable(f"no_{role}")
    for group in request.which.get(role, []):
        return by_number(desk, candidates, group)[0]
    if focused := desk.focused(candidates):
        return focused[0]
    if len(candidates) > 1 and request.place and request.verb != "move":
        return candidates[0 if request.place == "start" else -1]
    if len(candidates) > 1:
        options = [_option(desk, request, role, verb, number, candidates) for number in range(1, len(candidates) + 1)]
        desk.ask("which_of_texts", options, count=len(candidates))
    return candidates[0]


def _option(desk: Desk, request: Request, role: str, verb: str, number: int, candidates: list[Segment]) -> str:
    """The wish with the n-th text of a role named by its words, or by its number where they would tell it less."""
    words = name(candidates[number - 1])
    if request.verb == "move" and request.place in ("start", "end"):
        return desk.phrase(f"option_move_{request.place}_text", text=words)
    quotable = request.verb not in ("", "add") and sum(name(t) == words for t in candidates) == 1
    nth = f"{number}{('st', 'nd', 'rd')[number - 1] if number <= 3 else 'th'}" if desk.language == "en" else number
    called = noun(request, (role,)) or desk.phrase(f"noun_{role}")
    which = desk.phrase("text_named" if quotable else "text_numbered", noun=called, text=words, number=nth)
    own = "" if verb == "remove" and quotable else reworded(request, (role, "pronoun"), which)
    return own or desk.phrase(f"option_{verb}_text", text=words, number=number)


_END = {"y": 0.86, "size": 0.07}


def _same_place(one: Segment, other: Segment) -> bool:
    return all(one["m"].get(key) == other["m"].get(key) for key in ("role", "y"))


def _suggestions(desk: Desk, request: Request, role: str) -> list[str]:
    names = [spoken_name(name(s)) for s in (*desk.timeline.sounds, *desk.timeline.clips) if s["m"].get("source")]
    unique = list(dict.fromkeys(n for n in names if n))[:3]
    called = {n: desk.phrase("text_named", noun=noun(request, (role,)), text=n) for n in unique}
    own = {n: reworded(request, (role,), called[n]) if request.verb == "add" else "" for n in unique}
    return [own[n] or desk.phrase(f"option_add_{role}", text=n) for n in unique]
