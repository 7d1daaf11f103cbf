"""Everything there is to say about one casus on disk: its texts, its rehearsals, its pictures and walks through it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
from game.content.translation import Completeness
from game.model.casus import Casus
from game.words import Words

SILENCES_NOTHING = "K294"

Told = Mapping[str, object]
"""A problem as data: path, line, column, severity, code, slug, sentence, remedy and pointer."""


class Checked(NamedTuple):
    """What was found in one casus; `walks` is None when it was not walked.

    `translations` tells how far its own translations are, and those of the kaders that its author wrote.
    """

    place: CasusPlace
    told: tuple[Told, ...]
    walks: Walks | None
    translations: tuple[Completeness, ...]


class Examined(NamedTuple):
    """What is wrong with texts, but for what their author silenced with a reason; the rest as in `Checked`."""

    problems: tuple[Problem, ...]
    walks: Walks | None
    translations: tuple[Completeness, ...]


def check(place: CasusPlace, words: Words, *, explore: bool) -> Checked:
    """Check one casus; `explore` walks through it too, when nothing keeps it from being played."""
    rehearsals = read_text(place.rehearsals) if place.rehearsals.exists() else None
    found = examined(texts_of(place), rehearsals, explore=explore)
    foreign = {shown(path) for path in foreign_kaders(place.folder)}
    told = [as_json(problem, words) for problem in found.problems]
    return Checked(
        place,
        tuple(one for one in told if one["severity"] == "error" or one["path"] not in foreign),
        found.walks,
        tuple(one for one in found.translations if one.file not in foreign),
    )


def examined(texts: Texts, rehearsals: TextFile | None, *, explore: bool, made: Loaded | None = None) -> Examined:
    """The same for texts that have been read; without a playable casus its rehearsals mean nothing yet.

    `made` is what became of the texts, for who made it already.
    """
    made = made or loaded(texts)
    problems = list(made.problems)
    translations = [one.file for one in texts.translations]
    files = [texts.casus, *texts.kaders.values(), *translations]
    walks = None
    if made.casus:
        walks = findings.sampled(made.casus) if explore else None
        problems += _outside_the_texts(made.casus, texts.casus, walks)
    if made.casus and rehearsals:
        files.append(rehearsals)
        problems += load_rehearsals(rehearsals.text, rehearsals.name, made.casus)[1]
    # Nobody knows what a remark silences in a casus that was not built, or in a kader that this one does not use.
    unsure = {file.name for file in ([*texts.kaders.values(), *translations] if made.casus else files)}
    heard = heed(problems, (remark for file in files for remark in remarks_of(*file))).problems
    sure = (one for one in heard if not (one.code == SILENCES_NOTHING and one.place.file in unsure))
    return Examined(tuple(sure), walks, made.translations)


def _outside_the_texts(casus: Casus, file: TextFile, walks: Walks | None) -> Iterator[Problem]:
    """What no text tells by itself: pictures that are not there, and what the walks came upon."""
    places = read(file.text, file.name).places
    yield from missing_pictures(casus, places)
    yield from (findings.problem(found, places) for found in (walks.found if walks else ()))
