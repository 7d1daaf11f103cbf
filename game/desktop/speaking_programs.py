"""The programs that can read aloud, one for each kind of computer.

All get their text by their input, never as words of a command: a list of running programs then shows nothing of it.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from shutil import which

WORDS_A_MINUTE = 150
ASK_SECONDS = 10.0

# macOS has dozens of English voices that sing or croak, so a plain one goes before whatever comes first.
PLAIN_VOICES = ("Xander", "Ellen", "Samantha", "Daniel", "Karen")

_POWERSHELL_VOICES = (
    "Add-Type -AssemblyName System.Speech; "
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).GetInstalledVoices() | Where-Object Enabled | "
    "ForEach-Object { $_.VoiceInfo.Culture.Name + ' ' + $_.VoiceInfo.Name }"
)
_POWERSHELL_SAY = (
    "$ErrorActionPreference = 'Stop'; Add-Type -AssemblyName System.Speech; "
    "$text = (New-Object IO.StreamReader([Console]::OpenStandardInput(), [Text.Encoding]::UTF8)).ReadToEnd(); "
    "$speaker = New-Object System.Speech.Synthesis.SpeechSynthesizer; {choose}$speaker.Speak($text)"
)


@dataclass(frozen=True)
class Program:
    """A program that reads its input aloud: what it is called, where it is, and how it is asked.

    `ask` are the words that make it list its voices, `voices` understands that list (voice by language, such as `nl`),
    and `words` are those that make it speak with a voice, or with its own when there is none.
    """

    name: str
    path: str
    ask: tuple[str, ...]
    voices: Callable[[Iterable[str]], Mapping[str, str]]
    words: Callable[[str | None], tuple[str, ...]]

    def call(self, voice: str | None) -> list[str]:
        """The whole command for this voice."""
        return [self.path, *self.words(voice)]

    def its_voices(self) -> Mapping[str, str]:
        """A voice for each language that this program has here; asks the program, so not for the window's own thread.

        Raises OSError or SubprocessError when it does not answer.
        """
        call = [self.path, *self.ask]
        # Without an input of its own it could read what someone types in the terminal of the game.
        told = subprocess.run(
            call,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=ASK_SECONDS,
            check=True,
            creationflags=out_of_sight(),
        )
        return self.voices(told.stdout.decode("utf-8", "replace").splitlines())


def speaking_program(platform: str = sys.platform) -> Program | None:
    """The first program for this kind of computer (`sys.platform`) that is there."""
    kinds = {
        "win32": (("powershell", _powershell), ("espeak-ng", _espeak)),
        "darwin": (("say", _say), ("espeak-ng", _espeak)),
    }
    anywhere = (("espeak-ng", _espeak), ("espeak", _espeak))
    for name, kind in kinds.get(platform, anywhere):
        path = which(name)
        if path:
            return kind(name, path)
    return None


def out_of_sight() -> int:
    """How a program is started without a black window before the game; only Windows would show one."""
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW
    return 0


def _espeak(name: str, path: str) -> Program:
    speed = str(WORDS_A_MINUTE)
    return Program(
        name,
        path,
        ("--voices",),
        _espeak_voices,
        lambda voice: (*(("-v", voice) if voice else ()), "-s", speed, "-b", "1", "--stdin"),
    )


def _espeak_voices(lines: Iterable[str]) -> Mapping[str, str]:
    """The second column is a language, and serves as the name of its voice: `en` for every kind of English."""
    columns = [line.split() for line in lines]
    languages = [column[1].partition("-")[0] for column in columns if len(column) > 1 and column[0].isdigit()]
    return {language: language for language in languages}


def _say(name: str, path: str) -> Program:
    speed = str(WORDS_A_MINUTE)
    return Program(
        name,
        path,
        ("-v", "?"),
        _say_voices,
        lambda voice: (*(("-v", voice) if voice else ()), "-r", speed, "-f", "-"),
    )


def _say_voices(lines: Iterable[str]) -> Mapping[str, str]:
    """Lines such as `Xander              nl_NL    # Hallo, ik ben Xander.`; a plain voice goes before the first."""
    found: dict[str, str] = {}
    for line in lines:
        match = re.match(r"(.+?)\s+([a-z]{2,3})[_-]\w+\s+#", line)
        if match and (match[2] not in found or (match[1] in PLAIN_VOICES and found[match[2]] not in PLAIN_VOICES)):
            found[match[2]] = match[1]
    return found


def _powershell(_: str, path: str) -> Program:
    plain = ("-NoLogo", "-NoProfile", "-NonInteractive", "-Command")

    def words(voice: str | None) -> tuple[str, ...]:
        # In PowerShell a quote within quotes is written twice.
        choose = "$speaker.SelectVoice('{}'); ".format(voice.replace("'", "''")) if voice else ""
        return (*plain, _POWERSHELL_SAY.replace("{choose}", choose))

    return Program("System.Speech", path, (*plain, _POWERSHELL_VOICES), _powershell_voices, words)


def _powershell_voices(lines: Iterable[str]) -> Mapping[str, str]:
    """Lines such as `nl-NL Microsoft Frank`; the first of each language."""
    found: dict[str, str] = {}
    for line in lines:
        match = re.fullmatch(r"([a-z]{2,3})-\w+ (.+)", line.strip())
        if match:
            found.setdefault(match[1], match[2])
    return found
