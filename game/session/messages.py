"""What can be asked of a session (commands), and what it then tells (events)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from game.session.puzzling import NOT_BEGUN, Puzzling

if TYPE_CHECKING:
    from game.model.play import Step

Phase = Literal["gathering", "briefing", "deciding", "discussing", "revealing", "debriefing", "closed"]
CommandName = Literal[
    "brief",
    "begin",
    "discuss",
    "return",
    "count-hands",
    "choose",
    "advise",
    "proceed",
    "undo",
    "redo",
    "look-back",
    "promise",
    "close",
    "try",
    "hint",
    "give-up",
    "clock",
    "time-out",
]


@dataclass(frozen=True, slots=True)
class Command:
    """What someone asks.

    `brief` opens the briefing, `begin` starts play, `discuss` and `return` leave and take up deciding, `choose`
    takes a choice, `advise` says in solo what you would do where another decides (an empty choice: no advice),
    `proceed` goes on after what happened, `undo` goes back to the last decision and `redo` takes it again,
    `look-back` goes to the debriefing before the end, `close` ends it.
    `count-hands` notes how many people (`amount`) are for a choice, and `promise` what a `seat` will do after today
    (`text`; empty takes it back): these move nothing in the play.
    At a lock `try` gives an answer (`text`), `hint` asks for the next hint and `give-up` opens it as it is.
    `clock` sets the clock of a team (`text`: start, pause, resume, or a pace), `time-out` tells that its time is up.
    `seconds` are the whole seconds that clock has run in all, with its slowing counted in and without what was taken
    off; any command may tell them.
    `choice` is the id of a choice of the moment. `seen_revision` is the revision the asker was looking at; a command
    from an older screen is refused, None means that the asker knows what is on.
    """

    name: CommandName
    choice: str | None = None
    seen_revision: int | None = None
    amount: int | None = None
    seat: str | None = None
    text: str | None = None
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """What a command brought about: the phase it led to and the steps that were taken, in order."""

    command: Command
    phase: Phase
    revision: int
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision that stands: what was asked, what the one who decided chose, and every step it led to.

    `choice` is None for what passed by itself at the beginning. `advice` is what the player would have done where
    another seat decided. The first step is the choice, the others passed by themselves. `hands` tells how many people
    were for each choice, where the table counted; `puzzling` what was tried, where there was a lock.
    """

    choice: str | None
    advice: str | None
    decider: str | None
    steps: tuple[Step, ...]
    hands: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    puzzling: Puzzling = NOT_BEGUN
