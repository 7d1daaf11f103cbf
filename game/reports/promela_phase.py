"""A phase in Promela: gather what applies from the position as it is, soften, and only then write.

What is gathered stands in hidden variables (`adds_...` a net addition, `sets_...` a written value plus one, 0 for
none), which are no part of a state. What is the same in every position is written at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.reports.promela_expressions import PromelaWriter
from game.reports.proof_expressions import Written
from game.reports.proof_pieces import ProofDampers, ProofLine
from game.rules.phase import ReadyDamper


class PromelaPhase:
    """One phase: the lines that may apply, and the dampers that may soften their sums.

    Its statements come from `gathered` and `written`, in that order; `hidden` gets the hidden variables they use.
    """

    def __init__(
        self, lines: Sequence[ProofLine], dampers: ProofDampers, writer: PromelaWriter, hidden: dict[str, None]
    ) -> None:
        self._lines = lines
        self._dampers = dampers
        self._writer = writer
        self._names = writer.names
        self._hidden = hidden
        self._added = list(dict.fromkeys(path for line in lines for path, _ in line.shifts))
        self._settled = list(dict.fromkeys(path for line in lines for path, _ in line.settings))

    def gathered(self) -> Iterator[str]:
        """The statements that read the position: what applies, and what dampers leave of it."""
        for path in self._added:
            self._refuse_too_large(path)
            if not self._fixed(path):
                yield f"{self._kept('adds', path)} = {self._always(path)};"
        for path in self._settled:
            if not self._fixed(path):
                yield f"{self._kept('sets', path)} = 0;"
        for line in self._lines:
            yield from self._gathered_line(line)
        for path in self._added:
            yield from self._softened(path)

    def written(self) -> Iterator[str]:
        """The statements that write what was gathered, within the bounds of each variable."""
        for path in self._added:
            yield self._sum_written(path)
        for path in self._settled:
            name = self._names.paths[path]
            if self._fixed(path):
                yield f"{name} = {max(value for _, value in self._settings(path))};"
            else:
                held = self._kept("sets", path)
                yield f"{name} = ({held} > 0 -> {held} - 1 : {name});"

    def _gathered_line(self, line: ProofLine) -> Iterator[str]:
        doing = [
            statement
            for path, value in line.settings
            if not self._fixed(path)
            for statement in self._setting(path, value)
        ]
        if line.when is None:
            yield from (f"{statement};" for statement in doing)
            return
        for path, by in line.shifts:
            held = self._kept("adds", path)
            doing.append(f"{held} = {held} {'+' if by > 0 else '-'} {abs(by)}")
        if doing:
            yield f"if :: {self._writer.condition(line.when)} -> {'; '.join(doing)} :: else fi;"

    def _setting(self, path: str, value: int) -> Iterator[str]:
        """Keep what is written: yes wins over no, and two different words are an error."""
        held = self._kept("sets", path)
        if self._names.holdings[path].kind == "word":
            yield f"assert({held} == 0 || {held} == {value + 1})"
            yield f"{held} = {value + 1}"
        else:
            yield f"{held} = 2" if value else f"{held} = ({held} == 2 -> 2 : 1)"

    def _softened(self, path: str) -> Iterator[str]:
        """What the strongest damper that applies leaves of a net gain or loss; Promela divides towards nothing."""
        gain, loss = (self._dampers.get((path, up), ()) for up in (True, False))
        if gain or loss:
            held = self._kept("adds", path)
            yield f"{held} = ({held} > 0 -> {self._left(held, gain)} : {self._left(held, loss)});"

    def _left(self, held: str, dampers: Sequence[ReadyDamper]) -> str:
        softened = ((one.asks, f"{held} * {one.numerator} / {one.denominator}") for one in dampers)
        return self._writer.cases([*softened, (None, held)])

    def _sum_written(self, path: str) -> str:
        one, name = self._names.holdings[path], self._names.paths[path]
        by = self._always(path)
        if not self._fixed(path):
            reached = f"{name} + {self._kept('adds', path)}"
            kept = f"({reached} > {one.high} -> {one.high} : ({reached} < {one.low} -> {one.low} : {reached}))"
        elif by > 0:
            kept = f"({name} + {by} > {one.high} -> {one.high} : {name} + {by})"
        else:
            kept = f"({name} - {-by} < {one.low} -> {one.low} : {name} - {-by})"
        return f"{name} = {kept};"

    def _fixed(self, path: str) -> bool:
        """Whether what happens to a variable is the same in every position."""
        if any(line.when is not None for line in self._lines if _touches(line, path)):
            return False
        if self._names.holdings[path].kind == "word":
            return len({value for _, value in self._settings(path)}) == 1
        return (path, True) not in self._dampers and (path, False) not in self._dampers

    def _always(self, path: str) -> int:
        """What is added to a number whatever the position."""
        return sum(by for line in self._lines if line.when is None for to, by in line.shifts if to == path)

    def _settings(self, path: str) -> list[tuple[str, int]]:
        return [setting for line in self._lines for setting in line.settings if setting[0] == path]

    def _refuse_too_large(self, path: str) -> None:
        one = self._names.holdings[path]
        reach = sum(abs(by) for line in self._lines for to, by in line.shifts if to == path)
        dampers = (*self._dampers.get((path, True), ()), *self._dampers.get((path, False), ()))
        most = reach * max((damper.numerator for damper in dampers), default=1)
        self._writer.checked(Written(self._names.paths[path], one.low - most, one.high + most))

    def _kept(self, kind: str, path: str) -> str:
        """The hidden variable for what is added or written."""
        name = self._names.name(kind, path)
        self._hidden[name] = None
        return name


def _touches(line: ProofLine, path: str) -> bool:
    return any(to == path for to, _ in (*line.shifts, *line.settings))
