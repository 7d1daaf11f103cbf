"""Beginning a play, and taking one up again: in its own journal when it fits, else in a new one as far as it goes."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType
from typing import NamedTuple

from game.cli.journal_file import JournalFile
from game.cli.late_journal import Journal, LateJournal
from game.cli.saves import beside
from game.errors import KantelpuntError, PlaceNotUsable
from game.model.casus import Casus
from game.rules.rules import Rules
from game.session.journal import Header, JournalText, Memory
from game.session.journal_reading import read_journal
from game.session.session import Session
from game.session.setup import Setup


class Begun(NamedTuple):
    """The play, the journal it goes on in, and what the players should know first, as errors that were overcome."""

    session: Session
    journal: Journal
    notes: tuple[KantelpuntError, ...]


def begin(casus: Casus, setup: Setup, journal: JournalFile) -> Begun:
    """A new play, kept in this journal from its first line on."""
    return Begun(Session(Rules(casus), setup, journal), journal, ())


def resume(casus: Casus, journal: JournalFile) -> Begun:
    """Go on with the play in this journal, which is open and so nobody else's; its old lines are never changed.

    Raises JournalDamaged when there is no play in it, PlaceNotUsable when it is one of another casus.
    """
    text = read_journal(journal.lines())
    _refuse_other_casus(text.header, casus, journal)
    notes = [*_damage(text)]
    setup = fitting(text.header.setup, casus)
    if text.header.digest == casus.digest and text.damage != "edited":
        session, stop = Session.resumed(Rules(casus), setup, text.entries, journal, text.seal)
        if stop is None:
            return Begun(session, journal, tuple(notes))
        notes.append(stop)
    elif text.header.digest != casus.digest:
        notes.append(_changed(casus))
    return _elsewhere(casus, journal, text, notes)


def moved(casus: Casus, journal: Journal) -> Begun:
    """The play in this journal as far as its ids go in a casus that has changed; a note tells where it stops short.

    Its own journal comes beside it on disk with the next command. Until then the old one has everything, also what this
    casus could not follow: when the author takes the change back, the play is as long as it was.
    """
    before, first = (journal.last, journal.first) if isinstance(journal, LateJournal) else (journal, None)
    late = LateJournal(before, first)
    text = read_journal(before.lines())
    session = Session(Rules(casus), fitting(text.header.setup, casus), late)
    stop = _follow(session, text)
    late.settle(whole=stop is None and text.damage is None)
    return Begun(session, late, (stop,) if stop else ())


def retold(casus: Casus, journal: Journal) -> Begun:
    """The play in this journal, going on in it, with the same casus told in another language.

    Raises what keeps it from being played again to where it stood; then the play that was there goes on.
    """
    text = read_journal(journal.lines())
    session, stop = Session.resumed(Rules(casus), fitting(text.header.setup, casus), text.entries, journal, text.seal)
    if stop is not None:
        raise stop
    return Begun(session, journal, ())


def replayed(casus: Casus, text: JournalText) -> tuple[Session, KantelpuntError | None]:
    """The play that a journal tells, kept nowhere; and why it stops short, if it does.

    In a casus that has changed since, the choices are followed by their ids.
    """
    rules, setup = Rules(casus), fitting(text.header.setup, casus)
    if text.header.digest == casus.digest:
        return Session.resumed(rules, setup, text.entries, Memory(), text.seal)
    session = Session(rules, setup, Memory())
    return session, _follow(session, text)


def fitting(setup: Setup, casus: Casus) -> Setup:
    """The setup without what the casus does not have (any more): levers, a short play.

    Raises PlaceNotUsable for an unknown seat.
    """
    if setup.seat is not None and setup.seat not in casus.seats:
        raise PlaceNotUsable("commands.seat-gone", seat=setup.seat, title=casus.title)
    options = {lever.id: lever.options for lever in casus.levers.values()}
    levers = {lever: word for lever, word in setup.levers.items() if word in options.get(lever, ())}
    return setup._replace(levers=MappingProxyType(levers), short=setup.short and casus.short is not None)


def _elsewhere(casus: Casus, journal: JournalFile, text: JournalText, notes: Iterable[KantelpuntError]) -> Begun:
    """The play as far as its ids go, in a new journal; what it cannot follow stays in the old one."""
    new = beside(journal.path)
    try:
        session = Session(Rules(casus), fitting(text.header.setup, casus), new)
        stop = _follow(session, text)
    except KantelpuntError:
        new.close()
        raise
    journal.close()
    elsewhere = PlaceNotUsable("commands.goes-on-elsewhere", path=new.path)
    return Begun(session, new, (*notes, *([stop] if stop else []), elsewhere))


def _follow(session: Session, text: JournalText) -> KantelpuntError | None:
    """Do every command again; what is refused is told, and the rest is left."""
    for number, entry in enumerate(text.entries, start=1):
        try:
            session.do(entry.command)
        except PlaceNotUsable:
            raise
        except KantelpuntError as refused:
            return PlaceNotUsable("commands.stops-short", number=number, why=refused)
    return None


def _changed(casus: Casus) -> KantelpuntError:
    return PlaceNotUsable("commands.casus-changed", title=casus.title)


def _damage(text: JournalText) -> Iterable[KantelpuntError]:
    if text.damage:
        yield PlaceNotUsable(f"commands.journal-{text.damage}", line=text.damaged_line)


def _refuse_other_casus(header: Header, casus: Casus, journal: JournalFile) -> None:
    if header.casus != casus.id:
        raise PlaceNotUsable("commands.journal-of-other", path=journal.path, found=header.casus, asked=casus.id)
