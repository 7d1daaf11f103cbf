"""The screens of locks fit every window at every size of text, in every theme, in both languages."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.focusing import buttons
from tests.casuses import ROOT, load_folder
from tests.desktop.moments_set import said, staged
from tests.desktop.puzzle_set import at_lock, puzzle_screens
from tests.desktop.test_layer_layout import faults


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


@pytest.fixture(scope="module")
def screens():
    return {language: puzzle_screens(language) for language in ("nl", "en")}


@pytest.mark.parametrize("size", [(1024, 720), (1920, 1080)], ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_every_lock_fits(screens, size, text_scale):
    found = {name: faults(staged(builder, size, text_scale)) for name, builder in screens["nl"].items()}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("theme", ["evening", "contrast"])
def test_they_fit_in_english_and_can_be_drawn_in_every_theme(screens, theme):
    for name, builder in screens["en"].items():
        stage = staged(builder, (1280, 720), theme=theme)
        assert faults(stage) == [], name
        stage.draw()


def test_a_lock_in_a_casus_names_no_clock_and_no_hint(screens):
    told = said(screens["nl"]["in-a-casus"])
    assert "Week 0 van 6" in told
    assert "klok" not in told
    assert "H tip" not in told
    assert "K klok" in said(screens["nl"]["delen"])


def test_no_key_means_two_things(screens):
    """Also with envelopes on the table, whose letter some locks need themselves."""
    for name, builder in screens["nl"].items():
        stage = staged(builder, (1280, 720))
        keys = [button.hotkey for button in buttons(stage.root) if button.hotkey]
        assert len(set(keys)) == len(keys), name
        assert not set(keys) & set(stage.screen.keys), name
    for moment, puzzle in ((one.id, one.puzzle) for one in room().moments.values()):
        if puzzle is not None:
            stage = staged(at_lock(moment, casus=room()), (1280, 720))
            assert not {button.hotkey for button in buttons(stage.root)} & set(stage.screen.keys), moment


def room():
    return load_folder(ROOT / "scenarios" / "kamer-5-2-6")
