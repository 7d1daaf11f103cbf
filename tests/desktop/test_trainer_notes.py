"""The trainer's notes: never on the screen by themselves, complete when asked for, and gone again with the same key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pygame
import pytest

from game.desktop.pages.trainer import notes
from game.desktop.ports import Preferences, WindowWish
from game.desktop.raising import count_hands
from game.desktop.second_window import other_screen
from game.desktop.semantics import describe
from tests.desktop.screens_player import Player, cache, home
from tests.desktop.screens_set import deciding, stool

__all__ = ["cache", "home"]

pytestmark = pytest.mark.usefixtures("home")


AT_WORK: list[Player] = []


@pytest.fixture(autouse=True)
def everyone_goes_home() -> Iterator[None]:
    """No window of one test is still open in the next."""
    yield
    while AT_WORK:
        AT_WORK.pop().app.stand_up()


def at_the_table(*, window: bool = False, seat: str | None = None) -> Player:
    player = Player(WindowWish(preferences=Preferences(calm=True, sound=False), trainer_window=window))
    AT_WORK.append(player)
    player.start(seat)
    while player.phase != "deciding":
        player.press("enter")
    return player


def inside(player: Player) -> str:
    """What the trainer's own window says, a tick after the play has been drawn."""
    player.window.step()
    player.window.step()
    return "\n".join(f"{thing.name} {thing.value}" for thing in describe(player.app.notes.window.stage.root))


def post_there(player: Player, kind: int, **facts: object) -> None:
    player.post(kind, window=player.app.notes.window._window, **facts)


def secrets(player: Player) -> tuple[str, ...]:
    moment, table = player.app.table.view.moment, player.app.table
    return tuple(text for seat in moment.envelopes for text in table.private(seat).texts)


def test_on_one_screen_the_first_press_only_asks_whether_the_group_looks_along():
    player = at_the_table()
    note = player.app.table.view.moment.trainer
    player.press("n")
    assert "Kijkt de groep mee?" in player.told()
    assert note not in player.told()
    assert player.focus == "close", "Enter by accident shows nothing"
    player.press("n")
    assert note in player.told()
    player.press("n")
    assert player.app.table.cover == ""


def test_escape_or_the_button_puts_the_question_away_too():
    player = at_the_table()
    player.press("n", "esc")
    assert player.app.table.cover == ""
    player.press("n")
    player.tap("notes-show")
    assert player.app.table.cover == "notes"


def test_the_notes_hold_the_questions_the_envelopes_the_hands_the_time_and_what_can_come():
    player = at_the_table()
    table = player.app.table
    first = table.view.moment.options[0]
    count_hands(table, first.id, 3)
    player.press("n", "n")
    told = player.told()
    assert secrets(player)
    for part in (*table.view.moment.discuss, *secrets(player), f"{first.label}: 3 handen"):
        assert part in told
    assert "0 minuten aan tafel" in told
    assert "Elke keuze gaat naar “Eén minuut veertig”." in told
    assert "Dit kan er altijd tussen komen" in told


def test_who_plays_alone_has_no_trainer_and_reads_nobodys_envelope():
    player = at_the_table(seat="leerplichtambtenaar")
    player.press("n")
    assert player.app.table.cover == ""
    player.press("esc")
    assert not player.has("menu-trainer-notes")


def test_before_the_play_and_after_it_there_are_notes_of_another_kind():
    player = Player()
    player.start()
    player.press("n", "n")
    assert "Zeg hardop dat iedereen mag stoppen" in player.told()
    player.press("n", "enter")
    player.to_the_end()
    player.press("n", "n")
    assert "Laat iedereen eerst de rol neerleggen" in player.told()


def test_between_two_moments_the_notes_are_already_about_the_next():
    player = at_the_table()
    player.press("2", "enter")
    assert player.phase == "revealing"
    coming = player.app.table.casus.moments[player.app.table.session.position.moment]
    player.press("n", "n")
    assert f"Hierna · {coming.title}" in player.told()


def test_where_nothing_can_break_in_any_more_the_notes_do_not_speak_of_it():
    calm = deciding(replace(stool(), interrupts=()), 1, "nl")
    told = "\n".join(node.name for node in notes(calm).walk())
    assert "gaat naar" in told
    assert "Dit kan er altijd tussen komen" not in told


def test_in_a_window_of_their_own_the_notes_are_never_on_the_screen_of_the_play():
    player = at_the_table(window=True)
    note = player.app.table.view.moment.trainer
    player.press("n")
    assert "Kijkt de groep mee?" in inside(player)
    assert note not in inside(player)
    player.press("n")
    assert note in inside(player)
    assert note not in player.told()
    assert player.app.table.cover == ""
    player.press("n")
    assert player.app.notes.window is None


