"""What people set for their own eyes and ears: on any screen, by any hand, at once, and kept for the next time."""

from __future__ import annotations

import pytest

from game.desktop.ports import Preferences, WindowWish
from game.desktop.semantics import Described
from game.errors import PlaceNotUsable
from tests.desktop.screens_player import Player, cache, home

__all__ = ["cache", "home"]

pytestmark = pytest.mark.usefixtures("home")


def held(player: Player) -> set[str]:
    """The ways that hold now, as the screen says."""
    ours: list[Described] = [thing for thing in player.window.described() if thing.id.startswith("set-")]
    return {thing.id.removeprefix("set-") for thing in ours if thing.value}


def test_the_same_key_opens_and_closes_the_settings_on_any_screen():
    player = Player()
    for begin in (lambda: None, player.start):
        begin()
        player.press("shift+a")
        assert player.thing("close-settings").role == "button"
        player.press("shift+a")
        assert not player.has("close-settings")
        player.press("shift+a", "esc")
        assert not player.has("close-settings")
    assert player.phase == "briefing"


def test_a_pause_comes_from_the_settings_too_and_stays_when_it_is_there_already():
    """Through the card the story still shines: who is hit by it should not have to look for the way out."""
    player = Player()
    player.start()
    for before in (("enter",), ("p",)):
        if player.app.table.cover != "pause":
            player.press(*before)
        player.press("shift+a", "p")
        assert not player.app.comfort.is_open
        assert player.app.table.cover == "pause"
    player.press("p")
    assert player.app.table.cover == ""


def test_every_setting_says_which_way_it_is_set():
    player = Player()
    player.press("shift+a")
    assert held(player) == {"text-100%", "light", "nl", "calm-on", "sound-on", "follow-off", "calm-clock-off"}


def test_every_way_can_be_chosen_by_pointing_and_holds_at_once():
    player = Player()
    player.press("shift+a")
    for name in ("text-175%", "evening", "en", "calm-off", "sound-off", "follow-on", "calm-clock-on"):
        player.tap(f"set-{name}")
    assert held(player) == {"text-175%", "evening", "en", "calm-off", "sound-off", "follow-on", "calm-clock-on"}
    assert player.app.comfort.preferences == Preferences("evening", 1.75, "en", False, False, True, True)
    assert player.window.appearance == ("evening", 1.75, False)
    assert "How you see and hear it" in player.told()


def test_the_keys_for_text_and_contrast_work_while_the_settings_lie_open():
    player = Player()
    player.press("shift+a", "t", "t", "c")
    assert held(player) >= {"text-150%", "contrast"}
    player.press("c")
    assert held(player) >= {"light"}


def test_after_the_largest_text_comes_the_normal_size():
    player = Player()
    player.press("t", "t", "t", "t")
    assert player.window.appearance.text_scale == 2
    player.press("t")
    assert player.window.appearance.text_scale == 1


def test_whoever_keeps_the_preferences_is_told_of_every_change():
    kept: list[Preferences] = []
    player = Player(WindowWish(keep=kept.append))
    player.press("t", "c", "shift+a")
    player.tap("set-light")
    assert [(one.text_scale, one.theme) for one in kept] == [(1.25, "light"), (1.25, "contrast"), (1.25, "light")]


def test_preferences_that_cannot_be_kept_still_hold_and_it_is_said():
    def full(_: Preferences) -> None:
        raise PlaceNotUsable("commands.place-full", path="/nergens")

    player = Player(WindowWish(keep=full))
    player.press("c")
    assert player.window.appearance.theme == "contrast"
    assert "/nergens" in player.told()


def test_the_language_of_the_hall_changes_where_one_stands():
    player = Player()
    player.press("enter")
    chosen = player.app.hall.chosen
    player.press("shift+a")
    player.tap("set-en")
    player.press("esc")
    assert "How will you play?" in player.told() or player.app.words.language == "en"
    assert player.app.hall.chosen is not None
    assert player.app.hall.chosen.name == chosen.name
