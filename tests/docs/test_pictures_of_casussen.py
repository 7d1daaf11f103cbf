"""The pictures in the sheets of the casussen show them as they are now."""

from __future__ import annotations

import pytest

from game.reports.graph.picture import picture
from game.words import Words
from tests.casuses import ROOT
from tests.reports.graph.seen import SHIPPED, casus_of, images


@pytest.mark.parametrize("name", SHIPPED)
def test_a_picture_has_the_moments_choices_and_endings_of_today(name: str):
    """Renew it with `kantelpunt graph NAME --lang nl -o docs/pictures/NAME.svg`."""
    kept = images((ROOT / "docs" / "pictures" / f"{name}.svg").read_text(encoding="utf-8"))
    now = images(picture(casus_of(name), "svg", Words("nl")))
    assert {(image.id, image.title) for image in kept} == {(image.id, image.title) for image in now}
    assert all(image.share is not None for image in kept)
    sheet = (ROOT / "docs" / "casussen" / f"{name}.md").read_text(encoding="utf-8")
    assert f"(../pictures/{name}.svg)" in sheet
