"""A plain casus as an ink story: moments are knots, choices are sticky choices, and the week is a function.

The story shows no text but the name of each choice. What a play came to stands in `final_score` and `final_ending`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from peers.dialects import INK, Printer, identifier
from peers.plain import Option, Phase, Plain, Sum, Way

from game.model.expressions import AllOf, Expression
from game.model.story import END, RESUME, Route

FUNCTIONS = """
=== function weeks_pass(weeks)
~ breaks_in()
{ weeks > 0 && broke == 0 && week < HORIZON:
  ~ a_week()
  ~ weeks_pass(weeks - 1)
}
=== what_was
~ interrupted = 0
-> remembered
"""


class Ink:
    """The writer of one casus; `text` is the whole story."""

    def __init__(self, plain: Plain) -> None:
        self._plain = plain
        self._casus = plain.casus
        self._printer = Printer(INK, plain.fixed)
        self._temporaries = 0

    def text(self) -> str:
        """The story: variables, a week, interrupts, endings, and a knot per moment."""
        return "\n".join([*self._begin(), FUNCTIONS, *self._week(), *self._breaking(), *self._arriving(),
                          *self._ends(), *self._moments()])  # fmt: skip

    def _begin(self) -> Iterator[str]:
        yield f"CONST HORIZON = {self._casus.horizon}"
        for variable in self._plain.variables:
            yield f"VAR {identifier(variable.path)} = {variable.start}"
        for name in [*self._marks(), "interrupted", "broke", "fell", "final_score"]:
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
        for key in self._plain.takings:
            yield f"~ temp ends_{identifier(key)} = 0"
            yield f"{{ due_{identifier(key)} == week:"
            yield f"  ~ ends_{identifier(key)} = 1\n  ~ due_{identifier(key)} = 0\n}}"
        yield from self._phase(self._plain.week(), [f"- ends_{identifier(key)}" for key in self._plain.takings])

    def _breaking(self) -> Iterator[str]:
        yield "=== function breaks_in()"
        yield "{ not interrupted && week < HORIZON:"
        # Ink evaluates both sides of an `and`: conditions within conditions spare it work.
        for number, one in enumerate(self._casus.interrupts, start=1):
            mark = f"fired_{identifier(one.id)}"
            parts = one.when.parts if isinstance(one.when, AllOf) else (one.when,)
            conditions = [f"not {mark} && not broke", *(self._printer.written(part) for part in reversed(parts))]
            yield (
                "".join(f"{{ {condition}:\n" for condition in conditions)
                + f"~ broke = {number}"
                + "\n}" * len(conditions)
            )
        yield "}"

    def _arriving(self) -> Iterator[str]:
        yield "=== arrive(-> to)\n{"
        for number, one in enumerate(self._casus.interrupts, start=1):
            yield f"- broke == {number}:\n  ~ broke = 0\n  ~ fired_{identifier(one.id)} = 1\n  ~ interrupted = 1"
            yield f"  ~ remembered = to\n  -> {identifier(one.to)}"
        yield "- week >= HORIZON:\n  -> the_end\n- else:\n  -> to\n}"

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
        load: list[str] = []
        if way.phase.taking is not None:
            due, begins = f"due_{identifier(way.phase.taking[0])}", self._temporary()
            yield f"~ temp {begins} = 0\n{{ {due} == 0:\n  ~ {begins} = 1\n}}"
            yield f"~ {due} = MIN(week + {way.phase.taking[1]}, HORIZON + 1)"
            load = [f"+ {begins}"]
        yield from self._phase(way.phase, load)
        yield f"~ weeks_pass({way.weeks})" if way.weeks else "~ breaks_in()"
        yield from self._route(way.routes)

    def _phase(self, phase: Phase, load: Sequence[str]) -> Iterator[str]:
        """First all that reads, then all that writes; a sum that is always the same needs no reading."""
        names: dict[str, str] = {}
        for one in phase.sums:
            if one.total is None:
                names[one.variable.path] = self._temporary()
                yield from self._reading(one, names[one.variable.path])
        for one in phase.sums:
            path, total = one.variable.path, one.total
            if path == "load" and load:
                raise NotImplementedError("the peers know no effect on load beside that of an intervention")
            by = names[path] if total is None else str(total)
            yield f"~ {self._clamped(path, by, one.variable.low, one.variable.high, total)}"
        if load:
            variable = next(one for one in self._plain.variables if one.path == "load")
            yield f"~ load = MAX({variable.low}, MIN({variable.high}, load {' '.join(load)}))"
        for setting in phase.settings:
            yield f"~ {self._printer.variable(setting.path)} = {setting.value}"

    def _reading(self, one: Sum, name: str) -> Iterator[str]:
        yield f"~ temp {name} = {sum(part.by for part in one.parts if part.when is None)}"
        for part in one.parts:
            if part.when is not None:
                yield f"{{ {self._printer.written(part.when)}:\n  ~ {name} += {part.by}\n}}"
        for dampers, sign, negate in ((one.gains, ">", ""), (one.losses, "<", "-")):
            if dampers:
                yield "{"
            for damper in dampers:
                when = f" && {self._printer.written(damper.when)}" if damper.when is not None else ""
                softened = f"{negate}(({negate}{name} * {damper.numerator}) / {damper.denominator})"
                yield f"- {name} {sign} 0{when}:\n  ~ {name} = {softened}"
            if dampers:
                yield "}"

    def _clamped(self, path: str, by: str, low: int, high: int, total: int | None) -> str:
        variable = self._printer.variable(path)
        if total is None:
            return f"{variable} = MAX({low}, MIN({high}, {variable} + {by}))"
        if total >= 0:
            return f"{variable} = MIN({high}, {variable} + {total})"
        return f"{variable} = MAX({low}, {variable} - {-total})"

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
