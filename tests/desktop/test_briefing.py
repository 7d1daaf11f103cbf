"""The last screens before play: who you are when you play alone, and what everybody should know."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.pages.lever_words import option_word
from game.desktop.screens import Appearance
from game.desktop.semantics import describe
from game.desktop.stage import Stage
from game.reports.short_play import short_play
from game.words import Words
from tests.casuses import ROOT, load_folder
from tests.desktop.hall_set import ASSETS, NAME, briefed, overfull_casus
from tests.desktop.puzzle_set import escape
from tests.short_play import ferry


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


@pytest.fixture
def casus():
    return load_folder(ROOT / "scenarios" / "de-lege-stoel")


def told(builder, size=(1920, 1080)) -> str:
    stage = Stage(ASSETS, builder, pygame.Surface(size), Appearance())
    return "\n".join(f"{thing.name} {thing.value}" for thing in describe(stage.root))


def ids(builder) -> set[str]:
    return {thing.id for thing in describe(Stage(ASSETS, builder, pygame.Surface((1280, 720)), Appearance()).root)}


def test_alone_you_first_read_who_you_are(casus):
    said = told(briefed(casus, "mentor"))
    role = casus.roles["mentor"]
    for one in ("Jij bent", "Mentor", "Werkt bij: school", role.mandate, f"“{role.pitfall}”"):
        assert one in said
    assert casus.facts["thuis-houden"].text in said
    assert casus.facts["pesten"].text not in said


def test_a_seat_says_how_much_of_the_deciding_is_its_own(casus):
    assert "Jij kiest als het jouw moment is" in told(briefed(casus, "leerplichtambtenaar"))
    assert "Je geeft advies voordat een ander beslist" in told(briefed(casus, "mentor"))


def test_somebody_of_the_household_has_a_place_and_no_employer(casus):
    said = told(briefed(casus, "yasmina"))
    assert "Huishouden Benali" in said
    assert "Werkt bij" not in said
    assert "Valkuil" not in said


def test_who_else_is_there_is_told_without_oneself(casus):
    said = told(briefed(casus, "mentor")).split("Wie er nog meer zitten")[-1]
    assert "Jeugdarts" in said
    assert "GGD" in said
    assert "Mentor " not in said.splitlines()


def test_the_role_leads_to_the_briefing_and_back(casus):
    made = briefed(casus, "mentor").args[0]
    made.turn(1, 2)
    assert {"to-role", "begin"} <= ids(briefed(casus, "mentor", page=made.page))
    assert "to-briefing" in ids(briefed(casus, "mentor"))


@pytest.mark.parametrize(("seat", "page"), [(None, 0), ("mentor", 1)])
def test_everybody_reads_whom_it_is_about_what_it_asks_and_the_agreements(casus, seat, page):
    said = told(briefed(casus, seat, page=page))
    members = [member.name for member in casus.household.members.values()]
    notes = ["pesten", "schoolverzuim", "vermissing"]
    rules = ["Dit huishouden is verzonnen", "druk op P", "stap je eerst uit je rol", "0800-2000"]
    honest = ["Nog niet door een jurist of ervaringsdeskundige gelezen", "Het is lesmateriaal, geen advies."]
    for one in (casus.summary, *members, *casus.goals, *notes, *rules, *honest):
        assert one in said


@pytest.mark.parametrize("seat", [None, "mentor"])
def test_the_room_knows_how_the_play_was_set(casus, seat):
    said, lever = told(briefed(casus, seat, page=1)), casus.levers["doorzettingsmacht"]
    start = option_word(Words("nl"), casus.words.get(f"levers.{lever.id}.{lever.start}", ""), lever.start)
    for one in (f"Doorzettingsmacht: {start}", "Cijfers: na elke keuze", "Toeval: getal 4711"):
        assert one in said


def test_the_room_knows_that_it_plays_the_short_play_and_what_that_is():
    said = told(briefed(ferry(), short=True))
    assert f"Kort: {ferry().short.minutes} minuten" in said
    assert short_play(ferry(), True, Words("nl")).how in said
    assert "Kort: " not in told(briefed(ferry()))


@pytest.mark.parametrize(
    ("wish", "said"), [("on", "Klok: 45 min"), ("slow-1.5", "Klok: 68 min"), ("off", "Zonder klok")]
)
def test_the_room_knows_how_its_clock_is_set(wish, said):
    assert said in told(briefed(escape(), clock=wish))
    assert "lok" not in told(briefed(ferry()))


def test_alone_in_a_room_you_read_which_locks_are_yours():
    seat = next(iter(escape().seats))
    assert "Jij opent de sloten van jouw rol" in told(briefed(escape(), seat))


def test_eight_levers_stand_on_a_card_of_their_own(casus):
    said = told(briefed(overfull_casus(casus)))
    assert "Zo staat dit spel" in said
    assert all(f"Knop {number}: een" in said for number in range(8))


def test_at_a_table_every_seat_is_explained_and_no_secret_is_told(casus):
    said = told(briefed(casus))
    for role in ("leerplichtambtenaar", "jeugdarts"):
        assert casus.roles[role].mandate in said
    assert "Komt er een envelop?" in said
    assert all(fact.text not in said for fact in casus.facts.values())


def test_without_goals_there_is_no_empty_card(casus):
    made = overfull_casus(casus)
    assert "Waar je op oefent" not in told(briefed(made))
    assert NAME in told(briefed(made))
