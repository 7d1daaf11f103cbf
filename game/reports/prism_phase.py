"""A phase for PRISM: one update, in which every new value is an expression over the old ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.model.expressions import Expression
from game.reports.prism_expressions import PrismWriter
from game.reports.proof_expressions import Written
from game.reports.proof_pieces import ProofDampers, ProofLine
from game.rules.phase import ReadyDamper

Conditioned = list[tuple[Expression | None, int]]


class PrismPhase:
    """One phase: the lines that may apply, and the dampers that may soften their sums."""

    def __init__(self, lines: Sequence[ProofLine], dampers: ProofDampers, writer: PrismWriter) -> None:
        self._dampers = dampers
        self._holdings = writer.names.holdings
        self._writer = writer
        self._shifts: dict[str, Conditioned] = {}
        self._settings: dict[str, Conditioned] = {}
        for line in lines:
            for path, by in line.shifts:
                self._shifts.setdefault(path, []).append((line.when, by))
            for path, value in line.settings:
                self._settings.setdefault(path, []).append((line.when, value))

    def updates(self) -> Iterator[tuple[str, str]]:
        """Every variable that may change, by path, with its new value."""
        for path, shifts in self._shifts.items():
            yield path, self._added(path, shifts)
        for path, settings in self._settings.items():
            yield path, self._written(path, settings)

    def _added(self, path: str, shifts: Conditioned) -> str:
        one, name = self._holdings[path], self._writer.reading(path).text
        self._refuse_too_large(path, shifts)
        total = f"{name} + {self._softened(path, self._sum(shifts))}"
        return f"max({one.low}, min({one.high}, {total}))"

    def _sum(self, shifts: Conditioned) -> str:
        always = sum(by for when, by in shifts if when is None)
        parts = [f"({self._writer.condition(when)} ? {by} : 0)" for when, by in shifts if when is not None]
        return f"({' + '.join([str(always), *parts] if always or not parts else parts)})"

    def _softened(self, path: str, total: str) -> str:
        """What the strongest damper that applies leaves of a net gain or loss, rounded towards nothing."""
        gain, loss = (self._dampers.get((path, up), ()) for up in (True, False))
        if not gain and not loss:
            return total
        return f"({total} > 0 ? {self._left(total, gain, 'floor')} : {self._left(total, loss, 'ceil')})"

    def _left(self, total: str, dampers: Sequence[ReadyDamper], rounded: str) -> str:
        softened = ((one.asks, f"{rounded}({total} * {one.numerator} / {one.denominator})") for one in dampers)
        return self._writer.cases([*softened, (None, total)])

    def _written(self, path: str, settings: Conditioned) -> str:
        """The value that is written: the largest, so that yes wins over no; what it was when nothing is."""
        truth = self._holdings[path].kind == "truth"
        text = self._writer.reading(path).text
        for when, value in sorted(settings, key=lambda setting: setting[1]):
            told = ("true" if value else "false") if truth else str(value)
            text = told if when is None else f"({self._writer.condition(when)} ? {told} : {text})"
        return text

    def _refuse_too_large(self, path: str, shifts: Conditioned) -> None:
        one = self._holdings[path]
        dampers = (*self._dampers.get((path, True), ()), *self._dampers.get((path, False), ()))
        most = sum(abs(by) for _, by in shifts) * max((damper.numerator for damper in dampers), default=1)
        self._writer.checked(Written(one.path, one.low - most, one.high + most))
