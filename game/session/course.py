"""How commands change a play: one stand in, one stand out."""

from __future__ import annotations

from collections.abc import Mapping

from game.errors import CommandRefused
from game.model.play import Position
from game.model.puzzles import OUT
from game.rules.rules import Rules
from game.session.casus_machine import CasusMachine
from game.session.clock import as_wished, has_run, set_to
from game.session.deciding import Deciding
from game.session.locks import Locks
from game.session.messages import Command, CommandName, Phase
from game.session.remarks import counted, promised
from game.session.setup import Setup
from game.session.stand import Stand, moved

HEADINGS: Mapping[CommandName, Phase] = {
    "brief": "briefing",
    "discuss": "discussing",
    "return": "deciding",
    "look-back": "debriefing",
    "close": "closed",
}
"""Where commands lead that move the table and nothing else."""


class Course:
    """How commands change a play of one casus under one setup."""

    def __init__(self, rules: Rules, machine: CasusMachine, setup: Setup) -> None:
        self._rules = rules
        self._setup = setup
        self._deciding = Deciding(rules, machine, setup)
        self._locks = Locks(rules, self._deciding)

    def start(self) -> Stand:
        """The stand before anything was asked."""
        return Stand("gathering", self._rules.begin(self._setup.levers), clock=as_wished(self._setup.clock))

    def after(self, stand: Stand, command: Command) -> Stand:
        """The stand after a command; raises CommandRefused or ChoiceNotOpen, and then nothing has changed."""
        stand = stand._replace(clock=has_run(stand.clock, command.seconds))
        match command.name:
            case "brief" | "discuss" | "return" | "look-back" | "close":
                return moved(stand, command, HEADINGS[command.name])
            case "begin":
                return self._deciding.begin(stand, command)
            case "count-hands":
                noted = moved(stand, command, stand.phase)
                return noted._replace(hands=counted(noted.hands, command, self._deciding.choices(stand)))
            case "choose" | "advise":
                return self._deciding.decide(moved(stand, command, "revealing"), command)
            case "try" | "hint" | "give-up" | "time-out":
                return self._locks.after(stand, command)
            case "clock":
                noted = moved(stand, command, stand.phase)
                return noted._replace(clock=set_to(self._rules.casus.clock, noted.clock, command.text))
            case "proceed":
                return self._proceed(stand, command)
            case "undo":
                return self._undo(stand, command)
            case "redo":
                return self._redo(stand, command)
            case "promise":
                noted = moved(stand, command, "debriefing")
                return noted._replace(promises=promised(noted.promises, command, self._rules.casus.seats))

    def decides_alone(self, position: Position) -> bool:
        """Whether the players decide here: always at a table, in solo where the seat decides."""
        return self._deciding.decides_alone(position)

    def _proceed(self, stand: Stand, command: Command) -> Stand:
        """On to what comes next, where a lock opens by itself once the time is up."""
        if stand.position.ending is not None:
            return moved(stand, command, "debriefing")
        if self._locks.opens_by_itself(stand):
            return self._deciding.taken(moved(stand, command, "revealing"), OUT)
        return moved(stand, command, "deciding")

    def _undo(self, stand: Stand, command: Command) -> Stand:
        """Back to the last decision, by playing all before it again."""
        made = [decision for decision in stand.decisions if decision.choice is not None]
        if not made:
            raise CommandRefused("play.nothing-to-undo")
        moved(stand, command, "deciding")
        again = self.after(self.after(self.start(), Command("brief")), Command("begin"))
        for decision in made[:-1]:
            again = self._deciding.again(again, decision)
        # Hands that were raised, what people promised, and the time that has passed stay: only the story goes back.
        undone = (*stand.undone, made[-1])
        stays = again._replace(hands=made[-1].hands, promises=stand.promises, clock=stand.clock)
        return stays._replace(phase="deciding", undone=undone)

    def _redo(self, stand: Stand, command: Command) -> Stand:
        if not stand.undone:
            raise CommandRefused("play.nothing-to-redo")
        moved(stand, command, "revealing")
        return self._deciding.again(stand, stand.undone[-1])._replace(undone=stand.undone[:-1])
