"""A casus that is saved while its window is open: the play stays where it is, and mistakes stand in the window."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.desktop.ports import Preferences, WindowWish
from game.words import Words
from tests.desktop.live_author import Writer
from tests.desktop.screens_player import cache, home

__all__ = ["cache", "home"]

NL, EN = Words("nl"), Words("en")


@pytest.fixture
def writer(home: Path) -> Writer:
    """At the second moment of the casus, with the files read once."""
    made = Writer(home / "kruik")
    for command in (("begin",), ("choose", "meelopen"), ("proceed",)):
        made.app.table.do(*command)
    assert made.phase == "deciding"
    return made


def bar(writer: Writer) -> str:
    return next((thing.name for thing in writer.seen("status") if thing.name), "")


def test_a_sentence_that_is_saved_is_on_the_screen_at_the_same_moment(writer: Writer):
    writer.app.table.select("samen-vertellen")
    writer.change("Jij weet meer.", "Jij weet veel meer.")
    writer.wait()
    assert "Jij weet veel meer." in writer.told()
    assert NL.say("live.same-moment") in writer.told()
    # The choice that lay in the middle still lies there.
    assert writer.app.table.selected == "samen-vertellen"


def test_a_mistake_is_told_and_the_play_goes_on(writer: Writer):
    writer.change("goto: keukentafel", "goto: keuken")
    writer.wait()
    assert bar(writer) == NL.say("live.goes-on-with-old")
    assert "K101" not in writer.told()
    writer.press("k")
    told = writer.told()
    assert "K101" in told
    assert "kruik/casus.yaml:" in told
    assert "keukentafel" in told
    writer.press("p")
    assert writer.app.table.cover == "pause"
    assert "K101" not in writer.told()
    writer.press("p", "esc")
    writer.app.table.do("choose", "zwijgen")
    assert writer.phase == "revealing"


def test_another_language_is_spoken_while_the_files_are_wrong(writer: Writer):
    """The window speaks it at once; the casus cannot be read, so it stays in the language that it was in."""
    moment = writer.app.table.view.moment
    writer.change("goto: keukentafel", "goto: keuken")
    writer.app.comfort.other_language()
    writer.window.step()
    assert writer.app.table.words.language == "en"
    assert writer.app.table.view.moment == moment
    assert "cannot be played" in writer.app.table.notices[0]
    writer.change("goto: keuken", "goto: keukentafel")
    writer.wait()
    assert writer.app.live.counts["error"] == 0


def test_a_mended_file_takes_the_problems_away_and_says_so(writer: Writer):
    writer.change("goto: keukentafel", "goto: keuken")
    writer.wait()
    writer.press("k")
    writer.change("goto: keuken\n", "goto: keukentafel\n")
    writer.wait()
    assert not writer.app.live.counts["error"]
    assert NL.say("live.good-again") in writer.app.table.notices
    writer.press("k" if writer.app.live.is_open else "f5")
    assert bar(writer) == NL.say("live.watched")


def test_warnings_are_counted_and_lie_over_nothing(writer: Writer):
    writer.change("portrait: peep-05", "portrait: nergens")
    writer.wait()
    assert writer.app.live.counts["error"] == 0
    assert writer.app.live.counts["warning"] + writer.app.live.counts["hint"] > 0
    assert bar(writer) == NL.say("live.watched")
    assert not writer.app.live.is_open


def test_a_pause_stays_on_and_nothing_else_shows(writer: Writer):
    """Someone may be hit by the story; a save must not bring it back on the screen."""
    writer.press("p")
    writer.change("goto: keukentafel", "goto: keuken")
    writer.wait()
    assert writer.app.table.cover == "pause"
    drawn = [node.id for node in writer.window.stage.root.walk()]
    assert "problems" not in drawn
    assert "keukentafel" not in writer.told()
    writer.press("p")
    assert "problems" in [node.id for node in writer.window.stage.root.walk()]
    assert bar(writer) == NL.say("live.goes-on-with-old")


def test_an_envelope_in_hand_stays_in_hand_and_closes_when_another_moment_comes(writer: Writer):
    table = writer.app.table
    table.open_cover("envelopes")
    table.take_envelope("schoolmaatschappelijk-werker")
    writer.change("Jij weet meer.", "Jij weet veel meer.")
    writer.wait()
    assert table.envelope.seat == "schoolmaatschappelijk-werker"
    (writer.folder / "plays.yaml").unlink()
    writer.change("      meelopen:\n", "      meewandelen:\n")
    writer.change("default: meelopen", "default: bellen")
    writer.wait()
    assert (table.cover, table.envelope) == ("", None)


def test_a_card_that_was_looked_up_stays_when_another_moment_comes(writer: Writer):
    writer.app.table.open_cover("guidance")
    (writer.folder / "plays.yaml").unlink()
    writer.change("      meelopen:\n", "      meewandelen:\n")
    writer.change("default: meelopen", "default: bellen")
    writer.wait()
    assert writer.app.table.cover == "guidance"


def test_a_choice_that_is_gone_brings_the_players_back_to_before_it(writer: Writer):
    (writer.folder / "plays.yaml").unlink()
    writer.change("      meelopen:\n", "      meewandelen:\n")
    writer.change("default: meelopen", "default: bellen")
    writer.wait()
    assert "regel" in writer.told()
    assert writer.app.table.session.position.moment == "kraan"
    writer.change("      meewandelen:\n", "      meelopen:\n")
    writer.wait()
    assert writer.app.table.session.position.moment == "bureau"


def test_a_broken_casus_is_waited_for_and_begins_by_itself(home: Path):
    Writer(home / "kruik").app.stand_up()
    file = home / "kruik" / "casus.yaml"
    whole = file.read_text(encoding="utf-8")
    file.write_text(whole.replace("goto: bureau", "goto: buro"), encoding="utf-8")
    writer = Writer(home / "kruik", "--role", "mentor")
    assert NL.say("live.waiting") in writer.told()
    assert "K101" in writer.told()
    writer.write(whole.replace("goto: bureau", "goto: burow"))
    writer.wait()
    assert "burow" in writer.told()
    writer.write(whole)
    writer.wait()
    assert writer.phase == "briefing"
    assert writer.app.table.session.setup.seat == "mentor"


def test_a_role_that_the_casus_lacks_is_waited_for_too(home: Path):
    Writer(home / "kruik").app.stand_up()
    file = home / "kruik" / "casus.yaml"
    whole = file.read_text(encoding="utf-8")
    file.write_text("", encoding="utf-8")
    writer = Writer(home / "kruik", "--role", "jurist")
    writer.write(whole)
    writer.wait()
    assert writer.phase == "home"
    assert "jurist" in writer.told()


def test_who_waits_can_leave(home: Path):
    (home / "leeg").mkdir()
    (home / "leeg" / "casus.yaml").touch()
    writer = Writer(home / "leeg")
    writer.press("esc")
    assert not writer.window.running


def test_everything_is_told_in_english(home: Path):
    writer = Writer(home / "kruik", wish=WindowWish(preferences=Preferences(calm=True, language="en")))
    writer.change("goto: keukentafel", "goto: keuken")
    writer.wait()
    assert bar(writer) == EN.say("live.goes-on-with-old")
    writer.press("k")
    assert EN.say("live.error") in writer.told()


def test_the_key_for_reading_again_does_the_same_without_watching(home: Path):
    writer = Writer(home / "kruik")
    writer.app.live._manuscript.is_watched = False
    writer.change("goto: keukentafel", "goto: keuken")
    writer.press("shift+r")
    assert bar(writer) == NL.say("live.goes-on-with-old")
    writer.change("goto: keuken\n", "goto: keukentafel\n")
    writer.press("shift+r")
    assert bar(writer) == ""
    writer.press("shift+r")
    assert NL.say("live.nothing-new") in writer.told()


def test_another_play_begins_without_the_problems_of_this_one(writer: Writer):
    writer.change("goto: keukentafel", "goto: keuken")
    writer.wait()
    writer.app.leave_table()
    writer.window.step()
    assert writer.app.live.problems == ()
    assert bar(writer) == ""
