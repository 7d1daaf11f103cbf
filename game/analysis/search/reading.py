"""What is still read, and where: parts of a position that nothing reads any more can be forgotten."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.analysis.search.occurring import choices_of
from game.model.casus import Casus
from game.model.expressions import Expression
from game.model.story import END, RESUME, Choice, Moment
from game.rules.deeds import ready_deed
from game.rules.expressions import Names
from game.rules.read_paths import read_paths


class Reads:
    """Per moment the places (variables, marks, owed weeks) that are read there or anywhere play can go from it."""

    def __init__(self, casus: Casus, names: Names, marks: Mapping[str, int], dues: Mapping[str, int]) -> None:
        self._casus = casus
        self._names = names
        self._marks = marks
        self._dues = dues
        everywhere = self._everywhere()
        here = {moment.id: everywhere | self._at(moment) for moment in casus.moments.values()}
        self._from = {moment: set().union(*(here[one] for one in self._beyond(moment))) for moment in here}

    def at(self, moment: str, remembered: str = "") -> frozenset[int]:
        """What is read from this moment on, when play resumes at `remembered` after it (empty: no interrupt is on)."""
        return frozenset(self._from[moment] | self._from.get(remembered, set()))

    def at_the_end(self) -> frozenset[int]:
        """What is counted at the end: score, trust and care."""
        trust = {place for path, place in self._names.places.items() if path.startswith("trust.")}
        score = self._places([self._casus.model.score])
        return frozenset(score | trust | {self._names.places["care"]})

    def _everywhere(self) -> set[int]:
        """What the course of weeks, laters, interrupts and endings read."""
        casus = self._casus
        asked: list[Expression | None] = [one.when for one in casus.interrupts]
        asked += [ending.when for ending in casus.endings]
        weekly = [(rule.when, rule.effects) for rule in casus.course]
        for when, effects in weekly + [(later.when, later.effects) for later in casus.laters.values()]:
            asked += [when, *(line.when for line in effects)]
        found = self._places(asked) | set(self._dues.values())
        return found | self.at_the_end() | {self._marks[f"interrupt/{one.id}"] for one in casus.interrupts}

    def _at(self, moment: Moment) -> set[int]:
        """What a moment itself reads."""
        found = self._places(route.when for route in moment.default)
        for choice in choices_of(moment.choices, moment.passing):
            found |= self._of(choice)
        return found | ({self._names.places["lead"]} if moment.choices else set())

    def _of(self, choice: Choice) -> set[int]:
        asked = [choice.when]
        found = {self._names.places[counter] for counter in choice.costs or ()}
        if choice.once:
            found.add(self._marks[f"choice/{choice.key}"])
        for outcome in choice.chance or (None,):
            asked += [outcome.when] if outcome else []
            deed = ready_deed(self._casus, self._names, choice, outcome)
            asked += [line.asks for line in deed.lines] + [route.asks for route in deed.routes]
            asked += [damper.asks for several in deed.dampers.values() for damper in several]
            for share in deed.shares:
                asked += [line.asks for judgement in share.judgements for line in judgement.lines]
                found |= {share.consent_place, self._names.places[f"knows.{share.share.sender}.{share.share.fact}"]}
            for withholding in deed.withholdings:
                found |= {self._marks[withholding.mark], withholding.receiver_place, *withholding.teller_places}
                asked += [line.asks for line in withholding.lines]
        return found | self._places(asked)

    def _places(self, expressions: Iterable[Expression | None]) -> set[int]:
        return {self._names.places[path] for one in expressions for path in read_paths(one)}

    def _beyond(self, moment: str) -> set[str]:
        """The moments that play can come to from here, this one included."""
        found: set[str] = set()
        ahead = [moment]
        while ahead:
            one = ahead.pop()
            if one not in found:
                found.add(one)
                ahead += [to for to in self._next(one) if to not in {END, RESUME}]
        return found

    def _next(self, moment: str) -> Iterable[str]:
        one = self._casus.moments[moment]
        for choice in choices_of(one.choices, one.passing):
            for deed in (choice.deed, *(outcome.deed for outcome in choice.chance)):
                yield from (route.to for route in deed.routes)
        yield from (interrupt.to for interrupt in self._casus.interrupts)
