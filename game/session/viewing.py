"""Making the view of a play: what the table sees, or what one seat sees in solo."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from game.model.play import Position
from game.rules.opening import Option
from game.rules.rules import Rules
from game.rules.sight import mood, sees
from game.session.lock_viewing import clock_view, digits_of_the_door, puzzle_view
from game.session.looking_back import course_points, decision_views
from game.session.messages import Phase
from game.session.session import Session
from game.session.setup import Gauges
from game.session.view import (
    ClosedView,
    EndingView,
    Gauge,
    HouseholdView,
    MemberView,
    MomentView,
    OptionView,
    PrivateView,
    View,
)


def view(session: Session) -> View:
    """What the players may see now: in solo their own seat's view, at a table what all seats may see."""
    rules, position, setup = session.rules, session.position, session.setup
    eyes = _eyes(rules, setup.seat)
    measured = _measured(setup.gauges, session.phase)
    hidden = _hidden(rules, eyes, position, measured=measured)
    past = decision_views(rules, session.decisions, hidden)
    waiting = session.phase in {"deciding", "discussing"} and position.moment is not None
    return View(
        phase=session.phase,
        revision=session.revision,
        seat=setup.seat,
        lead=rules.lead(position),
        week=rules.week(position),
        horizon=rules.casus.horizon,
        household=_household(rules, eyes, hidden, _lately(session), measured=measured),
        moment=_moment(session) if waiting else None,
        last=past[-1] if past else None,
        ending=_ending(rules, position),
        log=tuple(decision for decision in past if decision.choice is not None),
        course=course_points(rules, session.decisions, position),
        knows=_known(rules, eyes, position),
        can_undo=session.can_undo,
        can_redo=session.can_redo,
        clock=clock_view(rules.casus, session.clock, playing=_playing(session)),
        digits=digits_of_the_door(rules.casus, position.moment, session.decisions),
    )


def private_view(session: Session, seat: str) -> PrivateView:
    """What one seat at a table finds in its envelope; only for a screen that this seat has to itself."""
    rules, position = session.rules, session.position
    moment = rules.casus.moments.get(position.moment or "")
    texts = (moment.sees or {}).get(seat, ()) if moment else ()
    return PrivateView(seat, rules.shown(texts, position), _known(rules, (seat,), position))


def _playing(session: Session) -> bool:
    return session.position.ending is None and session.phase not in {"debriefing", "closed"}


class _Lately(NamedTuple):
    """Where a play stands, where it stood when the latest decision was made, and at the decision before that."""

    now: Position
    before: Position
    earlier: Position


def _lately(session: Session) -> _Lately:
    now, decisions = session.position, session.decisions
    before = decisions[-1].steps[0].before if decisions else now
    earlier = decisions[-2].steps[0].before if len(decisions) > 1 else before
    return _Lately(now, before, earlier)


def _eyes(rules: Rules, seat: str | None) -> tuple[str, ...]:
    return tuple(rules.casus.seats) if seat is None else (seat,)


def _measured(gauges: Gauges, phase: Phase) -> bool:
    """Whether numbers show in this phase, as the players wished before they began."""
    match gauges:
        case "always":
            return True
        case "after":
            return phase not in {"deciding", "discussing"}
        case "debrief":
            return phase in {"debriefing", "closed"}


def _hidden(rules: Rules, eyes: tuple[str, ...], now: Position, *, measured: bool) -> frozenset[str]:
    """The paths that these seats do not see now, so not in what happened either.

    Counters are what choices cost, such as loopvermogen: whoever decides has to know them.
    """
    counters = rules.casus.counters
    return frozenset(
        path
        for path in rules.names.places
        if not sees(rules, path, eyes, now.values) or not (measured or path in counters)
    )


