"""What the home screen shows of a casus, kept beside the compiled casus: it shows before any casus is opened."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from game.cli.cache import keep, kept
from game.cli.opening import open_casus
from game.cli.shelf import CasusPlace
from game.cli.texts import texts_of
from game.desktop.ports import CasusEntry, LeverEntry, SeatEntry, ShortEntry

if TYPE_CHECKING:
    from game.model.casus import Casus, Lever, Seat


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
        seats=tuple(_seat(casus, seat) for seat in casus.seats.values()),
        levers=tuple(_lever(casus, lever) for lever in casus.levers.values()),
        goals=casus.goals,
        content_notes=tuple(casus.word_of("content-notes", note) for note in casus.content_notes),
        review={casus.word_of("review", who): status for who, status in casus.review.items()},
        scene=casus.moments[casus.begin].scene,
        portraits=tuple(member.portrait for member in casus.household.members.values() if member.portrait),
        clock=casus.clock.minutes if casus.clock else None,
        short=_short(casus),
    )


def _short(casus: Casus) -> ShortEntry | None:
    return None if casus.short is None else ShortEntry(casus.short.minutes, len(set(casus.short.moments)))


def _seat(casus: Casus, seat: Seat) -> SeatEntry:
    role = casus.roles.get(seat.id)
    if role is None or seat.plays:
        member = casus.household.members.get(seat.plays or "")
        return SeatEntry(seat.id, seat.title, seat.solo, portrait=member.portrait if member else None)
    return SeatEntry(seat.id, seat.title, seat.solo, role.organisation, role.chain)


def _lever(casus: Casus, lever: Lever) -> LeverEntry:
    """A lever with the words of this casus; the card of its name, when there is one, says what it is."""
    explained = next((card.text for card in casus.cards if card.id == lever.id), "")
    told = tuple(casus.words.get(f"levers.{lever.id}.{option}", "") for option in lever.options)
    return LeverEntry(lever.id, lever.options, lever.start, casus.word_of("levers", lever.id), told, explained)


def _written(entry: CasusEntry) -> bytes:
    """An entry as JSON, in which every tuple is a list."""
    return json.dumps({**entry._asdict(), "review": dict(entry.review)}, ensure_ascii=False).encode()


def _read(name: str, content: bytes) -> CasusEntry | None:
    """The entry that was written, under the name its casus has now; None for what is no entry."""
    try:
        told = json.loads(content)
        told |= {field: tuple(told[field]) for field in ("goals", "content_notes", "portraits")}
        told["seats"] = tuple(SeatEntry(*seat) for seat in told["seats"])
        told["levers"] = tuple(_read_lever(*lever) for lever in told["levers"])
        told["short"] = ShortEntry(*told["short"]) if told["short"] else None
        return CasusEntry(**{**told, "name": name})
    except (ValueError, LookupError, TypeError, RecursionError):
        return None


def _read_lever(lever: str, options: list[str], start: str, title: str, told: list[str], explained: str) -> LeverEntry:
    return LeverEntry(lever, tuple(options), start, title, tuple(told), explained)
