"""What came of a choice: one page a step, with its story, its causes in words and arrows, and sums that are right."""

from __future__ import annotations

import re
from dataclasses import replace

import pygame
import pytest

from game.desktop.pages.charting import ink
from game.desktop.pages.steps import stride
from game.desktop.pictures import Icon, Portrait
from game.desktop.themes import LIGHT
from game.reports.charts import gauge
from game.session.setup import Setup
from tests.desktop.moments_set import built, crowd, looking_at, moved_by, named, said, staged, unmeasured
from tests.desktop.screens_set import stool, table
from tests.short_play import ferry


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def whole_play(seat: str | None = None):
    """The table after each decision of a whole play."""
    made = table(stool(), seat)
    while made.session.phase != "debriefing":
        if made.session.phase == "revealing":
            yield made
            made.do("proceed")
        else:
            moment = made.view.moment
            open_now = [option.id for option in moment.options if not option.closed]
            made.do("choose" if moment.ours else "advise", open_now[made.session.revision % len(open_now)])


def test_each_step_has_one_page_with_its_story_and_its_causes():
    """The last page leads on; there is no page of numbers after it."""
    for made in whole_play():
        steps = made.view.last.happened
        for page, step in enumerate(steps):
            made.page = page
            told = said(made)
            assert all(text.splitlines()[0] in told for text in step.texts)
            assert told.index(step.label or step.title) < told.index("Wat bewoog wat?")
        assert "Verder" in told


@pytest.mark.parametrize("seat", [None, "casusregisseur"])
def test_steps_lead_from_one_score_to_the_next_without_a_gap(seat):
    """Each page is a sum that is right, begins where the last one ended, and the last ends where the play stands."""
    counted = 0
    for made in whole_play(seat):
        decision = made.view.last
        if made.view.household.score is None:
            continue
        strides = [stride(made, decision, place) for place in range(len(decision.happened))]
        ends = [decision.score_before, *(one.after for one in strides)]
        assert [one.before for one in strides] == ends[:-1]
        assert all(one.before + one.up + one.down == one.after for one in strides)
        assert ends[-1] == made.view.household.score
        counted += 1
    assert counted > 3


def test_the_stress_of_each_member_adds_up_over_the_steps():
    for made in whole_play():
        decision = made.view.last
        strides = [stride(made, decision, place) for place in range(len(decision.happened))]
        for number, member in enumerate(made.view.household.members):
            if member.stress is None or member.stress_before is None:
                continue
            assert strides[0].members[number].before == member.stress_before
            assert strides[-1].members[number].after == member.stress


def test_a_score_that_does_not_add_up_would_be_seen():
    """The law above can fail: a cause that is left out leaves a gap."""
    made = next(one for one in whole_play() if sum(c.score for c in one.view.last.happened[0].causes))
    last = made.view.last
    first = replace(last.happened[0], causes=())
    strides = [stride(made, replace(last, happened=(first, *last.happened[1:])), n) for n in range(len(last.happened))]
    assert strides[-1].after != made.view.household.score


def test_a_change_is_told_by_an_arrow_a_sign_and_words():
    made = moved_by(1)
    stage = staged(made)
    told = said(made)
    assert "Stress van Driss +1" in told
    assert re.search(r"Zorgvuldig met informatie [−-]1", told)
    arrows = [node.icon for node in named(stage, "causes-0").walk() if isinstance(node, Icon)]
    assert arrows == ["arrow-up", "arrow-down"]


@pytest.mark.parametrize("causes", [0, 1, 14])
def test_every_cause_stands_under_its_title_however_many_there_are(causes):
    told = said(moved_by(causes))
    assert told.count("Wat er die week nummer") == causes
    assert ("bewoog er geen enkele meter" in told) == (causes == 0)


def test_the_faces_of_now_come_with_the_last_step():
    """On the way there, people look as they did: the end is not given away."""
    made = next(one for one in whole_play() if len(one.view.last.happened) > 1 and changed(one))
    members = made.view.household.members
    made.page = 0
    assert moods(made) == [member.mood_before for member in members]
    made.page = 99
    assert moods(made) == [mood for member in members for mood in (member.mood_before, member.mood)]


def changed(made) -> bool:
    return any(member.mood != member.mood_before for member in made.view.household.members)


def moods(made) -> list[str]:
    return [node.mood for node in built(made).walk() if isinstance(node, Portrait)]


def test_without_numbers_there_is_a_story_with_faces_and_one_line():
    made = unmeasured("debrief", 2)
    told = said(made)
    assert "De getallen zie je bij het terugkijken." in told
    assert not re.search(r"Stress (van|blijft)", told)
    assert "Stabiliteit van" not in told
    assert len(moods(made)) >= 3


def test_numbers_that_wait_for_a_choice_are_there_after_it():
    assert "Stabiliteit van" in said(unmeasured("after", 2))


def test_what_breaks_in_is_announced_at_the_end_of_the_step():
    made = table(stool(), decisions=3)
    last = made.view.last
    broke = replace(last.happened[-1], interrupt=made.casus.begin)
    looking_at(made, replace(made.view, last=replace(last, happened=(*last.happened[:-1], broke))))
    made.page = 99
    assert f"Dit komt ertussen: {made.casus.moments[made.casus.begin].title}" in said(made)


def test_a_family_of_twelve_is_all_there():
    made = table(crowd(stool()), decisions=1)
    told = said(made)
    assert all(member.name in told for member in made.view.household.members)


@pytest.mark.parametrize(("before", "colour"), [(30, "sage_bar"), (60, "clay_bar"), (45, "")])
def test_the_ring_shows_the_way_from_the_old_place_to_the_new(before, colour):
    """Up in one colour and down in another, with a dot where it came from; standing still it shows no way at all."""
    bands, colours = stool().model.bands, ink(LIGHT, 1.0)
    plain = gauge(45, bands, colours, 400, 200)
    moved = gauge(45, bands, colours, 400, 200, before=before)
    assert (moved == plain) == (not colour)
    if colour:
        assert moved.count(LIGHT.colours[colour]) == plain.count(LIGHT.colours[colour]) + 2


def test_what_a_short_play_skips_has_its_title_what_was_chosen_and_what_came_of_it():
    made = table(ferry(), setup=Setup(seed=3, short=True))
    told = said(made)
    assert "De kade" in told
    assert "Vanzelf gekozen: Wacht op het pontje" in told
    assert "Het pontje komt om vier uur." in told
    made.do("proceed")
    made.do("choose", "helpen")
    pages = []
    for page in range(3):
        made.page = page
        pages.append(said(made))
    assert [("Vanzelf gekozen" in page) for page in pages] == [False, True, True]
