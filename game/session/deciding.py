"""Decisions: a choice taken by those who decide, and everything that then comes of it by itself."""

from __future__ import annotations

from collections.abc import Collection
from types import MappingProxyType

from game.errors import CommandRefused
from game.model.play import Position, Step
from game.rules.chance import Draws
from game.rules.rules import Rules
from game.session.casus_machine import CasusMachine, Marker, state_of
from game.session.messages import Command, Decision, Phase
from game.session.puzzling import NOT_BEGUN
from game.session.setup import Setup
from game.session.stand import Stand, moment_of, moved


class Deciding:
    """How decisions change a play of one casus under one setup."""

    def __init__(self, rules: Rules, machine: CasusMachine, setup: Setup) -> None:
        self._rules = rules
        self._machine = machine
        self._setup = setup
        self._asked = _asked_in_a_short_play(rules, setup)

    def decides_alone(self, position: Position) -> bool:
        """Whether the players decide here: always at a table, in solo where the seat decides."""
        return self._setup.seat is None or self._rules.decider(position) == self._setup.seat

    def begin(self, stand: Stand, command: Command) -> Stand:
        """Play begun: whatever passes by itself before someone must choose."""
        draws = Draws(self._setup.seed, stand.draws)
        steps = self._walk_on([], stand.position, draws)
        heading: Phase = "revealing" if steps else "deciding"
        begun = moved(stand, command, heading)
        return self._decided(begun, Decision(None, None, None, tuple(steps)), draws) if steps else begun

    def decide(self, stand: Stand, command: Command) -> Stand:
        """Take the choice of the players, or note their advice and take what the table does."""
        position = stand.position
        ours = self.decides_alone(position)
        if ours != (command.name == "choose"):
            raise CommandRefused("play.not-your-decision" if not ours else "play.yours-to-decide")
        if ours:
            self._refuse_for_others(position, command.choice or "")
        elif command.choice is not None and command.choice not in self.choices(stand):
            raise CommandRefused("play.unknown-advice", choice=command.choice)
        taken = command.choice or "" if ours else self._rules.default(position)
        return self.taken(stand, taken, None if ours else command.choice)

    def taken(self, stand: Stand, taken: str, advice: str | None = None) -> Stand:
        """The stand once a choice is taken, with everything that comes of it by itself."""
        position = stand.position
        draws = Draws(self._setup.seed, stand.draws)
        first = self._follow(self._rules.take_by_chance(position, taken, draws))
        steps = self._walk_on([first], first.after, draws)
        decision = Decision(taken, advice, self._rules.decider(position), tuple(steps), stand.hands, stand.puzzling)
        fresh = stand._replace(undone=(), hands=MappingProxyType({}), puzzling=NOT_BEGUN)
        return self._decided(fresh, decision, draws)

    def again(self, stand: Stand, decision: Decision) -> Stand:
        """The decision taken again, by the one who took it."""
        hands = stand.hands or decision.hands
        as_then = stand._replace(phase="revealing", hands=hands, puzzling=decision.puzzling)
        return self.taken(as_then, decision.choice or "", decision.advice)

    def choices(self, stand: Stand) -> Collection[str]:
        """The ids of the choices of the moment that is on."""
        return self._rules.casus.moments[moment_of(stand.position)].choices

    def _refuse_for_others(self, position: Position, choice_id: str) -> None:
        choice = self._rules.casus.moments[moment_of(position)].choices.get(choice_id)
        if choice is not None and choice.by and self._setup.seat not in {None, choice.by}:
            raise CommandRefused("play.only-by", role=self._rules.casus.title_of(choice.by))

    def _walk_on(self, steps: list[Step], position: Position, draws: Draws) -> list[Step]:
        """All steps that need nobody, from here to where someone must choose or play ends."""
        step = self._by_itself(position, draws)
        while step is not None:
            steps.append(self._follow(step))
            step = self._by_itself(step.after, draws)
        return steps

    def _by_itself(self, position: Position, draws: Draws) -> Step | None:
        """The next step that nobody takes; in a short play the table takes its default where it is not asked."""
        step = self._rules.pass_by(position, draws)
        if step is not None or self._asked is None or position.moment is None or position.moment in self._asked:
            return step
        return self._rules.take_by_chance(position, self._rules.default(position), draws)

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


def _asked_in_a_short_play(rules: Rules, setup: Setup) -> frozenset[str] | None:
    """The moments at which a table is asked in a short play, and None where it is asked at all of them.

    Raises CommandRefused for a casus in which no short play is marked.
    """
    if not setup.short:
        return None
    if rules.casus.short is None:
        raise CommandRefused("short.none", title=rules.casus.title)
    return frozenset(rules.casus.short.moments)
