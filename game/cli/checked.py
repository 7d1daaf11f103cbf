"""Everything there is to say about one casus on disk: its texts, its rehearsals, its pictures and walks through it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from game.analysis.walks import Walks
from game.cli import findings
from game.cli.loading import loaded
from game.cli.pictures import missing_pictures
from game.cli.shelf import CasusPlace, foreign_kaders, shown
from game.cli.texts import TextFile, Texts, read_text, texts_of
from game.content.casus import Loaded
from game.content.problems import Problem
from game.content.reading import read
from game.content.rehearsals import load_rehearsals
from game.content.silencing import heed, remarks_of
from game.content.telling import as_json
from game.words import Words

SILENCES_NOTHING = "K294"

Told = Mapping[str, object]
"""A problem as data: path, line, column, severity, code, slug, sentence, remedy and pointer."""


class Checked(NamedTuple):
    """What was found in one casus; `walks` is None when it was not walked."""

    place: CasusPlace
    told: tuple[Told, ...]
    walks: Walks | None


def check(place: CasusPlace, words: Words, *, explore: bool) -> Checked:
    """Check one casus; `explore` walks through it too, when nothing keeps it from being played."""
    texts = texts_of(place)
    made = loaded(texts)
    told: list[Told] = [as_json(problem, words) for problem in _heard(place, texts, made)]
    foreign = {shown(path) for path in foreign_kaders(place.folder)}
    told = [one for one in told if one["severity"] == "error" or one["path"] not in foreign]
    if made.casus is None:
        return Checked(place, tuple(told), None)
    told += missing_pictures(made.casus, texts.casus, words)
    walks = findings.sampled(made.casus) if explore else None
    if walks and walks.found:
        told += _findings(texts.casus, walks, words)
    return Checked(place, tuple(told), walks)


def _heard(place: CasusPlace, texts: Texts, made: Loaded) -> Iterator[Problem]:
    """The problems of all texts, but for those that an author silenced with a reason."""
    files = [texts.casus, *texts.kaders.values()]
    problems = list(made.problems)
    if made.casus and place.rehearsals.exists():
        rehearsals = read_text(place.rehearsals)
        files.append(rehearsals)
        problems += load_rehearsals(rehearsals.text, rehearsals.name, made.casus)[1]
    remarks = [remark for file in files for remark in remarks_of(*file)]
    kaders = {file.name for file in texts.kaders.values()}
    for problem in heed(problems, remarks).problems:
        # Nobody knows what a remark silences in a casus that was not built, or in a kader that this one does not use.
        unsure = made.casus is None or problem.place.file in kaders
        if not (problem.code == SILENCES_NOTHING and unsure):
            yield problem


def _findings(file: TextFile, walks: Walks, words: Words) -> Iterable[Told]:
    lines = read(file.text, file.name).places
    for found in walks.found:
        place = lines.key(findings.pointer(found))
        yield findings.as_json(found, (place.file, place.line, place.column), words)
