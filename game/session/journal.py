"""The journal of a play: one line that says what is played, then one line a command, each sealed to the one before.

Writing a line to a safe place is the business of a port (`Storage`); here are only the lines themselves.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from sys import byteorder
from typing import TYPE_CHECKING, Literal, Protocol

from game.session.messages import Command
from game.session.setup import Setup

if TYPE_CHECKING:
    from game.model.play import Position

JOURNAL_FORMAT = 1

PARTS = ("choice", "amount", "seat", "text", "seconds")
"""What a command may say besides its name, in the order in which a line tells it."""

as_text = json.JSONEncoder(ensure_ascii=False).encode
"""What a line says, as text; the same values in the same order give the same text."""

Damage = Literal["torn", "edited"]


class Storage(Protocol):
    """Where lines of a journal go; `append` returns only when the line would survive a crash."""

    def append(self, line: str) -> None:
        """Keep one line; raises PlaceNotUsable when it cannot."""


class Memory:
    """Lines kept in memory, for plays that nobody wants to keep."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def append(self, line: str) -> None:
        """Keep one line."""
        self.lines.append(line)


@dataclass(frozen=True, slots=True)
class Header:
    """What is played: the casus with its title and digest (SHA-256 of casus and kaders), and the setup."""

    casus: str
    title: str
    digest: str
    setup: Setup


@dataclass(frozen=True, slots=True)
class Entry:
    """An accepted command, with the print of the position it led to."""

    command: Command
    print: str


@dataclass(frozen=True, slots=True)
class JournalText:
    """A journal as read. `seal` is that of the last good line, which the next line is sealed to.

    A `torn` line (a crash while it was written) is left out and reading goes on; at an `edited` line, which does not
    fit the seal of the line before, reading stops. `damaged_line` counts from 1.
    """

    header: Header
    entries: tuple[Entry, ...]
    seal: str
    damage: Damage | None = None
    damaged_line: int | None = None


def position_print(position: Position) -> str:
    """A short print of a position: equal positions have equal prints, on every machine."""
    values = array("i", position.values)
    if byteorder == "big":
        values.byteswap()
    rest = (position.moment, position.ending, sorted(position.used), position.remembered, position.owed)
    return sha256(values.tobytes() + repr(rest).encode()).hexdigest()[:12]


class Scribe:
    """Writes the lines of one journal, each sealed to the line before."""

    def __init__(self, storage: Storage, seal: str = "") -> None:
        self._storage = storage
        self._seal = seal

    def open(self, header: Header) -> None:
        """Write the first line."""
        setup = header.setup
        self._write(
            {
                "kantelpunt": JOURNAL_FORMAT,
                "casus": header.casus,
                "title": header.title,
                "digest": header.digest,
                "mode": setup.mode,
                "seat": setup.seat,
                "seed": setup.seed,
                "levers": dict(setup.levers),
                "language": setup.language,
                "gauges": setup.gauges,
                "clock": setup.clock,
                "short": setup.short,
            }
        )

    def write(self, command: Command, position: Position) -> None:
        """Write an accepted command and the print of where it led."""
        parts = {name: getattr(command, name) for name in PARTS}
        told = {name: part for name, part in parts.items() if part is not None}
        self._write({"do": command.name, **told, "print": position_print(position)})

    def _write(self, told: Mapping[str, object]) -> None:
        body = as_text(told)
        seal = sealed(self._seal, body)
        self._storage.append(f'{body[:-1]}, "seal": "{seal}"}}')
        self._seal = seal


def sealed(before: str, body: str) -> str:
    """The seal of a line: a print of the line and of everything before it."""
    return sha256(f"{before}\n{body}".encode()).hexdigest()[:16]
