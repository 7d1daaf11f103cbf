"""The play so far, told back: each decision with what came of it, and the course of the household."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from game.model.play import Cause, Position, Step, Values
from game.model.puzzles import Puzzle
from game.rules.attribution import score_parts
from game.rules.rules import Rules
from game.session.lock_view import AnswerView
from game.session.lock_viewing import answer_views
from game.session.messages import Decision
from game.session.view import CauseView, CoursePoint, DecisionView, HappenedView

NOTHING: frozenset[str] = frozenset()


def decision_views(
    rules: Rules, decisions: Iterable[Decision], hidden: Collection[str] = NOTHING
) -> tuple[DecisionView, ...]:
    """Each decision with everything that came of it; decisions of players are numbered from 1.

    Amounts on `hidden` paths are left out of the causes; what a cause was worth to the score stays.
    """
    told = []
    number = 0
    for decision in decisions:
        number += decision.choice is not None
        told.append(_decision(rules, number, decision, hidden))
    return tuple(told)


def _decision(rules: Rules, number: int, decision: Decision, hidden: Collection[str]) -> DecisionView:
    first, last = decision.steps[0], decision.steps[-1]
    choices = rules.casus.moments[first.before.moment or ""].choices
    own = first if decision.choice is not None else None
    return DecisionView(
        number=number,
        choice=decision.choice,
        decider=decision.decider,
        advice=choices[decision.advice].label if decision.advice else None,
        because=choices[decision.choice].because if decision.choice else None,
        followed=decision.advice is not None and decision.advice == decision.choice,
        week=rules.week(first.before),
        happened=tuple(
            _happened(rules, step, hidden, decision, skipped=step.choice is not None and step is not own)
            for step in decision.steps
        ),
        score_before=rules.score(first.before.values),
        score_after=rules.score(last.after.values),
        hands=tuple((choices[choice].label, count) for choice, count in decision.hands.items() if count),
        attempts=len(decision.puzzling.tried),
        hints=decision.puzzling.hints,
    )


def _happened(rules: Rules, step: Step, hidden: Collection[str], decision: Decision, *, skipped: bool) -> HappenedView:
    moment = rules.casus.moments[step.before.moment or ""]
    choice = moment.choices[step.choice] if step.choice else moment.passing
    texts: list[str] = []
    if step.choice is None:
        texts += rules.shown(moment.text, step.before)
    if choice is not None:
        outcome = next((one for one in choice.chance if one.number == step.outcome), None)
        for deed in (choice.deed, outcome.deed if outcome else None):
            texts += rules.shown(deed.after, step.after) if deed else ()
    parts = score_parts(rules, step)
    return HappenedView(
        moment=moment.id,
        title=moment.title,
        scene=moment.scene,
        label=choice.label if choice is not None and step.choice else None,
        texts=tuple(texts),
        echoes=_echoes(step),
        weeks=sum(phase.kind == "week" for phase in step.phases),
        causes=tuple(CauseView(_shown(cause, hidden), part) for cause, part in zip(step.causes, parts, strict=True)),
        sharings=step.sharings,
        interrupt=step.after.moment if step.interrupt else None,
        stuck=any(cause.kind == "nothing-possible" for cause in step.causes),
        answers=_answers(moment.puzzle, decision) if moment.puzzle and not skipped else (),
        puzzle=moment.puzzle.type if moment.puzzle else None,
        digit=moment.puzzle.earns if moment.puzzle else None,
        skipped=skipped,
        choice=step.choice,
    )


def _answers(puzzle: Puzzle, decision: Decision) -> tuple[AnswerView, ...]:
    """Every item beside what the team did with it: in the answer that opened the lock, or the last one that was tried.

    What a team did on paper is known if it fitted.
    """
    tried = decision.puzzling.tried
    last = tried[-1].answer if tried else None
    return answer_views(puzzle, puzzle.solution if decision.choice == "exact" else last)


def _shown(cause: Cause, hidden: Collection[str]) -> Cause:
    return cause._replace(amounts=tuple((path, by) for path, by in cause.amounts if path not in hidden))


def _echoes(step: Step) -> tuple[str, ...]:
    """The titles of what came due; an intervention that ends is no story."""
    due = (cause for cause in step.causes if cause.kind == "later" and not cause.id.startswith("takes/"))
    return tuple(dict.fromkeys(cause.title for cause in due if cause.title))


def course_points(rules: Rules, decisions: Iterable[Decision], now: Position) -> tuple[CoursePoint, ...]:
    """The household at the start, after each choice and after each week; at least where it stands now.

    What a short play skips is a choice that nobody made: it has a point of its own, and no number.
    """
    points: list[CoursePoint] = []
    number = 0
    for decision in decisions:
        number += decision.choice is not None
        for place, step in enumerate(decision.steps):
            decided = place == 0 and decision.choice is not None
            if not points:
                points.append(_point(rules, step.before.values, None))
            for phase in step.phases:
                points.append(_point(rules, phase.values, number if decided and phase.kind == "choice" else None))
    return tuple(points) or (_point(rules, now.values, None),)


def _point(rules: Rules, values: Values, decision: int | None) -> CoursePoint:
    paths = rules.names.places
    stress = [values[place] for path, place in paths.items() if path.startswith("stress.")]
    trust = [values[place] for path, place in paths.items() if path.startswith("trust.")]
    return CoursePoint(
        week=values[paths["week"]],
        score=rules.score(values),
        stress=max(stress),
        trust=sum(trust) // len(trust) if trust else None,
        decision=decision,
    )
