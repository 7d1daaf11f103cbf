"""A casus that is written while it is played: whatever its author saves, nothing of the play is lost."""

from __future__ import annotations

import errno
import os
from itertools import pairwise
from pathlib import Path

import pytest

from game.cli.manuscript import ManuscriptOnDisk
from game.cli.plays import PlaysOnDisk
from game.cli.saves import read_save, saves_folder
from game.cli.shelf import find
from game.desktop.authoring import Manuscript
from game.desktop.ports import OpenedPlay
from game.errors import PlaceNotUsable
from game.session.messages import Command
from game.session.setup import Setup
from game.words import Words
from tests.cli.test_check import change
from tests.cli.test_plays_on_disk import play_on

NL = Words("nl")


class Author:
    """Someone who plays a casus and writes it at the same time."""

    def __init__(self, casus: Path, setup: Setup | None = None) -> None:
        self.casus = casus
        self.plays = PlaysOnDisk(NL)
        self.manuscript: Manuscript = ManuscriptOnDisk(self.plays, is_watched=True)
        self.play: OpenedPlay = self.plays.open_play(str(casus), setup or Setup())

    def choose(self, *choices: str) -> None:
        play_on(self.play.session, *choices)

    def read(self) -> str:
        """Read what was saved, and give what the players are told, or the first thing that is wrong."""
        found = self.manuscript.read(self.play, NL)
        self.play = found.play or self.play
        errors = [one for one in found.problems if one.severity == "error"]
        return errors[0].sentence if errors else found.notice

    def change(self, old: str, new: str) -> str:
        change(self.casus, old, new)
        return self.read()

    @property
    def made(self) -> list[str]:
        """The choices that stand."""
        return [one.choice for one in self.play.session.decisions if one.choice]


def journals() -> list[str]:
    return sorted(path.name for path in saves_folder().glob("*.jsonl"))


def choices_in(path: Path) -> list[str]:
    return [entry.command.choice for entry in read_save(path).entries if entry.command.choice]


@pytest.fixture
def author(casus: Path) -> Author:
    made = Author(casus)
    made.choose("meelopen", "samen-vertellen")
    return made


def test_another_word_leaves_the_play_where_it_was(author: Author):
    before = author.play.session.position
    assert author.change("title: De kraan in de aula", "title: Heet water") == "Opnieuw gelezen: zelfde moment."
    assert author.play.session.rules.casus.moments["kraan"].title == "Heet water"
    assert author.play.session.position == before


def test_a_file_that_was_saved_without_a_change_is_no_news(author: Author):
    os.utime(author.casus / "casus.yaml")
    assert author.manuscript.read(author.play, NL).play is None


@pytest.mark.parametrize(
    "text",
    ["", "\0\0\0", "title: [De kruik", "moments:\n  kraan: {title: 'De", "- 1\n- 2\n", "\N{BYTE ORDER MARK}"],
    ids=["empty", "zeros", "half a list", "half a moment", "no casus", "only a mark"],
)
def test_a_half_written_file_stops_nobody(author: Author, text: str):
    whole = (author.casus / "casus.yaml").read_text(encoding="utf-8")
    (author.casus / "casus.yaml").write_text(text, encoding="utf-8")
    found = author.manuscript.read(author.play, NL)
    assert found.play is None
    assert found.problems[0].severity == "error"
    assert "casus.yaml:" in found.problems[0].place
    assert found.problems[0].remedy
    author.play.session.do(Command("proceed"))
    (author.casus / "casus.yaml").write_text(whole + "\n# af\n", encoding="utf-8")
    assert author.read() == "Opnieuw gelezen: zelfde moment."
    assert author.made == ["meelopen", "samen-vertellen"]


def test_a_file_that_is_gone_is_told_and_comes_back(author: Author):
    away = (author.casus / "casus.yaml").rename(author.casus / "away")
    assert "casus.yaml" in author.read()
    away.rename(author.casus / "casus.yaml")
    assert author.read() == ""


def test_a_pipe_in_the_place_of_the_file_is_told_and_not_read(author: Author):
    (author.casus / "casus.yaml").unlink()
    os.mkfifo(author.casus / "casus.yaml")
    assert "casus.yaml" in author.read()


def test_a_choice_that_is_gone_takes_the_play_back_to_before_it_and_says_the_line(author: Author):
    (author.casus / "plays.yaml").unlink()
    assert "meelopen" in author.change("      meelopen:\n", "      meewandelen:\n")
    change(author.casus, "default: meelopen", "default: bellen")
    told = author.read()
    line = (author.casus / "casus.yaml").read_text(encoding="utf-8").split("\n").index("  kraan:") + 1
    assert f"regel {line}" in told
    assert author.made == []


def test_what_could_not_come_along_is_there_again_when_the_author_takes_it_back(author: Author):
    author.choose("niet-vragen")
    (author.casus / "plays.yaml").unlink()
    assert "keuze 1 " in author.change("      samen-vertellen:\n", "      samen-zeggen:\n")
    assert author.made == ["meelopen"]
    author.change("      samen-zeggen:\n", "      samen-vertellen:\n")
    assert author.made == ["meelopen", "samen-vertellen", "niet-vragen"]


