"""Looking back on a play: its course, what moved the household, what was shared, and what is still to come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from game.model.play import Position, Step
from game.model.sharing import Sharing
from game.model.story import Choice, Deed, Voice
from game.reports.knowledge import KnownFact, knowledge
from game.reports.mattering import Mattered, MatteredGroup, groups, mattered
from game.rules.rules import Rules
from game.rules.sight import Mood, mood
from game.session.looking_back import course_points, decision_views
from game.session.session import Session
from game.session.view import CoursePoint, DecisionView


@dataclass(frozen=True, slots=True)
class StillToCome:
    """Something that was set going and falls after the end: its title and the week it would have come."""

    title: str
    week: int


@dataclass(frozen=True, slots=True)
class Looks:
    """How someone of the household looked when play began and looks now; once play is over nobody hides it."""

    member: str
    first: Mood
    last: Mood


@dataclass(frozen=True, slots=True)
class Mirror:
    """For each label the numbers of the players' own decisions that carried it; never a judgement."""

    frames: Mapping[str, tuple[int, ...]]
    stances: Mapping[str, tuple[int, ...]]
    techniques: Mapping[str, tuple[int, ...]]
    tracks: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Question:
    """Something to talk about: the moment's title, its questions, and a voice of lived experience."""

    title: str
    questions: tuple[str, ...]
    voice: Voice | None


@dataclass(frozen=True, slots=True)
class Debrief:
    """Everything that a look back shows.

    `score_start` plus the score of all that mattered is `score_end`, exactly; so it is with the scores of the groups.
    `promises` tells per seat what it will do after today, as far as it said so.
    """

    looks: tuple[Looks, ...]
    decisions: tuple[DecisionView, ...]
    course: tuple[CoursePoint, ...]
    mattered: tuple[Mattered, ...]
    groups: tuple[MatteredGroup, ...]
    knowledge: tuple[KnownFact, ...]
    sharings: tuple[Sharing, ...]
    still_to_come: tuple[StillToCome, ...]
    mirror: Mirror
    questions: tuple[Question, ...]
    promises: Mapping[str, str]
    score_start: int
    score_end: int


def debrief(session: Session) -> Debrief:
    """Look back on a play that has ended, or that stopped here."""
    rules = session.rules
    steps = [step for decision in session.decisions for step in decision.steps]
    start = steps[0].before if steps else session.position
    return Debrief(
        looks=_looks(session, start),
        decisions=decision_views(rules, session.decisions),
        course=course_points(rules, session.decisions, session.position),
        mattered=mattered(rules, steps),
        groups=groups(rules, session.decisions, session.setup.seat),
        knowledge=knowledge(rules, start, steps),
        sharings=tuple(sharing for step in steps for sharing in step.sharings),
        still_to_come=_still_to_come(rules, steps),
        mirror=_mirror(tuple(_by_players(session))),
        questions=_questions(rules, steps),
        promises=session.promises,
        score_start=rules.score(start.values),
        score_end=rules.score(session.position.values),
    )


def _looks(session: Session, start: Position) -> tuple[Looks, ...]:
    """Everybody's face at the start and now; the one now shows what the latest decision did."""
    rules, decisions = session.rules, session.decisions
    latest = decisions[-1].steps[0].before if decisions else start

    def stress(member: str, position: Position) -> int:
        return position.values[rules.names.places[f"stress.{member}"]]

    return tuple(
        Looks(
            member,
            mood(stress(member, start), stress(member, start)),
            mood(stress(member, session.position), stress(member, latest)),
        )
        for member in rules.casus.household.members
    )


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


def _by_players(session: Session) -> Iterable[tuple[int, Deed]]:
    """What the players chose themselves, numbered as in the course; in solo another's choice is not their mirror.

    What opened a lock was an answer and no way to treat people, so it has no frame.
    """
    seat = session.setup.seat
    made = (decision for decision in session.decisions if decision.choice is not None)
    for number, decision in enumerate(made, start=1):
        if seat in {None, decision.decider}:
            deeds = [choice.deed for choice, _ in _taken(session.rules, decision.steps[:1])]
            locked = session.rules.casus.moments[decision.steps[0].before.moment or ""].puzzle is not None
            yield from ((number, replace(deed, frame=None) if locked else deed) for deed in deeds)


def _mirror(deeds: tuple[tuple[int, Deed], ...]) -> Mirror:
    return Mirror(
        frames=_numbered((number, deed.frame) for number, deed in deeds),
        stances=_numbered((number, deed.stance) for number, deed in deeds),
        techniques=_numbered((number, deed.technique) for number, deed in deeds),
        tracks=_numbered((number, track) for number, deed in deeds for track in deed.tracks),
    )


def _numbered(labels: Iterable[tuple[int, str | None]]) -> Mapping[str, tuple[int, ...]]:
    """The decisions of each label, the label that came most often first."""
    found: dict[str, tuple[int, ...]] = {}
    for number, label in labels:
        if label:
            found[label] = (*found.get(label, ()), number)
    return dict(sorted(found.items(), key=lambda one: -len(one[1])))


def _questions(rules: Rules, steps: Iterable[Step]) -> tuple[Question, ...]:
    visited = dict.fromkeys(step.before.moment or "" for step in steps)
    moments = [rules.casus.moments[moment] for moment in visited]
    return tuple(
        Question(moment.title, moment.discuss, moment.voice) for moment in moments if moment.discuss or moment.voice
    )
