"""Reading a journal back: as far as it is whole, and saying plainly where it is not."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import cast, get_args

from game.errors import JournalDamaged
from game.session.clock import ClockWish
from game.session.journal import JOURNAL_FORMAT, Damage, Entry, Header, JournalText, as_text, sealed
from game.session.messages import Command, CommandName
from game.session.setup import Gauges, Language, Mode, Setup


def read_journal(lines: Iterable[str]) -> JournalText:
    """Read as far as the journal is whole; raises JournalDamaged when even its first line is not ours."""
    numbered = [(number, line) for number, line in enumerate(lines, start=1) if line.strip()]
    if not numbered:
        raise JournalDamaged("play.journal-empty")
    header, seal, fits = _first_line(numbered[0][1])
    if not fits:
        return JournalText(header, (), seal, "edited", 1)
    entries: list[Entry] = []
    damage: Damage | None = None
    damaged_line = None
    for number, line in numbered[1:]:
        told = _object(line)
        if told is None:
            damage, damaged_line = "torn", number
            continue
        found = str(told.pop("seal", ""))
        entry = _entry(told)
        if entry is None or found != sealed(seal, as_text(told)):
            return JournalText(header, tuple(entries), seal, "edited", number)
        entries.append(entry)
        seal = found
    return JournalText(header, tuple(entries), seal, damage, damaged_line)


def _first_line(line: str) -> tuple[Header, str, bool]:
    """The header, its seal, and whether the seal fits."""
    told = _object(line)
    if told is None or "kantelpunt" not in told:
        raise JournalDamaged("play.journal-foreign")
    if told["kantelpunt"] != JOURNAL_FORMAT:
        raise JournalDamaged("play.journal-other-format", found=told["kantelpunt"], known=JOURNAL_FORMAT)
    seal = str(told.pop("seal", ""))
    return _header(told), seal, seal == sealed("", as_text(told))


def _object(line: str) -> dict[str, object] | None:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _header(told: Mapping[str, object]) -> Header:
    mode, language, seed, levers = told.get("mode"), told.get("language"), told.get("seed"), told.get("levers")
    gauges, clock, short = told.get("gauges", "always"), told.get("clock", "on"), told.get("short", False)
    usable = (
        mode in get_args(Mode)
        and language in get_args(Language)
        and gauges in get_args(Gauges)
        and clock in get_args(ClockWish)
        and isinstance(short, bool)
        and isinstance(seed, int)
        and isinstance(levers, dict)
        and isinstance(told.get("casus"), str)
    )
    if not usable:
        raise JournalDamaged("play.journal-foreign")
    seat = told.get("seat")
    setup = Setup(
        cast("Mode", mode),
        seat if isinstance(seat, str) else None,
        cast("int", seed),
        MappingProxyType({str(lever): str(word) for lever, word in cast("dict[object, object]", levers).items()}),
        cast("Language", language),
        cast("Gauges", gauges),
        cast("ClockWish", clock),
        short is True,
    )
    return Header(str(told["casus"]), str(told.get("title", "")), str(told.get("digest", "")), setup)


def _entry(told: Mapping[str, object]) -> Entry | None:
    name = told.get("do")
    numbers = [told.get(part) for part in ("amount", "seconds")]
    words = [told.get(part) for part in ("choice", "seat", "text")]
    if name not in get_args(CommandName) or not all(word is None or isinstance(word, str) for word in words):
        return None
    if not all(number is None or isinstance(number, int) for number in numbers):
        return None
    choice, seat, text = cast("list[str | None]", words)
    amount, seconds = cast("list[int | None]", numbers)
    command = Command(cast("CommandName", name), choice, amount=amount, seat=seat, text=text, seconds=seconds)
    return Entry(command, str(told.get("print", "")))
