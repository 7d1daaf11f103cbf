"""Playing one rehearsal through a session, kept in a real journal, and once more from that journal."""

from __future__ import annotations

from game.cli.journal_file import JournalFile
from game.cli.saves import read_save
from game.content.rehearsals import Rehearsal
from game.errors import KantelpuntError
from game.model.play import Position
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Mode, Setup


class WrongTurn(KantelpuntError):
    """A rehearsal does not go as it should; says where, and what was possible there."""


def rehearse(rules: Rules, rehearsal: Rehearsal, journal: JournalFile) -> Position:
    """Play the rehearsal twice, the second time from its journal, and give where it comes; raises WrongTurn."""
    if rehearsal.short and rules.casus.short is None:
        raise WrongTurn("short.none", title=rules.casus.title)
    mode: Mode = "table" if rehearsal.solo is None else "solo"
    setup = Setup(mode, rehearsal.solo, rehearsal.seed, rehearsal.levers, short=rehearsal.short)
    session = Session(rules, setup, journal)
    _Rehearsing(session, rehearsal).play()
    _again(session, setup, journal)
    return session.position


class _Rehearsing:
    """One rehearsal under way: the choices that are still to come, numbered from 1."""

    def __init__(self, session: Session, rehearsal: Rehearsal) -> None:
        self._session = session
        self._rules = session.rules
        self._ending = rehearsal.ending
        self._count = len(rehearsal.choices)
        self._coming = list(enumerate(rehearsal.choices, start=1))

    def play(self) -> None:
        """Play from the beginning to where the choices have run out and nobody else decides."""
        self._session.do(Command("brief"))
        self._session.do(Command("begin"))
        while self._goes_on():
            if self._session.is_ours:
                self._choose()
            else:
                self._leave_to_others()
        self._hold_against_ending()

    def _goes_on(self) -> bool:
        if self._session.phase == "revealing":
            self._session.do(Command("proceed"))
        ending = self._session.position.ending
        if ending is not None and self._coming:
            number, choice = self._coming[0]
            raise WrongTurn("commands.rehearsal-ended", number=number, choice=choice, ending=ending)
        return ending is None and (bool(self._coming) or not self._session.is_ours)

    def _choose(self) -> None:
        number, key = self._coming.pop(0)
        moment, _, choice = key.partition("/")
        if moment != self._moment:
            raise WrongTurn(
                "commands.rehearsal-elsewhere", number=number, choice=key, moment=self._moment, open_now=self._open()
            )
        try:
            self._session.do(Command("choose", choice))
        except KantelpuntError as refused:
            raise WrongTurn("commands.rehearsal-refused", number=number, choice=key, why=refused) from refused

    def _leave_to_others(self) -> None:
        """Another seat decides. A rehearsal may say what it does, and then that must be so."""
        position = self._session.position
        taken = f"{self._moment}/{self._rules.default(position)}"
        if self._coming and self._coming[0][1].partition("/")[0] == self._moment:
            number, choice = self._coming.pop(0)
            if choice != taken:
                decider = self._rules.decider(position)
                raise WrongTurn(
                    "commands.rehearsal-decided", number=number, choice=choice, decider=decider, taken=taken
                )
        self._session.do(Command("advise"))

    def _hold_against_ending(self) -> None:
        ending = self._session.position.ending
        if self._ending is None or ending == self._ending:
            return
        if ending is None:
            raise WrongTurn(
                "commands.rehearsal-unfinished",
                ending=self._ending,
                number=self._count,
                moment=self._moment,
                open_now=self._open(),
            )
        raise WrongTurn("commands.rehearsal-other-ending", wanted=self._ending, ending=ending)

    @property
    def _moment(self) -> str:
        return self._session.position.moment or ""

    def _open(self) -> str:
        return ", ".join(self._rules.open_choices(self._session.position)) or "-"


def _again(session: Session, setup: Setup, journal: JournalFile) -> None:
    """Play it from its journal as it stands on disk, and see that it comes to the same place."""
    text = read_save(journal.path)
    again, stop = Session.resumed(session.rules, text.header.setup, text.entries, Memory(), text.seal)
    if stop is not None:
        raise WrongTurn("commands.rehearsal-replay", why=stop)
    same = (again.position, again.phase, text.header.setup) == (session.position, session.phase, setup)
    if not same or text.damage is not None:
        raise WrongTurn("commands.rehearsal-replay", why=WrongTurn("commands.rehearsal-replay-position"))
