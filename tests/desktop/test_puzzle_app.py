"""A team in the real window: the journal holds what it tried, and the room is dark unless someone needs contrast."""

from __future__ import annotations

from pathlib import Path

from game.cli.saves import read_save
from game.desktop.demo import DemoPlayer
from game.desktop.ports import Preferences, WindowWish
from game.session.journal import Memory
from game.session.session import Session
from tests.desktop.screens_player import Player, cache, home

__all__ = ["cache", "home"]

ROOM = "kamer-5-2-6"


def in_the_room(wish: WindowWish | None = None) -> Player:
    """Before the first lock, with the clock still."""
    player = Player(wish)
    player.start(casus=ROOM)
    while player.app.table.unlocking.puzzle is None:
        player.press("enter")
    return player


def test_the_journal_holds_every_attempt_and_gives_the_same_clock_back_paused(home: Path):
    player = in_the_room()
    table = player.app.table
    player.press("enter")
    assert table.session.clock.running
    lock = table.unlocking.puzzle
    for place in range(len(lock.items)):
        player.press(str(place + 1), "f")
    player.press("enter")
    assert [verdict for _, verdict in lock.tried] == []
    assert [verdict for _, verdict in table.unlocking.puzzle.tried] == ["past-niet"]
    player.press("h", "p")
    kept = read_save(player.app.lost().facts["path"])
    session = table.play.session
    again, stop = Session.resumed(session.rules, kept.header.setup, kept.entries, Memory(), kept.seal)
    assert (stop, kept.damage) == (None, None)
    assert (again.puzzling, again.clock, again.position) == (session.puzzling, session.clock, session.position)
    assert not again.clock.running
    player.app.stand_up()


def test_a_room_is_dark_and_whoever_needs_contrast_keeps_it(home: Path):
    player = in_the_room()
    assert player.window.appearance.theme == "evening"
    player.press("c")
    assert player.window.appearance.theme == "contrast"
    player.press("c")
    player.app.leave_table()
    assert player.window.appearance.theme == "light"
    needs = in_the_room(WindowWish(preferences=Preferences("contrast", calm=True)))
    assert needs.window.appearance.theme == "contrast"
    needs.app.stand_up()


def test_the_focus_picks_an_item_so_that_arrows_and_letters_go_together(home: Path):
    player = in_the_room()
    player.press("enter", "down", "down", "a")
    draft = player.app.table.unlocking.draft
    assert [draft.chosen(item) is not None for item in draft.lock.items[:3]] == [False, False, True]
    player.app.stand_up()


def test_a_room_plays_itself_to_its_end(home: Path):
    player = Player(seed=1)
    player.start(casus=ROOM)
    demo = DemoPlayer(player.app)
    for _ in range(200):
        if player.phase == "debriefing":
            break
        demo.press()
    assert player.phase == "debriefing"
    assert sum(decision.attempts for decision in player.app.table.view.log) >= 8
    player.app.stand_up()
