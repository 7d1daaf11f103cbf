"""The look back, step by step: what each says, in what order, to a table and to one who plays alone."""

from __future__ import annotations

import re

import pygame
import pytest

from game.desktop.buttons import Button
from game.desktop.focusing import buttons
from game.desktop.pages.debriefing import STEPS
from game.desktop.screens import Appearance
from game.desktop.semantics import describe
from game.desktop.stage import Stage
from game.desktop.table import Table
from game.session.messages import Command
from tests.desktop.crowded import looked_back
from tests.desktop.screens_set import ASSETS, deciding, ended, shown, stool, table

PAGES = {step.name: number for number, step in enumerate(STEPS)}


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def stage(made: Table, page: str, size: tuple[int, int] = (1920, 1080), text_scale: float = 1.0) -> Stage:
    made.page = PAGES[page]
    return Stage(ASSETS, shown(made), pygame.Surface(size), Appearance("light", text_scale))


def said(made: Table, page: str) -> str:
    """Everything that a step says, a line for each thing."""
    return "\n".join(f"{thing.name} {thing.value}".strip() for thing in describe(stage(made, page).root))


def press(made: Table, page: str, name: str) -> None:
    """Press the button with this id on a step."""
    button = next(one for one in buttons(stage(made, page).root) if one.id == name)
    assert isinstance(button, Button)
    assert button.press()


def alone(seat: str = "leerplichtambtenaar") -> Table:
    made = table(stool(), seat, decisions=40)
    while made.session.phase != "debriefing":
        made.session.do(Command("proceed"))
    return made


def test_the_role_is_put_down_before_any_number_and_what_people_take_along_comes_last():
    names = [step.name for step in STEPS]
    assert names[:2] == ["ending", "role"]
    assert names[-1] == "promises"
    made = ended(stool())
    for page in names[:2]:
        assert not re.search(r"[+−]\d|Stabiliteit", said(made, page)), page


def test_every_step_has_a_numbered_tab_with_its_key():
    tabs = [thing for thing in describe(stage(ended(stool()), "ending").root) if thing.id.startswith("tab-")]
    assert [thing.hotkey for thing in tabs] == [*"123456789", "0"]
    assert [thing.value for thing in tabs].count("") == len(tabs) - 1


def test_with_large_text_tabs_keep_their_names_for_who_hears_them_and_stay_on_one_line():
    made = ended(stool())
    small, large = (stage(made, "knowledge", (1280, 720), scale) for scale in (1.0, 2.0))
    names = [[thing.name for thing in describe(one.root) if thing.id.startswith("tab-")] for one in (small, large)]
    assert names[0] == names[1]
    rects = [thing.rect for thing in describe(large.root) if thing.id.startswith("tab-")]
    assert len({rect.centery for rect in rects}) == 1


def test_the_ending_shows_every_face_as_it_was_and_as_it_is():
    made = ended(stool())
    pictures = [thing.name for thing in describe(stage(made, "ending").root) if thing.role == "img"]
    for member in made.casus.household.members.values():
        assert sum(member.name in picture for picture in pictures) == 2


def test_each_decision_can_be_laid_open_from_the_chart_and_with_keys():
    made = ended(stool())
    made_decisions = [one for one in made.story.decisions if one.choice]
    press(made, "course", f"decision-{made_decisions[3].number}")
    told = said(made, "course")
    assert f"Week {made_decisions[3].week} · {made_decisions[3].happened[0].title}" in told
    assert f"“{made_decisions[3].because.strip()}”" in told
    press(made, "course", "decision-on")
    assert f"“{made_decisions[4].because.strip()}”" in said(made, "course")
    for _ in range(5):
        press(made, "course", "decision-back")
    # Round and round: before the first comes the last.
    assert f"“{made_decisions[-1].because.strip()}”" in said(made, "course")


def test_hands_that_were_raised_are_told_with_the_decision():
    made = table(stool())
    moment = made.view.moment
    made.session.do(Command("count-hands", moment.options[0].id, amount=4))
    made.session.do(Command("count-hands", moment.options[1].id, amount=1))
    made.session.do(Command("choose", moment.options[1].id))
    made.session.do(Command("look-back"))
    told = said(made, "course")
    assert f"{moment.options[0].label} 4 handen" in told
    assert f"{moment.options[1].label} 1 hand" in told


def test_what_moved_is_a_sum_that_is_right_whichever_line_lies_open():
    made = ended(stool())
    for place, group in enumerate(made.story.groups):
        made.look_back.group = place
        lines = said(made, "mattered").splitlines()
        start = lines.index("Stabiliteit bij het begin")
        assert int(lines[start + 1]) == made.story.score_start
        end = lines.index("Stabiliteit nu")
        assert int(lines[end + 1]) == made.story.score_end
        amounts = [int(line.replace("−", "-")) for line in lines[end + 2 :] if re.fullmatch(r"[+−]?\d+", line)]
        assert sum(amounts) == group.score


