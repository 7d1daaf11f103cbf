"""What one seat, or the whole table, may see of a play: values only, no sentences of ours and no secrets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from game.model.expressions import Expression
from game.model.play import Cause
from game.model.puzzles import PuzzleType
from game.model.sharing import Sharing
from game.model.story import Voice
from game.rules.opening import ClosedReason
from game.rules.sight import Mood
from game.session.lock_view import AnswerView, ClockView, PuzzleView
from game.session.messages import Phase


@dataclass(frozen=True, slots=True)
class MemberView:
    """Someone of the household; stress (0 to 100) and mood are None where the viewer may not see them.

    `stress_before` and `mood_before` tell how they were when the latest decision was made; None where the viewer could
    not see that then, or may not see it now.
    """

    id: str
    name: str
    age: int | None
    relation: str | None
    portrait: str | None
    stress: int | None
    mood: Mood | None
    stress_before: int | None
    mood_before: Mood | None


@dataclass(frozen=True, slots=True)
class PrivateView:
    """What is for one seat alone: its texts at this moment, and the ids of the facts that it knows."""

    seat: str
    texts: tuple[str, ...]
    knows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gauge:
    """A number the viewer may see, with its bounds and how it moved since the last decision."""

    path: str
    value: int
    low: int
    high: int
    since: int


@dataclass(frozen=True, slots=True)
class CoursePoint:
    """Where the household stood at one point of the play.

    `score` 0 to 100, `stress` the highest of the members, `trust` the mean over the seats (None without seats that
    have trust). `decision` is the number of the decision (from 1) that led here, None for a week that passed.
    """

    week: int
    score: int
    stress: int
    trust: int | None
    decision: int | None


@dataclass(frozen=True, slots=True)
class HouseholdView:
    """The household as the viewer sees it; what may not be seen is None or left out.

    `score` 0 to 100 lies in `band`; `since` is how it moved with the last decision. Where the players chose to see no
    gauges now, `measured` is False: then there are no numbers, and the faces still tell how people are.
    """

    members: tuple[MemberView, ...]
    score: int | None
    band: str | None
    since: int
    stress: int | None
    stability: tuple[Gauge, ...]
    trust: tuple[Gauge, ...]
    team: tuple[Gauge, ...]
    others: tuple[Gauge, ...]
    measured: bool = True


@dataclass(frozen=True, slots=True)
class ClosedView:
    """Why a choice is closed: the author's words if there are any, else a reason and what it is about (ids).

    `condition` is what the author asks, where that is the reason.
    """

    reason: ClosedReason | str
    words: str | None
    lacking: tuple[str, ...]
    condition: Expression | None = None


@dataclass(frozen=True, slots=True)
class OptionView:
    """A choice as it lies on the table; `number` counts from 1. Nothing here judges it."""

    number: int
    id: str
    label: str
    detail: str | None
    because: str | None
    by: str | None
    costs: tuple[tuple[str, int], ...]
    closed: ClosedView | None


@dataclass(frozen=True, slots=True)
class MomentView:
    """The moment that is on: its texts, who decides, and the choices. `ours` tells whether the viewer decides.

    `sees` are texts for the viewing seat alone; at a table they are empty, and `envelopes` names who has some.
    `hands` counts who is for which choice (ids), where the table counted. With a `puzzle` the choices are what can come
    of it: nobody needs to see them before it is open.
    """

    id: str
    title: str
    scene: str | None
    texts: tuple[str, ...]
    sees: tuple[str, ...]
    envelopes: tuple[str, ...]
    decider: str
    ours: bool
    options: tuple[OptionView, ...]
    discuss: tuple[str, ...]
    voice: Voice | None
    trainer: str | None
    hands: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    puzzle: PuzzleView | None = None


@dataclass(frozen=True, slots=True)
class CauseView:
    """A cause, and what it was worth to the score."""

    cause: Cause
    score: int


@dataclass(frozen=True, slots=True)
class HappenedView:
    """One step of what happened since the decision.

    `label` is the choice's, or None for a moment that passed by itself; `texts` are what people did, and `echoes`
    what earlier choices had set going and came due in these weeks, in their authors' words.
    `interrupt` is the moment that broke in, if one did; `stuck` tells that nothing was possible any more.
    Where a lock was opened, `puzzle` tells its type, `answers` the why of every item, and `digit` what it earned.
    `skipped` tells that in a short play the table took this choice by itself: nobody was asked, nor saw what lay there.
    `choice` is its id.
    """

    moment: str
    title: str
    scene: str | None
    label: str | None
    texts: tuple[str, ...]
    echoes: tuple[str, ...]
    weeks: int
    causes: tuple[CauseView, ...]
    sharings: tuple[Sharing, ...]
    interrupt: str | None
    stuck: bool
    answers: tuple[AnswerView, ...] = ()
    puzzle: PuzzleType | None = None
    digit: int | None = None
    skipped: bool = False
    choice: str | None = None


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A decision and everything that came of it.

    `advice` is the label of what the player advised in solo, `because` why the one who decided chose as they did.
    `hands` are the labels of the choices that people raised their hands for, with how many did.
    `attempts` and `hints` count what it took to open a lock.
    """

    number: int
    choice: str | None
    decider: str | None
    advice: str | None
    because: str | None
    followed: bool
    week: int
    happened: tuple[HappenedView, ...]
    score_before: int
    score_after: int
    hands: tuple[tuple[str, int], ...] = ()
    attempts: int = 0
    hints: int = 0


@dataclass(frozen=True, slots=True)
class EndingView:
    """How the play ended."""

    id: str
    title: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class View:
    """Everything a screen needs; a screen that needs to ask the rules shows that a field is missing here.

    `week` of `horizon` weeks have passed. `moment` is there while deciding or discussing, `last` is the latest
    decision, `ending` is there once the play has ended. `knows` are the ids of the facts that the viewer knows.
    `clock` is there where the casus has one. `digits` are those of the door, in their order: the moment that earns
    each, and the digit once it is earned.
    """

    phase: Phase
    revision: int
    seat: str | None
    lead: str
    week: int
    horizon: int
    household: HouseholdView
    moment: MomentView | None
    last: DecisionView | None
    ending: EndingView | None
    log: tuple[DecisionView, ...]
    course: tuple[CoursePoint, ...]
    knows: tuple[str, ...]
    can_undo: bool
    can_redo: bool
    clock: ClockView | None = None
    digits: tuple[tuple[str, int | None], ...] = ()
