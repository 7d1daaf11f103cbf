"""The way in: the texts of a casus and its kaders become one Casus, or everything that is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass

from game.content.building_casus import begin_building, casus_of
from game.content.inspection import Inspection
from game.content.pages import CasusTexts, Desk, WrittenFile
from game.content.problems import Problem
from game.content.references import check_references
from game.content.telling import code_of
from game.content.written import written_choices
from game.model.casus import Casus

__all__ = ["CasusTexts", "Loaded", "WrittenFile", "load"]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of the texts; `casus` is None when something is wrong that keeps it from being played."""

    casus: Casus | None
    problems: tuple[Problem, ...]


def load(texts: CasusTexts) -> Loaded:
    """The casus, with everything there is to say about its texts, file by file in order of line.

    Never raises, whatever the texts hold.
    """
    desk = Desk(texts)
    if desk.pages is None:
        return Loaded(None, desk.problems)
    choices = written_choices(desk.pages.casus.shape)
    building = begin_building(desk.pages, choices, desk.text)
    casus = casus_of(building, desk.pages, desk.digest)
    check_references(Inspection(desk.pages, choices, building), desk.text)
    return Loaded(None if keeps_from_play(desk.problems) else casus, desk.problems)


def keeps_from_play(problems: tuple[Problem, ...]) -> bool:
    """Whether one of these is an error; warnings and hints keep nobody from playing."""
    return any(code_of(problem.code).severity == "error" for problem in problems)
