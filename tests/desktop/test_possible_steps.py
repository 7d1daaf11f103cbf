"""What was possible, on the screen: it comes by itself, its sums are those of the data, the best play asks a key."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pygame
import pytest

from game.desktop.focusing import buttons
from game.desktop.pages.debriefing import STEPS, steps_of
from game.desktop.playing import playing
from game.desktop.ports import OpenedPlay
from game.desktop.screens import Screen, Viewport
from game.desktop.semantics import describe
from game.desktop.table import Table
from game.desktop.themes import LIGHT
from game.desktop.weighed import Weighed
from game.reports.account import QUANTITIES, account
from game.reports.possible import Possible
from game.session.messages import Command
from tests.desktop.possible_set import SHAKEN, TOO_LARGE, WeigherByHand, at, weighed
from tests.desktop.screens_set import deciding, ended, stool, table
from tests.possible_by_hand import possible_by_hand

HINT = "A: het beste spel, achteraf"
AMOUNT = r"[+−]?\d+(?:,\d)?"


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


@pytest.fixture
def made() -> Table:
    return weighed(ended(stool()))


def alone() -> Table:
    made = table(stool(), "leerplichtambtenaar", decisions=40)
    while made.session.phase != "debriefing":
        made.session.do(Command("proceed"))
    return weighed(made)


def screen(made: Table) -> Screen:
    return playing(made, Viewport(1920, 1080, 1.0, LIGHT))


def said(made: Table, step: str = "worth") -> str:
    return "\n".join(f"{thing.name} {thing.value}".strip() for thing in describe(screen(at(made, step)).root))


def press(made: Table, name: str) -> None:
    assert next(one for one in buttons(screen(made).root) if one.id == name).press()


def number(text: str) -> Decimal:
    return Decimal(text.replace("−", "-").replace(",", "."))


def known(made: Table) -> Possible:
    assert isinstance(made.weighed.outcome, Possible)
    return made.weighed.outcome


def test_the_two_steps_come_after_the_causes_and_only_where_somebody_weighs(made):
    assert steps_of(ended(stool())) == STEPS
    assert [one.name for one in steps_of(made)][3:7] == ["mattered", "worth", "among", "knowledge"]
    tabs = [thing for thing in describe(screen(made).root) if thing.id.startswith("tab-")]
    assert [thing.hotkey for thing in tabs] == [*"1234567890", "", ""]


@pytest.mark.parametrize("quantity", QUANTITIES)
def test_the_sum_on_the_screen_is_right_and_is_that_of_the_data(made, quantity):
    press(at(made, "worth"), f"quantity-{quantity}")
    start, choices, luck, end = (
        number(found)
        for found in re.search(
            rf"Verwacht\n({AMOUNT})\nJullie keuzes\n({AMOUNT})\nToeval\n({AMOUNT})\nUitkomst\n= ({AMOUNT})", said(made)
        ).groups()
    )
    assert start + choices + luck == end
    told = account(known(made), quantity)
    assert (start, choices, luck) == (told.start, told.choices, told.luck)


@pytest.mark.parametrize("quantity", QUANTITIES)
def test_every_choice_on_the_bridge_tells_its_part_of_the_sum(made, quantity):
    made.look_back.quantity = quantity
    pins = [one.name for one in buttons(screen(at(made, "worth")).root) if re.fullmatch(r"worth-\d+", one.id)]
    parts = [re.search(rf": ({AMOUNT}), toeval daarna ({AMOUNT})$", pin).groups() for pin in pins]
    told = account(known(made), quantity)
    assert len(parts) == len(told.decisions) == len(known(made).decisions)
    assert sum(number(choice) for choice, _ in parts) == told.choices
    assert sum(number(luck) for _, luck in parts) + told.before_first == told.luck


def test_a_choice_is_laid_open_from_the_bridge_and_with_keys_on_every_step_alike(made):
    made.page = 0
    press(at(made, "worth"), "worth-4")
    label = made.story.decisions[3].happened[0].label
    assert label in said(made)
    press(made, "decision-on")
    assert made.look_back.decision == 4
    assert made.story.decisions[4].happened[0].label in said(made, "course")


def test_the_choice_that_lies_open_tells_what_it_was_worth_and_luck_apart(made):
    made.look_back.decision = 1
    told = account(known(made), "score").decisions[1]
    lines = said(made).splitlines()
    assert number(lines[lines.index("Deze keuze") + 1]) == told.choice
    assert told.luck == 0
    assert number(lines[lines.index("Geen toeval daarna") + 1]) == 0
    made.look_back.decision = 0
    lines = said(made).splitlines()
    assert number(lines[lines.index("Toeval daarna") + 1]) == account(known(made), "score").decisions[0].luck != 0


def test_every_choice_that_was_open_is_there_with_what_could_be_expected(made):
    one = known(made).decisions[2]
    made.look_back.decision = 2
    told = said(made)
    for other in one.alternatives:
        label = made.casus.moments[one.moment].choices[other.choice].label
        shown = f"{round(other.expected['score'], 1):.1f}".replace(".", ",").replace("-", "−")
        way = "zo ging het, " if other.choice == one.choice else ""
        assert f"{label}, {way}daarna gemiddeld {shown}" in told


def test_endings_that_closed_are_named_and_those_still_open_counted(made):
    one = next(one for one in known(made).decisions if sum(map(bool, one.endings_after.values())) < 5)
    made.look_back.decision = one.number - 1
    titles = {ending.id: ending.title for ending in made.casus.endings}
    gone = [key for key, chance in one.endings_before.items() if chance and not one.endings_after[key]]
    told = said(made)
    assert gone
    assert all(titles[key] in told for key in gone)
    assert f"nog {sum(map(bool, one.endings_after.values()))} einde" in told


def test_it_says_that_it_is_about_the_model_and_in_how_many_variants_it_holds(made):
    assert "over het model, niet over mensen" in said(made)
    assert "187 van de 200 varianten" in said(made)
    unshaken = weighed(ended(stool()), WeigherByHand(0, known(made)._replace(shaken=None)))
    assert "varianten" not in said(unshaken)


def test_nothing_praises_or_blames(made):
    both = (said(made) + said(made, "among")).replace(HINT, "")
    assert not re.search(r"\b(goed|goede|fout|beste|slechtste|winst|verlies|gemist)\b", both.lower())


def test_the_best_play_comes_with_a_key_is_called_hindsight_and_goes_again(made):
    at(made, "worth")
    assert "beste spel" not in said(made).replace(HINT, "")
    screen(made).keys["a"]()
    told = said(made)
    assert "Achteraf, met alles wat nu bekend is" in told
    for one in known(made).decisions[0].alternatives:
        shown = f"{round(one.best, 1):.1f}".replace(".", ",")
        label = made.casus.moments[known(made).decisions[0].moment].choices[one.choice].label
        assert re.search(rf"{re.escape(label)}, .*beste spel daarna: {shown}", told)
    screen(made).keys["a"]()
    assert "beste spel" not in said(made).replace(HINT, "")


def test_the_key_is_told_below_the_step_and_in_help_and_for_a_mouse_it_is_in_the_menu(made):
    at(made, "worth")
    assert HINT in said(made)
    made.open_cover("help")
    assert "het beste spel, achteraf" in "\n".join(thing.name for thing in describe(screen(made).root))
    at(made, "mirror")
    made.open_cover("menu")
    press(made, "menu-hindsight")
    assert made.cover == ""
    assert steps_of(made)[made.page].name == "worth"
    assert "Achteraf, met alles wat nu bekend is" in said(made)


def test_the_best_play_is_known_in_stability_only(made):
    at(made, "worth")
    made.look_back.quantity = "trust"
    screen(made).keys["a"]()
    assert made.look_back.quantity == "score"
    press(made, "quantity-weeks")
    assert "beste spel daarna" not in said(made)


def test_other_steps_have_no_such_key_and_no_best_play(made):
    screen(at(made, "worth")).keys["a"]()
    for step in steps_of(made):
        if step.name != "worth":
            assert "a" not in screen(at(made, step.name)).keys
            assert "beste spel" not in said(made, step.name)


def test_all_plays_tell_where_this_one_lies_and_when_each_ending_closed(made):
    told = said(made, "among")
    assert "123.456 plekken" in told
    assert f"Dit spel staat op {made.story.score_end}." in told
    strips = re.findall(r"^(.+): (.+)\. Bij het begin (< 1|\d+) van de 100 lukrake spelen\.$", told, re.MULTILINE)
    assert [title for title, _, _ in strips] == [ending.title for ending in made.casus.endings]
    assert sum(int(count) for _, _, count in strips) == 100
    came = [title for title, how, _ in strips if how == "zo liep het af"]
    assert came == [made.view.ending.title]
    for ending, (_, how, _) in zip(made.casus.endings, strips, strict=True):
        closing = re.fullmatch(r"dicht na keuze (\d+)", how)
        if closing:
            at_that = known(made).decisions[int(closing.group(1)) - 1]
            assert at_that.endings_before[ending.id] > 0 == at_that.endings_after[ending.id]


def test_while_play_can_still_go_on_no_ending_is_named():
    made = deciding(stool(), 3, "nl")
    made.do("look-back")
    weighed(made)
    told = said(made, "among") + "".join(said_at(made, place) for place in range(3))
    assert not any(ending.title in told for ending in made.casus.endings)
    assert "als het spel uit is" in told
    assert "Nu verwacht" in told


def said_at(made: Table, place: int) -> str:
    made.look_back.decision = place
    return said(made, "worth")


def test_before_any_choice_both_steps_say_so():
    made = deciding(stool(), 0, "nl")
    made.do("look-back")
    weighed(made)
    assert "Er is nog niets gekozen" in said(made, "worth")
    assert "Dit spel" in said(made, "among")


@pytest.mark.parametrize("step", ["worth", "among"])
def test_alone_a_step_never_speaks_to_a_group(step):
    made = alone()
    for place in range(len(known(made).decisions)):
        made.look_back.decision = place
        assert not re.search(r"\b(jullie|groepen|elkaar)\b", said(made, step), re.IGNORECASE)


# While it is worked out.


def test_while_it_is_worked_out_the_steps_say_so_and_how_far_and_then_it_is_there():
    made = ended(stool())
    weigher = WeigherByHand(3)
    made.weighed = Weighed(weigher)
    assert made.weighed.follow(made.play)
    assert "wordt nu doorgerekend" in said(made)
    assert "plekken bekeken" not in said(made, "among")
    for seen in ("", "1.000", "2.000"):
        assert made.weighed.follow(made.play) is bool(seen)
        assert not seen or f"Al {seen} plekken bekeken" in said(made)
    assert made.weighed.follow(made.play)
    assert "wordt nu doorgerekend" not in said(made)
    assert "Uitkomst" in said(made)
    assert not made.weighed.follow(made.play)


def test_where_it_could_not_be_worked_out_the_steps_tell_why_and_the_rest_is_there():
    made = weighed(ended(stool()), WeigherByHand(0, TOO_LARGE))
    for step in ("worth", "among"):
        assert "te veel mogelijke spelen" in said(made, step)
        assert "De rest van de terugblik werkt gewoon." in said(made, step)
    assert "Stabiliteit bij het begin" in said(made, "mattered")
    assert "a" not in screen(at(made, "worth")).keys


def test_weighing_begins_with_the_look_back_once_and_stops_when_play_goes_on():
    made = deciding(stool(), 3, "nl")
    weigher = WeigherByHand(5)
    follower = Weighed(weigher)
    assert not follower.follow(made.play)
    assert not follower.follow(None)
    made.do("look-back")
    for _ in range(9):
        follower.follow(made.play)
    assert len(weigher.started) == 1
    assert isinstance(follower.outcome, Possible)
    made.promise("mentor", "Ik bel")
    assert not follower.follow(made.play)
    made.do("undo")
    assert follower.follow(made.play)
    assert (follower.outcome, weigher.stopped) == (None, 1)
    made.do("redo")
    made.do("look-back")
    assert follower.follow(made.play)
    assert len(weigher.started) == 2
    assert follower.follow(None)
    assert weigher.stopped == 2


def test_the_same_play_in_another_language_is_not_weighed_again():
    made = ended(stool())
    weigher = WeigherByHand()
    follower = Weighed(weigher)
    follower.follow(made.play)
    follower.follow(made.play)
    again = ended(stool())
    assert not follower.follow(OpenedPlay(again.session, Path("x.jsonl")))
    assert len(weigher.started) == 1
    assert follower.outcome == possible_by_hand(made.session, shaken=SHAKEN)


def test_large_counts_change_in_their_first_two_digits_only():
    made = ended(stool())

    class Counting(WeigherByHand):
        def seen(self) -> int:
            return 123_456 + self._left

    follower = Weighed(Counting(400))
    assert [follower.follow(made.play) for _ in range(9)].count(True) == 2
    assert follower.seen == 120_000


def test_without_anybody_to_weigh_nothing_is_ever_there():
    made = ended(stool())
    follower = Weighed()
    assert not follower.is_there
    assert not follower.follow(made.play)
    follower.stop()
    assert follower.outcome is None