def test_who_plays_on_from_there_keeps_both_plays(author: Author):
    (author.casus / "plays.yaml").unlink()
    first = author.play.journal
    author.change("      samen-vertellen:\n", "      samen-zeggen:\n")
    author.choose("zwijgen")
    assert choices_in(first) == ["meelopen", "samen-vertellen"]
    assert choices_in(author.plays.kept_in(author.play)) == ["meelopen", "zwijgen"]
    assert len(journals()) == 2


def test_a_play_that_was_read_again_before_is_not_lost_either(author: Author):
    (author.casus / "plays.yaml").unlink()
    author.change("title: De kraan in de aula", "title: Heet water")
    author.choose("niet-vragen")
    longest = author.plays.kept_in(author.play)
    author.change("      samen-vertellen:\n", "      samen-zeggen:\n")
    author.choose("zwijgen")
    assert choices_in(longest) == ["meelopen", "samen-vertellen", "niet-vragen"]
    assert choices_in(author.plays.kept_in(author.play)) == ["meelopen", "zwijgen"]


def test_a_moment_that_is_gone_under_the_players_is_no_trap(author: Author):
    (author.casus / "plays.yaml").unlink()
    text = (author.casus / "casus.yaml").read_text(encoding="utf-8")
    start, end = text.index("  keukentafel:"), text.index("  koude-nacht: ")
    without = (text[:start] + text[end:]).replace("goto: keukentafel", "goto: koude-nacht")
    (author.casus / "casus.yaml").write_text(without, encoding="utf-8")
    assert author.read().startswith("Opnieuw gelezen")
    assert author.play.session.position.moment != "keukentafel"
    author.play.session.do(Command("undo"))


def test_a_seat_that_is_gone_keeps_who_sits_there_in_the_old_casus(casus: Path):
    author = Author(casus, Setup("solo", "mentor"))
    author.choose("meelopen")
    (casus / "plays.yaml").unlink()
    text = (casus / "casus.yaml").read_text(encoding="utf-8")
    (casus / "casus.yaml").write_text(text.replace("mentor", "leerplichtambtenaar"), encoding="utf-8")
    assert "mentor" in author.read()
    assert author.made == ["meelopen"]
    assert author.play.session.rules.casus.title_of("mentor") == "Mentor"


def test_a_hundred_saves_leave_one_journal_more(author: Author):
    """The one in which the play began is never taken away; what reading again made gives way to the next."""
    titles = [f"title: Kraan {number}" for number in range(100)]
    author.change("title: De kraan in de aula", titles[0])
    for number, (old, new) in enumerate(pairwise(titles)):
        assert author.change(old, new) == "Opnieuw gelezen: zelfde moment."
        if number % 20 == 10:
            author.play.session.do(Command("undo"))
            author.choose("samen-vertellen")
    assert len(journals()) == 2
    assert author.made == ["meelopen", "samen-vertellen"]
    kept = author.plays.kept_in(author.play)
    author.plays.put_away(author.play)
    assert read_save(kept).damage is None


def test_nothing_is_written_before_something_is_done(author: Author):
    before = journals()
    for number in range(5):
        author.change("De kraan in de aula", f"De kraan in de aula {number}")
    assert journals() == before


def test_a_play_that_was_read_again_can_be_resumed_after_a_crash(author: Author):
    author.change("title: De kraan in de aula", "title: Heet water")
    author.choose("niet-vragen")
    author.plays.put_away(author.play)
    saved = PlaysOnDisk(NL, own=find(str(author.casus))).saved()
    again = PlaysOnDisk(NL).resume(saved[0])
    assert [one.choice for one in again.session.decisions] == ["meelopen", "samen-vertellen", "niet-vragen"]
    assert again.notes == ()


def test_nobody_else_can_take_up_a_play_that_is_being_watched(author: Author):
    author.change("title: De kraan in de aula", "title: Heet water")
    for choices in ((), ("niet-vragen",)):
        author.choose(*choices)
        saved = PlaysOnDisk(NL, own=find(str(author.casus))).saved()[0]
        with pytest.raises(PlaceNotUsable) as refused:
            PlaysOnDisk(NL).resume(saved)
        assert refused.value.key == "commands.journal-in-use"


def test_a_choice_that_the_disk_does_not_take_is_not_made_and_leaves_nothing(
    author: Author, monkeypatch: pytest.MonkeyPatch
):
    author.change("title: De kraan in de aula", "title: Heet water")
    before = journals()

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(os, "write", full)
        with pytest.raises(PlaceNotUsable):
            author.choose("niet-vragen")
    assert (author.made, journals()) == (["meelopen", "samen-vertellen"], before)
    author.choose("niet-vragen")
    assert choices_in(author.plays.kept_in(author.play)) == ["meelopen", "samen-vertellen", "niet-vragen"]


def test_errors_come_before_warnings_and_what_others_wrote_is_not_told(author: Author):
    change(author.casus, "portrait: peep-05", "portrait: nergens")
    change(author.casus, "goto: bureau", "goto: buro")
    severities = [one.severity for one in author.manuscript.read(author.play, NL).problems]
    assert severities[0] == "error"
    order = ["error", "warning", "hint"]
    assert severities == sorted(severities, key=order.index)
