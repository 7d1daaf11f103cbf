"""The weekly rules of a model or a casus, written out for every member, seat or domain they speak of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from game.content.building import Building
from game.content.building_effects import effect_lines
from game.content.grammar_parts import CourseShape
from game.content.places import Pointer
from game.model.effects import CourseRule
from game.model.kaders import EachKind

SUBJECT_OF: Mapping[EachKind, str] = {"members": "member", "seats": "seat", "domains": "domain"}
HOLE = re.compile(r"\{([^{}]*)\}")
Subjects = Mapping[EachKind, tuple[str, ...]]


def course_of(
    building: Building, rules: Iterable[CourseShape], subjects: Subjects, *, of_model: bool
) -> tuple[CourseRule, ...]:
    """The rules of one file in its order, and within a rule the subjects in theirs; `of_model` if it is the model."""
    made: list[CourseRule] = []
    for number, shape in enumerate(rules):
        if _holes_fit(building, shape, ("course", number)):
            made += _written_out(building, shape, ("course", number), subjects)
    return tuple(replace(rule, of_model=True) for rule in made) if of_model else tuple(made)


def _written_out(building: Building, shape: CourseShape, pointer: Pointer, subjects: Subjects) -> Iterator[CourseRule]:
    if shape.each is None:
        yield _rule(building, shape, pointer, None)
        return
    for place, subject in enumerate(subjects[shape.each]):
        before = len(building.margin.problems)
        yield _rule(building, shape, pointer, subject)
        if place > 0:
            # What is wrong for every subject is one mistake of the author, told with the first.
            del building.margin.problems[before:]


def _rule(building: Building, shape: CourseShape, pointer: Pointer, subject: str | None) -> CourseRule:
    filling = {SUBJECT_OF[shape.each]: subject} if shape.each and subject else None
    key = f"{shape.id}/{subject}" if subject else shape.id
    return CourseRule(
        id=shape.id,
        title=shape.title,
        effects=effect_lines(building, shape.effects, (*pointer, "effects"), key, filling),
        when=building.condition(shape.when, (*pointer, "when"), filling),
        subject=subject,
        source=shape.source,
        confidence=shape.confidence,
        explanation=shape.explanation,
    )


def _holes_fit(building: Building, shape: CourseShape, pointer: Pointer) -> bool:
    """Whether every {hole} is the one that `each` fills; the first that is not is noted."""
    fits = SUBJECT_OF[shape.each] if shape.each else ""
    for text, where in _texts(shape, pointer):
        for hole in HOLE.findall(text):
            if hole != fits:
                note = building.margin.at_value if where[-1] == "when" else building.margin.at_key
                note("K132", where, hole=hole, near=fits)
                return False
    return True


def _texts(shape: CourseShape, pointer: Pointer) -> Iterator[tuple[str, Pointer]]:
    if shape.when is not None:
        yield shape.when, (*pointer, "when")
    for number, line in enumerate(shape.effects):
        if line.when is not None:
            yield line.when, (*pointer, "effects", number, "when")
        for path in line.changes:
            yield path, (*pointer, "effects", number, path)
