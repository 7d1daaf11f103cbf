"""Who has read a casus and its table, told also when nobody has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.desktop.faces import SMALL
from game.desktop.nodes import Node
from game.desktop.pages.furniture import bullet
from game.words import Words

NOT_YET = "nog-niet"


def review_line(words: Words, review: Mapping[str, str]) -> Node | None:
    """One line for a card: who has not read it yet, or else who has; nothing where the author names nobody."""
    if not review:
        return None
    missing = [who for who, status in review.items() if status == NOT_YET]
    if missing:
        return _line(words.say("hall.not-reviewed", who=_either(words, missing)), read=False)
    return _line(words.say("hall.all-reviewed", who=_both(words, list(review))), read=True)


def review_lines(words: Words, review: Mapping[str, str]) -> list[Node]:
    """A line for who has not read it yet, and one for each who has, with how."""
    missing = [who for who, status in review.items() if status == NOT_YET]
    read = [
        _line(words.say("hall.reviewed", who=_named(who), status=status), read=True)
        for who, status in review.items()
        if status != NOT_YET
    ]
    if not missing:
        return read
    return [_line(words.say("hall.not-reviewed", who=_either(words, missing)), read=False), *read]


def table_line(words: Words, checked_on: str) -> Node:
    """Whether someone has held the table of sharing against the law, and when."""
    read = checked_on != NOT_YET
    told = words.say("hall.table-checked" if read else "hall.table-not-checked", date=checked_on)
    return _line(told, read=read)


def _named(who: str) -> str:
    return who.replace("-", " ")


def _either(words: Words, names: Sequence[str]) -> str:
    return _listed([_named(name) for name in names], words.say("hall.or"))


def _both(words: Words, names: Sequence[str]) -> str:
    return _listed([_named(name) for name in names], words.say("hall.and"))


def _listed(names: Sequence[str], last: str) -> str:
    *first, end = names
    return f"{', '.join(first)} {last} {end}" if first else end


def _line(told: str, *, read: bool) -> Node:
    return bullet(told, "circle-check" if read else "hourglass", colour="sage" if read else "amber", style=SMALL)
