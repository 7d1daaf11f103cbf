"""The command line itself: help in two languages, wrong calls in one sentence, and every sentence there to be said."""

from __future__ import annotations

import io
import os
import re
from pathlib import Path

import pytest

import game
from game.cli.verbs import VERBS
from game.content.codes_play import PLAY
from game.words import Words
from tests.catalogues import sentences
from tests.cli.conftest import Ask

CLI = Path(game.__file__).parent / "cli"


def test_every_sentence_is_said_somewhere_and_every_key_has_a_sentence():
    dutch = sentences("nl", "commands")
    told = "\n".join(path.read_text(encoding="utf-8") for path in CLI.glob("*.py"))
    for key in re.findall(r'"commands\.([a-z-]+)"', told):
        assert key in dutch, key
    # The sentences of problems are told by their codes.
    assembled = (*PLAY, "help-", "about", "checked-", "doctor-", "rehearsal", "replay-", "journal-", "call-")
    for key in dutch:
        assert key in told or key.startswith(assembled), key


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_verb_has_help_in_both_languages(ask: Ask, verb: str, language: str):
    answer = ask(verb, "--help", "--lang", language)
    assert (answer.code, answer.err) == (0, "")
    assert Words(language).say(f"commands.about-{verb}") in answer.out
    assert answer.out.startswith(f"{Words(language).say('commands.usage')} kantelpunt {verb}")


def test_the_overview_names_every_verb(ask: Ask):
    answer = ask("--help")
    assert answer.code == 0
    assert all(f"  {verb} " in answer.out for verb in VERBS)


def test_the_version_is_told(ask: Ask):
    assert ask("--version").out == game.__version__ + "\n"


@pytest.mark.parametrize(
    ("locale", "said"),
    [("en_GB.UTF-8", "usage"), ("nl_BE.UTF-8", "gebruik"), ("de_DE.UTF-8", "gebruik"), ("C", "gebruik")],
)
def test_the_machine_says_which_language_and_dutch_is_spoken_when_in_doubt(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, locale: str, said: str
):
    monkeypatch.setenv("LANG", locale)
    assert said in ask("--help").out


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["chek"], "kantelpunt check?"),
        (["xyzzy"], "kantelpunt play?"),
        (["check", "--jsn"], "Bedoel je --json?"),
        (["check", "--xyzzy"], "--xyzzy ken ik niet"),
        (["check", "--json", "--sarif"], "gaan niet samen"),
        (["check", "--lang", "fr"], "De taal 'fr' ken ik niet"),
        (["check", "--lang"], "De taal '' ken ik niet"),
        (["play", "--seed"], "--seed klopt zo niet"),
        (["play", "een", "twee"], "twee ken ik niet"),
        (["play", "--terminal=ja"], "--terminal klopt zo niet"),
        (["graph"], "kantelpunt graph CASUS"),
        (["replay"], "kantelpunt replay JOURNAL"),
        (["new"], "kantelpunt new DIR"),
        (["graph", "--format", "png"], "mermaid, dot of svg"),
        (["play", "--journal", ""], "hoort een pad"),
    ],
)
def test_a_wrong_call_is_one_sentence_with_what_would_be_right(ask: Ask, call: list[str], said: str):
    answer = ask(*call)
    assert answer.code == 2
    assert said in answer.err
    assert answer.err.count("\n") == 1


def test_both_ways_in_are_the_same(run: Ask):
    assert run("--version") == run(code="from game.cli.main import main; raise SystemExit(main(['--version']))")


def test_a_package_that_is_missing_is_named(run: Ask):
    blocked = (
        "import sys; sys.modules['yaml'] = None\nfrom game.cli.main import main; raise SystemExit(main(['check']))"
    )
    answer = run(code=blocked)
    assert answer.code == 2
    assert answer.err == "Het pakket 'yaml' ontbreekt. Installeer Kantelpunt opnieuw, of kijk met: kantelpunt doctor\n"


@pytest.mark.parametrize("kind", ["pipe", "loop", "folder", "nobody", "long", "binary"])
@pytest.mark.parametrize(
    "call",
    [
        ["check", "{}"],
        ["replay", "{}"],
        ["graph", "{}"],
        ["new", "{}"],
        ["play", "{}", "--terminal"],
        ["play", "de-lege-stoel", "--terminal", "--journal", "{}"],
        ["play", "de-lege-stoel", "--terminal", "--journal", "{}", "--resume"],
    ],
    ids=" ".join,
)
def test_no_place_on_disk_hangs_or_breaks_a_call(
    tmp_path: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch, kind: str, call: list[str]
):
    monkeypatch.setattr("sys.stdin", io.StringIO())
    monkeypatch.chdir(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    os.symlink("loop", tmp_path / "loop")
    (tmp_path / "folder").mkdir()
    (tmp_path / "binary").write_bytes(bytes(range(256)) * 9)
    place = {"nobody": "~nobody-at-all/x", "long": "x" * 300}.get(kind, str(tmp_path / kind))
    answer = ask(*(word.format(place) for word in call))
    # A name that nobody has is an ordinary name, so something new may begin there.
    if kind != "nobody" and (call[0], kind) != ("new", "folder"):
        assert answer.code in {1, 2}
        assert answer.err.count("\n") == (0 if answer.out else 1)
