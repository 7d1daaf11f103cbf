"""The clock and the hints in the line above a lock, and what can lie over it: its menu, the end of the time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Unpack

from game.desktop.buttons import Action, Button, push_button
from game.desktop.canvas import Canvas
from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, READING, SMALL_STRONG, STRONG, SUBHEADING, TextStyle
from game.desktop.grids import Grid
from game.desktop.nodes import Box, Node, Options
from game.desktop.pages.puzzle_words import free_key, said
from game.desktop.pictures import Icon
from game.desktop.table import Table
from game.desktop.texts import Text
from game.session.lock_view import ClockView, PuzzleView

PILL = Box(fill="card", line="line", thickness=2, radius=40, pad=(22, 11))
PACES = (("normal", "clock"), ("slow-1.5", "hourglass"), ("slow-2", "hourglass"), ("off", "circle-x"))


class Ticking(Text):
    """A text that is asked anew whenever it is drawn; it keeps the room of the widest that it can become."""

    def __init__(self, tell: Callable[[], str], widest: str, style: TextStyle, **options: Unpack[Options]) -> None:
        super().__init__(widest, style, **options)
        self._tell = tell

    def lines(self, canvas: Canvas, width: int) -> tuple[str, ...]:
        """The text as it is now, on its one line."""
        return canvas.fonts.lines(self._tell(), self.style, max(1, width))


class ClockButton(Button):
    """A button that is called by the time that is left now."""

    def __init__(self, *children: Node, tell: Callable[[], str], action: Action, **options: Unpack[Options]) -> None:
        self._tell = tell
        super().__init__(*children, action=action, **options)

    @property
    def name(self) -> str:
        """What is left, in words."""
        return self._tell()

    @name.setter
    def name(self, name: str) -> None:
        """Nobody names a clock but the time."""


def time_told(table: Table, left: int) -> str:
    """What is left: minutes and seconds, or for who wants a calm clock between which warnings it is."""
    if not table.comfort.preferences.calm_clock:
        return f"{left // 60}:{left % 60:02}"
    clock = table.unlocking.clock
    warnings = clock.warnings if clock else ()
    passed = [minutes for minutes in warnings if left > 60 * minutes]
    if passed:
        return said(table, "more-than", minutes=passed[0])
    return said(table, "less-than", minutes=warnings[-1]) if warnings else said(table, "it-runs")


def header(table: Table, puzzle: PuzzleView) -> Node | None:
    """What stands in the line at the top: the clock, and the hint with its cost; a lock may have neither."""
    clock, hint = _clock(table), _hint(table, puzzle)
    return Row(clock, hint, gap=14) if clock or hint else None


def _clock(table: Table) -> Node | None:
    if table.view.clock is None or table.what_if:
        return None
    unlocking = table.unlocking
    if unlocking.clock is None:
        return Button(
            Icon("hourglass", 28, colour="soft"),
            Text(said(table, "clock-off"), SMALL_STRONG),
            action=lambda: table.open_cover("clock"),
            id="clock",
            box=PILL,
        )
    calm = table.comfort.preferences.calm_clock
    widest = said(table, "more-than", minutes=88) if calm else "888:88"
    return ClockButton(
        Icon("hourglass", 28, colour="amber"),
        Ticking(lambda: time_told(table, unlocking.left), widest, STRONG if calm else SUBHEADING, role="none"),
        tell=lambda: said(table, "clock-told", left=time_told(table, unlocking.left)),
        action=lambda: table.open_cover("clock"),
        id="clock",
        box=PILL,
    )


def _hint(table: Table, puzzle: PuzzleView) -> Node | None:
    if table.unlocking.is_waiting or (puzzle.hint_minutes is None and not puzzle.hints):
        return None
    there_is = puzzle.hint_minutes is not None
    costs = puzzle.hint_minutes if table.unlocking.clock else 0
    told = said(table, "hint-costs", count=costs) if costs else said(table, "hint-free")
    return Button(
        Icon("bulb", 28, colour="amber" if there_is else "soft"),
        Text(told if there_is else said(table, "hint-none"), STRONG),
        action=table.unlocking.hint,
        enabled=there_is,
        id="hint",
        box=PILL,
    )


def clock_keys(table: Table, puzzle: PuzzleView) -> dict[str, Action]:
    """The keys of the clock and of the hint, where no option has their letter."""
    keys: dict[str, Action] = {}
    if table.view.clock is not None:
        keys[free_key(puzzle, "k")] = lambda: table.open_cover("clock")
    if puzzle.hint_minutes is not None:
        keys[free_key(puzzle, "h")] = table.unlocking.hint
    return {key: action for key, action in keys.items() if key}


def clock_menu(table: Table) -> Node:
    """How fast the clock runs, and whether it shows its seconds."""
    clock = table.view.clock
    ways = [_pace(table, clock, pace, icon) for pace, icon in PACES]
    return Column(
        Text(said(table, "clock-why"), READING),
        Grid(*ways, columns=2, gap=12),
        _calm(table),
        gap=20,
    )


def _pace(table: Table, clock: ClockView | None, pace: str, icon: str) -> Node:
    holds = clock is not None and clock.pace == pace
    return _way(table, f"pace-{pace}", icon, holds, lambda: set_pace(table, pace))


def set_pace(table: Table, pace: str) -> None:
    """Let the clock run at this pace from now on; one that was off goes on at once."""
    was_off = table.unlocking.clock is None
    if table.unlocking.set_clock(pace) and was_off and pace != "off":
        table.unlocking.set_clock("resume")


def _calm(table: Table) -> Node:
    comfort = table.comfort
    calm = comfort.preferences.calm_clock
    return _way(
        table,
        "calm-clock",
        "eye-off",
        calm,
        lambda: comfort.change(comfort.preferences._replace(calm_clock=not calm)),
    )


def _way(table: Table, name: str, icon: str, holds: bool, action: Action) -> Node:
    words = Column(
        Text(said(table, name), STRONG),
        Text(said(table, f"{name}-does"), BODY, colour="soft"),
        gap=2,
        grow=1,
        least=280,
    )
    return Button(
        Icon("circle-check" if holds else icon, 32, colour="teal"),
        words,
        action=action,
        id=name,
        value=said(table, "holds") if holds else "",
        gap=16,
        box=Box(fill="card", line="teal" if holds else "line", thickness=4 if holds else 2, radius=18, pad=(18, 12)),
    )


def waiting_clock(table: Table) -> Node:
    """What stands in place of a lock while the clock stands still: how long there is, and how it can run."""
    clock = table.unlocking.clock
    assert clock is not None
    fresh = clock.seconds == 0
    minutes = -(-table.unlocking.left // 60)
    return Column(
        Text(said(table, "wait-fresh" if fresh else "wait-again", count=minutes), READING),
        Row(
            push_button(
                said(table, "start" if fresh else "resume"),
                lambda: _run(table, fresh=fresh),
                icon="player-play",
                main=True,
                id="start-clock",
            )
        ),
        clock_menu(table),
        gap=22,
    )


def _run(table: Table, *, fresh: bool) -> None:
    table.unlocking.set_clock("start" if fresh else "resume")


def time_is_up(table: Table) -> Node:
    """The question at the end of the time: finish here, or go on without a clock."""
    return Column(
        Text(said(table, "time-up-text"), READING),
        _way(table, "time-up-finish", "flag", holds=False, action=table.unlocking.time_out),
        _way(table, "time-up-go-on", "player-play", holds=False, action=lambda: _without_clock(table)),
        gap=18,
    )


def _without_clock(table: Table) -> None:
    if table.unlocking.set_clock("off"):
        table.close_cover()


def giving_up(table: Table) -> Node:
    """The question before a team gives up, with what it costs while a clock counts."""
    view = table.view
    lock = view.moment.puzzle if view.moment else None
    cost = lock.wrong if lock and view.clock and not view.clock.out and view.clock.pace != "off" else 0
    return Column(
        Text(said(table, "give-up-text"), READING),
        Text(said(table, "give-up-costs", count=cost), READING) if cost else None,
        _way(table, "give-up-yes", "lock-open", holds=False, action=table.unlocking.give_up),
        gap=18,
    )
