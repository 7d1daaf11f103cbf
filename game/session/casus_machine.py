"""The casus as a machine: moments and endings are states, and an edge fires only where the rules lead."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from transitions import Machine

from game.errors import CommandRefused
from game.model.casus import Casus
from game.model.play import Position, Step
from game.model.story import END, RESUME, Choice, Moment

BY_ITSELF = "/by-itself"
STUCK = "/nothing-possible"


class Marker:
    """The light model that the machine moves over the casus."""

    __slots__ = ("state",)

    def __init__(self, state: str) -> None:
        self.state = state


def state_of(position: Position) -> str:
    """The machine's state for a position: the moment, or the ending."""
    return position.moment if position.moment is not None else ending_state(position.ending or "")


def ending_state(ending: str) -> str:
    """Endings live beside moments, which may carry the same id."""
    return f"ending/{ending}"


class CasusMachine:
    """The machine of one casus; it serves every play of it, because it holds no play."""

    def __init__(self, casus: Casus) -> None:
        self._endings = [ending_state(ending.id) for ending in casus.endings]
        self._interrupts = [interrupt.to for interrupt in casus.interrupts]
        self._moments = list(casus.moments)
        self.machine = Machine(
            model=None,
            states=[*self._moments, *self._endings],
            initial=casus.begin,
            auto_transitions=False,
            ignore_invalid_triggers=True,
        )
        self._guards = {state: _heads_for(state) for state in (*self._moments, *self._endings)}
        for moment in casus.moments.values():
            self._add_edges(moment)

    def follow(self, marker: Marker, step: Step) -> None:
        """Fire the edge of a step that was computed; raises CommandRefused, the marker unmoved, if there is none."""
        heading = state_of(step.after)
        event = self.machine.events.get(trigger_of(step))
        if event is None or event.trigger(marker, heading) is not True:
            raise CommandRefused("play.no-such-edge", at=marker.state, to=heading)

    def triggers(self, state: str) -> tuple[str, ...]:
        """The names of the triggers that leave a state."""
        return tuple(name for name, event in self.machine.events.items() if state in event.transitions)

    def _add_edges(self, moment: Moment) -> None:
        choices = [moment.passing] if moment.passing else list(moment.choices.values())
        for choice in choices:
            trigger = moment.id + BY_ITSELF if choice is moment.passing else choice.key
            for destination in dict.fromkeys(self._destinations(choice)):
                self._add_edge(trigger, moment.id, destination)
        for ending in self._endings:
            self._add_edge(moment.id + STUCK, moment.id, ending)

    def _add_edge(self, trigger: str, source: str, destination: str) -> None:
        self.machine.add_transition(trigger, source, destination, conditions=[self._guards[destination]])

    def _destinations(self, choice: Choice) -> Iterable[str]:
        """Every state that this choice can lead to: its routes, what breaks in, what is resumed, and the endings."""
        routes = [route.to for deed in (choice.deed, *(one.deed for one in choice.chance)) for route in deed.routes]
        if RESUME in routes:
            yield from self._moments
        yield from (to for to in routes if to not in {END, RESUME})
        yield from self._interrupts
        yield from self._endings


def trigger_of(step: Step) -> str:
    """The name of the trigger that a step fires."""
    moment = step.before.moment or ""
    if step.choice is not None:
        return f"{moment}/{step.choice}"
    stuck = any(cause.kind == "nothing-possible" for cause in step.causes)
    return moment + (STUCK if stuck else BY_ITSELF)


def _heads_for(destination: str) -> Callable[[str], bool]:
    """The guard of every edge to this state: open only when the computed step leads there."""

    def heads(heading: str) -> bool:
        return heading == destination

    return heads
