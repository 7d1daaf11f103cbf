"""What a seat sees of the gauges, and how someone looks under stress."""

from __future__ import annotations

import pytest

from game.rules.sight import mood


@pytest.mark.parametrize(
    ("stress", "before", "look"),
    [
        (20, 20, "rustig"),
        (40, 40, "bezorgd"),
        (64, 60, "bezorgd"),
        (65, 60, "gestrest"),
        (65, 55, "boos"),
        (55, 65, "opgelucht"),
        (70, 90, "gestrest"),
    ],
)
def test_a_face_follows_stress_and_how_it_moved(stress: int, before: int, look: str) -> None:
    assert mood(stress, before) == look
