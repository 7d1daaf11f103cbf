"""What is heard of a screen: what it is about first, each thing once, choices by number, and no secrets."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pygame
import pytest

from game.desktop.buttons import Button, icon_button, push_button
from game.desktop.containers import Column, Row
from game.desktop.focusing import buttons
from game.desktop.meters import Meter
from game.desktop.nodes import Node
from game.desktop.pictures import Icon, Scene
from game.desktop.screens import Appearance, Builder, Screen
from game.desktop.speaking_screen import spoken, spoken_focus
from game.desktop.stage import Stage
from game.desktop.table import Table
from game.desktop.texts import Text, heading
from game.model.expressions import Comparison, Number
from tests.desktop.possible_set import possible_screens
from tests.desktop.screens_set import ASSETS, all_screens, deciding, ended, nothing, shown, stool, table


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


@pytest.fixture(scope="module")
def screens() -> dict[str, Builder]:
    return all_screens(stool()) | possible_screens(stool())


def heard(what: Builder | Table | Node, size: tuple[int, int] = (1920, 1080)) -> list[str]:
    builder = (
        shown(what) if isinstance(what, Table) else (lambda view: Screen(what)) if isinstance(what, Node) else what
    )
    return spoken(Stage(ASSETS, builder, pygame.Surface(size), Appearance()).root)


def place(sentences: list[str], part: str) -> int:
    """Where something is said first."""
    found = [number for number, sentence in enumerate(sentences) if part in sentence]
    assert found, f"{part!r} is not heard in {sentences}"
    return found[0]


def choices(made: Table) -> list[str]:
    return [option.label for option in made.view.moment.options]


# A small tree each, for the rules of listening.


def test_the_name_of_a_group_and_its_heading_are_said_once():
    page = Column(heading("Logboek"), Text("Nog niets gekozen."), role="list", name="Logboek")
    assert heard(page) == ["Logboek.", "Nog niets gekozen."]


def test_everything_about_one_person_is_one_sentence():
    card = Column(
        Icon("user", name="Driss: gestrest"),
        Text("Driss"),
        Text("zoon, 13"),
        Text("Gestrest"),
        Row(Text("90"), Meter(4, 5, name="Stress van Driss", value="90 van 100")),
        role="listitem",
        name="Driss",
    )
    assert heard(card) == ["Driss: gestrest, zoon, 13, Stress van Driss: 90 van 100."]


def test_a_meter_takes_the_words_above_it_along():
    page = Column(Text("Hoogste stress"), Text("90"), Meter(9, 10, name="Hoogste stress", value="90 van 100"))
    assert heard(page) == ["Hoogste stress: 90 van 100."]


def test_how_much_a_meter_moved_comes_after_what_it_is():
    row = Column(Text("−10"), Meter(3, 10, name="Mentor", value="30 van 100"), role="listitem")
    assert heard(row) == ["Mentor: 30 van 100, −10."]


def test_amounts_that_are_alike_are_all_said():
    row = Row(Text("Bel Driss"), Text("+10"), Text("+10"), Text("−1"), role="listitem")
    assert heard(row) == ["Bel Driss, +10, +10, −1."]


def test_an_amount_is_said_with_its_word():
    page = Column(Column(Text("was"), Row(Icon("minus"), Text("42"))), Column(Text("nu"), Text("45")))
    assert heard(page) == ["was: 42.", "nu: 45."]


def test_what_was_told_in_letters_a_meter_does_not_say_again():
    page = Column(Text("Week 3 van 16"), Text("nog 13 weken"), Meter(3, 16, name="Weken", value="Week 3 van 16"))
    assert heard(page) == ["Week 3 van 16.", "nog 13 weken."]


def test_a_minus_is_not_a_plus():
    page = Column(Text("Driss −5"), Text("Driss 5"), Text("Driss +5"))
    assert len(heard(page)) == 3


def test_pictures_and_signs_are_for_the_eyes():
    page = Column(Scene("keuken", name="Getekend: keuken"), Icon("heart"), Text("·"), Text("Thuis."))
    assert heard(page) == ["Thuis."]


def test_a_choice_begins_with_its_number_and_another_button_with_its_letter():
    page = Column(
        push_button("Bel Driss", nothing, hotkey="1"),
        push_button("Bespreken", nothing, hotkey="d"),
        push_button("Volgende", nothing, hotkey="."),
    )
    assert heard(page) == ["1. Bel Driss.", "D: Bespreken.", "Volgende."]


def test_two_buttons_with_one_name_are_both_said():
    page = Column(push_button("Open", nothing, id="a"), push_button("Open", nothing, id="b"))
    assert heard(page) == ["Open.", "Open."]


def test_tools_with_only_an_icon_come_last():
    page = Column(Row(heading("Menu"), icon_button("x", "Sluiten", nothing)), push_button("Verder", nothing))
    assert heard(page) == ["Menu.", "Verder.", "Sluiten."]


def test_of_the_tabs_only_the_one_where_you_are_is_said_at_once():
    tabs = [
        push_button(name, nothing, id=f"tab-{name}", value="hier" if name == "Twee" else "") for name in ("Een", "Twee")
    ]
    assert heard(Column(*tabs, Text("Het verhaal."))) == ["Twee: hier.", "Het verhaal.", "Een."]


def test_the_widest_column_is_heard_first_and_columns_below_each_other_as_they_stand():
    def page() -> Node:
        return Row(Text("Links", grow=1, least=200), Text("Midden", grow=5, least=300), stacks=True)

    assert heard(page()) == ["Midden.", "Links."]
    assert heard(page(), (300, 700)) == ["Links.", "Midden."]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ga.", "Ga."),
        ("“Ga.”", "“Ga.”"),
        ("Ga", "Ga."),
        ("Wie (jij?)", "Wie (jij?)"),
        ("Kies:", "Kies:"),
        ("Hm…", "Hm…"),
    ],
)
def test_a_sentence_ends_once(text, said):
    assert heard(Column(Text(text))) == [said]


def test_sentences_on_one_button_follow_each_other():
    button = Button(Column(Text("Als zij wil."), Text("Kost 1 uur")), action=nothing)
    assert heard(Column(button)) == ["Als zij wil. Kost 1 uur."]


def test_only_the_dialog_in_front_is_heard():
    page = Column(Text("Het verhaal."), Column(Text("Even pauze."), role="dialog"))
    assert heard(page) == ["Even pauze."]


# Real screens.


def test_on_the_first_screen_one_hears_what_there_is_to_play(screens):
    said = heard(next(builder for name, builder in screens.items() if name.startswith("home")))
    assert place(said, "Kantelpunt") == 0
    assert place(said, "Driss (13) zit zeven weken thuis")
    assert sum("Kies een casus" in sentence for sentence in said) == 1


def test_at_a_moment_one_hears_the_story_then_the_choices_then_how_it_stands():
    made = deciding(stool(), 0, "nl")
    said = heard(made)
    moment = made.view.moment
    story = place(said, moment.texts[0][:40])
    first, last = place(said, f"1. {choices(made)[0]}"), place(said, f"{len(choices(made))}. {choices(made)[-1]}")
    score = place(said, f"Stabiliteit {made.view.household.score} van 100")
    person = place(said, "Stress van Driss")
    assert place(said, made.casus.household.name) < place(said, moment.title) < story < first < last < score
    assert last < person
    assert place(said, "Pauze") > max(score, person)


def test_a_meter_is_heard_with_its_band_and_each_person_once():
    made = deciding(stool(), 0, "nl")
    said = heard(made)
    household = made.view.household
    assert f"Stabiliteit {household.score} van 100, {household.band}." in said
    for member in household.members:
        assert sum(f"Stress van {member.name}" in sentence for sentence in said) == 1


def test_a_closed_choice_is_heard_with_its_reason():
    casus = stool()
    moment = casus.moments[casus.begin]
    never = replace(moment.choices["bellen"], when=Comparison("<", Number(1), Number(0)), closed="De lijn is dood.")
    closing = replace(moment, choices={**moment.choices, "bellen": never})
    said = heard(table(replace(casus, moments={**casus.moments, moment.id: closing})))
    assert "De lijn is dood" in said[place(said, never.label)]
    assert said[place(said, never.label)].startswith("2. ")


def test_a_choice_that_is_laid_down_says_so():
    made = deciding(stool(), 3, "nl")
    made.select(made.view.moment.options[1].id)
    said = heard(made)
    assert made.say("laid-down") in said[place(said, choices(made)[1])]


def test_of_what_happened_the_story_comes_before_the_people():
    made = table(stool(), decisions=3)
    said = heard(made)
    step = made.view.last.happened[0]
    assert place(said, step.label) < place(said, step.texts[0][:40]) < place(said, "Driss, zoon, 13")


def test_in_the_look_back_one_hears_the_ending_and_where_one_is():
    made = ended(stool())
    said = heard(made)
    assert place(said, made.view.ending.title) < place(said, made.view.ending.texts[0][:40])
    others = [number for number, sentence in enumerate(said) if re.match(r"[2-9]\. ", sentence)]
    assert place(said, "1. ") < place(said, made.view.ending.title) < min(others)


def test_who_listens_hears_no_secret_that_the_screen_does_not_show():
    made = table(stool(), "leerplichtambtenaar")
    secrets = [fact.text for fact in made.casus.facts.values() if fact.secret and fact.id not in made.view.knows]
    assert secrets
    said = " ".join(heard(made))
    assert not [secret for secret in secrets if secret in said]


def test_a_pause_says_nothing_of_the_story(screens):
    said = " ".join(heard(screens["pause"]))
    for member in stool().household.members.values():
        assert member.name not in said


@pytest.mark.parametrize("language", ["nl", "en"])
def test_on_every_screen_every_button_is_heard_and_nothing_twice_in_a_row(language, screens):
    for name, builder in (screens if language == "nl" else all_screens(stool(), language)).items():
        stage = Stage(ASSETS, builder, pygame.Surface((1920, 1080)), Appearance())
        said = spoken(stage.root)
        whole = " ".join(said)
        for button in buttons(stage.root):
            assert button.name.split(",")[0].rstrip(".") in whole, (name, button.name)
        # On the shelf of these screens lies one casus twice.
        again = [one for one, other in pairwise(said) if one == other and "Driss (13)" not in one]
        assert not again, name
        assert all(re.search(r"\w", sentence) for sentence in said), name
        assert not [sentence for sentence in said if re.search(r"[.!?]”?\.$|[.!?], ", sentence)], name


# What has the focus.


def test_the_focus_is_told_in_one_sentence():
    button = push_button("Bel Driss", nothing, hotkey="1", value="ligt in het midden")
    assert spoken_focus(button) == ["1. Bel Driss: ligt in het midden."]


def test_without_a_focus_there_is_nothing_to_say():
    assert spoken_focus(None) == []


def test_walking_through_a_real_screen_every_stop_is_heard():
    stage = Stage(ASSETS, shown(deciding(stool(), 3, "nl")), pygame.Surface((1920, 1080)), Appearance())
    stops = [spoken_focus(button) for button in buttons(stage.root)]
    assert all(len(stop) == 1 and len(stop[0]) > 2 for stop in stops)
    # A choice sounds the same alone as among all the others.
    whole = spoken(stage.root)
    assert {stop[0] for stop in stops} <= set(whole)
