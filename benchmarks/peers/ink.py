"""A plain casus as an ink story: moments are knots, choices are sticky choices, and the week is a function.

The story shows no text but the name of each choice. What a play came to stands in `final_score` and `final_ending`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from peers.dialects import INK, Printer, identifier
from peers.plain import Option, Phase, Plain, Way

from game.model.expressions import AllOf, Expression
from game.model.story import END, RESUME, Route
from game.model.variables import Variable

FUNCTIONS = """
=== function weeks_pass(weeks)
~ breaks_in()
{ not broke && week < HORIZON:
  ~ a_week()
  { weeks > 1:
    ~ weeks_pass(weeks - 1)
  - else:
    ~ breaks_in()
  }
}
=== what_was
~ interrupted = 0
~ unlooked = 1
-> remembered
=== arrive(-> to)
{ broke:
  -> break_in(to)
}
{ week >= HORIZON:
  -> the_end
}
-> to
"""


class Ink:
    """The writer of one casus; `text` is the whole story."""

    def __init__(self, plain: Plain) -> None:
        self._plain = plain
        self._casus = plain.casus
        self._printer = Printer(INK, plain.fixed)
        self._temporaries = 0
        self._most_load = next(one.high for one in self._casus.variables if one.path == "load")

    def text(self) -> str:
        """The story: variables, a week, interrupts, endings, and a knot per moment."""
        parts = (self._begin(), [FUNCTIONS], self._week(), self._breaking(), self._ends(), self._moments())
        return "\n".join(line for part in parts for line in part)

    def _begin(self) -> Iterator[str]:
        yield f"CONST HORIZON = {self._casus.horizon}"
        for variable in self._plain.variables:
            yield f"VAR {identifier(variable.path)} = {variable.start}"
        for name in [*self._marks(), "interrupted", "unlooked", "broke", "fell", "final_score"]:
            yield f"VAR {name} = 0"
        yield 'VAR final_ending = ""'
        yield f"VAR remembered = -> {identifier(self._casus.begin)}"
        yield f"-> {identifier(self._casus.begin)}"

    def _marks(self) -> Iterator[str]:
        yield from (f"fired_{identifier(one.id)}" for one in self._casus.interrupts)
        yield from (f"due_{identifier(key)}" for key in self._plain.takings)

    def _week(self) -> Iterator[str]:
        yield "=== function a_week()"
        yield "~ week += 1"
        yield from self._updates(self._plain.week)
        for key in self._plain.takings:
            due = f"due_{identifier(key)}"
            yield f"{{ {due} == week:\n  ~ load = MAX(0, load - 1)\n  ~ {due} = 0\n}}"

    def _breaking(self) -> Iterator[str]:
        yield "=== function breaks_in()"
        yield "~ unlooked = 0"
        yield "{ not interrupted && week < HORIZON:"
        # Ink evaluates both sides of an `and`: conditions within conditions spare it work.
        for number, one in enumerate(self._casus.interrupts, start=1):
            parts = one.when.parts if isinstance(one.when, AllOf) else (one.when,)
            conditions = [f"not fired_{identifier(one.id)} && not broke", *map(self._printer.written, reversed(parts))]
            opened = "".join(f"{{ {condition}:\n" for condition in conditions)
            yield f"{opened}~ broke = {number}" + "\n}" * len(conditions)
        yield "}"
        yield "=== break_in(-> to)\n~ interrupted = 1\n~ remembered = to\n{ broke:"
        for number, one in enumerate(self._casus.interrupts, start=1):
            yield f"- {number}:\n  ~ broke = 0\n  ~ fired_{identifier(one.id)} = 1\n  -> {identifier(one.to)}"
        yield "}"

    def _ends(self) -> Iterator[str]:
        yield "=== the_end"
        yield f"~ final_score = {self._printer.written(self._casus.model.score)}"
        yield "{"
        for one in self._casus.endings:
            yield f'- {self._condition(one.when)}:\n  ~ final_ending = "{one.id}"'
        yield "}\n-> END"

    def _condition(self, when: Expression | None) -> str:
        return "else" if when is None else self._printer.written(when)

    def _moments(self) -> Iterator[str]:
        for moment in self._casus.moments:
            yield f"=== {identifier(moment)}"
            if moment in self._plain.passing:
                yield from self._ways(self._plain.passing[moment])
            for option in self._plain.options[moment]:
                yield f"+ {self._open(option)}[{moment}/{option.id}]"
                yield from self._ways(option)

    def _open(self, option: Option) -> str:
        floors = [f"{self._printer.variable(path)} >= {low}" for path, low in option.floors]
        conditions = [self._printer.written(option.when)] if option.when is not None else []
        return "".join(f"{{ {one} }} " for one in (*conditions, *floors))

    def _ways(self, option: Option) -> Iterator[str]:
        if len(option.ways) == 1:
            yield from self._way(option.ways[0])
            return
        fallen = self._temporary()
        yield f"~ temp {fallen} = RANDOM(1, {sum(way.weight for way in option.ways)})"
        yield "{"
        upto = 0
        for number, way in enumerate(option.ways, start=1):
            upto += way.weight
            yield f"- {fallen} <= {upto}:\n  ~ fell = {number}"
            yield from self._way(way)
        yield "}"

    def _way(self, way: Way) -> Iterator[str]:
        if way.phase.changes_nothing and not way.weeks and len(way.routes) == 1:
            # Nothing can break in now that could not before, but for what `resume` did not look at.
            yield f"{{ unlooked:\n  ~ breaks_in()\n  -> arrive(-> {self._to(way.routes[0].to)})\n}}"
            yield f"-> {self._to(way.routes[0].to)}"
            return
        yield from self._updates(way.phase)
        if way.phase.taking is not None:
            due, weeks = f"due_{identifier(way.phase.taking[0])}", way.phase.taking[1]
            yield f"{{ {due} == 0:\n  ~ load = MIN({self._most_load}, load + 1)\n}}"
            yield f"~ {due} = MIN(week + {weeks}, HORIZON + 1)"
        yield f"~ weeks_pass({way.weeks})" if way.weeks else "~ breaks_in()"
        yield from self._route(way.routes)

    def _updates(self, phase: Phase) -> Iterator[str]:
        for update in phase.updates:
            done = "\n".join(f"~ {self._added(*shift)}" for shift in update.shifts)
            otherwise = "\n".join(f"~ {self._added(*shift)}" for shift in update.otherwise)
            if update.when is None:
                yield done
            else:
                also = f"\n- else:\n{otherwise}" if otherwise else ""
                yield f"{{ {self._printer.written(update.when)}:\n{done}{also}\n}}"
        for setting in phase.settings:
            yield f"~ {self._printer.variable(setting.path)} = {setting.value}"

    def _added(self, variable: Variable, by: int) -> str:
        """An addition that stays within the bounds."""
        name = self._printer.variable(variable.path)
        if by >= 0:
            return f"{name} = MIN({variable.high}, {name} + {by})"
        return f"{name} = MAX({variable.low}, {name} - {-by})"

    def _route(self, routes: Sequence[Route]) -> Iterator[str]:
        if len(routes) == 1:
            yield f"-> arrive(-> {self._to(routes[0].to)})"
            return
        yield "{"
        for one in routes:
            yield f"- {self._condition(one.when)}:\n  -> arrive(-> {self._to(one.to)})"
        yield "}"

    def _to(self, to: str) -> str:
        return {END: "the_end", RESUME: "what_was"}.get(to) or identifier(to)

    def _temporary(self) -> str:
        self._temporaries += 1
        return f"t{self._temporaries}"
