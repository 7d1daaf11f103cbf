"""A plain casus as a JavaScript module: per choice whether it is open and what it does, as one would write it by hand.

A play is one object of small whole numbers that is changed in place. `moment` is the number of the moment, or -1 minus
the number of the ending. XState uses the same functions on copies of that object.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from peers.dialects import JAVASCRIPT, Printer, identifier
from peers.plain import Option, Phase, Plain, Way

from game.model.expressions import Expression
from game.model.story import END, RESUME, Route
from game.model.variables import Variable

NOTHING = -1_000
"""In `remembered`: no interrupt is on."""

TO_THE_END, TO_WHAT_WAS = -2_000, -2_001

STEPS = """
function weeksPass(s, weeks) {
  let broke = breaksIn(s);
  while (weeks > 0 && broke < 0 && s.week < HORIZON) { aWeek(s); weeks -= 1; broke = breaksIn(s); }
  return broke;
}
function arrive(s, broke, to) {
  if (broke >= 0) { s.remembered = to; return fire(s, broke); }
  if (s.week >= HORIZON) return ending(s);
  if (to === TO_WHAT_WAS) { to = s.remembered; s.remembered = NOTHING; }
  return to === TO_THE_END ? ending(s) : to;
}
"""


class JavaScript:
    """The writer of one casus; `text` is the whole module."""

    def __init__(self, plain: Plain) -> None:
        self._plain = plain
        self._casus = plain.casus
        self._printer = Printer(JAVASCRIPT, plain.fixed)
        self._moments = {moment: number for number, moment in enumerate(self._casus.moments)}
        self._most_load = next(one.high for one in self._casus.variables if one.path == "load")

    def text(self) -> str:
        """The module: constants, a week, interrupts, endings, and two functions per choice."""
        first = (self._constants(), self._begin(), self._week(), self._breaking(), self._ends())
        parts = (*first, [STEPS], self._choices(), self._table())
        return "\n".join(line for part in parts for line in part)

    def _constants(self) -> Iterator[str]:
        yield f"export const HORIZON = {self._casus.horizon};"
        yield f"const NOTHING = {NOTHING}, TO_THE_END = {TO_THE_END}, TO_WHAT_WAS = {TO_WHAT_WAS};"
        yield f"export const endings = {[one.id for one in self._casus.endings]};"

    def _begin(self) -> Iterator[str]:
        yield "export function begin() { return {"
        yield f"  moment: {self._moments[self._casus.begin]}, remembered: NOTHING, fell: 0,"
        fields = {identifier(one.path): one.start for one in self._plain.variables}
        fields |= {f"fired_{identifier(one.id)}": 0 for one in self._casus.interrupts}
        fields |= {f"due_{identifier(key)}": 0 for key in self._plain.takings}
        yield f"  {', '.join(f'{name}: {value}' for name, value in fields.items())} }}; }}"

    def _week(self) -> Iterator[str]:
        yield "function aWeek(s) {"
        yield "  s.week += 1;"
        yield from self._updates(self._plain.week)
        for key in self._plain.takings:
            due = f"s.due_{identifier(key)}"
            yield f"  if ({due} === s.week) {{ s.load = Math.max(0, s.load - 1); {due} = 0; }}"
        yield "}"

    def _breaking(self) -> Iterator[str]:
        yield "function breaksIn(s) {"
        yield "  if (s.remembered !== NOTHING || s.week >= HORIZON) return -1;"
        for number, one in enumerate(self._casus.interrupts):
            yield f"  if (!s.fired_{identifier(one.id)} && {self._printer.written(one.when)}) return {number};"
        yield "  return -1;\n}"
        yield "function fire(s, broke) {\n  switch (broke) {"
        for number, one in enumerate(self._casus.interrupts):
            yield f"    case {number}: s.fired_{identifier(one.id)} = 1; return {self._moments[one.to]};"
        yield "  }\n}"

    def _ends(self) -> Iterator[str]:
        yield "function ending(s) {\n  s.remembered = NOTHING;"
        for number, one in enumerate(self._casus.endings):
            yield f"  {self._if(one.when)}return {-1 - number};"
        yield "}"
        yield f"export function score(s) {{ return {self._printer.written(self._casus.model.score)}; }}"

    def _choices(self) -> Iterator[str]:
        for moment, option in self._options():
            name = identifier(f"{moment}/{option.id}")
            yield f"function open_{name}(s) {{ return {self._open(option)}; }}"
            yield f"function take_{name}(s) {{"
            yield from self._ways(option)
            yield "}"

    def _options(self) -> Iterator[tuple[str, Option]]:
        for moment in self._moments:
            passing = self._plain.passing.get(moment)
            yield from ((moment, one) for one in ([passing] if passing else self._plain.options[moment]))

    def _open(self, option: Option) -> str:
        floors = [f"{self._printer.variable(path)} >= {low}" for path, low in option.floors]
        conditions = [self._printer.written(option.when)] if option.when is not None else []
        return " && ".join([*conditions, *floors]) or "true"

    def _ways(self, option: Option) -> Iterator[str]:
        if len(option.ways) == 1:
            yield from self._way(option.ways[0])
            return
        yield f"  let fallen = Math.random() * {sum(way.weight for way in option.ways)};"
        for number, way in enumerate(option.ways, start=1):
            yield f"  if ((fallen -= {way.weight}) < 0) {{ s.fell = {number};"
            yield from self._way(way)
            yield "  }"

    def _way(self, way: Way) -> Iterator[str]:
        yield from self._updates(way.phase)
        if way.phase.taking is not None:
            due, weeks = f"s.due_{identifier(way.phase.taking[0])}", way.phase.taking[1]
            yield f"  if ({due} === 0) s.load = Math.min({self._most_load}, s.load + 1);"
            yield f"  {due} = Math.min(s.week + {weeks}, HORIZON + 1);"
        yield f"  const broke = {f'weeksPass(s, {way.weeks})' if way.weeks else 'breaksIn(s)'};"
        yield f"  s.moment = arrive(s, broke, {self._route(way.routes)}); return;"

    def _updates(self, phase: Phase) -> Iterator[str]:
        for update in phase.updates:
            done = " ".join(self._added(*shift) for shift in update.shifts)
            otherwise = " ".join(self._added(*shift) for shift in update.otherwise)
            if update.when is None:
                yield f"  {done}"
            else:
                also = f" else {{ {otherwise} }}" if otherwise else ""
                yield f"  if ({self._printer.written(update.when)}) {{ {done} }}{also}"
        for setting in phase.settings:
            yield f"  {self._printer.variable(setting.path)} = {setting.value};"

    def _added(self, variable: Variable, by: int) -> str:
        """An addition that stays within the bounds."""
        name = self._printer.variable(variable.path)
        if by >= 0:
            return f"{name} = Math.min({variable.high}, {name} + {by});"
        return f"{name} = Math.max({variable.low}, {name} - {-by});"

    def _route(self, routes: Sequence[Route]) -> str:
        cases = [f"{self._printer.written(one.when)} ? {self._to(one.to)} : " for one in routes if one.when is not None]
        return "".join(cases) + str(self._to(routes[-1].to))

    def _to(self, to: str) -> int:
        return {END: TO_THE_END, RESUME: TO_WHAT_WAS}.get(to) or self._moments[to]

    def _leads(self, option: Option) -> list[int]:
        """Every place the choice can lead to, the likeliest first: its routes, what breaks in, the endings."""
        wanted = {route.to for way in option.ways for route in way.routes}
        moments = list(self._moments.values()) if RESUME in wanted else []
        moments = [self._moments[to] for to in wanted if to in self._moments] + moments
        broken = [self._moments[one.to] for one in self._casus.interrupts]
        ends = END in wanted or RESUME in wanted or any(way.weeks for way in option.ways)
        endings = [-1 - number for number in range(len(self._casus.endings))] if ends else []
        return list(dict.fromkeys([*moments, *broken, *endings]))

    def _if(self, when: Expression | None) -> str:
        return "" if when is None else f"if ({self._printer.written(when)}) "

    def _table(self) -> Iterator[str]:
        """What can be chosen where, and one turn as a switch over the moments."""
        yield "export const moments = ["
        for moment in self._moments:
            found = [option for where, option in self._options() if where == moment]
            names = [(option.id, identifier(f"{moment}/{option.id}"), self._leads(option)) for option in found]
            options = ", ".join(
                f"{{id: '{id_}', open: open_{name}, take: take_{name}, to: {to}}}" for id_, name, to in names
            )
            yield f"  {{id: '{moment}', passing: {str(moment in self._plain.passing).lower()}, choices: [{options}]}},"
        yield "];"
        yield "const open = new Array(16).fill(0);"
        yield "export function turn(s) {\n  let n = 0;\n  switch (s.moment) {"
        for moment, number in self._moments.items():
            yield f"    case {number}:"
            yield from self._turn(moment)
        yield "  }\n}"

    def _turn(self, moment: str) -> Iterator[str]:
        if moment in self._plain.passing:
            yield f"      return take_{identifier(f'{moment}/{self._plain.passing[moment].id}')}(s);"
            return
        names = [identifier(f"{moment}/{option.id}") for option in self._plain.options[moment]]
        for place, name in enumerate(names):
            yield f"      if (open_{name}(s)) open[n++] = {place};"
        yield "      switch (open[Math.random() * n | 0]) {"
        yield from (f"        case {place}: return take_{name}(s);" for place, name in enumerate(names))
        yield "      }"
