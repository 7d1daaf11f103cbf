"""Chance is a hash: the same draw of the same seed falls the same everywhere, as the format writes it."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.chance import Draws


def test_one_outcome_alone_is_no_draw() -> None:
    draws = Draws(seed=1)
    assert draws.among([7]) == 0
    assert draws.count == 0


def test_a_draw_known_by_hand() -> None:
    # sha256("1/1") begins with 253d950f11ebdbeb; that is 2 modulo 3, and the running sums of 1 and 2 are 1 and 3.
    assert Draws(seed=1).among([1, 2]) == 1


@given(st.integers(0, 10**9), st.lists(st.integers(1, 9), min_size=2, max_size=5), st.integers(0, 20))
def test_the_outcome_is_the_first_whose_running_sum_exceeds_the_remainder(
    seed: int, weights: list[int], before: int
) -> None:
    remainder = int.from_bytes(sha256(f"{seed}/{before + 1}".encode()).digest()[:8], "big") % sum(weights)
    running = [sum(weights[: place + 1]) for place in range(len(weights))]
    expected = next(place for place, reached in enumerate(running) if reached > remainder)
    assert Draws(seed, before).among(weights) == expected


def test_three_in_four_falls_three_in_four_times() -> None:
    draws = Draws(seed=2026)
    fallen = [draws.among([3, 1]) for _ in range(4_000)]
    assert fallen.count(0) == pytest.approx(3_000, abs=120)
