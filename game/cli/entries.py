"""What the home screen shows of a casus, kept beside the compiled casus: it shows before any casus is opened."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from game.cli.cache import keep, kept
from game.cli.opening import open_casus
from game.cli.shelf import CasusPlace
from game.cli.texts import texts_of
from game.desktop.ports import CasusEntry, LeverEntry, SeatEntry

if TYPE_CHECKING:
    from game.model.casus import Casus


def entry_at(place: CasusPlace, language: str | None = None) -> CasusEntry:
    """The entry of the casus at this place, told in this language; None is that of its author.

    Raises CasusNotPlayable when its texts have mistakes.
    """
    texts = texts_of(place)
    content = kept("entry", texts, language)
    entry = None if content is None else _read(place.name, content)
    if entry is None:
        entry = entry_of(place.name, open_casus(place, language))
        keep("entry", texts, _written(entry), language)
    return entry


def entry_of(name: str, casus: Casus) -> CasusEntry:
    """What the home screen and the briefing show of a casus."""
    return CasusEntry(
        name=name,
        id=casus.id,
        title=casus.title,
        kind=casus.kind,
        summary=casus.summary,
        minutes=casus.minutes,
        horizon=casus.horizon,
        household=casus.household.name,
        seats=tuple(SeatEntry(seat.id, seat.title, seat.solo) for seat in casus.seats.values()),
        levers=tuple(LeverEntry(lever.id, lever.options, lever.start) for lever in casus.levers.values()),
        goals=casus.goals,
        content_notes=tuple(casus.word_of("content-notes", note) for note in casus.content_notes),
        review={casus.word_of("review", who): status for who, status in casus.review.items()},
        scene=casus.moments[casus.begin].scene,
        portraits=tuple(member.portrait for member in casus.household.members.values() if member.portrait),
    )


def _written(entry: CasusEntry) -> bytes:
    """An entry as JSON, in which every tuple is a list."""
    return json.dumps({**entry._asdict(), "review": dict(entry.review)}, ensure_ascii=False).encode()


def _read(name: str, content: bytes) -> CasusEntry | None:
    """The entry that was written, under the name its casus has now; None for what is no entry."""
    try:
        told = json.loads(content)
        told |= {field: tuple(told[field]) for field in ("goals", "content_notes", "portraits")}
        told["seats"] = tuple(SeatEntry(*seat) for seat in told["seats"])
        told["levers"] = tuple(LeverEntry(lever, tuple(options), start) for lever, options, start in told["levers"])
        return CasusEntry(**{**told, "name": name})
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
