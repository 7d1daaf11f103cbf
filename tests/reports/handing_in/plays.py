"""Plays to report on: rehearsals of the casussen that came with the game, in both languages, and what was possible."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from game.analysis.values.study import QUANTITIES
from game.content.rehearsals import Rehearsal, load_rehearsals
from game.model.casus import Casus
from game.reports.handing_in.document import document
from game.reports.handing_in.pieces import Document
from game.reports.handing_in.subject import Subject, subject_of
from game.reports.possible import Alternative, DecisionPossible, Moved, Possible, Shaken
from game.rules.rules import Rules
from game.session.journal import Memory, Storage
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Language, Setup
from game.words import Words
from tests.casuses import ROOT, in_language

TABLE, SOLO, UNFINISHED = "table", "solo", "unfinished"
REHEARSALS: Mapping[str, Mapping[str, str]] = {
    "achter-de-kerselaar": {TABLE: "tien-dagen", SOLO: "alleen-regie", UNFINISHED: "tien-dagen"},
    "de-lege-stoel": {TABLE: "over-de-brug", SOLO: "alleen-regie", UNFINISHED: "moeder-naar-huis"},
    "de-man-met-de-vogels": {TABLE: "de-rem", SOLO: "alleen-wijk-ggd", UNFINISHED: "de-rem"},
}
PLAYS = [(casus, kind) for casus, kinds in REHEARSALS.items() for kind in kinds]
SMALL = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4"/></svg>'
STOPS_AFTER = 4


def rehearsal(casus: str, kind: str) -> Rehearsal:
    """The rehearsal of a casus that is played this way."""
    file = ROOT / "scenarios" / casus / "plays.yaml"
    found, problems = load_rehearsals(file.read_text(encoding="utf-8"), file.name, in_language(casus, "nl"))
    assert not problems
    return next(one for one in found if one.id == REHEARSALS[casus][kind])


def play(
    casus: str,
    kind: str,
    language: Language = "nl",
    storage: Storage | None = None,
    *,
    told: Casus | None = None,
    stop: bool = False,
) -> Session:
    """A play to its end, or until a few choices were made; hands are counted once, and somebody promises something.

    `told` is another casus with the same ids to play it in.
    """
    asked = rehearsal(casus, kind)
    setup = Setup("solo" if asked.solo else "table", asked.solo, asked.seed, asked.levers, language)
    session = Session(Rules(told or in_language(casus, language)), setup, storage or Memory())
    session.do(Command("brief"))
    session.do(Command("begin"))
    coming = [key.partition("/")[2] for key in asked.choices]
    for made in range(STOPS_AFTER if stop or kind == UNFINISHED else 1000):
        if session.position.ending:
            break
        _choose(session, coming, hands=made == 1 and not asked.solo)
        session.do(Command("proceed"))
    if session.phase != "debriefing":
        session.do(Command("look-back"))
    session.do(Command("promise", seat=asked.solo or next(iter(session.rules.casus.seats)), text=PROMISE))
    return session


PROMISE = "Ik bel <maandag> eerst & *zelf*."


def _choose(session: Session, coming: list[str], *, hands: bool) -> None:
    open_now = session.rules.open_choices(session.position)
    if not session.is_ours:
        session.do(Command("advise", open_now[-1]))
        return
    if hands:
        session.do(Command("count-hands", open_now[0], amount=3))
    session.do(Command("choose", coming.pop(0)))


def subject(session: Session, possible: Possible | None = None, words: Words | None = None, **more: object) -> Subject:
    """The play with small portraits, played on a Wednesday."""
    words = words or Words(session.setup.language)
    facts = {"played_on": date(2026, 3, 4), **more}
    return subject_of(session, words, lambda person, mood: SMALL, possible=possible, **facts)  # type: ignore[arg-type]


def reported(casus: str, kind: str, language: Language = "nl") -> Document:
    """The report of a play with what was possible in it."""
    session = play(casus, kind, language)
    return document(subject(session, possible(session)))


BEST = 987.5
"""What the best play would come to: a number that can be nothing else, so that it can be looked for."""


def possible(session: Session) -> Possible:
    """Something that could have been worked out of a play: the numbers are invented, and hang together."""
    made = [one for one in session.decisions if one.choice is not None]
    endings = [ending.id for ending in session.rules.casus.endings]
    quantities = dict.fromkeys(QUANTITIES, 50.0)
    decisions = []
    for number, one in enumerate(made, start=1):
        before = 50 + 0.37 * (number - 1)
        moved = dict.fromkeys(QUANTITIES, Moved(before, before + 0.61, before + 0.37))
        left = endings[number // 2 % len(endings) :]
        decisions.append(
            DecisionPossible(
                number=number,
                moment=one.steps[0].before.moment or "",
                choice=one.choice or "",
                moved=moved,
                alternatives=(Alternative("anders", quantities, 1, 99, BEST),),
                endings_before=dict.fromkeys(endings, 1 / len(endings)),
                endings_after=dict.fromkeys(left, 1 / len(left)),
                lowest_before=10 + number,
                highest_before=90 - number,
                lowest_after=11 + number,
                highest_after=89 - number,
            )
        )
    end = dict.fromkeys(QUANTITIES, 50 + 0.37 * len(made))
    likely = dict.fromkeys(endings, 1 / len(endings))
    spread = tuple((score, 1 / 60) for score in range(20, 80))
    return Possible(12345, session.setup.seat, quantities, end, tuple(decisions), spread, likely, Shaken(7, 9))


def texts(told: object) -> Iterator[str]:
    """Every text in a report or a part of it, also the names of drawings; the drawings themselves left out."""
    if isinstance(told, str):
        if not told.startswith("<svg"):
            yield told
    elif isinstance(told, tuple):
        for one in told:
            yield from texts(one)
