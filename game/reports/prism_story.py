"""The story of a casus for PRISM: a command for every place where play can stand, and for a step under way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.model.expressions import Expression
from game.reports.prism_expressions import PrismWriter
from game.reports.prism_phase import PrismPhase
from game.reports.proof_pieces import ProofCasus, ProofDeed, ProofMoment, ProofWay, Routes

_ARRIVED = "(weeks_left' = 0) & (way_on' = 0)"


class PrismStory:
    """Writes the commands of the one module that plays; they exclude one another."""

    def __init__(self, spelled: ProofCasus, writer: PrismWriter) -> None:
        self._spelled = spelled
        self._interrupts = spelled.casus.interrupts
        self._writer = writer
        self._names = writer.names
        self._week = writer.names.paths["week"]
        self._routes: dict[Routes, int] = {}

    @property
    def ways_on(self) -> int:
        """How many different routes the commands written so far name."""
        return len(self._routes)

    @property
    def ended(self) -> str:
        """That play stands at an ending."""
        return " | ".join(f"at = {self._names.name('ending', one.id)}" for one in self._spelled.casus.endings)

    def commands(self) -> Iterator[str]:
        """Every command."""
        for one in self._spelled.moments:
            yield from self._standing(one)
        yield from self._breaking_in()
        yield from self._going_on()
        endings = self._spelled.casus.endings
        ending = self._writer.cases((one.when, self._names.name("ending", one.id)) for one in endings)
        yield f"[] at = TO_END -> (at' = {ending}) & (remembered' = 0);"
        yield f"[] {self.ended} -> (at' = OVER);"
        yield "[] at = OVER -> true;"

    def formulas(self) -> Iterator[str]:
        """What the commands speak of; ask this when they are written, for they name the routes."""
        for one in self._spelled.moments:
            yield from self._open(one)
        cases = "".join(f"way_on = {number} ? {self._route(routes)} : " for routes, number in self._routes.items())
        yield f"formula going_to = {cases}TO_END;"
        calm = [f"remembered = 0 & {self._week} < HORIZON"]
        for interrupt in self._interrupts:
            name, fired = self._names.name("fires", interrupt.id), self._names.paths[f"interrupt/{interrupt.id}"]
            yield f"formula {name} = {' & '.join([*calm, f'!{fired}', self._writer.condition(interrupt.when)])};"
            calm.append(f"!{name}")
        yield f"formula nothing_fires = {' & '.join(calm[1:]) or 'true'};"

    def _open(self, one: ProofMoment) -> Iterator[str]:
        """Which choices of a moment are open, and how many; where there is chance, the weight of what can fall."""
        opens = []
        for way in one.ways:
            opens.append(self._names.name("open", way.choice.key))
            yield f"formula {opens[-1]} = {self._writer.condition(way.possible)};"
            if way.choice.chance:
                weights = " + ".join(self._weight(deed) for deed in way.deeds)
                yield f"formula {self._names.name('weights', way.choice.key)} = {weights};"
        count = " + ".join(f"({name} ? 1 : 0)" for name in opens)
        yield f"formula {self._names.name('ways', one.moment.id)} = {count};"

    def _weight(self, deed: ProofDeed) -> str:
        """The weight of an outcome, 0 where it cannot fall."""
        if deed.outcome is None:
            return "1"
        return self._writer.cases([(deed.outcome.when, str(deed.outcome.weight)), (None, "0")])

    def _standing(self, one: ProofMoment) -> Iterator[str]:
        """What random play does at a moment; where nothing is possible it goes to the end."""
        here = f"at = {self._names.place(one.moment.id)} & {self._names.name('ways', one.moment.id)}"
        updates = [self._deed(one, way, deed) for way in one.ways for deed in way.deeds]
        yield f"[] {here} > 0 ->"
        yield "  " + "\n    + ".join(updates) + ";"
        if one.blocked is not None:
            yield f"[] {here} = 0 -> (at' = TO_END);"

    def _deed(self, one: ProofMoment, way: ProofWay, deed: ProofDeed) -> str:
        # An engine may work out what it does not need: it never meets a division by nothing.
        ways = f"max(1, {self._names.name('ways', one.moment.id)})"
        probability = f"({self._names.name('open', way.choice.key)} ? 1 / {ways} : 0)"
        if way.choice.chance:
            weights = f"max(1, {self._names.name('weights', way.choice.key)})"
            probability = f"{probability} * {self._weight(deed)} / {weights}"
        updates = list(PrismPhase(deed.lines, deed.dampers, self._writer).updates())
        updates += [(mark, self._marked(mark, when)) for mark, when in deed.marks]
        updates += [(path, self._owed(weeks, stays)) for path, weeks, stays in deed.owes]
        number = self._routes.setdefault(deed.routes, len(self._routes) + 1)
        return f"{probability} : {self._all(updates)}(at' = 0) & (weeks_left' = {deed.weeks}) & (way_on' = {number})"

    def _breaking_in(self) -> Iterator[str]:
        """What breaks into a step under way: weeks that were left do not pass, where play was going is remembered."""
        for one in self._interrupts:
            fired = f"({self._names.paths[f'interrupt/{one.id}']}' = true) & (remembered' = going_to)"
            place = self._names.place(one.to)
            yield f"[] at = 0 & {self._names.name('fires', one.id)} -> {fired} & (at' = {place}) & {_ARRIVED};"

    def _going_on(self) -> Iterator[str]:
        """A step under way that nothing breaks into: a week passes, time is up, or play arrives."""
        calm, week = "at = 0 & nothing_fires", self._week
        yield f"[] {calm} & {week} < HORIZON & weeks_left > 0 ->"
        yield f"  {self._all(self._weekly())}(weeks_left' = weeks_left - 1);"
        yield f"[] {calm} & {week} >= HORIZON -> (at' = TO_END) & {_ARRIVED};"
        arriving = f"{calm} & {week} < HORIZON & weeks_left = 0"
        yield f"[] {arriving} & going_to != TO_RESUME -> (at' = going_to) & {_ARRIVED};"
        back = "(at' = (remembered > 0 ? remembered : TO_END)) & (remembered' = 0)"
        yield f"[] {arriving} & going_to = TO_RESUME -> {back} & {_ARRIVED};"

    def _weekly(self) -> Iterator[tuple[str, str]]:
        """A week that passes: it reads the position with the new week."""
        new_week = f"({self._week} + 1)"
        yield "week", new_week
        yield from PrismPhase(self._spelled.weekly, {}, PrismWriter(self._names, new_week)).updates()
        for path, name in self._names.paths.items():
            if path.startswith("due/"):
                yield path, f"({name} = {new_week} ? 0 : {name})"

    def _marked(self, mark: str, when: Expression | None) -> str:
        return "true" if when is None else f"({self._names.paths[mark]} | {self._writer.condition(when)})"

    def _owed(self, weeks: int, stays: bool) -> str:
        reached = f"{self._week} + {weeks}"
        return f"({reached} > HORIZON ? {'HORIZON + 1' if stays else '0'} : {reached})"

    def _all(self, updates: Iterable[tuple[str, str]]) -> str:
        return "".join(f"({self._names.paths[path]}' = {value}) & " for path, value in updates)

    def _route(self, routes: Routes) -> str:
        return self._writer.cases((when, self._names.place(to)) for when, to in routes)
