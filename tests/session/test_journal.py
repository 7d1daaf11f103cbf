"""A journal brings a play back exactly, and says plainly where it was torn, edited, or is not ours."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from game.errors import JournalDamaged
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.journal_reading import read_journal
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup
from tests.casuses import load_folder
from tests.session.test_session import SCHOOL, at_the_table, play_to_the_end


@pytest.fixture
def rules() -> Rules:
    return Rules(load_folder(SCHOOL))


@pytest.fixture
def lines(rules: Rules) -> list[str]:
    storage = Memory()
    play_to_the_end(at_the_table(rules, Setup(seed=4), storage))
    return storage.lines


def again(rules: Rules, lines: list[str], storage: Memory | None = None) -> tuple[Session, str | None]:
    text = read_journal(lines)
    session, stop = Session.resumed(rules, text.header.setup, text.entries, storage or Memory(), text.seal)
    return session, stop.key if stop else None


def test_a_replay_is_the_play(rules: Rules, lines: list[str]) -> None:
    first = at_the_table(rules, Setup(seed=4))
    play_to_the_end(first)
    second, stop = again(rules, lines)
    assert stop is None
    assert second.position == first.position
    assert second.decisions == first.decisions


def test_a_resumed_play_goes_on_in_the_same_journal(rules: Rules, lines: list[str]) -> None:
    storage = Memory()
    storage.lines = lines[:4]
    session, _ = again(rules, lines[:4], storage)
    session.do(Command("proceed"))
    assert read_journal(storage.lines).damage is None
    assert len(read_journal(storage.lines).entries) == 4


def test_a_torn_last_line_is_left_out_and_said(lines: list[str]) -> None:
    text = read_journal([*lines[:3], lines[3][: len(lines[3]) // 2]])
    assert (text.damage, text.damaged_line, len(text.entries)) == ("torn", 4, 2)


def test_play_goes_on_after_a_torn_line(rules: Rules, lines: list[str]) -> None:
    torn = [*lines[:3], lines[3][:20], *lines[3:]]
    text = read_journal(torn)
    assert (text.damage, len(text.entries)) == ("torn", len(lines) - 1)


def test_an_edited_line_stops_the_reading_there(lines: list[str]) -> None:
    edited = [line.replace("langs", "oproep").replace("arts", "oproep") for line in lines]
    text = read_journal(edited)
    assert text.damage == "edited"
    assert text.entries == read_journal(lines).entries[: text.damaged_line - 2]


def test_a_line_taken_out_is_an_edit(lines: list[str]) -> None:
    text = read_journal([*lines[:3], *lines[4:]])
    assert (text.damage, text.damaged_line) == ("edited", 4)


def test_an_edited_first_line_is_told(lines: list[str]) -> None:
    header = json.loads(lines[0])
    header["seed"] = 99
    text = read_journal([json.dumps(header), *lines[1:]])
    assert (text.damage, text.damaged_line, text.entries) == ("edited", 1, ())


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "play.journal-empty"),
        ("hallo", "play.journal-foreign"),
        ("[1]", "play.journal-foreign"),
        ("{}", "play.journal-foreign"),
        ('{"kantelpunt": 1}', "play.journal-foreign"),
        ('{"kantelpunt": 2}', "play.journal-other-format"),
        ("[" * 100_000, "play.journal-foreign"),
    ],
)
def test_what_is_not_a_journal_is_refused_by_name(text: str, key: str) -> None:
    with pytest.raises(JournalDamaged) as refused:
        read_journal([text])
    assert refused.value.key == key


def test_a_casus_that_changed_is_told_at_the_line_where_it_shows(rules: Rules, lines: list[str]) -> None:
    changed = replace(rules.casus, horizon=1)
    session, stop = again(Rules(changed), lines)
    assert stop == "play.replay-differs"
    assert session.revision < len(lines) - 1
