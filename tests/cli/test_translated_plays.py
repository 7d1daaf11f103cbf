"""A play in another language is the same play: begun in one, it goes on in the other, and its journal never knows."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from game.cli.journal_file import JournalFile
from game.cli.opening import cached, open_casus
from game.cli.plays import PlaysOnDisk
from game.cli.saves import read_save
from game.cli.shelf import find
from game.cli.texts import texts_of
from game.desktop.ports import CasusEntry, OpenedPlay
from game.errors import KantelpuntError, PlaceNotUsable
from game.session.messages import Command
from game.session.setup import Setup
from game.words import Words
from tests.cli.conftest import Ask
from tests.cli.test_check import change
from tests.cli.test_plays_on_disk import play_on
from tests.cli.test_translate import fill_in


@pytest.fixture
def translated(casus: Path, ask: Ask) -> Path:
    """The first casus, of which some is translated."""
    ask("translate", casus, "en")
    fill_in(
        casus / "en.yaml",
        De_kruik="The jar",
        De_kraan_in_de_aula="The tap in the hall",
        Loop_een_stukje_met_hem_mee="Walk along with him for a bit",
        geldzorgen="money worries",
    )
    return casus


@pytest.fixture
def plays(translated: Path) -> PlaysOnDisk:
    return PlaysOnDisk(Words("nl"), own=find(str(translated)))


def test_the_home_screen_is_told_in_the_language_that_is_asked_for(plays: PlaysOnDisk):
    english, dutch = plays.casussen("en")[-1], plays.casussen()[-1]
    assert isinstance(english, CasusEntry)
    assert isinstance(dutch, CasusEntry)
    assert (english.title, english.content_notes) == ("The jar", ("money worries",))
    assert (dutch.title, dutch.content_notes) == ("De kruik", ("geldzorgen",))
    assert english.seats[0].title == "Form tutor"


def test_a_play_in_english_shows_what_is_translated_and_the_rest_in_dutch(translated: Path, plays: PlaysOnDisk):
    play = plays.open_play(str(translated), Setup(language="en"))
    casus = play.session.rules.casus
    assert casus.moments["kraan"].title == "The tap in the hall"
    assert casus.moments["kraan"].choices["bellen"].label == "Bel vanmiddag zijn moeder"


def test_the_language_changes_in_the_middle_of_a_play(translated: Path, plays: PlaysOnDisk):
    """The same journal, lock and position; undo, redo and a next choice go on as before."""
    play = plays.open_play(str(translated), Setup())
    play_on(play.session, "meelopen", "zwijgen")
    play.session.do(Command("undo"))
    english = plays.in_language(play, "en")
    assert english.journal == play.journal
    assert english.session.rules.casus.moments["kraan"].title == "The tap in the hall"
    assert english.session.position == play.session.position
    assert (english.session.revision, english.session.phase) == (play.session.revision, play.session.phase)
    english.session.do(Command("redo"))
    assert [one.choice for one in english.session.decisions if one.choice] == ["meelopen", "zwijgen"]
    dutch = plays.in_language(english, "nl")
    dutch.session.do(Command("undo"))
    journal = read_save(play.journal)
    assert journal.damage is None
    assert [entry.command.name for entry in journal.entries][-3:] == ["undo", "redo", "undo"]
    with pytest.raises(PlaceNotUsable):
        # The lock is still held: nobody else can go on in this journal.
        JournalFile(play.journal, new=False)


def test_causes_of_earlier_choices_change_their_language_too(translated: Path, plays: PlaysOnDisk):
    fill_in(translated / "en.yaml", Bel_vanmiddag_zijn_moeder="Ring his mother this afternoon")
    play = plays.open_play(str(translated), Setup())
    play_on(play.session, "bellen")
    english = plays.in_language(play, "en")
    (made,) = english.session.decisions
    assert "Ring his mother this afternoon" in {cause.title for step in made.steps for cause in step.causes}


def test_a_play_begun_in_dutch_is_resumed_in_english_in_its_own_journal(translated: Path, plays: PlaysOnDisk):
    play = plays.open_play(str(translated), Setup())
    play_on(play.session, "meelopen")
    plays.put_away(play)
    (saved,) = plays.saved("en")
    assert saved.title == "The jar"
    english = plays.resume(saved, "en")
    assert (english.journal, english.notes) == (play.journal, ())
    assert english.session.rules.casus.title == "The jar"
    assert english.session.position == play.session.position


def test_a_casus_that_changed_meanwhile_is_taken_along_as_its_files_are_now(translated: Path, plays: PlaysOnDisk):
    play = plays.open_play(str(translated), Setup())
    play_on(play.session, "meelopen")
    change(translated, "De school loopt leeg.", "De school is bijna leeg.")
    english = plays.in_language(play, "en")
    assert english.session.position.moment == play.session.position.moment
    assert english.session.rules.casus.digest != play.session.rules.casus.digest


def test_a_translator_who_looks_along_stays_in_the_same_journal(translated: Path, plays: PlaysOnDisk):
    """A saved translation is read again while the play goes on, as a saved casus is."""
    play = plays.open_play(str(translated), Setup(language="en"))
    play_on(play.session, "bellen")
    fill_in(translated / "en.yaml", Bel_vanmiddag_zijn_moeder="Ring his mother this afternoon")
    again = plays.move(play, open_casus(find(str(translated)), "en"))
    assert again.journal == play.journal
    assert again.session.rules.casus.moments["kraan"].choices["bellen"].label == "Ring his mother this afternoon"


def test_when_the_casus_is_broken_the_play_goes_on_in_its_own_language(translated: Path, plays: PlaysOnDisk):
    play = plays.open_play(str(translated), Setup())
    play_on(play.session, "meelopen")
    change(translated, "goto: bureau", "goto: buro")
    with pytest.raises(KantelpuntError):
        plays.in_language(play, "en")
    play.session.do(Command("proceed"))
    plays.put_away(play)


def test_a_mistake_in_a_translation_keeps_nobody_from_playing(translated: Path, plays: PlaysOnDisk):
    (translated / "en.yaml").write_text("texts: [", encoding="utf-8")
    play: OpenedPlay = plays.open_play(str(translated), Setup(language="en"))
    assert play.session.rules.casus.title == "De kruik"


def test_each_language_is_kept_in_the_cache_by_itself(translated: Path):
    place = find(str(translated))
    dutch, english = open_casus(place), open_casus(place, "en")
    assert cached(texts_of(place)) == dutch
    assert cached(texts_of(place), "en") == english
    assert dutch.digest == english.digest
    file = translated / "en.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("The jar", "The pitcher"), encoding="utf-8")
    assert cached(texts_of(place), "en") is None
    assert open_casus(place, "en").title == "The pitcher"


def test_terminal_and_replay_speak_the_language_of_the_prompt(
    translated: Path, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    journal = tmp_path / "play.jsonl"
    monkeypatch.setattr("sys.stdin", io.StringIO("meelopen\n"))
    played = ask("play", translated, "--terminal", "--seed", "1", "--journal", journal, "--lang", "en")
    assert played.code == 0
    assert "The tap in the hall" in played.out
    assert "Walk along with him for a bit" in played.out
    told = ask("replay", journal, "--casus", translated, "--lang", "en")
    assert told.code == 0
    assert "The jar" in told.out
    assert "The tap in the hall" in told.out
    dutch = ask("replay", journal, "--casus", translated)
    assert dutch.code == 0
    assert "De kraan in de aula" in dutch.out
