"""Looking back on a play: its course, what moved the household, what was shared, and what is still to come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.model.play import Cause, Step
from game.model.sharing import Sharing
from game.model.story import Choice, Voice
from game.rules.attribution import score_parts
from game.rules.rules import Rules
from game.session.looking_back import course_points, decision_views
from game.session.session import Session
from game.session.view import CoursePoint, DecisionView


@dataclass(frozen=True, slots=True)
class Mattered:
    """A cause by its title, over the whole play: how often it counted and what it came to.

    `score`, and `stress` and `trust` summed over all members and seats, in points.
    """

    cause: Cause
    times: int
    score: int
    stress: int
    trust: int


@dataclass(frozen=True, slots=True)
class StillToCome:
    """Something that was set going and falls after the end: its title and the week it would have come."""

    title: str
    week: int


@dataclass(frozen=True, slots=True)
class Mirror:
    """How often each label was on a choice that the players made; never a judgement."""

    frames: Mapping[str, int]
    stances: Mapping[str, int]
    techniques: Mapping[str, int]
    tracks: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Question:
    """Something to talk about: the moment's title, its questions, and a voice of lived experience."""

    title: str
    questions: tuple[str, ...]
    voice: Voice | None


@dataclass(frozen=True, slots=True)
class Debrief:
    """Everything that a look back shows. `score_start` plus the score of all that mattered is `score_end`, exactly."""

    decisions: tuple[DecisionView, ...]
    course: tuple[CoursePoint, ...]
    mattered: tuple[Mattered, ...]
    sharings: tuple[Sharing, ...]
    still_to_come: tuple[StillToCome, ...]
    mirror: Mirror
    questions: tuple[Question, ...]
    score_start: int
    score_end: int


def debrief(session: Session) -> Debrief:
    """Look back on a play that has ended, or that stopped here."""
    rules = session.rules
    steps = [step for decision in session.decisions for step in decision.steps]
    start = steps[0].before if steps else session.position
    return Debrief(
        decisions=decision_views(rules, session.decisions),
        course=course_points(rules, session.decisions, session.position),
        mattered=_mattered(rules, steps),
        sharings=tuple(sharing for step in steps for sharing in step.sharings),
        still_to_come=_still_to_come(rules, steps),
        mirror=_mirror(_chosen(rules, _by_players(session))),
        questions=_questions(rules, steps),
        score_start=rules.score(start.values),
        score_end=rules.score(session.position.values),
    )


def _mattered(rules: Rules, steps: Iterable[Step]) -> tuple[Mattered, ...]:
    """Causes that belong together, what moved most first; a point of score counts as five of stress or trust."""
    found: dict[tuple[str, str], Mattered] = {}
    for step in steps:
        for cause, score in zip(step.causes, score_parts(rules, step), strict=True):
            key = (cause.kind, cause.title or cause.id)
            known = found.get(key, Mattered(cause, 0, 0, 0, 0))
            found[key] = Mattered(
                known.cause,
                known.times + 1,
                known.score + score,
                known.stress + _amount(cause, "stress."),
                known.trust + _amount(cause, "trust."),
            )
    moved = [one for one in found.values() if one.score or one.stress or one.trust]
    return tuple(sorted(moved, key=lambda one: -(5 * abs(one.score) + abs(one.stress) + abs(one.trust))))


def _amount(cause: Cause, prefix: str) -> int:
    return sum(by for path, by in cause.amounts if path.startswith(prefix))


def _still_to_come(rules: Rules, steps: Iterable[Step]) -> tuple[StillToCome, ...]:
    """Laters that were set going and had not come due when play ended; the horizon does not hide them here."""
    due: dict[str, int] = {}
    week = 0
    for step in steps:
        now = rules.week(step.before)
        for choice, outcome in _taken(rules, [step]):
            for deed in (choice.deed, *(one.deed for one in choice.chance if one.number == outcome)):
                due.update({key: now + rules.casus.laters[key].weeks for key in deed.laters})
        week = rules.week(step.after)
    return tuple(StillToCome(rules.casus.laters[key].title, at) for key, at in due.items() if at > week)


def _taken(rules: Rules, steps: Iterable[Step]) -> Iterable[tuple[Choice, int | None]]:
    """The choices, also of passing moments, with the outcome that fell."""
    for step in steps:
        moment = rules.casus.moments[step.before.moment or ""]
        choice = moment.choices[step.choice] if step.choice else moment.passing
        if choice is not None:
            yield choice, step.outcome


def _by_players(session: Session) -> Iterable[Step]:
    """The steps that the players chose themselves; in solo another's choice is not their mirror."""
    seat = session.setup.seat
    return (
        decision.steps[0]
        for decision in session.decisions
        if decision.choice is not None and seat in {None, decision.decider}
    )


def _chosen(rules: Rules, steps: Iterable[Step]) -> tuple[Choice, ...]:
    return tuple(choice for choice, _ in _taken(rules, (step for step in steps if step.choice)))


def _mirror(choices: tuple[Choice, ...]) -> Mirror:
    deeds = [choice.deed for choice in choices]
    return Mirror(
        frames=Counter(deed.frame for deed in deeds if deed.frame),
        stances=Counter(deed.stance for deed in deeds if deed.stance),
        techniques=Counter(deed.technique for deed in deeds if deed.technique),
        tracks=Counter(track for deed in deeds for track in deed.tracks),
    )


def _questions(rules: Rules, steps: Iterable[Step]) -> tuple[Question, ...]:
    visited = dict.fromkeys(step.before.moment or "" for step in steps)
    moments = [rules.casus.moments[moment] for moment in visited]
    return tuple(
        Question(moment.title, moment.discuss, moment.voice) for moment in moments if moment.discuss or moment.voice
    )
