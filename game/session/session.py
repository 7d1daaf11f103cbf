"""A play in progress: it takes commands, keeps each in the journal before anyone is told, and tells what happened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.errors import CommandRefused, KantelpuntError
from game.model.play import Position
from game.rules.rules import Rules
from game.session.casus_machine import CasusMachine
from game.session.clock import ClockStand, paused
from game.session.course import Course
from game.session.journal import Entry, Header, Scribe, Storage, position_print
from game.session.messages import Command, Decision, Event, Phase
from game.session.puzzling import Puzzling
from game.session.setup import Setup
from game.session.stand import Stand


class Session:
    """One play of one casus. One owner calls `do`; screens look at it through `game.session.view`."""

    def __init__(self, rules: Rules, setup: Setup, storage: Storage, machine: CasusMachine | None = None) -> None:
        """A new play; its first line is in the journal when this returns."""
        self._prepare(rules, setup, machine)
        self._scribe = Scribe(storage)
        casus = rules.casus
        self._scribe.open(Header(casus.id, casus.title, casus.digest, setup))

    @classmethod
    def resumed(
        cls, rules: Rules, setup: Setup, entries: Iterable[Entry], storage: Storage, seal: str
    ) -> tuple[Session, KantelpuntError | None]:
        """The play that these entries tell, going on in the same journal; and why it stops short, if it does.

        Its clock stands still until someone starts it again. Each entry must lead to the position it was printed with:
        a casus or a rule that has changed since is told.
        """
        session = cls.__new__(cls)
        session._prepare(rules, setup, None)
        session._scribe = Scribe(storage, seal)
        stop = session._play_again(entries)
        session._stand = session._stand._replace(clock=paused(session._stand.clock))
        return session, stop

    def _prepare(self, rules: Rules, setup: Setup, machine: CasusMachine | None) -> None:
        self.rules = rules
        self.setup = setup
        self.revision = 0
        self._course = Course(rules, machine or CasusMachine(rules.casus), setup)
        self._stand = self._course.start()

    @property
    def phase(self) -> Phase:
        """The phase the table is in."""
        return self._stand.phase

    @property
    def position(self) -> Position:
        """Where the play stands."""
        return self._stand.position

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions that stand, from the first on."""
        return self._stand.decisions

    @property
    def hands(self) -> Mapping[str, int]:
        """How many people are for each choice of this moment, where the table counted."""
        return self._stand.hands

    @property
    def promises(self) -> Mapping[str, str]:
        """What each seat will do after today, as far as it was told."""
        return self._stand.promises

    @property
    def puzzling(self) -> Puzzling:
        """How far the team is with the lock of this moment."""
        return self._stand.puzzling

    @property
    def clock(self) -> ClockStand:
        """The clock of the team, which counts only where the casus has one."""
        return self._stand.clock

    @property
    def can_undo(self) -> bool:
        """Whether there is a decision to go back to."""
        return any(decision.choice is not None for decision in self.decisions)

    @property
    def can_redo(self) -> bool:
        """Whether a decision was undone and nothing else was chosen since."""
        return bool(self._stand.undone)

    @property
    def is_ours(self) -> bool:
        """Whether the players decide at this moment; otherwise they advise."""
        return self._course.decides_alone(self.position)

    def do(self, command: Command) -> Event:
        """Carry out a command.

        Raises CommandRefused or ChoiceNotOpen, or what the storage raises; then nothing has changed.
        """
        if command.seen_revision not in {None, self.revision}:
            raise CommandRefused("play.old-screen")
        stand = self._course.after(self._stand, command)
        self._scribe.write(command, stand.position)
        return self._accept(command, stand)

    def _accept(self, command: Command, stand: Stand) -> Event:
        grown = len(stand.decisions) > len(self._stand.decisions)
        self._stand = stand
        self.revision += 1
        return Event(command, stand.phase, self.revision, stand.decisions[-1].steps if grown else ())

    def _play_again(self, entries: Iterable[Entry]) -> KantelpuntError | None:
        for number, entry in enumerate(entries, start=1):
            try:
                stand = self._course.after(self._stand, entry.command)
            except KantelpuntError as refused:
                return CommandRefused("play.replay-refused", number=number, why=refused)
            if position_print(stand.position) != entry.print:
                return CommandRefused("play.replay-differs", number=number)
            self._accept(entry.command, stand)
        return None
