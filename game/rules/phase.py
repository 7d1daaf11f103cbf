"""One phase of a step: every line reads the position as it was, then all is written at once, cause by cause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from game.errors import LeadDisputed
from game.model.expressions import Expression
from game.model.play import Cause, Values
from game.model.variables import Variable
from game.rules.expressions import Meaning
from game.rules.lines import ReadyLine


class ReadyDamper(NamedTuple):
    """A damper as it counts for one variable; `rank` is its place in the file, `asks` its condition as written."""

    id: str
    title: str
    when: Meaning | None
    numerator: int
    denominator: int
    rank: int
    asks: Expression | None = None

    def softened(self, total: int) -> int:
        """What is left of a net gain or loss, rounded towards nothing."""
        if total >= 0:
            return total * self.numerator // self.denominator
        return -(-total * self.numerator // self.denominator)


Dampers = Mapping[tuple[int, bool], Sequence[ReadyDamper]]
"""By place of the variable and whether it is a gain: the dampers that may bite, the strongest first."""

NO_DAMPERS: Dampers = {}


def settle(
    values: Values, lines: Sequence[ReadyLine], dampers: Dampers, variables: Sequence[Variable]
) -> tuple[Values, list[Cause]]:
    """Apply the lines that hold, damp and clamp the sums, and tell every cause in order.

    Raises LeadDisputed when two lines that hold set one word variable to different words.
    """
    applied = [line for line in lines if line.when is None or line.when(values)]
    sums: dict[int, int] = {}
    for line in applied:
        for place, by in line.shifts:
            sums[place] = sums.get(place, 0) + by
    written = _written_words(applied, variables)
    causes = _line_causes(values, applied, written)
    if dampers:
        causes += _damp(values, sums, dampers, variables)
    new = list(values)
    for place, value in written.items():
        new[place] = value
    causes += _add_and_clamp(new, sums, variables)
    return tuple(new), causes


def _written_words(applied: Sequence[ReadyLine], variables: Sequence[Variable]) -> dict[int, int]:
    """What each truth or word variable becomes: yes wins over no, and words must agree."""
    written: dict[int, int] = {}
    for line in applied:
        for path, place, value in line.settings:
            variable = variables[place]
            if variable.kind == "word" and written.get(place, value) != value:
                raise LeadDisputed(path, words=(variable.words[written[place]], variable.words[value]))
            written[place] = max(written.get(place, value), value)
    return written


def _line_causes(values: Values, applied: Sequence[ReadyLine], written: dict[int, int]) -> list[Cause]:
    """A cause per line that changed something; the first to set what came out gets the credit."""
    causes = []
    credited: set[int] = set()
    for line in applied:
        amounts = line.amounts
        for path, place, value in line.settings:
            if value == written[place] and place not in credited:
                credited.add(place)
                if value != values[place]:
                    amounts = (*amounts, (path, value - values[place]))
        if amounts:
            causes.append(Cause(line.kind, line.id, line.title, amounts))
    return causes


def _damp(values: Values, sums: dict[int, int], dampers: Dampers, variables: Sequence[Variable]) -> list[Cause]:
    """Soften each net sum once, by the strongest damper that applies; changes `sums`."""
    softened: dict[int, tuple[ReadyDamper, list[tuple[str, int]]]] = {}
    for place, total in sums.items():
        for damper in dampers.get((place, total > 0), ()):
            if damper.when is None or damper.when(values):
                change = damper.softened(total) - total
                if change:
                    sums[place] = total + change
                    softened.setdefault(damper.rank, (damper, []))[1].append((variables[place].path, change))
                break
    return [
        Cause("damper", f"damper/{damper.id}", damper.title, tuple(amounts))
        for _, (damper, amounts) in sorted(softened.items())
    ]


def _add_and_clamp(new: list[int], sums: dict[int, int], variables: Sequence[Variable]) -> list[Cause]:
    """Add the sums to `new` and keep each within its bounds; what is cut off is a cause of its own."""
    causes = []
    for place in sorted(sums):
        variable = variables[place]
        reached = new[place] + sums[place]
        new[place] = kept = min(variable.high, max(variable.low, reached))
        if kept != reached:
            causes.append(Cause("clamp", f"clamp/{variable.path}", None, ((variable.path, kept - reached),)))
    return causes
