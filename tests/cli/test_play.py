"""`play`: what is asked at the prompt becomes a play, or one sentence that says why not."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli.saves import read_save, saves_folder, unfinished
from tests.cli.conftest import ROOT, Answer, Ask
from tests.cli.test_check import change


@pytest.fixture
def play(casus: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """A play of the first casus in the terminal, with these answers."""

    def played(*options: object, answers: str = "") -> Answer:
        monkeypatch.setattr("sys.stdin", io.StringIO(answers))
        return ask("play", casus, "--terminal", *options)

    return played


def setup_of(path: Path) -> dict[str, object]:
    return json.loads(path.read_text(encoding="utf-8").splitlines()[0])


def test_a_play_is_kept_without_anyone_asking(play: Ask):
    assert play(answers="1\n").code == 0
    assert [path.name for path in saves_folder().iterdir()] == ["kruik-0001.jsonl"]
    assert play(answers="2\n").code == 0
    assert sorted(path.name for path in saves_folder().iterdir()) == ["kruik-0001.jsonl", "kruik-0002.jsonl"]


def test_role_seed_lever_and_language_become_the_setup(casus: Path, play: Ask, tmp_path: Path):
    change(casus, "flags:", "levers: {doorzettingsmacht: {options: [nee, ja], start: nee}}\nflags:")
    journal = tmp_path / "spel.jsonl"
    asked = ["--role", "mentor", "--seed", "7", "--lever", "doorzettingsmacht=ja", "--lang", "en", "--journal", journal]
    assert play(*asked).code == 0
    told = setup_of(journal)
    assert (told["mode"], told["seat"], told["seed"]) == ("solo", "mentor", 7)
    assert (told["levers"], told["language"]) == ({"doorzettingsmacht": "ja"}, "en")


def test_the_wish_for_a_slower_clock_or_none_becomes_the_setup(play: Ask, tmp_path: Path):
    assert play("--clock", "slow-2", "--journal", tmp_path / "traag.jsonl").code == 0
    assert setup_of(tmp_path / "traag.jsonl")["clock"] == "slow-2"
    play("--journal", tmp_path / "gewoon.jsonl")
    assert setup_of(tmp_path / "gewoon.jsonl")["clock"] == "on"
    wrong = play("--clock", "zandloper")
    assert (wrong.code, wrong.err) == (2, "Achter --clock hoort on, slow-1.5, slow-2 of off.\n")


def test_a_seat_that_mostly_advises_can_be_played_alone_as_it_can_in_the_window(play: Ask, tmp_path: Path):
    play("--role", "schoolmaatschappelijk-werker", "--journal", tmp_path / "spel.jsonl")
    assert setup_of(tmp_path / "spel.jsonl")["seat"] == "schoolmaatschappelijk-werker"


def test_without_a_role_the_table_plays_and_luck_is_new_every_time(play: Ask, tmp_path: Path):
    seeds = set()
    for number in range(3):
        journal = tmp_path / f"{number}.jsonl"
        play("--journal", journal)
        assert setup_of(journal)["mode"] == "table"
        seeds.add(setup_of(journal)["seed"])
    assert len(seeds) > 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--role", "wijkagent"], "zit niet aan deze tafel"),
        (["--lever", "macht=ja"], "De hefboom 'macht' is er niet"),
        (["--lever", "macht"], "doorzettingsmacht=ja"),
        (["--seed", "-1"], "heel getal vanaf 0"),
        (["--size", "10x10"], "1280x720"),
        (["--text", "250"], "100 tot 200"),
        (["--theme", "roze"], "evening"),
        (["--resume", "--seed", "3"], "Laat --seed weg"),
        (["--resume"], "geen spel meer bezig"),
    ],
)
def test_what_cannot_be_is_said_and_leaves_nothing_behind(play: Ask, options: list[str], said: str):
    answer = play(*options)
    assert answer.code == 2
    assert said in answer.err
    assert answer.err.count("\n") == 1
    assert not saves_folder().exists()


def test_a_casus_with_mistakes_is_not_played_and_check_is_named(casus: Path, play: Ask):
    change(casus, "goto: bureau", "goto: buro")
    answer = play()
    assert answer.code == 1
    assert "kantelpunt check" in answer.err
    assert not saves_folder().exists()


def test_without_a_display_the_terminal_is_named(ask: Ask):
    answer = ask("play")
    assert answer.code == 2
    assert "--terminal" in answer.err
    assert answer.err.count("\n") == 1


def test_a_terminal_needs_to_know_which_casus(ask: Ask):
    answer = ask("--terminal")
    assert answer.code == 2
    assert "Er is: " in answer.err


def test_a_journal_that_is_there_is_not_touched_without_resume(play: Ask, tmp_path: Path):
    journal = tmp_path / "spel.jsonl"
    play("--journal", journal, answers="1\n")
    kept = journal.read_bytes()
    answer = play("--journal", journal)
    assert answer.code == 2
    assert "--resume" in answer.err
    assert journal.read_bytes() == kept
    assert play("--journal", journal, "--resume", answers="1\n").code == 0
    assert journal.read_bytes().startswith(kept)
    assert [entry.command.choice for entry in read_save(journal).entries if entry.command.choice] == [
        "meelopen",
        "zwijgen",
    ]


def test_a_file_that_is_no_journal_is_refused_and_left_alone(play: Ask, tmp_path: Path):
    letter = tmp_path / "brief.txt"
    letter.write_text("Beste Ilse,\n", encoding="utf-8")
    assert play("--journal", letter).code == 2
    assert play("--journal", letter, "--resume").code == 1
    assert letter.read_text(encoding="utf-8") == "Beste Ilse,\n"


def test_a_journal_of_another_casus_is_refused(casus: Path, play: Ask, ask: Ask, tmp_path: Path):
    journal = tmp_path / "spel.jsonl"
    play("--journal", journal, answers="1\n")
    ask("new", tmp_path / "andere")
    answer = ask("play", tmp_path / "andere", "--terminal", "--journal", journal, "--resume")
    assert answer.code == 2
    assert "'kruik'" in answer.err


def test_resume_takes_up_the_latest_play_that_is_not_finished(play: Ask):
    play(answers="1\n")
    first = saves_folder() / "kruik-0001.jsonl"
    os.utime(first, (1, 1))
    play(answers="2\n1\n")
    play("--resume", answers="1\n")
    second = read_save(saves_folder() / "kruik-0002.jsonl")
    assert [entry.command.choice for entry in second.entries if entry.command.choice] == [
        "bellen",
        "zwijgen",
        "niet-vragen",
    ]


def test_a_play_that_was_closed_and_one_without_a_choice_are_not_taken_up(play: Ask):
    play(answers="1\n1\n1\n1\n1\n")
    play()
    assert unfinished() == ()
    assert play("--resume").code == 2


def test_a_casus_that_has_changed_is_said_and_play_goes_on_beside_the_old_journal(casus: Path, play: Ask):
    play("--seed", "1", answers="1\n2\n")
    old = saves_folder() / "kruik-0001.jsonl"
    kept = old.read_bytes()
    change(casus, "trust.mentor: +10, loopvermogen: -1", "trust.mentor: +20, loopvermogen: -1")
    answer = play("--resume", answers="1\n")
    assert answer.code == 0
    assert "veranderd" in answer.out
    assert old.read_bytes() == kept
    new = read_save(saves_folder() / "kruik-0001-2.jsonl")
    assert [entry.command.choice for entry in new.entries if entry.command.choice] == [
        "meelopen",
        "samen-vertellen",
        "niet-vragen",
    ]
    # From now on this is the latest, and it fits the casus as it is.
    assert "veranderd" not in play("--resume").out


def test_a_casus_of_which_only_a_word_has_changed_is_said_too(casus: Path, play: Ask):
    play(answers="1\n")
    change(casus, "title: Forsythia", "title: Krentenbollen")
    assert "veranderd" in play("--resume").out
    assert (saves_folder() / "kruik-0001-2.jsonl").exists()


def test_a_choice_that_is_gone_stops_the_replay_there(casus: Path, play: Ask):
    play(answers="1\n2\n2\n")
    text = (casus / "casus.yaml").read_text(encoding="utf-8")
    (casus / "casus.yaml").write_text(text.replace("samen-vertellen:", "met-bram:"), encoding="utf-8")
    answer = play("--resume")
    assert "past het spel niet meer" in answer.out
    assert "Aan het bureau van de ander" in answer.out


def test_a_line_that_was_changed_by_hand_is_said_and_play_goes_on_from_before_it(play: Ask, tmp_path: Path):
    journal = tmp_path / "spel.jsonl"
    play("--journal", journal, answers="1\n1\n")
    text = journal.read_text(encoding="utf-8")
    journal.write_text(text.replace('"zwijgen"', '"samen-vertellen"'), encoding="utf-8")
    answer = play("--journal", journal, "--resume")
    assert answer.code == 0
    assert "Regel 6 van het journaal is veranderd" in answer.out
    assert (tmp_path / "spel-2.jsonl").exists()
    assert "samen-vertellen" in journal.read_text(encoding="utf-8")


def test_a_torn_last_line_is_said_and_play_goes_on_in_the_same_journal(play: Ask, tmp_path: Path):
    journal = tmp_path / "spel.jsonl"
    play("--journal", journal, answers="1\n")
    with journal.open("a", encoding="utf-8") as opened:
        opened.write('{"do": "choose", "choi')
    answer = play("--journal", journal, "--resume", answers="2\n")
    assert "is niet heel" in answer.out
    assert [entry.command.choice for entry in read_save(journal).entries if entry.command.choice] == [
        "meelopen",
        "samen-vertellen",
    ]


def test_a_disk_that_is_full_ends_the_play_with_one_sentence(play: Ask):
    answer = play("--journal", "/dev/full")
    assert answer.code == 2
    assert "de schijf is vol" in answer.err
    assert answer.err.count("\n") == 1


def test_without_pygame_or_behind_a_dead_display_the_terminal_is_named(casus: Path, run: Ask):
    blocked = "import sys; sys.modules['pygame'] = None\nfrom game.cli.main import main; raise SystemExit(main())"
    assert run("play", casus, "--terminal", code=blocked, answers="1\n").code == 0
    for options in ({"code": blocked}, {}):
        answer = run("play", casus, DISPLAY=":4711", **options)
        assert answer.code == 2
        assert "--terminal" in answer.err
        assert answer.err.count("\n") == 1


def test_playing_from_the_cache_imports_no_pydantic_numpy_or_yaml(casus: Path, run: Ask):
    """That is how a play begins at once."""
    watched = (
        "import sys\nfrom game.cli.main import main\ncode = main()\n"
        "watched = ('pydantic', 'numpy', 'yaml', 'pygame', 'htpy')\n"
        "print([name for name in watched if name in sys.modules], file=sys.stderr)"
    )
    first = run("play", casus, "--terminal", code=watched)
    assert "pydantic" in first.err
    assert run("play", casus, "--terminal", code=watched).err == "[]\n"


def test_ctrl_c_is_one_line(run: Ask):
    interrupted = (
        "from game.cli import schema\nfrom game.cli.main import main\n"
        "def stop(*_): raise KeyboardInterrupt\n"
        "schema.run = stop\nraise SystemExit(main(['schema']))"
    )
    answer = run(code=interrupted)
    assert (answer.code, answer.err.strip()) == (130, "Gestopt.")


def test_a_reader_that_has_read_enough_hears_nothing():
    schema = subprocess.Popen(
        [sys.executable, "-m", "game", "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert schema.stdout is not None
    assert schema.stderr is not None
    assert schema.stdout.readline() == "{\n"
    schema.stdout.close()
    assert schema.stderr.read() == ""
    schema.stderr.close()
    assert schema.wait(timeout=20) == 0


def test_a_full_disk_behind_the_output_is_one_line(run: Ask):
    full = (
        "import os\nos.dup2(os.open('/dev/full', os.O_WRONLY), 1)\n"
        "from game.cli.main import main\nraise SystemExit(main(['schema']))"
    )
    answer = run(code=full)
    assert answer.code == 2
    assert answer.err.count("\n") == 1
