"""What a sweep concludes: which orders of choices and which claims hold when the model is shaken, and what matters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from game.analysis.shaken.variants import Estimate, Variant

AS_GOOD = 1e-9
"""Points of score that make no difference: less than this is rounding."""

Verdict = bool | None
"""Whether something holds; None where estimates lie too close together to tell."""


class Tally(NamedTuple):
    """In how many variants something held, in how many it did not, and in how many nobody can tell."""

    held: int
    broken: int
    unsure: int

    @property
    def variants(self) -> int:
        """How many variants there were."""
        return sum(self)


class MomentHolds(NamedTuple):
    """The choice of a moment that promises the most score in the base case, and how often that stays so.

    `best` tallies that it stays ahead, `order` that all choices of the moment stay in their order.
    """

    choice: str
    best: Tally
    order: Tally


class Influence(NamedTuple):
    """What shaking one coefficient does to the expected score: the change with less and with more of it.

    None where it is too small to move. `broken` are the conclusions that do not hold then: moments where another
    choice comes to be ahead, and claims that change.
    """

    coefficient: str
    less: Estimate | None
    more: Estimate | None
    broken: tuple[str, ...]

    @property
    def largest(self) -> float:
        """The larger of the two changes, without its sign."""
        return max((abs(one.value) for one in (self.less, self.more) if one), default=0)


class Conclusions(NamedTuple):
    """What holds over some variants: per moment, per claim (that it is true), and for all moments together."""

    moments: Mapping[str, MomentHolds]
    claims: Mapping[str, Tally]
    everywhere: Tally


def conclusions(base: Variant, variants: Sequence[Variant]) -> Conclusions:
    """What holds of the base case over these variants. A moment with one choice that is ever taken says nothing."""
    found = {}
    for moment, choices in by_moment(base.choices).items():
        best = [_stays_ahead(choices, _scores(one, moment)) for one in variants]
        order = [_stays_in_order(choices, _scores(one, moment)) for one in variants]
        found[moment] = MomentHolds(_leaders(choices)[0], tally(best), tally(order))
    claims = {claim: tally(one.claims.get(claim) for one in variants) for claim in base.claims}
    return Conclusions(found, claims, tally(_same_everywhere(base, one) for one in variants))


def influences(base: Variant, variants: Sequence[Variant]) -> tuple[Influence, ...]:
    """Per coefficient that was shaken alone what that did, what moves the score most first."""
    found: dict[str, list[Variant]] = {}
    for one in variants:
        if one.draw.kind == "one" and one.trouble is None:
            found.setdefault(next(iter(one.draw.factors)), []).append(one)
    made = [_influence(base, coefficient, shaken) for coefficient, shaken in found.items()]
    return tuple(sorted(made, key=lambda one: -one.largest))


def by_moment(choices: Mapping[str, Estimate]) -> Mapping[str, Mapping[str, Estimate]]:
    """The choices of each moment that has several; both go by their own id."""
    found: dict[str, dict[str, Estimate]] = {}
    for key, score in choices.items():
        moment, _, choice = key.partition("/")
        found.setdefault(moment, {})[choice] = score
    return {moment: several for moment, several in found.items() if len(several) > 1}


def tally(verdicts: Iterable[Verdict]) -> Tally:
    """How often each verdict was given."""
    told = list(verdicts)
    return Tally(told.count(True), told.count(False), told.count(None))


def _influence(base: Variant, coefficient: str, shaken: Sequence[Variant]) -> Influence:
    change = {
        one.draw.factors[coefficient] > 1: _difference(one.values["score"], base.values["score"]) for one in shaken
    }
    broken = {name for one in shaken for name in _broken(base, one)}
    return Influence(coefficient, change.get(False), change.get(True), tuple(sorted(broken)))


def _broken(base: Variant, other: Variant) -> Iterable[str]:
    for moment, choices in by_moment(base.choices).items():
        if _stays_ahead(choices, _scores(other, moment)) is False:
            yield moment
    for claim, holds in base.claims.items():
        if other.claims.get(claim, holds) != holds:
            yield claim


class _Scores(NamedTuple):
    """The expected scores after the choices of one moment; `all` of them, or those that a sample met often enough."""

    choices: Mapping[str, Estimate]
    all: bool

    def at_least(self, better: str, worse: str) -> Verdict:
        """Whether one choice promises at least as much as another; one that is never taken promises nothing."""
        if better not in self.choices or worse not in self.choices:
            return better in self.choices if self.all else None
        ahead = _difference(self.choices[better], self.choices[worse])
        if abs(ahead.value) <= ahead.margin:
            return None if ahead.margin else True
        return ahead.value >= -AS_GOOD


def _scores(variant: Variant, moment: str) -> _Scores:
    found = {key: one for key, one in variant.choices.items() if key.partition("/")[0] == moment}
    return _Scores({key.partition("/")[2]: one for key, one in found.items()}, not variant.plays)


def _same_everywhere(base: Variant, other: Variant) -> Verdict:
    verdicts = [_stays_ahead(choices, _scores(other, moment)) for moment, choices in by_moment(base.choices).items()]
    return _all(verdicts)


def _leaders(choices: Mapping[str, Estimate]) -> list[str]:
    most = max(one.value for one in choices.values())
    return [choice for choice, one in choices.items() if one.value > most - AS_GOOD]


def _stays_ahead(base: Mapping[str, Estimate], other: _Scores) -> Verdict:
    """Whether a choice that is ahead in one variant is so in another too."""
    verdicts = [
        _all(other.at_least(leader, choice) for choice in base if choice != leader) for leader in _leaders(base)
    ]
    return True if True in verdicts else None if None in verdicts else False


def _stays_in_order(base: Mapping[str, Estimate], other: _Scores) -> Verdict:
    """Whether choices that differ in one variant are in the same order in another."""
    order = sorted(base, key=lambda choice: -base[choice].value)
    pairs = [
        (better, worse)
        for place, better in enumerate(order)
        for worse in order[place + 1 :]
        if base[better].value - base[worse].value > AS_GOOD
    ]
    return _all(other.at_least(better, worse) for better, worse in pairs)


def _difference(one: Estimate, other: Estimate) -> Estimate:
    # The margins may have erred in opposite directions, so they are added.
    return Estimate(one.value - other.value, one.margin + other.margin)


def _all(verdicts: Iterable[Verdict]) -> Verdict:
    told = list(verdicts)
    return False if False in told else None if None in told else True
