"""Walking on from an earlier decision of a play, in a play of its own that is kept in memory and nowhere else."""

from __future__ import annotations

from typing import NamedTuple

from game.errors import CommandRefused
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.journal_reading import read_journal
from game.session.messages import Command, Decision
from game.session.session import Session


class Walk(NamedTuple):
    """A play beside the real one, and everything that was done in it; the real one knows nothing of it."""

    session: Session
    storage: Memory


def walk_on(play: Session, number: int) -> Walk:
    """A play that stands where `play` stood before its decision `number` (from 1), with the same chance ahead.

    Decisions are counted as in the look back. Raises CommandRefused where no such decision stands.
    """
    made = [decision for decision in play.decisions if decision.choice is not None]
    if not 1 <= number <= len(made):
        raise CommandRefused("play.no-such-decision", number=number)
    storage = Memory()
    session = Session(play.rules, play.setup, storage)
    session.do(Command("brief"))
    session.do(Command("begin"))
    for decision in made[: number - 1]:
        _go_on(session)
        session.do(_again(session, decision))
    _go_on(session)
    return Walk(session, storage)


def told_again(walk: Walk, rules: Rules) -> Walk:
    """The same walk under rules that were read anew, in another language for instance.

    Raises what keeps it from coming to where it stood.
    """
    storage = Memory()
    storage.lines += walk.storage.lines
    text = read_journal(storage.lines)
    session, stop = Session.resumed(rules, walk.session.setup, text.entries, storage, text.seal)
    if stop is not None:
        raise stop
    return Walk(session, storage)


def _go_on(session: Session) -> None:
    """Past what just happened, to where someone must choose."""
    if session.phase == "revealing":
        session.do(Command("proceed"))


def _again(session: Session, decision: Decision) -> Command:
    """What led to this decision, asked by the same side of the table."""
    return Command("choose", decision.choice) if session.is_ours else Command("advise", decision.advice)
