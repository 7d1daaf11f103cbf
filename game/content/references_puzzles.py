"""Whether a lock has what its type needs and every outcome it can have, and whether a code can always be known."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.building_puzzles import earned
from game.content.grammar_puzzles import PuzzleShape
from game.content.inspection import Inspection, expect
from game.content.margin import Margin
from game.content.places import Pointer
from game.content.references_solutions import check_solution, example
from game.content.references_story import Way, onward_of, reached_from
from game.model.puzzles import OUT, PuzzleType

BY_AMOUNT = ("exact", "te-veel", "te-weinig", "gemengd", OUT)
FITS_OR_NOT = ("exact", "past-niet", OUT)
ALWAYS = ("exact", OUT)

OUTCOMES: Mapping[PuzzleType, tuple[str, ...]] = {
    "select": BY_AMOUNT,
    "match": FITS_OR_NOT,
    "order": FITS_OR_NOT,
    "code": FITS_OR_NOT,
    "seat": BY_AMOUNT,
    "redact": BY_AMOUNT,
}
KEYS = ("options", "items", "solution", "digits")
NEEDS: Mapping[PuzzleType, tuple[str, ...]] = {
    "select": ("items", "solution"),
    "match": ("options", "items", "solution"),
    "order": ("items", "solution"),
    "code": ("digits",),
    "seat": ("options", "items", "solution"),
    "redact": ("items", "solution"),
}
"""Which of the keys that depend on the type each of them has; what it has, it needs."""


def check_puzzles(inspection: Inspection) -> None:
    """Note every lock that cannot be played as it was written, and an escape room without a clock."""
    shape, margin = inspection.shape, inspection.margin
    if shape.kind == "escape-room" and shape.clock is None:
        margin.at_value("K154", ("kind",))
    for moment, one in shape.moments.items():
        if one.puzzle is None:
            continue
        pointer = ("moments", moment, "puzzle")
        _outcomes(margin, one.puzzle, pointer)
        if not _keys(margin, one.puzzle, pointer):
            continue
        if one.puzzle.type == "code":
            _digits(inspection, moment, one.puzzle, pointer)
        else:
            check_solution(margin, one.puzzle, pointer)


def _outcomes(margin: Margin, puzzle: PuzzleShape, pointer: Pointer) -> None:
    for outcome in puzzle.outcomes:
        expect(margin, "K152", outcome, OUTCOMES[puzzle.type], (*pointer, "outcomes", outcome), key=True)
    for outcome in ALWAYS:
        if outcome not in puzzle.outcomes:
            margin.at_key("K153", (*pointer, "outcomes"), name=outcome)


def _keys(margin: Margin, puzzle: PuzzleShape, pointer: Pointer) -> bool:
    """Note what does not go with the type and what it lacks; tells whether it has all that it needs."""
    written = {key for key in KEYS if key in puzzle.model_fields_set}
    needs = NEEDS[puzzle.type]
    for key in KEYS:
        if key in written and key not in needs:
            margin.at_key("K155", (*pointer, key), name=key, type=puzzle.type)
    lacking = [key for key in needs if key not in written]
    for key in lacking:
        if key == "solution":
            margin.at_key("K147", pointer, example=example(puzzle))
        else:
            margin.at_key("K156", pointer, name=key, type=puzzle.type)
    return not lacking


def _digits(inspection: Inspection, moment: str, puzzle: PuzzleShape, pointer: Pointer) -> None:
    """Each digit is earned by a lock that every way to the code passes."""
    shape, margin = inspection.shape, inspection.margin
    onward = onward_of(inspection)
    for number, earner in enumerate(puzzle.digits):
        at = (*pointer, "digits", number)
        if not expect(margin, "K101", earner, shape.moments, at):
            continue
        if earned(shape.moments[earner]) is None:
            margin.at_value("K150", at, name=earner)
            continue
        way = _around(_starts(inspection, moment, onward), moment, earner, onward)
        if way:
            margin.at_value("K151", at, name=earner, way=" > ".join(way))


def _starts(inspection: Inspection, moment: str, onward: Mapping[str, list[Way]]) -> list[str]:
    """Where ways to a moment begin: at the first moment, or at what breaks in for a moment behind that."""
    begin = inspection.begin
    if moment in reached_from([begin], onward):
        return [begin]
    return [one.to for one in inspection.shape.interrupts.values()]


def _around(starts: list[str], to: str, earner: str, onward: Mapping[str, list[Way]]) -> tuple[str, ...]:
    """A shortest way to a moment that does not pass another one, whatever the conditions; empty without any."""
    if to == earner:
        return (to,)
    known: dict[str, tuple[str, ...]] = {start: (start,) for start in starts if start != earner and start in onward}
    waiting = list(known)
    for moment in waiting:
        if moment == to:
            return known[moment]
        for way in onward[moment]:
            if way.to in onward and way.to not in known and way.to != earner:
                known[way.to] = (*known[moment], way.to)
                waiting.append(way.to)
    return ()
