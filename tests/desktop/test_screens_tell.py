"""What screens say and what they keep to themselves: secrets, verdicts, reasons, and sums that are right."""

from __future__ import annotations

import re
from dataclasses import replace

import pygame
import pytest

from game.desktop.focusing import buttons
from game.desktop.screens import Appearance
from game.desktop.semantics import describe
from game.desktop.stage import Stage
from game.desktop.table import Table
from game.model.casus import Casus
from game.model.expressions import Comparison, Number
from game.session.messages import Command
from tests.desktop.possible_set import possible_screens
from tests.desktop.screens_set import ASSETS, all_screens, deciding, ended, shown, stool, table


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def told(builder_or_table) -> str:
    builder = shown(builder_or_table) if isinstance(builder_or_table, Table) else builder_or_table
    stage = Stage(ASSETS, builder, pygame.Surface((1920, 1080)), Appearance())
    return "\n".join(f"{thing.name} {thing.value}" for thing in describe(stage.root))


def distrusting(casus: Casus) -> Casus:
    """The casus with a household that trusts nobody at the start."""
    variables = tuple(replace(one, start=0) if one.path.startswith("trust.") else one for one in casus.variables)
    return replace(casus, variables=variables)


def pages_so_far(made: Table) -> str:
    """Everything that all pages of what happened say."""
    said = ""
    for page in range(len(made.view.last.happened) + 1):
        made.page = page
        said += told(made)
    return said


def test_before_a_choice_nothing_is_said_of_what_the_table_thinks():
    made = table(stool())
    while made.session.phase != "debriefing":
        if made.session.phase == "deciding":
            for option in made.view.moment.options:
                made.selected = option.id
                said = told(made)
                assert "Volgens de tabel" not in said
                assert "toestemming" not in said.replace("Met toestemming van", "")
        proceed(made)


def proceed(made: Table, *, sharing: bool = False) -> None:
    """Go on, with another of the open choices each time; `sharing` rather takes one that tells or keeps a secret."""
    if made.session.phase == "revealing":
        made.do("proceed")
        return
    moment = made.view.moment
    open_now = [option.id for option in moment.options if not option.closed]
    if sharing:
        open_now.sort(key=lambda choice: not tells_a_secret(made, moment.id, choice))
    wanted = open_now[0 if sharing else made.session.revision % len(open_now)]
    made.do("choose" if moment.ours else "advise", wanted)


def tells_a_secret(made: Table, moment: str, choice: str) -> bool:
    deed = made.casus.moments[moment].choices[choice].deed
    facts = [*(share.fact for share in deed.shares), *(telling.fact for telling in (*deed.reveals, *deed.withholds))]
    return any(made.casus.facts[fact].secret for fact in facts)


@pytest.mark.parametrize("seat", [None, "mentor", "leerplichtambtenaar"])
def test_a_secret_is_on_no_screen_of_who_does_not_know_it(seat):
    made = table(stool(), seat)
    secrets = {fact.id: fact.text for fact in made.casus.facts.values() if fact.secret}
    by_kind = 0
    while made.session.phase != "debriefing":
        said = pages_so_far(made) if made.session.phase == "revealing" else told(made)
        by_kind += "iets over" in said
        made.cover = "meters"
        said += told(made)
        made.cover = ""
        for fact, text in secrets.items():
            assert fact in made.view.knows or text not in said
        proceed(made, sharing=True)
    assert by_kind or seat


def test_an_envelope_says_nothing_until_it_is_opened_and_nothing_after():
    made = table(stool())
    secret = made.private("mentor").texts[0]
    made.open_cover("envelopes")
    said = [told(made)]
    made.take_envelope("mentor")
    said.append(told(made))
    made.open_envelope()
    assert secret in told(made)
    made.put_envelope_back()
    said.append(told(made))
    assert all(secret not in one for one in said)


