"""The colours can be read: contrast of every pair that is used together, in every theme."""

import pytest

from game.desktop.themes import CONTRAST, LIGHT, THEMES, contrast

COLOURS = ("teal", "amber", "clay", "sage", "plum")
TEXT_PAIRS = (
    *((text, ground) for text in ("ink", "soft") for ground in ("paper", "card", "hover")),
    *((colour, f"{colour}_soft") for colour in ("teal", "amber", "clay", "sage", "plum")),
    *(
        (colour, ground)
        for colour in ("teal", "amber", "clay", "sage", "plum")
        for ground in ("card", "hover", "paper")
    ),
    ("on_teal", "teal"),
    ("on_teal", "teal_deep"),
)
BARS = ("teal_bar", "amber_bar", "clay_bar", "sage_bar")


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read_on_its_ground(theme, text, ground):
    assert contrast(theme.colour(text), theme.colour(ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("bar", BARS)
def test_bars_stand_out_from_the_card(theme, bar):
    assert contrast(theme.colour(bar), theme.colour("card")) >= 3


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["paper", "card"])
def test_the_focus_ring_stands_out(theme, ground):
    assert contrast(theme.colour("focus"), theme.colour(ground)) >= 4.5


def test_the_story_reaches_the_strictest_level():
    assert contrast(LIGHT.colour("ink"), LIGHT.colour("card")) >= 7
    assert contrast(LIGHT.colour("soft"), LIGHT.colour("card")) >= 7


def test_high_contrast_is_white_on_black_with_yellow_focus():
    assert contrast(CONTRAST.colour("ink"), CONTRAST.colour("paper")) == pytest.approx(21)
    assert CONTRAST.colour("focus") == "#FFFF00"


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_drawn_faces_lie_on_a_light_ground(theme):
    """Hair and outlines are dark in every theme."""
    for ground in ("sage_face", "amber_face", "clay_face", "teal_face"):
        assert contrast("#2B2220", theme.colour(ground)) >= 7


def test_all_themes_know_the_same_colours():
    assert {frozenset(theme.colours) for theme in THEMES.values()} == {frozenset(LIGHT.colours)}


def test_the_formula_is_that_of_wcag():
    """Grey #767676 on white is the well-known border of 4.5."""
    assert contrast("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.01)
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
