"""The port of the window: what it may choose from, and plays that are opened, put away and resumed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.cli.plays import PlaysOnDisk
from game.cli.shelf import find, shipped_casussen
from game.desktop.ports import BrokenEntry, CasusEntry, Plays, ShortEntry
from game.errors import PlaceNotUsable
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup
from game.words import Words
from tests.cli.test_check import change
from tests.short_play import ferry, ferry_on_disk


@pytest.fixture
def plays(casus: Path) -> Plays:
    return PlaysOnDisk(Words("nl"), seed=None, own=find(str(casus)))


def play_on(session: Session, *choices: str) -> None:
    if session.phase == "gathering":
        session.do(Command("brief"))
        session.do(Command("begin"))
    for choice in choices:
        if session.phase == "revealing":
            session.do(Command("proceed"))
        session.do(Command("choose", choice))


def test_the_home_screen_gets_what_it_shows(casus: Path, plays: Plays):
    entries = plays.casussen()
    assert [entry.name for entry in entries] == [*(place.name for place in shipped_casussen()), str(casus)]
    mine = entries[-1]
    assert isinstance(mine, CasusEntry)
    assert (mine.title, mine.minutes, mine.household) == ("De kruik", 20, "Huishouden Verbeek")
    assert [(seat.id, seat.solo) for seat in mine.seats] == [("mentor", True), ("schoolmaatschappelijk-werker", False)]
    assert mine.content_notes == ("geldzorgen",)
    assert dict(mine.review) == {"ervaringsdeskundige": "nog-niet"}
    assert (mine.clock, mine.short) == (None, None)


def test_a_clock_and_a_short_play_stand_on_the_home_screen_the_second_time_too(tmp_path: Path):
    place, short = find(str(ferry_on_disk(tmp_path))), ferry().short
    assert short is not None
    for _ in range(2):
        entry = PlaysOnDisk(Words("nl"), own=place).casussen()[-1]
        assert isinstance(entry, CasusEntry)
        assert entry.short == ShortEntry(short.minutes, len(short.moments))
    room = next(one for one in PlaysOnDisk(Words("nl")).casussen() if one.name == "kamer-5-2-6")
    assert isinstance(room, CasusEntry)
    assert room.clock == 45


def test_a_casus_with_mistakes_stands_there_with_the_reason(casus: Path, plays: Plays):
    change(casus, "goto: bureau", "goto: buro")
    broken = plays.casussen()[-1]
    assert isinstance(broken, BrokenEntry)
    assert "kantelpunt check" in broken.sentence


def test_plays_that_are_not_finished_are_listed_the_latest_first(casus: Path, plays: Plays):
    first = plays.open_play(str(casus), Setup())
    play_on(first.session, "bellen")
    os.utime(first.journal, (86_400, 86_400))
    second = plays.open_play(str(casus), Setup("solo", "mentor"))
    play_on(second.session, "meelopen")
    nothing = plays.open_play(str(casus), Setup())
    told = plays.saved()
    assert [(one.path, one.seat, one.decisions) for one in told] == [
        (second.journal, "mentor", 1),
        (first.journal, None, 1),
    ]
    assert told[1].day == "1970-01-02"
    assert {one.casus for one in told} == {str(casus)}
    assert nothing.journal.exists()


def test_undone_choices_do_not_count_as_decisions(casus: Path, plays: Plays):
    play = plays.open_play(str(casus), Setup())
    play_on(play.session, "bellen", "zwijgen")
    play.session.do(Command("undo"))
    assert plays.saved()[0].decisions == 1


def test_a_play_is_put_away_and_taken_up_where_it_was(casus: Path, plays: Plays):
    play = plays.open_play(str(casus), Setup())
    play_on(play.session, "bellen", "zwijgen")
    position = play.session.position
    saved = plays.saved()[0]
    with pytest.raises(PlaceNotUsable) as refused:
        plays.resume(saved)
    assert refused.value.key == "commands.journal-in-use"
    plays.put_away(play)
    again = plays.resume(saved)
    assert (again.session.position, again.session.phase, again.notes) == (position, "revealing", ())
    assert again.journal == play.journal


def test_the_seed_that_was_asked_for_is_told_and_a_fresh_one_is_a_surprise(casus: Path):
    asked = PlaysOnDisk(Words("nl"), seed=7)
    assert (asked.asked_seed(), PlaysOnDisk(Words("nl")).asked_seed()) == (7, None)
    assert {asked.fresh_seed() for _ in range(20)} != {7}
    drawn = {PlaysOnDisk(Words("nl")).fresh_seed() for _ in range(20)}
    assert len(drawn) > 1
    assert min(drawn) >= 1


def test_a_walk_beside_a_play_stands_at_the_decision_and_writes_nothing_anywhere(casus: Path, plays: Plays):
    play = plays.open_play(str(casus), Setup())
    play_on(play.session, "meelopen", "zwijgen")
    before, files = play.journal.read_bytes(), sorted(play.journal.parent.iterdir())
    walk = plays.walk_on(play, 2)
    assert walk.session.position == play.session.decisions[1].steps[0].before
    play_on(walk.session, "samen-vertellen")
    assert walk.session.decisions[-1].choice != play.session.decisions[-1].choice
    assert (play.journal.read_bytes(), sorted(play.journal.parent.iterdir())) == (before, files)
