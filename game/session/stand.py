"""How a play stands, and how a command changes that: one value in, one value out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import NamedTuple

from game.errors import CommandRefused
from game.model.play import Position, Step
from game.rules.chance import Draws
from game.rules.rules import Rules
from game.session.casus_machine import CasusMachine, Marker, state_of
from game.session.messages import Command, Decision, Phase
from game.session.phase_machine import move
from game.session.remarks import counted, promised
from game.session.setup import Setup


class Stand(NamedTuple):
    """A play as it stands: the phase of the table, the position, and the decisions that led there.

    `undone` are decisions that `redo` takes again, the next one last. `draws` is how many draws chance has made.
    `hands` counts who is for which choice at this moment, `promises` tells per seat what it will do after today.
    """

    phase: Phase
    position: Position
    decisions: tuple[Decision, ...] = ()
    undone: tuple[Decision, ...] = ()
    draws: int = 0
    hands: Mapping[str, int] = MappingProxyType({})
    promises: Mapping[str, str] = MappingProxyType({})


class Course:
    """How commands change a play of one casus under one setup."""

    def __init__(self, rules: Rules, machine: CasusMachine, setup: Setup) -> None:
        self._rules = rules
        self._machine = machine
        self._setup = setup

    def start(self) -> Stand:
        """The stand before anything was asked."""
        return Stand("gathering", self._rules.begin(self._setup.levers))

    def after(self, stand: Stand, command: Command) -> Stand:
        """The stand after a command; raises CommandRefused or ChoiceNotOpen, and then nothing has changed."""
        match command.name:
            case "brief":
                return self._moved(stand, command, "briefing")
            case "begin":
                return self._begin(stand, command)
            case "discuss":
                return self._moved(stand, command, "discussing")
            case "return":
                return self._moved(stand, command, "deciding")
            case "count-hands":
                noted = self._moved(stand, command, stand.phase)
                return noted._replace(hands=counted(noted.hands, command, self._choices(stand)))
            case "choose" | "advise":
                return self._decide(self._moved(stand, command, "revealing"), command)
            case "proceed":
                ended = stand.position.ending is not None
                return self._moved(stand, command, "debriefing" if ended else "deciding")
            case "undo":
                return self._undo(stand, command)
            case "redo":
                return self._redo(stand, command)
            case "look-back":
                return self._moved(stand, command, "debriefing")
            case "promise":
                noted = self._moved(stand, command, "debriefing")
                return noted._replace(promises=promised(noted.promises, command, self._rules.casus.seats))
            case "close":
                return self._moved(stand, command, "closed")

    def decides_alone(self, position: Position) -> bool:
        """Whether the players decide here: always at a table, in solo where the seat decides."""
        return self._setup.seat is None or self._rules.decider(position) == self._setup.seat

    def _moved(self, stand: Stand, command: Command, heading: Phase) -> Stand:
        return stand._replace(phase=move(stand.phase, command.name, heading))

    def _begin(self, stand: Stand, command: Command) -> Stand:
        draws = Draws(self._setup.seed, stand.draws)
        steps = self._walk_on([], stand.position, draws)
        heading: Phase = "revealing" if steps else "deciding"
        begun = self._moved(stand, command, heading)
        return self._decided(begun, Decision(None, None, None, tuple(steps)), draws) if steps else begun

    def _decide(self, stand: Stand, command: Command) -> Stand:
        """Take the choice of the players, or note their advice and take what the table does."""
        position = stand.position
        ours = self.decides_alone(position)
        if ours != (command.name == "choose"):
            raise CommandRefused("play.not-your-decision" if not ours else "play.yours-to-decide")
        if ours:
            self._refuse_for_others(position, command.choice or "")
        elif command.choice is not None and command.choice not in self._choices(stand):
            raise CommandRefused("play.unknown-advice", choice=command.choice)
        taken = command.choice or "" if ours else self._rules.default(position)
        draws = Draws(self._setup.seed, stand.draws)
        first = self._follow(self._rules.take_by_chance(position, taken, draws))
        steps = self._walk_on([first], first.after, draws)
        advice = None if ours else command.choice
        decision = Decision(taken, advice, self._rules.decider(position), tuple(steps), stand.hands)
        return self._decided(stand._replace(undone=(), hands=MappingProxyType({})), decision, draws)

    def _choices(self, stand: Stand) -> Collection[str]:
        return self._rules.casus.moments[_at(stand.position)].choices

    def _refuse_for_others(self, position: Position, choice_id: str) -> None:
        choice = self._rules.casus.moments[_at(position)].choices.get(choice_id)
        if choice is not None and choice.by and self._setup.seat not in {None, choice.by}:
            raise CommandRefused("play.only-by", role=self._rules.casus.title_of(choice.by))

    def _walk_on(self, steps: list[Step], position: Position, draws: Draws) -> list[Step]:
        """All steps that need nobody, from here to where someone must choose or play ends."""
        step = self._rules.pass_by(position, draws)
        while step is not None:
            steps.append(self._follow(step))
            step = self._rules.pass_by(step.after, draws)
        return steps

    def _follow(self, step: Step) -> Step:
        """Let the machine confirm that the order is legal; a step it does not know is a mistake of ours."""
        self._machine.follow(Marker(state_of(step.before)), step)
        return step

    def _decided(self, stand: Stand, decision: Decision, draws: Draws) -> Stand:
        return stand._replace(
            position=decision.steps[-1].after,
            decisions=(*stand.decisions, decision),
            draws=draws.count,
        )

    def _undo(self, stand: Stand, command: Command) -> Stand:
        """Back to the last decision, by playing all before it again."""
        made = [decision for decision in stand.decisions if decision.choice is not None]
        if not made:
            raise CommandRefused("play.nothing-to-undo")
        self._moved(stand, command, "deciding")
        again = self.after(self.after(self.start(), Command("brief")), Command("begin"))
        for decision in made[:-1]:
            again = self._replayed(again, decision)
        # Hands that were raised, and what people promised, stay: only the story goes back.
        undone = (*stand.undone, made[-1])
        return again._replace(phase="deciding", undone=undone, hands=made[-1].hands, promises=stand.promises)

    def _redo(self, stand: Stand, command: Command) -> Stand:
        if not stand.undone:
            raise CommandRefused("play.nothing-to-redo")
        self._moved(stand, command, "revealing")
        return self._replayed(stand, stand.undone[-1])._replace(undone=stand.undone[:-1])

    def _replayed(self, stand: Stand, decision: Decision) -> Stand:
        """The decision taken again, by the one who took it."""
        ours = self.decides_alone(stand.position)
        command = Command("choose", decision.choice) if ours else Command("advise", decision.advice)
        return self._decide(stand._replace(phase="revealing", hands=stand.hands or decision.hands), command)


def _at(position: Position) -> str:
    if position.moment is None:
        raise CommandRefused("play.has-ended")
    return position.moment
