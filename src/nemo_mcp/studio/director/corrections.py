"""What a part of a message means by the part before it: bare numbers, and corrections such as "no, the city"."""

from __future__ import annotations

from .request import Request
from .tokens import Token

_WEAK = ("", "make", "add", "change", "keep", "move")
# Lengths that a bare time after them is measured like: "the city to 8 seconds, the forest 5".
_LENGTHS = ("to", "by", "each", "under", "more")
_NUMBERS = ("fps", "size", "bpm", "turn", "seed", "count")
_REPEATS = ("loop", "duplicate")


def counted(found: list[Token]) -> list[Token]:
    """Tokens in which "3x" after a word of repetition counts, and is no speed: "loop it 3x"."""
    said: list[Token] = []
    repeats = False
    for token in found:
        if token.kind == "next":
            repeats = False
        if repeats and token.kind == "factor" and token.text.lower().endswith("x"):
            if said[-1].start == token.start:
                said.pop()  # the verb of speed
            said.append(Token("count", max(1, round(token.value[0])), token.text, token.start))
            continue
        repeats |= token.kind == "verb" and token.value in _REPEATS
        said.append(token)
    return said


def measure_alike(last: Request, wish: Request) -> None:
    """Let a bare number or time of a request be what the one before it measured."""
    role = next(iter(last.times)) if len(last.times) == 1 else ""
    amount = wish.how.get("amount")
    if role in _LENGTHS and wish.times.keys() == {"length"}:
        wish.times = {role: wish.times["length"]}
    if amount is None or wish.times or wish.level is not None:
        return
    if role:
        wish.times = {role: (round(amount * 1000),)}
    elif last.level is not None:
        wish.level, wish.absolute = min(10.0, amount / 100 if amount > 1 else amount), last.absolute
    elif kind := next((k for k in _NUMBERS if k in last.how), ""):
        wish.how[kind] = amount / 1080 if kind == "size" else amount
    else:
        return
    del wish.how["amount"]


def corrected(last: Request, wish: Request) -> Request | None:
    """What is meant after all, where a request takes the one before it back; None if it does not."""
    weak = wish.verb in _WEAK
    if wish.corrects == "perhaps" and not (weak and wish.without_object):
        return None
    if wish.verb and not weak and not wish.without_object:
        return wish
    measure_alike(last, wish)
    if wish.mentions:
        last.mentions, last.which, last.files = wish.mentions, wish.which, wish.files
    if wish.texts:
        last.texts[-len(wish.texts) :] = wish.texts
    if named := [t for t in wish.things if t not in ("whole", "clip", "picture")]:
        last.things = named
    elif wish.mentions and "clip" in wish.things and "clip" not in last.things:
        last.things = [*last.things, "clip"]
    last.times |= wish.times
    last.how |= wish.how
    last.tunes = wish.tunes or last.tunes
    if wish.level is not None:
        last.level, last.absolute = wish.level, wish.absolute or last.absolute
    last.position = wish.position or last.position
    if not last.verb or not weak:
        last.verb = wish.verb or last.verb
    last.strange += wish.strange
    last.span = (min(last.span[0], wish.span[0]), max(last.span[1], wish.span[1]))
    return last
