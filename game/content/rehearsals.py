"""Rehearsals: plays that an author wants to stay as they are, read from `plays.yaml` and held against their casus."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from game.content.grammar_casus import RehearsalShape, RehearsalsShape
from game.content.inspection import expect
from game.content.margin import Margin
from game.content.names import nearest
from game.content.places import Pointer
from game.content.problems import Problem
from game.content.reading import read
from game.content.shaping import shape
from game.content.telling import code_of
from game.model.casus import Casus


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A play as it should go: the choices as `moment/choice`, and the ending it reaches, when the author names one.

    `levers` are those that differ from the casus; `solo` is the seat that plays alone, while the others follow their
    defaults. The draws of chance follow from `seed`. `short` is a play of the short version, whose choices are only
    those at its moments. `line` is where it begins in its file, from 1.
    """

    id: str
    title: str
    seed: int
    levers: Mapping[str, str]
    solo: str | None
    choices: tuple[str, ...]
    ending: str | None
    line: int
    short: bool = False


def load_rehearsals(text: str, file: str, casus: Casus) -> tuple[tuple[Rehearsal, ...], tuple[Problem, ...]]:
    """The rehearsals of a casus, and everything wrong with their text; with an error there are none."""
    document = read(text, file)
    margin = Margin(document.places)
    fit, wrong = shape(document, RehearsalsShape)
    margin.problems += [*document.problems, *wrong]
    rehearsals = fit.rehearsals if fit else {}
    for rehearsal, one in rehearsals.items():
        _check(margin, casus, one, ("rehearsals", rehearsal))
    problems = tuple(sorted(margin.problems, key=lambda problem: (problem.place, problem.code)))
    if any(code_of(problem.code).severity == "error" for problem in problems):
        return (), problems
    made = (
        _rehearsal(rehearsal, one, document.places.key(("rehearsals", rehearsal)).line)
        for rehearsal, one in rehearsals.items()
    )
    return tuple(made), problems


def _rehearsal(rehearsal: str, written: RehearsalShape, line: int) -> Rehearsal:
    return Rehearsal(
        id=rehearsal,
        title=written.title,
        seed=written.seed,
        levers=MappingProxyType(dict(written.levers)),
        solo=written.solo,
        choices=written.choices,
        ending=written.ending,
        line=line,
        short=written.short,
    )


def _check(margin: Margin, casus: Casus, written: RehearsalShape, pointer: Pointer) -> None:
    """Note every lever, seat, choice or ending that the casus does not have."""
    _levers(margin, casus, written, pointer)
    if written.solo is not None:
        expect(margin, "K102", written.solo, casus.seats, (*pointer, "solo"))
    for number, step in enumerate(written.choices):
        where = (*pointer, "choices", number)
        moment, _, choice = step.partition("/")
        if expect(margin, "K101", moment, casus.moments, where):
            expect(margin, "K111", choice, casus.moments[moment].choices, where)
    if written.ending is not None:
        expect(margin, "K131", written.ending, [ending.id for ending in casus.endings], (*pointer, "ending"))


def _levers(margin: Margin, casus: Casus, written: RehearsalShape, pointer: Pointer) -> None:
    for lever, word in written.levers.items():
        where = (*pointer, "levers", lever)
        if lever not in casus.levers:
            margin.at_key("K105", where, path=lever, near=nearest(lever, casus.levers))
        elif word not in casus.levers[lever].options:
            options = casus.levers[lever].options
            near = nearest(word, options)
            margin.at_value("K306", where, name=lever, word=word, words=", ".join(options), near=near)
