"""Walking over a story as it was written: every choice, every deed and where each can lead, with its pointer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from game.content.grammar_casus import CasusShape
from game.content.grammar_deeds import ChoiceShape, DeedShape, OutcomeShape
from game.content.grammar_parts import RouteShape
from game.content.grammar_puzzles import PuzzleOutcomeShape
from game.content.grammar_story import MomentShape
from game.content.places import Pointer


class WrittenChoice(NamedTuple):
    """A choice of a moment, or one outcome of its puzzle, which is a choice too.

    `id` is None for a moment that passes by itself, which is a choice that nobody takes.
    """

    moment: str
    id: str | None
    shape: ChoiceShape
    pointer: Pointer

    @property
    def key(self) -> str:
        """`moment/choice`, or the moment when it passes by itself."""
        return self.moment if self.id is None else f"{self.moment}/{self.id}"

    def deeds(self) -> Iterator[WrittenDeed]:
        """What the choice does, then each of its chance outcomes."""
        yield WrittenDeed(self, None, self.shape, self.pointer)
        for number, outcome in enumerate(self.shape.chance or (), start=1):
            yield WrittenDeed(self, number, outcome, (*self.pointer, "chance", number - 1))

    def ways(self) -> Iterator[tuple[WrittenDeed, RouteShape, Pointer]]:
        """Every way on: the deed that leads there, the case and its pointer.

        The choice's own `goto` counts when there is no chance, or for the outcomes that name none.
        """
        deeds = list(self.deeds())
        for deed in deeds[1:] or deeds:
            cases, pointer = deed.shape.goto, deed.pointer
            if cases is None:
                cases, pointer = self.shape.goto, self.pointer
            for number, case in enumerate(cases):
                yield deed, case, (*pointer, "goto", number, "to")


class WrittenDeed(NamedTuple):
    """A choice, or one of its outcomes by `number` from 1."""

    choice: WrittenChoice
    number: int | None
    shape: ChoiceShape | OutcomeShape
    pointer: Pointer

    @property
    def key(self) -> str:
        """`moment/choice`, with the number of the outcome behind it."""
        return self.choice.key if self.number is None else f"{self.choice.key}/{self.number}"

    @property
    def weeks(self) -> int:
        """The weeks that pass in all when this falls."""
        return self.shape.weeks + (0 if self.number is None else self.choice.shape.weeks)


def written_choices(shape: CasusShape) -> list[WrittenChoice]:
    """Every choice of the casus, and every moment that passes by itself, in the order of the file."""
    return [choice for moment, one in shape.moments.items() for choice in choices_of(moment, one)]


def choices_of(moment: str, shape: MomentShape) -> Iterator[WrittenChoice]:
    """The choices of one moment, the outcomes of its puzzle, or the moment itself as a choice that nobody takes."""
    for outcome, closed in shape.puzzle.outcomes.items() if shape.puzzle else ():
        yield WrittenChoice(moment, outcome, closing(shape, closed), ("moments", moment, "puzzle", "outcomes", outcome))
    if not shape.choices and not shape.puzzle:
        yield WrittenChoice(moment, None, passing(shape), ("moments", moment))
    for choice, one in shape.choices.items():
        yield WrittenChoice(moment, choice, one, ("moments", moment, "choices", choice))


def passing(shape: MomentShape) -> ChoiceShape:
    """What a moment that passes by itself does, as a choice under the moment's title."""
    return ChoiceShape.model_construct(
        label=shape.title,
        because=None,
        effects=shape.effects,
        weeks=shape.weeks,
        later=shape.later,
        chance=shape.chance,
        goto=shape.goto or (),
        approach="praktisch",
    )


def closing(shape: MomentShape, outcome: PuzzleOutcomeShape) -> ChoiceShape:
    """What closing the puzzle in this way does, as a choice under the moment's title."""
    done: dict[str, Any] = {field: getattr(outcome, field) for field in DeedShape.model_fields}
    done |= {"label": shape.title, "because": None, "approach": outcome.approach, "goto": outcome.goto}
    return ChoiceShape.model_construct(**done)
