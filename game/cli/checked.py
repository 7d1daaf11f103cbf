"""Everything there is to say about one casus on disk: its texts, its rehearsals, its pictures and all its plays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from game.cli import findings
from game.cli.loading import loaded
from game.cli.pictures import missing_pictures
from game.cli.shelf import CasusPlace, foreign_kaders, shown
from game.cli.surveying import Surveyed, surveyed
from game.cli.texts import TextFile, Texts, read_text, texts_of
from game.content.casus import Loaded
from game.content.problems import Problem
from game.content.reading import read
from game.content.rehearsals import load_rehearsals
from game.content.silencing import Remark, heed, remarks_of
from game.content.telling import as_json
from game.content.translation import Completeness
from game.model.casus import Casus
from game.words import Words

SILENCES_NOTHING = "K294"

Told = Mapping[str, object]
"""A problem as data: path, line, column, severity, code, slug, sentence, remedy and pointer."""


class Checked(NamedTuple):
    """What was found in one casus; `survey` is None when its plays were not searched.

    `silenced` has what its author asked to pass over, each with that `reason` beside the fields of a problem.
    `translations` tells how far its own translations are, and those of the kaders that its author wrote.
    """

    place: CasusPlace
    told: tuple[Told, ...]
    survey: Surveyed | None
    translations: tuple[Completeness, ...]
    silenced: tuple[Told, ...] = ()


class Examined(NamedTuple):
    """What is wrong with texts, but for what their author silenced with a reason; the rest as in `Checked`."""

    problems: tuple[Problem, ...]
    survey: Surveyed | None
    translations: tuple[Completeness, ...]
    silenced: tuple[tuple[Problem, Remark], ...] = ()


class Search(NamedTuple):
    """How far to search: up to so many positions, and as long as `go_on` (told how many are known) says so.

    `again` also takes what an earlier search of the same content found, and keeps what this one finds.
    """

    limit: int | None = None
    go_on: Callable[[int], bool] = lambda known: True
    again: bool = False


WHOLE = Search()


def check(place: CasusPlace, words: Words, *, explore: bool, search: Search = WHOLE) -> Checked:
    """Check one casus; `explore` searches its plays too, when nothing keeps it from being played."""
    rehearsals = read_text(place.rehearsals) if place.rehearsals.exists() else None
    found = examined(texts_of(place), rehearsals, explore=explore, search=search)
    foreign = {shown(path) for path in foreign_kaders(place.folder)}
    told = [as_json(problem, words) for problem in found.problems]
    silenced = [_with_reason(problem, remark, words) for problem, remark in found.silenced]
    return Checked(
        place,
        tuple(one for one in told if one["severity"] == "error" or one["path"] not in foreign),
        found.survey,
        tuple(one for one in found.translations if one.file not in foreign),
        tuple(one for one in silenced if one["path"] not in foreign),
    )


def _with_reason(problem: Problem, remark: Remark, words: Words) -> Told:
    return {**as_json(problem, words), "reason": remark.reason}


def examined(
    texts: Texts,
    rehearsals: TextFile | None,
    *,
    explore: bool,
    made: Loaded | None = None,
    search: Search = WHOLE,
) -> Examined:
    """The same for texts that have been read; without a playable casus its rehearsals mean nothing yet.

    `made` is what became of the texts, for who made it already.
    """
    made = made or loaded(texts)
    problems = list(made.problems)
    translations = [one.file for one in texts.translations]
    files = [texts.casus, *texts.kaders.values(), *translations]
    survey = None
    if made.casus:
        survey = surveyed(made.casus, search.limit, search.go_on, again=search.again) if explore else None
        problems += _outside_the_texts(made.casus, texts.casus, survey)
    if made.casus and rehearsals:
        files.append(rehearsals)
        problems += load_rehearsals(rehearsals.text, rehearsals.name, made.casus)[1]
    # Nobody knows what a remark silences in a casus that was not built, or in a kader that this one does not use.
    unsure = {file.name for file in ([*texts.kaders.values(), *translations] if made.casus else files)}
    heard = heed(problems, (remark for file in files for remark in remarks_of(*file)))
    whole = survey is not None and survey.complete
    sure = (one for one in heard.problems if one.code != SILENCES_NOTHING or not _may_silence(one, unsure, whole=whole))
    # What is silenced without a reason is told as a problem of the remark.
    reasoned = tuple(one for one in heard.silenced if one[1].reason is not None)
    return Examined(tuple(sure), survey, made.translations, reasoned)


def _may_silence(problem: Problem, unsure: set[str], *, whole: bool) -> bool:
    """Whether a remark that silences nothing now may well do so: in another casus, or once all plays are known."""
    return problem.place.file in unsure or (str(problem.facts["code"]).startswith("K4") and not whole)


def _outside_the_texts(casus: Casus, file: TextFile, survey: Surveyed | None) -> Iterator[Problem]:
    """What no text tells by itself: pictures that are not there, and what a search of all plays came upon."""
    places = read(file.text, file.name).places
    yield from missing_pictures(casus, places)
    yield from (findings.problem(casus, found, places) for found in (survey.findings if survey else ()))
