"""The four questions about a casus: where a play begins, what is open, where it leads, and what is true there."""

from __future__ import annotations

from collections.abc import Mapping

from game.errors import ChoiceNotOpen
from game.model.casus import Casus
from game.model.expressions import Expression
from game.model.play import Position, Step, Values
from game.model.story import LEAD, Choice, Moment, Outcome, Route, Text
from game.rules.chance import Draws
from game.rules.deeds import ReadyDeed, ready_deed
from game.rules.expressions import Meaning, Names, meaning
from game.rules.opening import Opening, Option
from game.rules.step import Steps


class Rules:
    """What a casus means. Holds nothing about a play: every question is asked of a position."""

    def __init__(self, casus: Casus) -> None:
        self.casus = casus
        self.names = Names(casus.variables)
        self._steps = Steps(casus, self.names)
        self._score = meaning(casus.model.score, self.names)
        self._meanings: dict[Expression, Meaning] = {}
        self._openings: dict[str, Opening] = {}
        self._deeds: dict[tuple[str, int | None], ReadyDeed] = {}

    def begin(self, levers: Mapping[str, str] | None = None) -> Position:
        """The first position, with the levers as given and the others as the casus starts them."""
        values = [variable.start for variable in self.casus.variables]
        for lever, word in (levers or {}).items():
            values[self.names.places[lever]] = self.names.word(lever, word)
        return Position(self.casus.begin, None, tuple(values))

    def options(self, position: Position) -> tuple[Option, ...]:
        """Every choice of the moment, in file order, open or closed with its reason."""
        choices = self._moment(position).choices.values()
        return tuple(self._opening(choice).option(position) for choice in choices)

    def open_choices(self, position: Position) -> tuple[str, ...]:
        """The ids of the choices that can be taken here."""
        return tuple(option.choice.id for option in self.options(position) if option.closed is None)

    def outcomes(self, position: Position, choice_id: str | None) -> tuple[Outcome, ...]:
        """The chance outcomes that hold for this choice here; empty when it leaves nothing to chance."""
        return self._opening(self._choice(position, choice_id)).outcomes(position)

    def decider(self, position: Position) -> str:
        """The seat that decides here: the one named by the moment, or who has the lead."""
        decides = self._moment(position).decides
        return self.lead(position) if decides == LEAD else decides

    def lead(self, position: Position) -> str:
        """The seat that has the lead."""
        place = self.names.places["lead"]
        return self.casus.variables[place].words[position.values[place]]

    def default(self, position: Position) -> str:
        """What the table does here when nobody plays the one who decides; the first open choice if that is closed."""
        open_now = self.open_choices(position)
        wanted = self._first(self._moment(position).default, position)
        return wanted if wanted in open_now else open_now[0]

    def waits(self, position: Position) -> bool:
        """Whether someone must choose here: not at an ending, nor where a moment passes by itself or is stuck."""
        return (
            position.moment is not None
            and self._moment(position).passing is None
            and any(self._opening(choice).is_open(position) for choice in self._moment(position).choices.values())
        )

    def take(self, position: Position, choice_id: str | None, outcome: int | None = None) -> Step:
        """The step that a choice makes, with this number of the chance outcome; nothing else changes.

        `choice_id` is None for a moment that passes by itself. Raises ChoiceNotOpen.
        """
        choice = self._choice(position, choice_id)
        opening = self._opening(choice)
        if opening.option(position).closed is not None:
            raise self._refused(position, choice.id)
        if choice.chance and outcome not in {one.number for one in opening.outcomes(position)}:
            raise self._refused(position, f"{choice.id}/{outcome}")
        return self._steps.take(position, self._deed(choice, outcome), choice_id, outcome)

    def take_by_chance(self, position: Position, choice_id: str | None, draws: Draws) -> Step:
        """The step that a choice makes when chance is drawn."""
        outcomes = self.outcomes(position, choice_id)
        if not outcomes:
            return self.take(position, choice_id)
        fallen = outcomes[draws.among([outcome.weight for outcome in outcomes])]
        return self.take(position, choice_id, fallen.number)

    def pass_by(self, position: Position, draws: Draws) -> Step | None:
        """The step that needs nobody: a passing moment, or the end when nothing is open; None where someone waits."""
        if position.moment is None or self.waits(position):
            return None
        if self._moment(position).passing is not None:
            return self.take_by_chance(position, None, draws)
        return self.stuck(position)

    def stuck(self, position: Position) -> Step:
        """The step to the end from a moment where nothing is possible any more."""
        return self._steps.stuck(position)

    def shown(self, text: Text, position: Position) -> tuple[str, ...]:
        """The lines of a text that hold here."""
        return tuple(line.text for line in text if self._holds(line.when, position))

    def week(self, position: Position) -> int:
        """How many weeks have passed."""
        return position.values[self.names.places["week"]]

    def score(self, values: Values) -> int:
        """The stability of the household as the model counts it."""
        return self._score(values)

    def band(self, score: int) -> str:
        """The name of the band that a score lies in."""
        bands = self.casus.model.bands
        return next((band.name for band in reversed(bands) if score >= band.low), bands[0].name)

    def value(self, expression: Expression, values: Values) -> int:
        """What an expression of the casus comes to."""
        if expression not in self._meanings:
            self._meanings[expression] = meaning(expression, self.names)
        return self._meanings[expression](values)

    def _holds(self, when: Expression | None, position: Position) -> bool:
        return when is None or bool(self.value(when, position.values))

    def _first(self, routes: tuple[Route, ...], position: Position) -> str | None:
        return next((route.to for route in routes if self._holds(route.when, position)), None)

    def _opening(self, choice: Choice) -> Opening:
        if choice.key not in self._openings:
            self._openings[choice.key] = Opening(self.casus, self.names, choice)
        return self._openings[choice.key]

    def _moment(self, position: Position) -> Moment:
        if position.moment is None:
            raise ChoiceNotOpen("-", at=position.ending or "-", open_now=())
        return self.casus.moments[position.moment]

    def _choice(self, position: Position, choice_id: str | None) -> Choice:
        moment = self._moment(position)
        choice = moment.passing if choice_id is None else moment.choices.get(choice_id)
        if choice is None:
            raise self._refused(position, choice_id or "-")
        return choice

    def _refused(self, position: Position, choice_id: str) -> ChoiceNotOpen:
        return ChoiceNotOpen(choice_id, at=position.moment or "-", open_now=self.open_choices(position))

    def _deed(self, choice: Choice, number: int | None) -> ReadyDeed:
        key = choice.key, number
        if key not in self._deeds:
            outcome = next((one for one in choice.chance if one.number == number), None)
            self._deeds[key] = ready_deed(self.casus, self.names, choice, outcome)
        return self._deeds[key]
