"""The story of a casus in Promela: what can be chosen where, what passes by itself, and where play goes on."""

from __future__ import annotations

from collections.abc import Iterator

from game.model.story import END
from game.reports.promela_expressions import PromelaWriter
from game.reports.promela_phase import PromelaPhase
from game.reports.proof_pieces import ProofCasus, ProofDeed, ProofMoment, ProofWay, Routes, all_of


class PromelaStory:
    """Writes the parts of the one process that plays, as lines without their indentation.

    `hidden` has the hidden variables of the phases written so far.
    """

    def __init__(self, spelled: ProofCasus, writer: PromelaWriter) -> None:
        self._spelled = spelled
        self._interrupts = spelled.casus.interrupts
        self._writer = writer
        self._names = writer.names
        self._week = writer.names.paths["week"]
        self._routes: dict[Routes, int] = {}
        self.hidden: dict[str, None] = {}

    def moments(self, *, passing: bool) -> Iterator[str]:
        """Everything that someone can choose, moment by moment, or everything that passes by itself."""
        for one in self._spelled.moments:
            if (one.moment.passing is not None) == passing:
                yield from self._ways(one)

    def interrupts(self) -> Iterator[str]:
        """What breaks in: the first that holds and has not fired, while none is on and there is time."""
        yield "broke_in = 0;"
        calm = f"broke_in == 0 && remembered == 0 && {self._week} < HORIZON"
        for number, one in enumerate(self._interrupts, start=1):
            fired, when = self._names.paths[f"interrupt/{one.id}"], self._writer.condition(one.when)
            yield f"if :: {calm} && !{fired} && {when} -> broke_in = {number} :: else fi;"

    def week(self) -> Iterator[str]:
        """A week that passes: it reads the position with the new week."""
        phase = PromelaPhase(self._spelled.weekly, {}, self._writer, self.hidden)
        yield f"{self._week} = {self._week} + 1;"
        yield from phase.gathered()
        for path, name in self._names.paths.items():
            if path.startswith("due/"):
                yield f"{name} = ({name} == {self._week} -> 0 : {name});"
        yield from phase.written()

    def going_on(self) -> Iterator[str]:
        """Where play goes when no more weeks pass; ask this when all moments are written, which name the routes."""
        yield "if"
        for routes, number in self._routes.items():
            yield f":: way_on == {number} -> going_to = {self._route(routes)}"
        yield ":: else"
        yield "fi;"
        yield "if"
        for number, one in enumerate(self._interrupts, start=1):
            fired = f"{self._names.paths[f'interrupt/{one.id}']} = 1; remembered = going_to"
            yield f":: broke_in == {number} -> {fired}; at = {self._names.place(one.to)}"
        yield f":: broke_in == 0 && {self._week} >= HORIZON -> at = TO_END"
        if self._interrupts:
            yield f":: broke_in == 0 && {self._week} < HORIZON && going_to == TO_RESUME ->"
            yield "   at = (remembered > 0 -> remembered : TO_END); remembered = 0"
        yield ":: else -> at = going_to"
        yield "fi"

    def over(self) -> Iterator[str]:
        """When play is over, at the end or where nothing is possible, and which ending it is: the first that holds."""
        cases = [f"at == {self._names.place(END)}"]
        for one in self._spelled.moments:
            if one.blocked is not None:
                cases.append(f"at == {self._names.place(one.moment.id)} && {self._writer.condition(one.blocked)}")
        yield f":: ({' || '.join(cases)}) ->"
        endings = self._spelled.casus.endings
        ending = self._writer.cases((one.when, self._names.name("ending", one.id)) for one in endings)
        yield f"   d_step {{ at = {ending};{' remembered = 0;' if self._interrupts else ''} }}"

    def _ways(self, one: ProofMoment) -> Iterator[str]:
        here = f"at == {self._names.place(one.moment.id)}"
        if one.moment.passing is not None and one.blocked is not None:
            here = f"{here} && !({self._writer.condition(one.blocked)})"
        yield f":: {here} ->"
        yield "   if"
        for way in one.ways:
            for deed in way.deeds:
                yield from (f"   {line}" for line in self._deed(way, deed))
        yield "   fi"

    def _deed(self, way: ProofWay, deed: ProofDeed) -> Iterator[str]:
        phase = PromelaPhase(deed.lines, deed.dampers, self._writer, self.hidden)
        when = all_of(way.open, deed.outcome.when if deed.outcome else None)
        number = f" {deed.outcome.number}" if deed.outcome else ""
        yield f":: d_step {{ {self._writer.condition(when)} ->"
        yield f'     printf("{way.choice.key}{number}\\n");'
        for statement in (*phase.gathered(), *self._marks(deed), *self._owes(deed), *phase.written()):
            yield f"     {statement}"
        yield f"     weeks_left = {deed.weeks}; {self._way_on(deed.routes)}"
        yield "   }"

    def _marks(self, deed: ProofDeed) -> Iterator[str]:
        for mark, when in deed.marks:
            name = self._names.paths[mark]
            yield f"{name} = ({self._writer.condition(when)} -> 1 : {name});" if when else f"{name} = 1;"

    def _owes(self, deed: ProofDeed) -> Iterator[str]:
        for path, weeks, stays in deed.owes:
            reached = f"{self._week} + {weeks}"
            beyond = "HORIZON + 1" if stays else "0"
            yield f"{self._names.paths[path]} = ({reached} > HORIZON -> {beyond} : {reached});"

    def _way_on(self, routes: Routes) -> str:
        """Where play goes on: known at once, or to be asked when the weeks have passed."""
        if routes[0][0] is None:
            return f"way_on = 0; going_to = {self._names.place(routes[0][1])}"
        number = self._routes.setdefault(routes, len(self._routes) + 1)
        return f"way_on = {number}"

    def _route(self, routes: Routes) -> str:
        return self._writer.cases((when, self._names.place(to)) for when, to in routes)
