"""A whole play from the first screen to the last question: by keyboard alone, by mouse alone and by touch alone."""

from __future__ import annotations

import pytest

from game.desktop.pages.debriefing import STEPS
from tests.desktop.screens_player import Player, cache, home

__all__ = ["cache", "home"]

pytestmark = pytest.mark.usefixtures("home")


def test_a_whole_play_by_keyboard_alone():
    player = Player()
    assert player.focus.startswith("casus-")
    player.press("enter", "enter")
    assert player.phase == "briefing"
    player.press("enter")
    assert player.phase == "deciding"
    player.to_the_end()
    sections = 1 + player.app.table.page
    while player.focus == "on" and player.phase == "debriefing":
        player.press("enter")
        sections += 1
    assert sections > 6
    assert player.phase == "home"
    assert player.app.hall.saved == ()


@pytest.mark.parametrize("finger", [False, True], ids=["mouse", "touch"])
def test_a_whole_play_by_pointing_alone(finger):
    player = Player()
    for name in ("casus-de-lege-stoel", "table", "begin"):
        player.tap(name, finger=finger)
    while player.phase != "debriefing":
        if player.phase == "deciding" and player.app.table.view.moment.puzzle:
            for name in ("give-up", "give-up-yes"):
                player.tap(name, finger=finger)
        elif player.phase == "deciding":
            moment = player.app.table.view.moment
            number = next(option.number for option in moment.options if not option.closed)
            player.tap(f"choice-{number}", finger=finger)
            player.tap("take", finger=finger)
        else:
            player.tap("on", finger=finger)
    for name in ("tab-promises", "on"):
        player.tap(name, finger=finger)
    assert player.phase == "home"


def test_a_choice_is_laid_down_first_and_taken_with_the_second_press():
    player = Player()
    player.start()
    player.press("enter", "2")
    assert player.phase == "deciding"
    assert player.thing("choice-2").value
    assert player.focus == "choice-2"
    assert "Een collega zegt" in player.told()
    player.press("3")
    assert player.thing("choice-2").value == ""
    player.press("3")
    assert player.phase == "revealing"


def test_undo_goes_back_to_the_choice_and_redo_takes_it_again():
    player = Player()
    player.start()
    player.press("enter", "2", "enter")
    after = player.app.table.session.position
    player.press("ctrl+z")
    assert player.phase == "deciding"
    player.press("ctrl+y")
    assert player.app.table.session.position == after


def test_a_play_that_was_left_waits_on_the_first_screen():
    player = Player()
    player.start()
    player.press("enter", "2", "enter", "esc")
    player.tap("menu-leave")
    assert player.phase == "home"
    saved = player.app.hall.saved[0]
    assert (saved.decisions, saved.seat) == (1, None)
    player.tap(f"saved-{saved.path.name}")
    assert player.phase == "revealing"


def test_a_seat_alone_advises_where_another_decides():
    player = Player()
    player.start("mentor")
    player.press("enter", "enter", "1", "enter")
    assert player.phase == "revealing"
    decision = player.app.table.view.last
    assert decision.decider == "leerplichtambtenaar"
    assert decision.advice
    player.press("ctrl+z")
    player.tap("no-advice")
    assert player.app.table.view.last.advice is None


def test_a_presenters_remote_goes_through_what_happened_and_the_look_back():
    player = Player()
    player.start()
    player.press("enter", "2", "enter")
    while player.phase == "revealing":
        player.press("pagedown")
    assert player.phase == "deciding"
    player.to_the_end()
    for _ in range(40):
        player.press("pagedown")
    assert player.app.table.page == len(STEPS) - 1
    for _ in range(40):
        player.press("pageup")
    assert player.app.table.page == 0
