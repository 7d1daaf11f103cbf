"""The screens of play in their hardest cases fit every window: reflowed, scrolling where they must, never cut off."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.focusing import buttons
from game.desktop.scrolling import FADE, Scroll
from tests.desktop.moments_set import hard_screens, named, staged, with_log
from tests.desktop.screens_set import deciding, stool
from tests.desktop.test_layer_layout import faults

SIZES = ((1024, 720), (1280, 720), (1920, 1080), (3840, 2160))


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
def test_the_hardest_cases_fit(size, text_scale):
    found = {name: faults(staged(builder, size, text_scale)) for name, builder in SCREENS["nl"].items()}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("theme", ["light", "contrast"])
def test_they_fit_in_english_and_can_be_drawn(theme):
    for name, builder in SCREENS["en"].items():
        stage = staged(builder, (1280, 720), theme=theme)
        assert faults(stage) == [], name
        stage.draw()


def test_what_is_out_of_sight_below_is_announced():
    """The sign that points down is on the picture until the end has been reached."""
    stage = staged(with_log(40))
    log = named(stage, "log")
    assert isinstance(log, Scroll)
    assert log.below > 0
    before, after = sign_of(stage, log), None
    while log.scroll(stage.canvas, 200):
        after = sign_of(stage, log)
    assert log.below == 0
    assert before
    assert after is False


def sign_of(stage, scroll) -> bool:
    """Whether the teal of the sign lies in the middle at the lower edge of a part that scrolls."""
    stage.draw()
    teal = pygame.Color(stage.canvas.colour("teal"))
    strip = pygame.Rect(0, 0, 40, 30)
    strip.midbottom = scroll.view.centerx - 11, scroll.view.bottom + 12
    points = [(x, y) for x in range(strip.left, strip.right) for y in range(strip.top, strip.bottom)]
    return any(stage.canvas.surface.get_at(point) == teal for point in points)


def test_a_button_with_focus_is_never_left_in_the_fading_strip():
    stage = staged(SCREENS["nl"]["long-log"], (1280, 720), 2.0)
    body = named(stage, "body")
    assert isinstance(body, Scroll)
    for button in [one for one in buttons(stage.root) if one.id.startswith("choice-")]:
        stage.focus_on(button)
        strip = stage.canvas.px(FADE) if body.below else 0
        assert button.rect.bottom <= body.view.bottom - strip, button.id


def test_an_ordinary_story_needs_no_scrolling_on_a_beamer():
    """Letters become somewhat smaller first: at full high definition the whole moment is in sight at once."""
    for decisions in range(6):
        stage = staged(deciding(stool(), decisions, "nl"))
        hidden = [one.id for one in stage.root.walk() if isinstance(one, Scroll) and one.hidden and one.id != "log"]
        assert hidden == [], decisions


SCREENS = {language: hard_screens(language) for language in ("nl", "en")}
