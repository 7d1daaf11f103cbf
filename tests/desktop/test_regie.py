"""Who leads, the phase with who does what in it, and the rights that belong to a choice that was not voluntary."""

from __future__ import annotations

from tests.desktop.screens_player import Player, cache, home

__all__ = ["cache", "home"]


def test_the_phase_opens_the_card_that_says_who_does_what_in_it(home):
    player = Player()
    player.start(casus="de-man-met-de-vogels")
    player.press("enter")
    assert "Lead: " in player.told()
    gauges = player.app.table.view.household.others
    ave = next(gauge.value for gauge in gauges if gauge.path == "ave")
    player.tap("phase")
    assert player.app.table.cover == "guidance"
    assert f"AVE {ave}" in player.told()


def test_what_was_drang_says_so_afterwards_with_the_rights_that_belong_to_it(home):
    player = Player()
    player.start(casus="de-lege-stoel")
    player.press("enter")
    moment = player.app.table.casus.moments[player.app.table.view.moment.id]
    places = {choice.id: number for number, choice in enumerate(moment.choices.values(), 1)}
    pressing = next(choice.id for choice in moment.choices.values() if choice.deed.frame == "drang")
    willing = next(choice.id for choice in moment.choices.values() if choice.deed.frame != "drang")
    player.press(str(places[willing]), "enter")
    assert not player.has("card-kader-drang")
    player.press("ctrl+z", str(places[pressing]), "enter")
    player.tap("card-kader-drang")
    assert player.app.table.cover == "guidance"
    assert "drie dingen" in player.told()
