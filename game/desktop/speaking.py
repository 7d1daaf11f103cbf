"""Reading a screen aloud with the speech program of this machine, if it has one; the newest text silences the last."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from shutil import which

PROGRAMS = ("espeak-ng", "espeak")
WORDS_A_MINUTE = "150"


class Speech:
    """One voice in one language; `is_there` tells whether this machine can speak."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._program = next((found for name in PROGRAMS if (found := which(name))), None)
        self._speaking: subprocess.Popen[str] | None = None

    @property
    def is_there(self) -> bool:
        """Whether there is a program that speaks."""
        return self._program is not None

    def say(self, sentences: Sequence[str]) -> None:
        """Begin to read these sentences; what was being read stops."""
        self.stop()
        if self._program is None:
            return
        call = [self._program, "-v", self._language, "-s", WORDS_A_MINUTE, "--stdin"]
        self._speaking = subprocess.Popen(call, stdin=subprocess.PIPE, text=True, encoding="utf-8")
        if self._speaking.stdin:
            self._speaking.stdin.write("\n".join(sentences))
            self._speaking.stdin.close()

    def stop(self) -> None:
        """Be silent."""
        if self._speaking is not None:
            self._speaking.terminate()
            self._speaking.wait()
            self._speaking = None
