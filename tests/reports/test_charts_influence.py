"""The chart of what matters most: every change is on it, in proportion, inside the drawing, and told in words too."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from game.reports.charts_influence import WIDTH, Bars, Said, influence_chart
from game.reports.drawing import Ink

INK = Ink(dict.fromkeys(("card", "ink", "soft", "line"), "#123456") | {"plum": "#AA0000", "teal_bar": "#00AA00"}, 15)
SAID = Said("Wat telt", "Dit gaat over het model.", "punten", "minder", "meer")
CHANGES = st.none() | st.floats(-90, 90).map(lambda change: round(change, 3))


def told(change: float) -> str:
    return f"{change:.3f}"


def bars(svg: str, colour: str) -> list[tuple[float, float]]:
    """Left and right of every bar of a colour, the one of the legend left out."""
    found = re.findall(rf'<rect x="([-\d.]+)" y="[-\d.]+" width="([\d.]+)" height="[\d.]+" fill="{colour}"/>', svg)
    return [(float(left), float(left) + float(width)) for left, width in found][1:]


@given(st.lists(st.builds(Bars, st.just("drempel"), st.just("Een <regel> & meer"), CHANGES, CHANGES), max_size=8))
def test_every_change_has_a_bar_and_its_number_and_nothing_sticks_out(rows: list[Bars]):
    svg = influence_chart(rows, SAID, told, INK)
    texts = [text.text for text in ElementTree.fromstring(svg).iter() if text.tag.endswith("text")]
    for name, colour in (("less", "#AA0000"), ("more", "#00AA00")):
        changes = [getattr(row, name) for row in rows if getattr(row, name) is not None]
        assert len(bars(svg, colour)) == len(changes)
        assert all(told(change) in texts for change in changes)
        assert all(left > 400 and right <= WIDTH for left, right in bars(svg, colour))


def test_bars_are_as_long_as_their_change_and_start_where_nothing_changes():
    svg = influence_chart([Bars("a", "b", -6.0, 3.0), Bars("c", "d", -2.0, None)], SAID, told, INK)
    (first, second), (more,) = bars(svg, "#AA0000"), bars(svg, "#00AA00")
    middle = more[0]
    assert first[1] == second[1] == middle
    unit = (middle - first[0]) / 6
    assert abs((middle - second[0]) - 2 * unit) < 0.2
    assert abs((more[1] - middle) - 3 * unit) < 0.2
    tick = re.search(r'<text x="([\d.]+)"[^>]*>−6<', svg)
    assert tick is not None
    assert abs(float(tick[1]) - first[0]) < 0.2, "the axis says the same"


def test_both_changes_to_one_side_lie_below_each_other():
    svg = influence_chart([Bars("a", "b", 2.0, 5.0)], SAID, told, INK)
    heights = [float(y) for y in re.findall(r'<rect x="[-\d.]+" y="([-\d.]+)"', svg)][-2:]
    assert heights[0] + 13 < heights[1]
    assert bars(svg, "#AA0000")[0][0] == bars(svg, "#00AA00")[0][0]


def test_it_is_read_aloud_as_what_it_is():
    drawn = ElementTree.fromstring(influence_chart([], SAID, told, INK))
    assert (drawn[0].text, drawn[1].text) == ("Wat telt", "Dit gaat over het model.")
