"""The story of a casus: moments, the choices in them, what each choice does, and the endings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from game.model.effects import EffectLine
from game.model.expressions import Expression
from game.model.puzzles import Puzzle
from game.model.sharing import Share, Telling

END = "end"
RESUME = "resume"
LEAD = "lead"


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of text, shown when `when` holds or is absent."""

    text: str
    when: Expression | None = None


Text = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """One case of a `goto` or a `default`: the first whose `when` holds (or is absent) counts.

    `to` is a moment, `end` or `resume`; in a default it is a choice of the same moment.
    """

    to: str
    when: Expression | None = None


@dataclass(frozen=True, slots=True)
class Deed:
    """What a choice, an outcome or a passing moment does.

    `weeks` pass afterwards; `approach` decides which dampers bite; the labels (`frame`, `stance`, `technique`,
    `tracks`, `at_table`) change no number. `takes` is the key of the later that ends the intervention.
    An outcome without `routes` uses those of its choice.
    """

    effects: tuple[EffectLine, ...] = ()
    weeks: int = 0
    routes: tuple[Route, ...] = ()
    after: Text = ()
    approach: str = "overleg"
    takes: str | None = None
    laters: tuple[str, ...] = ()
    shares: tuple[Share, ...] = ()
    withholds: tuple[Telling, ...] = ()
    reveals: tuple[Telling, ...] = ()
    frame: str | None = None
    stance: str | None = None
    technique: str | None = None
    tracks: tuple[str, ...] = ()
    at_table: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """One way a chance can fall; `number` counts from 1 in the file, `weight` is a positive whole number."""

    number: int
    weight: int
    deed: Deed
    when: Expression | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """A way on from a moment. `key` is `moment/choice`; `costs` are counters and how much each gives up."""

    id: str
    key: str
    label: str
    deed: Deed
    detail: str | None = None
    because: str | None = None
    when: Expression | None = None
    closed: str | None = None
    once: bool = False
    by: str | None = None
    costs: Mapping[str, int] | None = None
    chance: tuple[Outcome, ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice of lived experience beside a moment."""

    who: str
    text: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A place where something must be decided, or, with `passing`, where something happens by itself.

    `decides` is a seat or `lead`. Exactly one of `choices` and `passing` is given. With a `puzzle` the choices are what
    can come of it, under the names that puzzles give them.
    """

    id: str
    title: str
    text: Text
    choices: Mapping[str, Choice]
    passing: Choice | None = None
    decides: str = LEAD
    scene: str | None = None
    sees: Mapping[str, Text] | None = None
    trainer: str | None = None
    voice: Voice | None = None
    discuss: tuple[str, ...] = ()
    default: tuple[Route, ...] = ()
    puzzle: Puzzle | None = None


@dataclass(frozen=True, slots=True)
class Interrupt:
    """Something that breaks in when its condition holds, once a play."""

    id: str
    when: Expression
    to: str


@dataclass(frozen=True, slots=True)
class Ending:
    """A way a play can end; the first whose `when` holds counts, the last has none."""

    id: str
    title: str
    text: Text
    when: Expression | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What an author says is true of all plays.

    `kind` decides what the other fields mean: an expression for never, always and sometimes; an ending for
    reachable, with `until_week` or `start` (the format's `from`); two sets of tags and a value for better.
    """

    id: str
    kind: Literal["never", "always", "sometimes", "reachable", "better"]
    expression: Expression | None = None
    ending: str | None = None
    until_week: int | None = None
    start: Expression | None = None
    better: Mapping[str, str] | None = None
    than: Mapping[str, str] | None = None
    value: str | None = None
