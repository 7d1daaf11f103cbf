"""One action each: a seat's turn, what it writes in the field, the card it becomes, and that nobody has to."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.desktop.focusing import buttons
from game.desktop.pages.debriefing import STEPS
from game.desktop.screens import Appearance
from game.desktop.semantics import Described, describe
from game.desktop.stage import Stage
from game.desktop.table import Table
from game.desktop.text_fields import TextField
from game.session.messages import Command
from tests.desktop.screens_player import Player, cache, home  # noqa: F401 — pytest finds fixtures by name
from tests.desktop.screens_set import ASSETS, ended, shown, stool, table

LAST = len(STEPS) - 1


@pytest.fixture
def made() -> Table:
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    played = ended(stool())
    played.page = LAST
    return played


def stage(made: Table) -> Stage:
    return Stage(ASSETS, shown(made), pygame.Surface((1920, 1080)), Appearance())


def things(made: Table) -> dict[str, Described]:
    return {thing.id: thing for thing in describe(stage(made).root) if thing.id}


def press(made: Table, name: str) -> None:
    assert next(one for one in buttons(stage(made).root) if one.id == name).press()


def write(made: Table, text: str) -> None:
    """Write in the field and press Enter there."""
    field = next(one for one in buttons(stage(made).root) if isinstance(one, TextField))
    field.writing.write(text)
    field.entered()


def test_seats_come_one_by_one_and_all_of_it_lies_together_at_the_end(made):
    press(made, "begin")
    for seat in made.casus.seats:
        assert made.look_back.turn == seat
        write(made, f"Ik bel {seat}.")
    assert made.look_back.turn == ""
    assert made.session.promises == {seat: f"Ik bel {seat}." for seat in made.casus.seats}
    found = things(made)
    for seat in made.casus.seats:
        assert f"Ik bel {seat}." in found[f"promise-{seat}"].name
    assert "begin" not in found


def test_who_skips_has_an_empty_card_and_can_come_back(made):
    press(made, "begin")
    press(made, "skip")
    write(made, "Ik ga langs.")
    press(made, "cards")
    seats = list(made.casus.seats)
    assert list(made.session.promises) == [seats[1]]
    assert "Nog leeg" in things(made)[f"promise-{seats[0]}"].name
    press(made, f"promise-{seats[0]}")
    assert made.look_back.turn == seats[0]


def test_a_card_can_be_written_again_and_taken_back(made):
    press(made, "promise-mentor")
    write(made, "Ik bel.")
    press(made, "cards")
    press(made, "promise-mentor")
    assert things(made)["promise"].value == "Ik bel."
    made.look_back.writing.clear()
    press(made, "keep")
    assert "mentor" not in made.session.promises


def test_more_than_two_hundred_letters_do_not_fit(made):
    press(made, "promise-mentor")
    write(made, "a" * 300)
    assert made.session.promises["mentor"] == "a" * 200
    assert made.notices == ()


def test_keeping_a_promise_does_not_turn_the_page(made):
    press(made, "promise-mentor")
    write(made, "Ik bel.")
    assert made.page == LAST


def test_it_asks_for_own_words_without_names_of_real_people(made):
    press(made, "begin")
    told = " ".join(thing.name for thing in describe(stage(made).root))
    assert "zonder namen van echte mensen" in told


def test_alone_there_is_one_card():
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    made = table(stool(), "mentor", decisions=40)
    while made.session.phase != "debriefing":
        made.session.do(Command("proceed"))
    made.page = LAST
    found = things(made)
    assert [name for name in found if name.startswith("promise-")] == ["promise-mentor"]
    press(made, "promise-mentor")
    write(made, "Ik vraag het eerst.")
    assert made.session.promises == {"mentor": "Ik vraag het eerst."}
    assert made.look_back.turn == ""


@pytest.mark.usefixtures("home")
def test_with_real_keys_letters_land_in_the_field_and_not_in_the_game(home: Path):  # noqa: F811
    player = Player()
    player.start()
    player.to_the_end()
    player.press("0")
    player.tap("begin")
    assert player.window.stage.focus is not None
    assert player.focus == "promise"
    for letter in "p1 c,":
        player.press(*(["space"] if letter == " " else [letter]))
        player.post(pygame.TEXTINPUT, text=letter)
    player.press("enter")
    first = next(iter(player.app.table.casus.seats))
    assert player.app.table.session.promises == {first: "p1 c,"}
    assert player.app.table.cover == ""
