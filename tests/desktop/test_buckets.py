"""The buckets beside the moment: how full, of what, what a choice did to them, and for whose eyes."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pygame
import pytest

from game.desktop.semantics import describe
from game.model.casus import Casus
from game.reports.buckets import BucketTeller, level
from game.rules.rules import Rules
from game.session.buckets import buckets, buckets_of_step
from tests.casuses import in_language
from tests.desktop.moments_set import said, staged
from tests.desktop.screens_player import Player, cache, home
from tests.desktop.screens_set import deciding, stool, table

__all__ = ["cache", "home"]


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def open_to_all(casus: Casus) -> Casus:
    """The casus with a model that hides nothing, so that it does not matter who trusts whom by then."""
    return replace(casus, model=replace(casus.model, sight=MappingProxyType({})))


def test_the_play_screen_tells_how_full_both_buckets_are_in_words_too():
    made = deciding(open_to_all(stool()), 3, "nl")
    at_home, team = buckets(made.session, made.view)
    told, words = said(made), BucketTeller(made.teller, made.words)
    assert f"Stressbakje: {words.level(at_home.value)}, {at_home.value} van 100" in told
    assert f"Teambakje: {words.level(team.value)}, {team.value} van 100" in told
    assert "Hoogste stress in huis" not in told


def test_a_model_without_buckets_shows_none_and_the_highest_stress_as_before():
    casus = open_to_all(stool())
    model = replace(casus.model, derived=MappingProxyType({}))
    other = deciding(replace(casus, model=model), 3, "nl")
    assert "Hoogste stress in huis" in said(other)
    assert "bakje" not in said(other)


def test_who_may_not_see_stress_sees_no_bucket_of_the_household():
    """The mentor is not trusted enough to see how people are; what the team carries is no secret to anyone."""
    casus = stool()
    low = tuple(replace(one, start=10) if one.path == "trust.mentor" else one for one in casus.variables)
    blind, seeing = table(replace(casus, variables=low), "mentor"), table(casus, "mentor")
    assert [one.name for one in buckets(blind.session, blind.view)] == ["teambakje"]
    assert [one.name for one in buckets(seeing.session, seeing.view)] == ["stressbakje", "teambakje"]
    assert "Stressbakje" not in said(blind)


def test_no_numbers_no_buckets():
    made = table(stool(), gauges="debrief")
    assert buckets(made.session, made.view) == ()


def test_the_splashes_come_to_the_level_or_run_over_it():
    made = deciding(open_to_all(in_language("achter-de-kerselaar", "nl")), 4, "nl")
    rules = Rules(made.casus)
    for one in buckets(made.session, made.view):
        assert min(100, max(0, sum(pour.amount for pour in one.pours))) == one.value
        assert one.value == rules.value(made.casus.model.derived[one.name], made.session.position.values)


def test_and_then_shows_for_each_step_how_the_buckets_moved():
    made = table(open_to_all(stool()), decisions=3)
    steps = len(made.view.last.happened)
    assert steps > 1
    moved = [buckets_of_step(made.session, made.view, place) for place in range(steps)]
    assert moved[0][0].before == buckets(made.session, made.view)[0].before
    assert [one[0].value for one in moved[:-1]] == [one[0].before for one in moved[1:]]
    assert moved[0][0].since
    more = abs(moved[0][0].since)
    assert f"{more} erbij" in said(made) or f"{more} eruit" in said(made)


@pytest.mark.parametrize(("value", "word"), [(0, "empty"), (20, "layer"), (59, "half"), (94, "nearly"), (95, "over")])
def test_a_level_has_its_own_word_from_its_first_point(value: int, word: str):
    assert level(value) == word


def test_a_bucket_opens_its_card_with_what_is_in_it_and_leads_to_the_handreiking(home):
    player = Player()
    player.start(casus="de-lege-stoel")
    player.press("enter")
    player.tap("stressbakje")
    assert player.app.table.cover == "buckets"
    assert "Wat zit erin?" in player.told()
    player.tap("card-stressbakje")
    assert player.app.table.cover == "guidance"


def test_every_splash_stands_on_the_card_with_its_points():
    made = deciding(open_to_all(in_language("achter-de-kerselaar", "nl")), 3, "nl")
    made.open_cover("buckets")
    items = {thing.name for thing in describe(staged(made).root) if thing.role == "listitem"}
    pours = [pour for one in buckets(made.session, made.view) for pour in one.pours]
    assert all(any(item.endswith(f": {pour.amount}") for item in items) for pour in pours)
    assert pours
