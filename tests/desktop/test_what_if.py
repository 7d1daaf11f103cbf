"""What if: another choice from an earlier decision, walked in the window to its end, and the real play left alone."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.cli.saves import read_save
from game.desktop.focusing import buttons
from game.desktop.ports import Preferences, WindowWish
from game.desktop.screens import Viewport
from game.desktop.themes import LIGHT
from game.words import Words
from tests.desktop.live_author import Writer
from tests.desktop.moments_set import said
from tests.desktop.possible_set import WeigherByHand, at, walked, walking, weighed
from tests.desktop.screens_player import Player, cache, home
from tests.desktop.screens_set import deciding, ended, shown, stool, table

__all__ = ["cache", "home"]

NL, EN = Words("nl"), Words("en")
NOT_THE_PLAY = NL.say("possible.what-if-on")
SIDES = (NL.say("possible.compare-real"), NL.say("possible.compare-aside"))
VIEW = Viewport(1920, 1080, 1.0, LIGHT)


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


class Trainer(Player):
    """Someone who looks back on a whole play, of which everything is weighed at once."""

    def __init__(self) -> None:
        super().__init__(WindowWish(preferences=Preferences(calm=True)), weighing=WeigherByHand())
        self.start()
        self.press("enter")
        self.to_the_end()
        self.window.step()
        self.window.step()

    @property
    def table(self):
        return self.app.table

    def real(self) -> tuple[object, ...]:
        """Everything of the real play, also what is on disk."""
        session = self.table.play.session
        kept = Path(self.app.lost().facts["path"]).read_bytes()
        return session.position, session.decisions, session.phase, session.revision, dict(session.promises), kept

    def to_worth(self) -> None:
        self.press("5")
        self.press(".", ".")

    def tries(self) -> list[str]:
        """The choices that can be tried here."""
        return [one.id for one in buttons(self.window.stage.root) if one.id.startswith("what-if-")]

    def walk_to_its_end(self) -> None:
        while self.phase != "debriefing":
            assert NOT_THE_PLAY in self.told()
            moment = self.table.view.moment
            if self.phase == "deciding" and moment.puzzle:
                self.give_up()
                continue
            if self.phase == "deciding" and self.table.selected is None:
                number = [option.number for option in moment.options if not option.closed][-1]
                self.press(str(number))
            self.press("enter")


@pytest.fixture
def trainer(home: Path) -> Trainer:
    return Trainer()


def test_another_choice_is_laid_in_the_middle_of_its_own_moment_again(trainer: Trainer):
    trainer.to_worth()
    made = trainer.table.story.decisions[2]
    wanted = trainer.tries()[0]
    trainer.tap(wanted)
    moment = trainer.table.view.moment
    assert moment.id == made.happened[0].moment
    assert f"what-if-{trainer.table.selected}" == wanted
    assert trainer.table.selected != made.choice
    assert NOT_THE_PLAY in trainer.told()
    assert NL.say("possible.what-if-since", number=3, week=made.week) in trainer.told()


def test_the_taken_choice_and_those_that_were_closed_cannot_be_tried(trainer: Trainer):
    trainer.to_worth()
    one = trainer.app.weighed.outcome.decisions[2]
    assert trainer.tries() == [f"what-if-{other.choice}" for other in one.alternatives if other.choice != one.choice]


def test_the_whole_walk_with_keys_alone_says_all_along_that_it_is_not_the_play(trainer: Trainer):
    before = trainer.real()
    trainer.to_worth()
    while trainer.focus not in trainer.tries():
        trainer.press("tab")
    trainer.press("enter")
    trainer.walk_to_its_end()
    told = trainer.told()
    assert NL.say("possible.compare-parted", number=3) in told
    assert trainer.real() == before
    trainer.press("x")
    assert NOT_THE_PLAY not in trainer.told()
    assert trainer.real() == before


def test_at_the_end_both_endings_and_scores_stand_side_by_side(trainer: Trainer):
    real = trainer.table.view.ending.title, trainer.table.story.score_end
    trainer.to_worth()
    trainer.tap(trainer.tries()[-1])
    trainer.walk_to_its_end()
    other = trainer.table.view.ending.title, trainer.table.story.score_end
    assert trainer.table.what_if is not None
    told = trainer.told()
    for title, score in (real, other):
        assert title in told
        band = trainer.table.session.rules.band(score)
        assert f"{score} van de 100" in told or NL.say("screens.score-told", score=score, band=band) in told
    sides = [thing for thing in trainer.window.described() if thing.role == "group" and thing.name in SIDES]
    assert [thing.name for thing in sides] == list(SIDES)
    assert sides[0].rect.right <= sides[1].rect.left
    taken, tried = (trainer.table.real.story.decisions[2], trainer.table.story.decisions[2])
    assert taken.happened[0].label in told
    assert tried.happened[0].label in told
    trust, care = NL.say("possible.quantity-trust"), NL.say("possible.quantity-care")
    listed = [thing.name for thing in trainer.window.described() if thing.role == "listitem"]
    expected = []
    for looking in (trainer.table.real, trainer.table):
        place = looking.session.rules.names.places["care"]
        expected += [f"{trust}: {looking.story.course[-1].trust}", f"{care}: {looking.session.position.values[place]}"]
    assert [name for name in listed if name.startswith((trust, care))] == expected


def test_the_way_back_leads_to_the_step_and_the_choice_where_the_walk_began(trainer: Trainer):
    trainer.to_worth()
    page, place = trainer.table.page, trainer.table.look_back.decision
    trainer.tap(trainer.tries()[0])
    trainer.press("enter", "enter")
    trainer.tap("what-if-back")
    assert (trainer.table.page, trainer.table.look_back.decision, trainer.phase) == (page, place, "debriefing")
    assert trainer.table.what_if is None
    trainer.press("3")
    trainer.tap("what-if")
    assert trainer.table.view.moment.id == trainer.table.real.story.decisions[place].happened[0].moment
    assert trainer.table.selected is None
    trainer.press("esc")
    trainer.tap("menu-what-if-back")
    assert trainer.table.page == 2


def test_the_same_choices_with_the_same_chance_lead_to_the_same_end():
    made = weighed(ended(stool()))
    walking(made, 4)
    for decision in [one for one in made.real.story.decisions if one.choice][3:]:
        if made.session.phase == "revealing":
            made.do("proceed")
        made.do("choose", decision.choice)
    made.do("proceed")
    assert made.session.position == made.real.session.position
    assert NL.say("possible.compare-same") in said(made)


def test_from_the_end_of_a_walk_it_can_be_begun_again(trainer: Trainer):
    trainer.to_worth()
    trainer.tap(trainer.tries()[0])
    trainer.walk_to_its_end()
    trainer.tap("what-if-again")
    assert trainer.phase == "deciding"
    assert len(trainer.table.session.decisions) == 2
    trainer.press("x")
    assert trainer.table.page == 4


def test_undo_and_redo_stay_within_the_walk(trainer: Trainer):
    before = trainer.real()
    trainer.to_worth()
    trainer.tap(trainer.tries()[0])
    trainer.press("enter", "enter", "ctrl+z")
    assert trainer.phase == "deciding"
    trainer.press("ctrl+z", "ctrl+y", "ctrl+y")
    assert NOT_THE_PLAY in trainer.told()
    assert trainer.real() == before


def test_pause_help_settings_and_larger_text_work_on_a_walk(trainer: Trainer):
    trainer.to_worth()
    trainer.tap(trainer.tries()[0])
    trainer.press("p")
    assert NOT_THE_PLAY not in trainer.told()
    assert trainer.table.casus.title not in trainer.told()
    trainer.press("p", "f1")
    assert NL.say("keys.x-does") in trainer.told()
    trainer.press("esc", "shift+a", "esc", "t", "c")
    assert trainer.table.what_if is not None
    assert NOT_THE_PLAY in trainer.told()


def test_the_walk_goes_on_in_another_language_and_back(trainer: Trainer):
    before = trainer.real()
    trainer.to_worth()
    trainer.tap(trainer.tries()[0])
    trainer.press("enter")
    trainer.table.do("proceed")
    position = trainer.table.session.position
    dutch = trainer.table.view.moment.title
    trainer.app.comfort.other_language()
    trainer.window.step()
    assert trainer.table.session.position == position
    assert trainer.table.view.moment.title != dutch
    assert EN.say("possible.what-if-on") in trainer.told()
    trainer.press("x")
    assert "What was it worth?" in trainer.told()
    trainer.app.comfort.other_language()
    trainer.window.step()
    # In another language a play is another session, and what was done in it is the same.
    assert trainer.real()[0] == before[0]
    assert trainer.real()[-1] == before[-1]


def test_who_leaves_in_the_middle_of_a_walk_finds_the_real_play(trainer: Trainer):
    before = trainer.real()
    path = trainer.app.lost().facts["path"]
    trainer.to_worth()
    trainer.tap(trainer.tries()[0])
    trainer.press("enter")
    trainer.app.leave_table()
    assert trainer.app.table is None
    assert read_save(path).entries
    trainer.app.hall.resume(next(one for one in trainer.app.hall.saved if one.path == path))
    trainer.window.step()
    assert (trainer.table.session.position, trainer.table.what_if) == (before[0], None)


def test_a_walk_has_no_look_back_of_its_own(trainer: Trainer):
    trainer.to_worth()
    trainer.tap(trainer.tries()[0])
    trainer.press("esc")
    ids = [one.id for one in buttons(trainer.window.stage.root)]
    assert "menu-look-back" not in ids
    assert "menu-what-if-back" in ids


def test_alone_only_your_own_choices_can_be_taken_another_way():
    made = table(stool(), "leerplichtambtenaar", decisions=40)
    while made.session.phase != "debriefing":
        made.do("proceed")
    weighed(made)
    told = {}
    for place, decision in enumerate(one for one in made.story.decisions if one.choice):
        made.look_back.decision = place
        for step in ("course", "worth"):
            ids = [one.id for one in buttons(shown(at(made, step))(VIEW).root)]
            told.setdefault(decision.decider == made.view.seat, set()).add(
                any(one.startswith("what-if") for one in ids)
            )
    assert told == {True: {True}, False: {False}}


def test_where_nobody_can_walk_on_it_is_not_offered():
    made = weighed(ended(stool()))
    made.walk_on = None
    for step in ("course", "worth"):
        ids = [one.id for one in buttons(shown(at(made, step))(VIEW).root)]
        assert not any(one.startswith("what-if") for one in ids)


def test_every_decision_can_be_walked_from_to_an_end():
    made = weighed(ended(stool()))
    before = made.play.session.revision, made.play.session.position
    for decision in [one for one in made.story.decisions if one.choice]:
        walked(made, decision.number)
        assert made.view.ending is not None
        assert NL.say("possible.compare-parted", number=decision.number) in said(made)
        made.come_back()
    assert (made.play.session.revision, made.play.session.position) == before


def test_from_an_early_look_back_a_walk_stands_beside_a_play_that_is_not_over():
    made = deciding(stool(), 3, "nl")
    made.do("look-back")
    weighed(made)
    position = made.session.position
    walked(made, 2)
    told = said(made)
    assert NL.say("possible.compare-no-ending") in told
    assert made.view.ending.title in told
    made.come_back()
    assert made.session.position == position
    made.do("undo")
    assert made.session.phase == "deciding"


def test_a_casus_that_changes_under_a_walk_ends_it_with_a_sentence_and_lifts_no_pause(home: Path):
    writer = Writer(home / "kruik")
    for command in (("begin",), ("choose", "meelopen"), ("proceed",), ("choose", "zwijgen"), ("look-back",)):
        writer.app.table.do(*command)
    made = writer.app.table
    writer.press("3")
    writer.tap("what-if")
    assert made.what_if is not None
    writer.press("p")
    writer.change("stress: 65", "stress: 60")
    writer.wait()
    assert made.what_if is None
    assert made.cover == "pause"
    writer.press("p")
    assert NL.say("possible.what-if-lost") in writer.told()