def _household(
    rules: Rules, eyes: tuple[str, ...], hidden: frozenset[str], lately: _Lately, *, measured: bool
) -> HouseholdView:
    now, before = lately.now, lately.before
    members = tuple(
        _member(rules, member_id, eyes, lately, measured=measured) for member_id in rules.casus.household.members
    )
    score = rules.score(now.values) if measured and sees(rules, "score", eyes, now.values) else None
    stress = max((member.stress for member in members if member.stress is not None), default=None)
    gauges = [_gauge(rules, path, before, now) for path in rules.names.places if path not in hidden]
    return HouseholdView(
        members=members,
        score=score,
        band=None if score is None else rules.band(score),
        since=0 if score is None else score - rules.score(before.values),
        stress=stress,
        stability=_under("stability.", gauges),
        trust=_under("trust.", gauges),
        team=_under("team.", gauges),
        others=tuple(gauge for gauge in gauges if gauge.path in {"care", "load", "ave", *rules.casus.counters}),
        measured=measured,
    )


def _under(prefix: str, gauges: Iterable[Gauge]) -> tuple[Gauge, ...]:
    return tuple(gauge for gauge in gauges if gauge.path.startswith(prefix))


def _gauge(rules: Rules, path: str, before: Position, now: Position) -> Gauge:
    place = rules.names.places[path]
    variable = rules.casus.variables[place]
    value = now.values[place]
    return Gauge(path, value, variable.low, variable.high, value - before.values[place])


def _member(rules: Rules, member_id: str, eyes: tuple[str, ...], lately: _Lately, *, measured: bool) -> MemberView:
    member, path = rules.casus.household.members[member_id], f"stress.{member_id}"
    place = rules.names.places[path]
    now, before, earlier = (position.values[place] for position in lately)
    seen = sees(rules, path, eyes, lately.now.values)
    seen_before = seen and sees(rules, path, eyes, lately.before.values)
    return MemberView(
        member.id,
        member.name,
        member.age,
        member.relation,
        member.portrait,
        stress=now if seen and measured else None,
        mood=mood(now, before) if seen else None,
        stress_before=before if seen_before and measured else None,
        mood_before=mood(before, earlier) if seen_before else None,
    )


def _moment(session: Session) -> MomentView:
    rules, position, seat = session.rules, session.position, session.setup.seat
    moment = rules.casus.moments[position.moment or ""]
    private = moment.sees or {}
    options = enumerate(rules.options(position), start=1)
    return MomentView(
        id=moment.id,
        title=moment.title,
        scene=moment.scene,
        texts=rules.shown(moment.text, position),
        sees=rules.shown(private.get(seat or "", ()), position),
        envelopes=tuple(private) if seat is None else (),
        decider=rules.decider(position),
        ours=session.is_ours,
        options=tuple(_option(session, number, option) for number, option in options),
        discuss=moment.discuss,
        voice=moment.voice,
        trainer=moment.trainer,
        hands=session.hands,
        puzzle=puzzle_view(moment.puzzle, session.puzzling) if moment.puzzle else None,
    )


def _option(session: Session, number: int, option: Option) -> OptionView:
    choice, seat = option.choice, session.setup.seat
    asked = choice.when if option.closed == "when" else None
    closed = None if option.closed is None else ClosedView(option.closed, choice.closed, option.lacking, asked)
    if closed is None and session.is_ours and choice.by and seat not in {None, choice.by}:
        closed = ClosedView("by", None, (choice.by,))
    costs = tuple((choice.costs or {}).items())
    return OptionView(number, choice.id, choice.label, choice.detail, choice.because, choice.by, costs, closed)


def _ending(rules: Rules, position: Position) -> EndingView | None:
    ending = next((one for one in rules.casus.endings if one.id == position.ending), None)
    return EndingView(ending.id, ending.title, rules.shown(ending.text, position)) if ending else None


def _known(rules: Rules, eyes: tuple[str, ...], position: Position) -> tuple[str, ...]:
    """The facts that every one of these seats knows."""
    places = rules.names.places
    return tuple(
        fact for fact in rules.casus.facts if all(position.values[places[f"knows.{seat}.{fact}"]] for seat in eyes)
    )
