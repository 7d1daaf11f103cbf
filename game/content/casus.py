"""The way in: the texts of a casus and its kaders become one Casus, or everything that is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass

from game.content.building_casus import begin_building, casus_of
from game.content.inspection import Inspection
from game.content.pages import CasusTexts, Desk, WrittenFile
from game.content.problems import Problem
from game.content.references import check_references
from game.content.retelling import held_against, retold_pages
from game.content.telling import code_of
from game.content.translation import Completeness
from game.content.wording import check_wording
from game.content.written import written_choices
from game.model.casus import Casus

__all__ = ["CasusTexts", "Loaded", "WrittenFile", "load"]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of the texts; `casus` is None when something is wrong that keeps it from being played.

    `translations` tells how far each translation is, when the casus could be read well enough to know.
    """

    casus: Casus | None
    problems: tuple[Problem, ...]
    translations: tuple[Completeness, ...] = ()


def load(texts: CasusTexts, language: str | None = None) -> Loaded:
    """The casus, with everything there is to say about its texts, file by file in order of line.

    In `language` it is told as far as it is translated, and else as its author wrote it; None is the author's own. What
    is wrong with a translation keeps nobody from playing. Never raises, whatever the texts hold.
    """
    desk = Desk(texts)
    if desk.pages is None:
        return Loaded(None, desk.problems)
    translations = held_against(desk.pages, texts.translations)
    pages, words = retold_pages(desk.pages, translations, language)
    choices = written_choices(desk.pages.casus.shape)
    building = begin_building(pages, choices, desk.text)
    casus = casus_of(building, pages, desk.digest, words)
    # Whoever reads it in another language is told the same of what the author wrote.
    inspection = Inspection(desk.pages, choices, building)
    check_references(inspection, desk.text)
    check_wording(inspection)
    found = desk.problems + tuple(problem for one in translations for problem in one.problems)
    told = tuple(one.completeness for one in translations)
    return Loaded(None if keeps_from_play(desk.problems) else casus, found, told)


def keeps_from_play(problems: tuple[Problem, ...]) -> bool:
    """Whether one of these is an error; warnings and hints keep nobody from playing."""
    return any(code_of(problem.code).severity == "error" for problem in problems)
