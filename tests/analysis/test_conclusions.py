"""What a sweep concludes from its variants: what stays ahead, what stays in order, which claims hold, what matters."""

from __future__ import annotations

from collections.abc import Mapping

from game.analysis.shaken.conclusions import Tally, conclusions, influences
from game.analysis.shaken.draws import Draw, DrawKind
from game.analysis.shaken.variants import Estimate, Variant

TALK, WAIT, REPORT = "praten", "wachten", "melden"


def variant(
    scores: Mapping[str, float], *, kind: DrawKind = "together", factors: Mapping[str, float] | None = None,
    claims: Mapping[str, bool] | None = None, score: float = 50, margin: float = 0,
) -> Variant:  # fmt: skip
    """A variant with one moment, `deur`, where these choices come to these scores."""
    return Variant(
        Draw(1, kind, {}, factors or {}),
        values={"score": Estimate(score, margin)},
        choices={f"deur/{choice}": Estimate(value, margin) for choice, value in scores.items()},
        claims=claims or {},
        plays=1000 if margin else 0,
    )


BASE = variant({TALK: 60, WAIT: 50, REPORT: 40}, kind="base", claims={"veilig": True})


def test_a_choice_that_stays_ahead_holds_also_where_the_others_change_places():
    held = conclusions(BASE, [variant({TALK: 58, WAIT: 30, REPORT: 31})]).moments["deur"]
    assert (held.choice, held.best, held.order) == (TALK, Tally(1, 0, 0), Tally(0, 1, 0))


def test_a_choice_that_falls_behind_is_told():
    found = conclusions(BASE, [variant({TALK: 49, WAIT: 50, REPORT: 40}), BASE, BASE])
    assert found.moments["deur"].best == Tally(2, 1, 0)
    assert found.everywhere == Tally(2, 1, 0)


def test_estimates_that_lie_close_together_tell_nothing():
    """One point apart, each give or take two: that may be either way round."""
    close = variant({TALK: 51, WAIT: 50, REPORT: 20}, margin=2)
    far = variant({TALK: 60, WAIT: 50, REPORT: 20}, margin=2)
    behind = variant({TALK: 40, WAIT: 50, REPORT: 20}, margin=2)
    assert conclusions(BASE, [close, far, behind]).moments["deur"].best == Tally(1, 1, 1)


def test_equally_good_is_still_ahead():
    found = conclusions(BASE, [variant({TALK: 50, WAIT: 50, REPORT: 40})]).moments["deur"]
    assert found.best == found.order == Tally(1, 0, 0)


def test_choices_that_were_equal_may_come_in_any_order():
    tied = variant({TALK: 60, WAIT: 60, REPORT: 40}, kind="base")
    found = conclusions(tied, [variant({TALK: 55, WAIT: 60, REPORT: 40})]).moments["deur"]
    assert found.best == found.order == Tally(1, 0, 0)


def test_a_choice_that_can_no_longer_be_taken_is_not_ahead():
    assert conclusions(BASE, [variant({WAIT: 50, REPORT: 40})]).moments["deur"].best == Tally(0, 1, 0)
    assert conclusions(BASE, [variant({TALK: 60})]).moments["deur"].best == Tally(1, 0, 0)


def test_a_choice_that_a_sample_hardly_met_tells_nothing():
    assert conclusions(BASE, [variant({TALK: 60, WAIT: 50}, margin=2)]).moments["deur"].best == Tally(0, 0, 1)


def test_a_variant_that_cannot_be_played_holds_nothing():
    broken = Variant(Draw(1, "together", {}, {}), trouble="lead-disputed")
    found = conclusions(BASE, [broken])
    assert found.everywhere == Tally(0, 1, 0)
    assert found.claims["veilig"] == Tally(0, 0, 1)


def test_claims_are_counted_where_they_are_known():
    scores = {TALK: 60, WAIT: 50, REPORT: 40}
    known = [variant(scores, claims={"veilig": holds}) for holds in (True, True, False)]
    assert conclusions(BASE, [*known, variant(scores)]).claims == {"veilig": Tally(2, 1, 1)}


def test_a_moment_with_one_choice_says_nothing():
    only = variant({TALK: 60}, kind="base")
    assert conclusions(only, [only]).moments == {}


def test_the_coefficient_that_moves_the_score_most_comes_first():
    scores = {TALK: 60, WAIT: 50, REPORT: 40}
    turned = {TALK: 40, WAIT: 50, REPORT: 40}
    found = influences(
        BASE,
        [
            variant(scores, kind="one", factors={"drempel": 0.7}, score=51, claims={"veilig": True}),
            variant(turned, kind="one", factors={"drempel": 1.3}, score=48, claims={"veilig": False}),
            variant(scores, kind="one", factors={"factor": 1.3}, score=44, claims={"veilig": True}),
            variant(scores, kind="together", factors={"drempel": 1.1, "factor": 0.9}, score=10),
        ],
    )
    assert [one.coefficient for one in found] == ["factor", "drempel"]
    factor, threshold = found
    assert (factor.less, factor.more, factor.largest, factor.broken) == (None, Estimate(-6), 6, ())
    assert (threshold.less, threshold.more, threshold.broken) == (Estimate(1), Estimate(-2), ("deur", "veilig"))
