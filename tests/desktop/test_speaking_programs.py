"""Each kind of computer has its own program that speaks; how they list their voices is kept here as they print it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from game.desktop.speaking_programs import speaking_program

ESPEAK = """Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  af              --/M      Afrikaans          gmw/af
 5  en-029          --/M      English_(Caribbean) gmw/en-029           (en 10)
 2  en-gb           --/M      English_(Great_Britain) gmw/en           (en 2)
 5  nl              --/M      Dutch              gmw/nl
"""
SAY = """Albert              en_US    # Hello! My name is Albert.
Bad News            en_US    # Hello! My name is Bad News.
Daniel              en_GB    # Hello! My name is Daniel.
Ellen               nl_BE    # Hallo! Mijn naam is Ellen.
Eddy (Dutch (NL))   nl_NL    # Hallo! Mijn naam is Eddy.
"""
POWERSHELL = "en-US Microsoft David Desktop\nen-US Microsoft Zira Desktop\nnl-NL Microsoft Frank\n"


@pytest.fixture
def present(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Makes a computer that has these programs and no others; each prints the same list of voices."""
    monkeypatch.setenv("PATH", str(tmp_path))

    def put(voices: str, *names: str) -> None:
        (tmp_path / "voices").write_text(voices, encoding="utf-8")
        cat = shutil.which("cat", path="/bin:/usr/bin")
        for name in names:
            (tmp_path / name).write_text(f'#!/bin/sh\nexec {cat} "{tmp_path}/voices"\n')
            (tmp_path / name).chmod(0o755)

    return put


@pytest.mark.parametrize(
    ("platform", "there", "chosen"),
    [
        ("linux", ("espeak-ng", "espeak", "say", "powershell"), "espeak-ng"),
        ("linux", ("espeak", "say"), "espeak"),
        ("freebsd14", ("espeak-ng",), "espeak-ng"),
        ("darwin", ("say", "espeak-ng"), "say"),
        ("darwin", ("espeak-ng",), "espeak-ng"),
        ("win32", ("powershell", "espeak-ng"), "System.Speech"),
        ("win32", ("espeak-ng",), "espeak-ng"),
    ],
)
def test_the_program_is_the_one_of_this_computer(present, platform, there, chosen):
    present("", *there)
    program = speaking_program(platform)
    assert program is not None
    assert program.name == chosen


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_a_computer_without_any_has_none(present, platform):
    present("", "something-else")
    assert speaking_program(platform) is None


@pytest.mark.parametrize(
    ("platform", "name", "listed", "dutch", "english"),
    [
        ("linux", "espeak-ng", ESPEAK, "nl", "en"),
        ("darwin", "say", SAY, "Ellen", "Daniel"),
        ("win32", "powershell", POWERSHELL, "Microsoft Frank", "Microsoft David Desktop"),
    ],
)
def test_the_voices_are_read_from_its_own_list(present, platform, name, listed, dutch, english):
    present(listed, name)
    voices = speaking_program(platform).its_voices()
    assert (voices["nl"], voices["en"]) == (dutch, english)


@pytest.mark.parametrize(("platform", "name"), [("linux", "espeak-ng"), ("darwin", "say"), ("win32", "powershell")])
def test_a_list_without_voices_gives_none(present, platform, name):
    present("something went wrong\n\n", name)
    assert speaking_program(platform).its_voices() == {}


def test_a_voice_is_asked_for_in_the_words_of_each_program(present):
    present("", "espeak-ng", "say", "powershell")
    assert "-v nl " in " ".join(speaking_program("linux").call("nl"))
    assert "-v Ellen " in " ".join(speaking_program("darwin").call("Ellen"))
    assert "SelectVoice('Microsoft Frank');" in speaking_program("win32").call("Microsoft Frank")[-1]
    for platform in ("linux", "darwin", "win32"):
        assert "{choose}" not in " ".join(speaking_program(platform).call(None))
        assert "SelectVoice" not in " ".join(speaking_program(platform).call(None))


def test_a_quote_in_the_name_of_a_voice_stays_a_name(present):
    present("", "powershell")
    assert "SelectVoice('O''Hara')" in speaking_program("win32").call("O'Hara")[-1]


def test_all_get_their_text_by_their_input(present):
    present("", "espeak-ng", "say", "powershell")
    assert speaking_program("linux").call("nl")[-1] == "--stdin"
    assert speaking_program("darwin").call(None)[-2:] == ["-f", "-"]
    assert "OpenStandardInput" in speaking_program("win32").call(None)[-1]


def test_a_program_that_does_not_answer_says_so(present, tmp_path):
    present("", "espeak-ng")
    (tmp_path / "espeak-ng").write_text("#!/bin/sh\nexit 3\n")
    with pytest.raises(subprocess.SubprocessError):
        speaking_program("linux").its_voices()


def test_the_real_espeak_has_both_voices():
    program = speaking_program("linux")
    assert program is not None, "this test needs espeak-ng"
    assert {"nl", "en"} <= set(program.its_voices())
