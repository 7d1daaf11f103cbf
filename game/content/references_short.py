"""Whether a short play can be played as it is marked: what it names is there, is decided, and can be reached."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.building_story import EXACT
from game.content.grammar_casus import ShortShape
from game.content.grammar_deeds import ChoiceShape
from game.content.grammar_story import MomentShape
from game.content.inspection import Inspection, expect
from game.content.references_story import Way, reached_from

LEAST = 3


def check_short(inspection: Inspection) -> None:
    """Note what is wrong with the short play of a casus, where one is marked."""
    shape, margin = inspection.shape, inspection.margin
    if shape.short is None:
        return
    if shape.short.minutes >= shape.minutes:
        margin.at_value("K161", ("short", "minutes"), minutes=shape.short.minutes, whole=shape.minutes)
    marked = set(shape.short.moments)
    if len(marked) < LEAST:
        margin.at_value("K160", ("short", "moments"), count=len(marked), least=LEAST)
    _moments(inspection, shape.short)
    for interrupt, one in shape.interrupts.items():
        to = shape.moments.get(one.to)
        if to is not None and is_decided(to) and one.to not in marked:
            margin.at_value("K163", ("interrupts", interrupt, "to"), interrupt=interrupt, moment=one.to)


def is_decided(shape: MomentShape) -> bool:
    """Whether someone chooses at this moment, or opens a lock."""
    return bool(shape.choices or shape.puzzle)


def _moments(inspection: Inspection, short: ShortShape) -> None:
    """Each marked moment is there, has something to decide, and lies on a way of the short play."""
    shape, margin = inspection.shape, inspection.margin
    reached = _reached(inspection, set(short.moments))
    for number, moment in enumerate(short.moments):
        at = ("short", "moments", number)
        if not expect(margin, "K158", moment, shape.moments, at):
            continue
        if not is_decided(shape.moments[moment]):
            margin.at_value("K159", at, moment=moment)
        elif moment not in reached:
            margin.at_value("K162", at, moment=moment)


def _reached(inspection: Inspection, marked: set[str]) -> set[str]:
    """The moments that a short play may come to; conditions on a way do not count, nor whether something breaks in."""
    onward: dict[str, list[Way]] = {moment: [] for moment in inspection.shape.moments}
    for choice in inspection.choices:
        moment = inspection.shape.moments[choice.moment]
        if choice.id is None or choice.moment in marked or choice.id in set(_taken(moment)):
            onward[choice.moment] += (Way(choice.moment, case.to, pointer) for _, case, pointer in choice.ways())
    starts = [inspection.begin, *(one.to for one in inspection.shape.interrupts.values())]
    return set(reached_from(starts, onward))


def _taken(shape: MomentShape) -> Iterator[str]:
    """What a table may take by itself at a moment: a default, or the first open choice where that can be closed."""
    if shape.puzzle:
        yield EXACT
        return
    wanted = [case.to for case in shape.default or ()]
    yield from wanted
    if wanted and not any(_may_be_closed(shape.choices.get(choice)) for choice in wanted):
        return
    for choice, one in shape.choices.items():
        yield choice
        if not _may_be_closed(one):
            return


def _may_be_closed(shape: ChoiceShape | None) -> bool:
    """Whether something could keep people from this choice: a condition, costs, once, what a sender does not know."""
    if shape is None or shape.when is not None or shape.once or shape.costs or shape.share:
        return True
    outcomes = shape.chance or ()
    return any(one.share for one in outcomes) or (bool(outcomes) and all(one.when for one in outcomes))