def test_the_window_follows_the_play_its_language_and_its_text_size():
    player = at_the_table(window=True)
    player.press("n", "n", "2", "enter")
    assert "Hierna · " in inside(player)
    player.press("t")
    inside(player)
    assert player.app.notes.window.stage.canvas.text_scale == 1.25
    player.app.comfort.other_language()
    assert "For whoever guides the group" in inside(player)


def test_the_window_goes_with_the_play_and_comes_back_with_the_same_key():
    player = at_the_table(window=True)
    player.press("n", "n")
    post_there(player, pygame.WINDOWCLOSE)
    assert player.app.notes.window is None
    player.press("n")
    assert "Kijkt de groep mee?" in inside(player)
    player.app.leave_table()
    assert player.app.notes.window is None


def test_keys_in_the_notes_are_for_the_play_but_its_own_are_not():
    player = at_the_table(window=True)
    player.press("n")
    post_there(player, pygame.KEYDOWN, key=pygame.K_n, mod=0, unicode="n")
    assert player.app.notes.is_revealed
    post_there(player, pygame.KEYDOWN, key=pygame.K_2, mod=0, unicode="2")
    assert player.app.table.selected == player.app.table.view.moment.options[1].id
    post_there(player, pygame.KEYDOWN, key=pygame.K_ESCAPE, mod=0, unicode="")
    assert player.app.notes.window is None
    assert player.app.table.cover == ""


def test_what_does_not_fit_scrolls_by_wheel_and_by_arrow():
    player = at_the_table(window=True)
    player.press("t", "t", "t", "t", "n", "n")
    inside(player)
    window = player.app.notes.window
    scroll = next(node for node in window.stage.root.walk() if getattr(node, "id", "") == "notes-True")
    assert scroll.hidden
    post_there(player, pygame.MOUSEMOTION, pos=scroll.rect.center, rel=(0, 0), buttons=(0, 0, 0), touch=False)
    post_there(player, pygame.KEYDOWN, key=pygame.K_DOWN, mod=0, unicode="")
    assert scroll.shift > 0
    post_there(player, pygame.MOUSEWHEEL, x=0, y=9, precise_x=0.0, precise_y=9.0, flipped=False)
    assert scroll.shift == 0


def test_a_click_in_the_window_presses_what_lies_there_and_nothing_on_the_play():
    player = at_the_table(window=True)
    player.press("n")
    inside(player)
    shown = describe(player.app.notes.window.stage.root)
    point = next(thing for thing in shown if thing.id == "notes-show").rect.center
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        post_there(player, kind, pos=point, button=1, touch=False)
    assert player.app.notes.is_revealed
    assert player.app.table.selected is None


def test_losing_the_second_screen_takes_the_notes_away(monkeypatch):
    """Their window would turn up on the screen that is left: the beamer."""
    monkeypatch.setattr(pygame.display, "get_num_displays", lambda: 2)
    player = at_the_table()
    player.press("n", "n")
    assert player.app.notes.is_revealed
    monkeypatch.setattr(pygame.display, "get_num_displays", lambda: 1)
    player.window.step()
    assert player.app.notes.window is None
    player.press("n")
    assert player.app.table.cover == "notes-warning", "with one screen left it asks on that one"


def test_without_a_place_for_a_second_window_the_notes_come_on_the_screen_there_is(monkeypatch):
    player = at_the_table(window=True)

    def refuse(*_: object, **__: object) -> None:
        raise pygame.error("no more windows")

    monkeypatch.setattr(pygame, "Window", refuse)
    player.press("n")
    assert player.app.table.cover == "notes-warning"


def test_closing_the_window_of_the_play_closes_both():
    player = at_the_table(window=True)
    player.press("n")
    player.post(pygame.WINDOWCLOSE, window=None)
    assert not player.window.running
    assert player.app.notes.window is None


@pytest.mark.parametrize(
    ("place", "screens", "other"),
    [
        ((100, 100), [(1920, 1080)], 0),
        ((100, 100), [(1920, 1080), (1280, 720)], 1),
        ((1900, 100), [(1920, 1080), (1280, 720)], 0),
        ((-1200, 50), [(1920, 1080), (1280, 720)], 0),
        ((100, 1100), [(1920, 1080), (1280, 720)], 0),
        ((0, 0), [(1024, 768), (1280, 720)], 1),
    ],
)
def test_the_notes_go_to_a_screen_where_the_play_is_not(place, screens, other):
    assert other_screen(place, (1280, 720), screens) == other


def test_the_button_that_puts_the_notes_away_closes_their_window():
    player = at_the_table(window=True)
    player.press("n", "n")
    inside(player)
    shown = describe(player.app.notes.window.stage.root)
    point = next(thing for thing in shown if thing.id == "notes-hide").rect.center
    window = player.app.notes.window._window
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        player.post(kind, pos=point, button=1, touch=False, window=window)
    assert player.app.notes.window is None
    player.press("2")
    assert player.app.table.selected is not None
