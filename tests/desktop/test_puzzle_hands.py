"""A team at a lock with keys, a mouse and a finger: what is laid is what is tried, and the screen never says which."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.desktop.playing import playing
from game.desktop.table import Table
from game.desktop.watching import Watch
from game.session.clock import ClockStand
from tests.desktop.layer_hands import Hands
from tests.desktop.puzzle_set import at_lock, hand_clock

RIGHT = {
    "delen": ("d", "n", "d", "n"),
    "gronden": ("a", "b"),
    "stoelen": ("a", "2", "a", "b", "3", "0"),
    "strepen": ("l", "w"),
}
"""The keys that lay what belongs, at the locks where the next open item is picked by itself."""


class Team(Hands):
    """Someone at the window of one lock."""

    def __init__(self, moment: str, prepare: Callable[[Table], object] = lambda made: None) -> None:
        self.table = at_lock(moment)
        prepare(self.table)
        super().__init__(lambda view: playing(self.table, view))

    def told(self) -> str:
        return "\n".join(f"{thing.name} {thing.value}" for thing in self.window.described())

    def tap(self, name: str) -> None:
        self.window.stage.focus_on(self.button(name))
        self.click(self.button(name).rect.center)

    @property
    def phase(self) -> str:
        return self.table.session.phase


@pytest.mark.parametrize("moment", RIGHT)
def test_a_lock_is_opened_by_keys_alone(moment):
    team = Team(moment)
    team.press(*RIGHT[moment])
    if moment == "stoelen":
        # Someone may stay for more than one thing, so nobody goes on by itself.
        team.tap("check")
    else:
        assert team.focus == "check"
        team.press("enter")
    assert team.phase == "revealing"
    assert team.table.view.last.choice == "exact"


def test_steps_are_laid_in_order_by_keys_and_by_pointing():
    team = Team("stappen")
    team.press("3", "e", "shift+up")
    assert team.table.unlocking.draft.order[0] == team.table.unlocking.draft.lock.items[2]
    team.tap("down")
    team.tap("down")
    for item, step in (("vragen", "e"), ("delen", "l")):
        team.tap(f"item-{item}")
        team.press(step, step)
    team.tap("check")
    assert team.table.view.last.choice == "exact"


def test_digits_are_typed_and_erased_and_never_pick_anything():
    team = Team("deur")
    team.press("5", "9", "backspace", "2")
    assert "Getypt: 5 2" in team.told()
    assert not team.button("check").enabled
    team.tap("digit-6")
    assert team.focus == "check"
    team.press("enter")
    assert team.table.view.last.choice == "exact"


def test_everything_can_be_laid_by_pointing():
    team = Team("delen")
    for item, side in (("dossier", "out"), ("tijd", "in"), ("adres", "in"), ("diagnose", "out")):
        team.tap(f"item-{item}")
        team.tap(f"side-{side}")
    team.tap("item-adres")
    team.tap("item-adres")
    assert team.button("item-adres").value == "Niet"
    team.tap("item-adres")
    team.tap("check")
    assert team.phase == "revealing"


def test_what_is_not_chosen_yet_is_said_and_cannot_be_checked():
    team = Team("delen")
    assert "Nog 4 te kiezen" in team.told()
    assert [team.button(f"item-{item}").value for item in ("adres", "tijd")] == ["nog kiezen"] * 2
    team.tap("check")
    assert team.table.session.puzzling.tried == ()


def test_a_wrong_attempt_tells_the_verdict_and_what_is_left_but_never_which():
    team = Team("delen")
    before = {item: team.button(f"item-{item}").box.fill for item in ("adres", "dossier")}
    team.press("d", "d", "d", "n", "enter")
    told = team.told()
    assert "Poging 1: er zit te veel bij." in told
    assert "Nog 2 pogingen" in told
    assert "Dat is meer dan nodig" not in told
    assert {item: team.button(f"item-{item}").box.fill for item in ("adres", "dossier")} == before
    assert "Dit probeerden jullie al" in told
    assert not team.button("check").enabled


def test_a_hint_tells_its_cost_first_and_then_stands_with_what_is_known():
    team = Team("delen")
    assert team.button("hint").name == "Tip: kost 2 minuten"
    left = team.table.unlocking.left
    team.press("h")
    assert "Tip: Kijk nog eens." in team.told()
    assert team.table.unlocking.left == left - 120
    assert not team.button("hint").enabled


def test_giving_up_asks_once_more():
    team = Team("delen")
    team.tap("give-up")
    assert team.phase == "deciding"
    team.tap("close")
    assert team.phase == "deciding"
    team.tap("give-up")
    team.tap("give-up-yes")
    assert team.table.view.last.choice == "op"


def test_before_the_clock_runs_the_lock_is_out_of_sight():
    team = Team("delen", lambda made: made.unlocking.set_clock("pause"))
    assert team.table.view.moment.puzzle.ask not in team.told()
    assert team.focus == "start-clock"
    team.press("enter")
    assert team.table.view.moment.puzzle.ask in team.told()


def test_an_item_keeps_its_letter_c_where_contrast_has_it_elsewhere():
    team = Team("gronden")
    team.press("2", "b", "1", "b")
    assert team.table.unlocking.draft.answer == "uren=ja verhaal=ja"


def watched(made: Table) -> tuple[Watch, list[str]]:
    said: list[str] = []

    class Ears:
        def announce(self, told: str) -> None:
            said.append(told)

    class Pane:
        changed = False

    return Watch(lambda: made, Ears(), Pane), said


def test_the_clock_shows_its_seconds_and_speaks_up_at_its_warnings():
    made = at_lock("delen")
    watch, said = watched(made)
    hand_clock(made).now = 60
    assert not watch.poll()
    assert made.unlocking.left == 44 * 60
    hand_clock(made).now = 30 * 60
    assert watch.poll()
    assert said == ["Nog 15 minuten."]
    assert not watch.poll()


@pytest.mark.parametrize(("pace", "left"), [("slow-1.5", 2680), ("slow-2", 2685), ("normal", 2670)])
def test_a_slow_clock_takes_longer_for_the_same_time(pace, left):
    made = at_lock("delen")
    made.unlocking.set_clock(pace)
    hand_clock(made).now = 30
    made.unlocking.look()
    assert made.unlocking.left == left


def test_a_pause_stops_the_clock_in_the_play_too_and_goes_on_after_it():
    made = at_lock("delen")
    made.pause()
    assert not made.session.clock.running
    hand_clock(made).now = 500
    made.unlocking.look()
    made.close_cover()
    assert made.session.clock == ClockStand(running=True)


def test_at_the_end_of_the_time_it_asks_and_finishing_opens_every_lock():
    made = at_lock("delen")
    watch, _ = watched(made)
    hand_clock(made).now = 46 * 60
    assert watch.poll()
    assert made.cover == "time-up"
    made.unlocking.time_out()
    assert (made.cover, made.session.clock.out) == ("", True)
    assert made.view.last.choice == "op"


def test_after_the_time_a_team_can_go_on_without_a_clock():
    team = Team("delen")
    watch, _ = watched(team.table)
    hand_clock(team.table).now = 46 * 60
    watch.poll()
    team.window.refresh()
    team.tap("time-up-go-on")
    assert "Zonder klok" in team.told()
    assert not watch.poll()
    team.press(*RIGHT["delen"], "enter")
    assert team.table.view.last.choice == "exact"


def test_once_it_is_open_every_item_is_told_with_its_why():
    team = Team("delen")
    team.tap("give-up")
    team.tap("give-up-yes")
    told = team.told()
    for item in team.table.casus.moments["delen"].puzzle.items.values():
        assert item.text in told
        assert item.why in told
    assert "Jullie: geen antwoord" in told
    assert "Hoort: Doet mee" in told
