"""How a play was set up before it began."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from game.session.clock import ClockWish

Mode = Literal["table", "solo"]
Language = Literal["nl", "en"]
Gauges = Literal["always", "after", "debrief"]
"""When numbers show: all the time, only once a choice has been made, or not before the look back."""


class Setup(NamedTuple):
    """The choices made before play: a group at one table or one seat alone, the seed of chance, and the levers.

    `seat` is the seat that is played in solo, and None at a table, where the group plays all seats.
    `clock` counts only where the casus has one. In a `short` play only the moments that the casus marks for it are
    decided; everywhere else the table takes its default.
    """

    mode: Mode = "table"
    seat: str | None = None
    seed: int = 1
    levers: Mapping[str, str] = MappingProxyType({})
    language: Language = "nl"
    gauges: Gauges = "always"
    clock: ClockWish = "on"
    short: bool = False
