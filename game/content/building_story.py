"""The story as it will be played: moments with their choices, interrupts, endings and claims."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Literal

from game.content.building import Building
from game.content.building_deeds import Laters, choice_of, routes_of, text_of
from game.content.building_puzzles import puzzle_of
from game.content.grammar_casus import CasusShape
from game.content.grammar_story import ClaimShape, MomentShape, Tag
from game.content.places import Pointer
from game.content.written import choices_of
from game.model.puzzles import Puzzle
from game.model.story import LEAD, Claim, Ending, Interrupt, Moment, Route, Voice

EXACT = "exact"
"""What the table does with a puzzle when nobody plays the one who decides."""


def moments_of(building: Building, shape: CasusShape, laters: Laters) -> Mapping[str, Moment]:
    """Every moment, in the order of the file; what can be owed is added to `laters`."""
    puzzles = {moment: puzzle_of(one.puzzle, shape.moments) for moment, one in shape.moments.items()}
    built = {moment: _moment(building, moment, one, puzzles[moment], laters) for moment, one in shape.moments.items()}
    return MappingProxyType(built)


def _moment(building: Building, moment: str, shape: MomentShape, puzzle: Puzzle | None, laters: Laters) -> Moment:
    pointer = ("moments", moment)
    choices = [choice_of(building, choice, laters) for choice in choices_of(moment, shape)]
    if puzzle:
        # What players read for an outcome is a word of ours, in their language.
        choices = [replace(choice, label=choice.id) for choice in choices]
    waits = shape.choices or shape.puzzle
    sees = {seat: text_of(building, text, (*pointer, "sees", seat)) for seat, text in shape.sees.items()}
    return Moment(
        id=moment,
        title=shape.title,
        text=text_of(building, shape.text, (*pointer, "text")),
        choices=MappingProxyType({choice.id: choice for choice in choices} if waits else {}),
        passing=None if waits else choices[0],
        decides=shape.decides or LEAD,
        scene=shape.scene,
        sees=MappingProxyType(sees) if sees else None,
        trainer=shape.trainer,
        voice=Voice(shape.voice.who, shape.voice.text) if shape.voice else None,
        discuss=shape.discuss,
        default=(Route(EXACT),) if puzzle else routes_of(building, shape.default, (*pointer, "default")),
        puzzle=puzzle,
    )


def interrupts_of(building: Building, shape: CasusShape) -> tuple[Interrupt, ...]:
    """What can break in, in the order in which it is looked at."""
    return tuple(
        Interrupt(interrupt, building.expression(one.when, ("interrupts", interrupt, "when")), one.to)
        for interrupt, one in shape.interrupts.items()
    )


def endings_of(building: Building, shape: CasusShape) -> tuple[Ending, ...]:
    """The endings, in the order in which they are asked."""
    return tuple(
        Ending(
            ending,
            one.title,
            text_of(building, one.text, ("endings", ending, "text")),
            building.condition(one.when, ("endings", ending, "when")),
        )
        for ending, one in shape.endings.items()
    )


def claims_of(building: Building, shape: CasusShape) -> tuple[Claim, ...]:
    """What the author says is true of all plays."""
    return tuple(_claim(building, claim, ("claims", number)) for number, claim in enumerate(shape.claims))


def _claim(building: Building, shape: ClaimShape, pointer: Pointer) -> Claim:
    if shape.reachable is not None:
        start = shape.start and building.expression(shape.start, (*pointer, "from"), claims=True)
        return Claim(shape.id, "reachable", ending=shape.reachable, until_week=shape.until_week, start=start or None)
    if shape.better is not None:
        return Claim(shape.id, "better", better=_tags(shape.better), than=_tags(shape.than), value=shape.value)
    said: tuple[tuple[Literal["never", "always", "sometimes"], str | None], ...]
    said = (("never", shape.never), ("always", shape.always), ("sometimes", shape.sometimes))
    kind, text = next((kind, text) for kind, text in said if text is not None)
    return Claim(shape.id, kind, building.expression(text, (*pointer, kind), claims=True))


def _tags(written: Mapping[Tag, str] | None) -> Mapping[str, str]:
    return MappingProxyType({str(tag): word for tag, word in (written or {}).items()})
