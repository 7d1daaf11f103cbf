"""What the files of a casus say now: the casus, everything that is wrong, and what that means for a play of it.

Only for who writes while playing: it takes all that makes a casus from its texts, and no first frame waits for that.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, cast

from game.cli.checked import Examined, examined
from game.cli.loading import loaded
from game.cli.shelf import CasusPlace, foreign_kaders, shown
from game.cli.texts import Texts, read_text, texts_of
from game.content.reading import read
from game.content.telling import as_json
from game.desktop.authoring import ProblemEntry, Severity
from game.desktop.ports import OpenedPlay
from game.errors import KantelpuntError
from game.model.casus import Casus
from game.reports.refusals import told
from game.words import Words

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "hint")


class ReadAgain(NamedTuple):
    """What came of the files: the casus, None when it cannot be played, and its problems, errors first."""

    casus: Casus | None
    texts: Texts
    problems: tuple[ProblemEntry, ...]


def read_again(place: CasusPlace, words: Words) -> ReadAgain:
    """Read everything and check it, without walking through plays; raises PlaceNotUsable for what cannot be read."""
    texts = texts_of(place)
    rehearsals = read_text(place.rehearsals) if place.rehearsals.exists() else None
    made = loaded(texts, words.language)
    found = examined(texts, rehearsals, explore=False, made=made)
    return ReadAgain(made.casus, texts, _entries(found, place, words))


def unread(refused: KantelpuntError, place: CasusPlace, words: Words) -> ProblemEntry:
    """What kept the files from being read, or their play from going on, as a problem of the casus file."""
    return ProblemEntry("error", shown(place.file), told(refused, words))


def notice(before: OpenedPlay, after: OpenedPlay, texts: Texts, words: Words) -> str:
    """What changed for the players: nothing, another moment, or that the play could not come along all the way."""
    session, moment = after.session, after.session.position.moment
    if after.notes:
        made = sum(decision.choice is not None for decision in session.decisions)
        line = read(texts.casus.text, texts.casus.name).places.key(("moments", moment or "")).line
        return words.say("live.stops-short" if made else "live.stops-at-once", count=made, line=line)
    if (moment, session.phase) == (before.session.position.moment, before.session.phase):
        return words.say("live.same-moment")
    if moment is None:
        return words.say("live.at-the-end")
    return words.say("live.other-moment", title=session.rules.casus.moments[moment].title)


def _entries(found: Examined, place: CasusPlace, words: Words) -> tuple[ProblemEntry, ...]:
    """The problems as the window shows them; what others wrote in a shipped kader is told only when it is an error."""
    foreign = {shown(path) for path in foreign_kaders(place.folder)}
    listed = [as_json(problem, words) for problem in found.problems]
    mine = (one for one in listed if one["severity"] == "error" or one["path"] not in foreign)
    return tuple(sorted(map(_entry, mine), key=lambda entry: SEVERITIES.index(entry.severity)))


def _entry(one: Mapping[str, object]) -> ProblemEntry:
    place = f"{one['path']}:{one['line']}:{one['column']}"
    severity = cast("Severity", one["severity"])
    return ProblemEntry(severity, place, str(one["sentence"]), str(one["remedy"]), str(one["code"]), str(one["slug"]))