def test_every_fact_has_a_row_that_names_every_seat_once():
    made = ended(stool())
    told = said(made, "knowledge")
    for known in made.story.knowledge:
        assert made.casus.facts[known.fact].text in told
        knew = {one.who for one in known.learnt}
        assert knew.isdisjoint(known.never)
        assert set(made.casus.seats) <= knew | set(known.never)


def test_what_was_told_says_when_by_whom_and_how_much():
    made = looked_back(40)
    one = next(one for known in made.story.knowledge for one in known.on_the_way if one.how == "told")
    told = said(made, "knowledge")
    assert f"week {one.week}, van de mentor van een lange naam: wat nodig is" in told
    assert "niet verteld" in told


def test_alone_your_own_seat_is_called_yours():
    assert "Leerplichtambtenaar (jij)" in said(alone(), "knowledge")
    assert "(jij)" not in said(ended(stool()), "knowledge")


def test_a_sharing_is_always_what_the_table_says_and_can_be_disputed():
    made = looked_back(40)
    told = said(made, "trail")
    assert told.count("Volgens de tabel:") == len(made.story.sharings)
    assert "Niet mee eens?" in told
    assert "Nog niet door een jurist gelezen" in told
    kept = sum(len(known.withheld) for known in made.story.knowledge)
    assert told.count("Volgens de tabel mocht of moest") == kept > 0


def test_without_a_sharing_there_is_still_something_to_talk_about():
    made = deciding(stool(), 0, "nl")
    made.session.do(Command("look-back"))
    assert "Er is niets gedeeld" in said(made, "trail")
    assert "?" in said(made, "trail")


def test_the_mirror_counts_and_never_ranks():
    made = ended(stool())
    told = said(made, "mirror")
    for label, numbers in made.story.mirror.stances.items():
        assert f"{label.replace('-', ' ')}: keuze {', '.join(map(str, numbers))}" in told
    assert not re.search(r"\b(beste|slechtste|goed|fout|score)\b", told)


def test_voices_come_one_at_a_time_and_say_who_wrote_them():
    made = ended(stool())
    voices = [one.voice for one in made.story.questions if one.voice]
    first = said(made, "voice")
    assert voices[0].text.strip() in first
    assert voices[1].text.strip() not in first
    assert "Dit schreven wij zelf" in first
    press(made, "voice", "voice-on")
    assert voices[1].text.strip() in said(made, "voice")


def test_the_general_questions_lie_open_first_then_those_of_a_moment():
    made = ended(stool())
    first = next(one for one in made.story.questions if one.questions)
    opened = said(made, "talk")
    assert all(word in opened for word in ("Gezien", "Gevoeld", "Gevonden", "Gaan doen"))
    assert first.questions[0] not in opened
    press(made, "talk", "question-1")
    assert all(question in said(made, "talk") for question in first.questions)


@pytest.mark.parametrize("page", sorted(PAGES))
def test_alone_a_step_never_speaks_to_a_group(page):
    assert not re.search(r"\b(jullie|elkaar|om de beurt|iedereen mag)\b", said(alone(), page), re.IGNORECASE)


@pytest.mark.parametrize("page", sorted(PAGES))
@pytest.mark.parametrize("decisions", [0, 1, 3])
def test_stopped_early_every_step_works_and_the_first_says_so(page, decisions):
    made = deciding(stool(), decisions, "nl")
    made.session.do(Command("look-back"))
    told = said(made, page)
    assert told
    assert ("Het spel is nog niet uit" in told) == (page == "ending")


def test_from_an_early_look_back_the_table_plays_on_where_it_was():
    made = deciding(stool(), 3, "nl")
    position = made.session.position
    made.session.do(Command("look-back"))
    press(made, "ending", "play-on")
    assert made.session.position == position
    assert made.session.phase == "revealing"


@pytest.mark.parametrize("page", sorted(PAGES))
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_crowded_play_can_be_looked_back_on(page, language):
    assert said(looked_back(40, language), page)


def test_all_forty_decisions_have_a_button_on_the_chart():
    for size, scale in (((1280, 720), 1.0), ((1280, 720), 2.0), ((3840, 2160), 1.0)):
        pins = [one.id for one in buttons(stage(looked_back(40), "course", size, scale).root)]
        assert [f"decision-{number}" in pins for number in range(1, 41)] == [True] * 40
