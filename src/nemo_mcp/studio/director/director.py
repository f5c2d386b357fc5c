"""One message, directed: words → requests → edits → a new draft and what is said about it."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from nemo_mcp.studio.model import Beats, Direction, Draft, History, Movement, Question, Source

from . import talk
from .cuts.montage import assemble, montage
from .cuts.music_video import music_video
from .cuts.promo import promo
from .cuts.storyboard import storyboard
from .cuts.subject import subject_of
from .desk import Desk, UnableError, UnclearError, name
from .edits import WITHOUT_A_FILM, edit_of
from .edits.frame import set_aspect
from .edits.meetings import add_fades
from .recall import recall
from .replies import gui_talk
from .request import DEEDS, TEXTS, Request, separate
from .requests import requests
from .timeline import RATES, Grid, Timeline
from .tokens import LONGEST_MESSAGE
from .vocabulary import TO_SIMPLIFIED

# How many changes can be undone.
MOST_VERSIONS = 20
_HAN = re.compile(r"[\u4e00-\u9fff]")
_QUOTED = re.compile(r'[“"「『《][^”"」』》]*[”"」』》]')


def _still(_: Source) -> Movement:
    return Movement(500, ())


def direct(
    message: str,
    *,
    draft: Draft,
    sources: list[Source],
    listen: Callable[[Source], Beats],
    watch: Callable[[Source], Movement] = _still,
    seed: int,
    turn: int,
    history: History = History(),  # noqa: B008 (it is frozen)
) -> Direction:
    """Do what a message asks: a first cut, edits of the timeline, or talk.

    `listen` finds the beats of a song, `watch` how much moves in a clip; both are asked only where they are needed.
    Pure and deterministic: the same arguments give the same direction, and `draft` stays as it was. Where something
    must be known first, the direction has a question, and only what does not depend on the answer was done; with
    nothing done it is talk. Never raises on any text.
    """
    message = message[:LONGEST_MESSAGE]
    timeline = Timeline.of(draft, sources)
    timeline.settle()
    desk = Desk(timeline, sources, listen, watch, Random(f"{seed}/{turn}"), language_of(message))
    timeline.id = timeline.id or f"draft_{desk.random.randrange(1 << 32):08x}"
    desk.standing, desk.past, desk.future = draft, list(history.past), list(history.future)
    names = [s.name for s in sources] + [name(c) for c in timeline.clips] + [name(s) for s in timeline.sounds]
    texts = dict.fromkeys(str(t["m"].get("text") or "") for t in timeline.texts)
    wishes = requests(message, dict.fromkeys(n for n in names if n), texts)
    if wishes and (history.future or history.past):
        desk.focus = recall(wishes[0], timeline, (history.future or history.past)[-1])
        wishes[0].pronoun |= bool(desk.focus)
    generated = _perform(desk, wishes, message)
    chance = Random(f"{seed}/{turn}/gui")
    question = desk.question
    if question and not desk.stages:
        return _ask(desk, question, history)
    if not desk.stages:
        return Direction("talk", (), gui_talk.join(desk.said, desk.language), history=history)
    reply = gui_talk.after_work(desk.said, desk.language, chance)
    if question:
        reply = gui_talk.join([reply, question.prompt], desk.language)
    return Direction("create" if generated else "edit", tuple(desk.stages), reply, question, _remembered(desk))


def _remembered(desk: Desk) -> History:
    """What can be undone and redone after this message; a change forgets what was undone before it."""
    if desk.stages[-1].draft == desk.standing:
        return History(tuple(desk.past), tuple(desk.future))
    return History(tuple([*desk.past, desk.standing][-MOST_VERSIONS:]))


def language_of(message: str) -> str:
    """The language to answer in: "zh" or "zh-Hant" for Chinese words outside quotes, else "en"."""
    spoken = _QUOTED.sub(" ", message)
    if not _HAN.search(spoken):
        return "en"
    return "zh-Hant" if any(c in TO_SIMPLIFIED for c in spoken) else "zh"


def _perform(desk: Desk, wishes: list[Request], message: str) -> bool:
    """Do all that is asked, in order; whether something was generated anew."""
    generated = missed = False
    removes = any(w.verb == "remove" for w in wishes)
    if removes or (wishes and wishes[0].verb != "keep"):  # "remove the city but keep the beach" leaves the beach alone
        wishes = [w for w in wishes if w.verb != "keep" or len(wishes) == 1 or w.times or talk.ONLY.search(w.wording)]
    wishes = _with_creation_whole(wishes, bool(desk.timeline.shots))
    unclear: Request | None = None
    for wish in wishes:
        if missed and not (desk.focus or _of_film(wish)) and _goes_on(wish):
            desk.lost.append(wish.wording)  # "it" is what was not understood before
            continue
        asks = "whether" in wish.talk
        if unclear and not (asks or _stands_alone(wish, unclear)):
            desk.say("waits", text=wish.wording)
            continue
        before = desk.timeline.to_draft(), len(desk.stages), len(desk.said)
        try:
            generated |= _carry_out(desk, wish, message, alone=len(wishes) == 1)
        except UnclearError as reason:
            _take_back(desk, *before)
            desk.question, unclear = desk.question or reason.question, unclear or wish
        missed = len(desk.stages) == before[1] and not asks
    desk.said += [talk.not_understood(desk, words) for words in desk.lost]
    if not desk.said and not desk.question:
        desk.said.append(talk.not_understood(desk, message))
        desk.lost.append(message)
    if desk.lost and not desk.stages:
        desk.say("whole_wish" if all(map(talk.only_chooses, wishes)) else "help")
    return generated


def _carry_out(desk: Desk, wish: Request, message: str, *, alone: bool) -> bool:
    """Do one request; whether something was generated anew."""
    present = {s.name for s in desk.sources} | {name(s) for s in (*desk.timeline.clips, *desk.timeline.sounds)}
    if missing := [f for f in wish.files if f not in present]:
        desk.say("no_such_file", name=missing[0])
        return False
    if not _blocked(wish) and (creation := wish.creation(bool(desk.timeline.shots))):
        return _create(desk, creation, wish, message)
    generated = False
    for part in separate(wish):
        generated |= _edit(desk, part, alone=alone)
    return generated


def _take_back(desk: Desk, draft: Draft, stages: int, said: int) -> None:
    """Back to where a request began that came to nothing."""
    desk.timeline = Timeline.of(draft, desk.sources)
    desk.focus = []
    del desk.stages[stages:], desk.said[said:]


def _of_film(wish: Request) -> bool:
    return bool(wish.aspect or {"fps", "lufs"} & wish.how.keys())


def _stands_alone(wish: Request, unclear: Request) -> bool:
    """Whether a request can be done before a question about another one is answered."""
    if wish.mentions or wish.pronoun or set(wish.things) & set(unclear.things):
        return False
    return bool(_of_film(wish) or wish.style or wish.texts or {*TEXTS, "music"} & set(wish.things))


def _goes_on(wish: Request) -> bool:
    """Whether a request is about what the one before it was about, and about nothing else."""
    if any(m.kind == "it" for m in wish.mentions):
        return True
    return wish.pronoun and wish.without_object and not wish.without and wish.verb not in ("undo", "redo", "restart")


def _with_creation_whole(wishes: list[Request], has_timeline: bool) -> list[Request]:
    """The first request for a first cut takes over all that only adds to it: texts, music, length.

    What was said before it stands first: "use the beach and the city to make a film".
    """
    at = next((i for i, w in enumerate(wishes) if w.creation(has_timeline) and not _blocked(w)), None)
    if at is None:
        return wishes
    rest: list[Request] = []
    ahead: list[str] = []
    for i, wish in enumerate(wishes):
        own = wish.is_deed and "beat" not in wish.how and "prompt" not in wishes[at].things
        writes = wish.verb in ("", "add") or "shows" in wish.how or (wish.verb == "make" and wish.texts)
        ends = "logo" in wish.things and wish.place == "end" and "promo" in wishes[at].things  # as every promo does
        adds = (writes and not own) or ends or (wish.negated and i > at)
        if i != at and adds and not _blocked(wish) and not set(wish.talk) & {"help", "credits", "whether"}:
            wishes[at].absorb(wish)
            ahead += wish.files if i < at else []
        elif (
            i == at
            or own
            or "whether" in wish.talk
            or (wish.verb and not wish.creation(has_timeline))
            or _blocked(wish)
        ):
            rest.append(wish)
    if ahead:
        wishes[at].files = [*dict.fromkeys(ahead + wishes[at].files)]
    return rest


def _blocked(wish: Request) -> bool:
    """Whether a request brings something that cannot be used, so that it must not be carried out in part."""
    return bool(wish.links)


def _create(desk: Desk, creation: str, wish: Request, message: str) -> bool:
    """A first cut; from an idea alone it is a storyboard."""
    if wish.how.get("fps") in RATES:
        desk.timeline.grid = Grid(int(wish.how.pop("fps")))
    idea = not desk.visuals and not desk.songs and subject_of(message)
    if creation == "prompt" or (idea and creation in ("promo", "montage")):
        only_words = any(s["m"]["kind"] != "card" for s in desk.timeline.clips)
        storyboard(desk, wish, message, only_words=only_words)
    elif creation == "music_video":
        music_video(desk, wish)
    elif creation == "promo":
        promo(desk, wish, message)
    else:
        montage(desk, wish)
    if desk.stages and any(c["m"]["kind"] != "card" for c in desk.timeline.clips):
        _finish(desk, wish)
    return True


def _finish(desk: Desk, wish: Request) -> None:
    """What a first cut was asked to have besides: looks, framing, camera moves, loudness, fades."""
    desk.focus = []
    deeds = [Request("change", how={k: wish.how[k]}) for k in sorted(DEEDS - {"beat"}) if k in wish.how]
    deeds += [Request("change", tunes=wish.tunes)] if wish.tunes else []
    for deed in deeds:
        _edit(desk, deed, alone=False)
    if fades := [t for t in wish.things if t in ("fade_in", "fade_out", "fade")]:
        add_fades(desk, Request(things=fades))


def _edit(desk: Desk, wish: Request, *, alone: bool) -> bool:
    """One edit, or talk; whether it generated something anew."""
    if (said := talk.answer(desk, wish)) is not None:
        desk.said += said if alone or "greet" not in wish.talk else []
        return False
    refuses = wish.without and not (wish.verb or wish.things or wish.is_deed)
    edit = None if refuses else edit_of(wish, desk.focus_kind)
    if edit is None:
        if wish.without and desk.timeline.shots and not (wish.strange or wish.negated):
            where = {"place": wish.place} if wish.place else {}
            named = [m for m in wish.mentions if m.kind != "it"]
            gone = Request("remove", wish.without, which=wish.which, files=wish.files, mentions=named, how=where)
            gone.pronoun = wish.pronoun and "sound" in wish.without
            gone.times = wish.times if "music" in wish.without else {}
            return _edit(desk, gone, alone=alone)
        if wish.negated:
            desk.say("left_alone")
        else:
            desk.lost.append(wish.wording)
        return False
    if not desk.timeline.shots and not desk.visuals and edit not in WITHOUT_A_FILM:
        desk.say("no_video_yet")
        return False
    before = desk.timeline.to_draft(), len(desk.stages), len(desk.said)
    try:
        if not desk.timeline.shots and edit not in WITHOUT_A_FILM:
            _lay_out(desk)
        edit(desk, wish)
    except UnableError as reason:
        _take_back(desk, *before)
        desk.said.append(str(reason))
        return False
    return edit is set_aspect


def _lay_out(desk: Desk) -> None:
    """An edit of uploads that are not on the timeline yet: put them there first."""
    assemble(desk, desk.visuals)
    desk.stage("edit_timeline", clips=[s.name for s in desk.visuals])
    desk.say("first_assembly", count=len(desk.visuals), length=desk.seconds(desk.timeline.length))


def _ask(desk: Desk, question: Question, history: History) -> Direction:
    said = [question.prompt, desk.phrase("nothing_done_yet")]
    return Direction("talk", (), gui_talk.join(said, desk.language), question, history)
