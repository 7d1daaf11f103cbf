"""At a lock F1 tells its own keys first, and with large text what can be done stands where the eye is."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.focusing import buttons
from game.desktop.pages.helping import lock_keys
from game.desktop.scrolling import Scroll
from tests.casuses import ROOT, load_folder
from tests.desktop.moments_set import said, staged
from tests.desktop.puzzle_set import at_lock
from tests.desktop.screens_set import deciding, stool

LOCKS = ("slot-een", "slot-twee", "slot-drie", "slot-vier", "slot-vijf", "de-deur")


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def at(moment: str):
    return at_lock(moment, casus=load_folder(ROOT / "scenarios" / "kamer-5-2-6"))


@pytest.mark.parametrize("moment", LOCKS)
def test_every_key_that_help_names_does_something_at_that_lock(moment):
    made = at(moment)
    lock = made.unlocking.puzzle
    stage = staged(made)
    known = {*stage.screen.keys, *(button.hotkey for button in buttons(stage.root))}
    told = [key for key, _ in lock_keys(made, lock)]
    assert {key.split(" tot ")[0].lower() for key in told} <= known
    assert {key.split(" tot ")[-1].lower() for key in told} <= known


@pytest.mark.parametrize("moment", LOCKS)
def test_help_at_a_lock_begins_with_its_keys_and_leaves_out_what_it_took(moment):
    made = at(moment)
    made.open_cover("help")
    told = said(made)
    assert told.index("Toetsen bij dit slot") < told.index("Pauze. Het hele scherm")
    assert "Leg een keuze in het midden" not in told


def test_elsewhere_help_knows_no_lock():
    made = deciding(stool(), 1, "nl")
    made.open_cover("help")
    assert "Toetsen bij dit slot" not in said(made)
    assert "Leg een keuze in het midden" in said(made)


@pytest.mark.parametrize("place", [0, 2, 4])
@pytest.mark.parametrize("text_scale", [1.5, 2.0])
def test_with_large_text_all_options_are_in_sight_with_the_line_they_are_for(text_scale, place):
    """They stood below all lines before: whoever picked the first could not see what there was to choose."""
    made = at("slot-zes")
    draft = made.unlocking.draft
    draft.pick(draft.lock.items[place])
    stage = staged(made, (1280, 720), text_scale)
    stage.focus_on(next(one for one in buttons(stage.root) if one.id == f"item-{draft.picked}"))
    body = next(one for one in stage.root.walk() if isinstance(one, Scroll) and one.id == "body")
    wanted = [one for one in buttons(stage.root) if one.id.startswith("option-") or one.id == f"item-{draft.picked}"]
    assert len(wanted) == 1 + len(draft.lock.options)
    assert all(body.view.contains(one.rect) for one in wanted)