def test_a_pause_leaves_nothing_of_the_story():
    made = deciding(stool(), 2, "nl")
    made.open_cover("pause")
    stage = Stage(ASSETS, shown(made), pygame.Surface((1920, 1080)), Appearance())
    # Not only what can be reached: nothing of it may be drawn at all.
    drawn = " ".join(node.name for node in stage.root.walk())
    for member in made.casus.household.members.values():
        assert member.name not in drawn
    assert made.view.moment.title not in drawn


def test_a_closed_choice_says_why_and_does_nothing():
    casus = stool()
    moment = casus.moments[casus.begin]
    never = replace(moment.choices["bellen"], when=Comparison("<", Number(1), Number(0)), closed="De lijn is dood.")
    closing = replace(moment, choices={**moment.choices, "bellen": never})
    made = table(replace(casus, moments={**casus.moments, moment.id: closing}))
    stage = Stage(ASSETS, shown(made), pygame.Surface((1920, 1080)), Appearance())
    card = next(button for button in buttons(stage.root) if button.id == "choice-2")
    assert "De lijn is dood." in card.name
    assert not card.press()
    assert made.selected is None


def test_who_may_not_see_stress_reads_that_and_no_mood():
    made = table(distrusting(stool()), "leerplichtambtenaar")
    said = told(made)
    assert said.count("Niet te zien voor jou") == 3
    assert "Gestrest" not in said


@pytest.mark.parametrize("seat", [None, "casusregisseur"])
def test_the_account_on_the_screen_is_a_sum_that_is_right(seat):
    made = table(stool(), seat)
    counted = 0
    while made.session.phase != "debriefing":
        if made.session.phase == "revealing" and made.view.household.score is not None:
            made.page = 99
            counted += account_is_right(made)
        proceed(made)
    assert counted > 3


def account_is_right(made: Table) -> int:
    lines = told(made).splitlines()
    start = lines.index(next(line for line in lines if line.startswith("Stabiliteit van ")))
    found = [int(line.replace("−", "-")) for line in lines[start:] if re.fullmatch(r"[+−]?\d+ ", line)]
    assert sum(found[:-1]) == found[-1]
    assert found[-1] == made.view.household.score
    return 1


def test_the_look_back_adds_up_from_the_first_score_to_the_last():
    made = ended(stool())
    made.page = 3
    story = made.story
    assert story.score_start + sum(one.score for one in story.mattered) == story.score_end
    said = told(made)
    assert f"{story.score_start} " in said
    assert f"{story.score_end} " in said


def test_the_course_is_told_in_words_too():
    made = ended(stool())
    made.page = 2
    scores = [point.score for point in made.story.course]
    said = told(made)
    assert f"Stabiliteit begon op {scores[0]} en staat op {scores[-1]}" in said
    for decision in made.story.decisions:
        if decision.choice:
            assert decision.happened[0].label in said


def test_the_role_is_put_down_before_anything_is_weighed():
    made = ended(stool())
    made.page = 1
    said = told(made)
    assert "Eerst uit je rol" in said
    assert not re.search(r"[+−]\d", said)


def test_a_refused_command_is_said_and_changes_nothing():
    made = table(stool())
    before = made.session.position
    made.do("choose", "bestaat-niet")
    assert "bestaat-niet" in told(made)
    assert made.session.position == before


def test_every_button_has_a_name_and_an_id_of_its_own():
    for name, builder in {**all_screens(stool()), **possible_screens(stool())}.items():
        stage = Stage(ASSETS, builder, pygame.Surface((1920, 1080)), Appearance())
        found = [thing for thing in describe(stage.root) if thing.role == "button"]
        ids = [thing.id for thing in found]
        assert len(ids) == len(set(ids)), name
        assert all(thing.name.strip() for thing in found), name


def test_a_look_back_before_the_end_says_so():
    made = deciding(stool(), 2, "nl")
    made.session.do(Command("look-back"))
    assert "Het spel is nog niet uit" in told(made)
