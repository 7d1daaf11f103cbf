"""Reading aloud with the speech program of this computer, if it has one; the newest text silences the last."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from threading import Event, Thread
from typing import IO, Literal

from game.desktop.speaking_languages import by_language
from game.desktop.speaking_programs import Program, out_of_sight, speaking_program
from game.desktop.speaking_pronouncing import Pronunciation, read_pronunciation

Trouble = Literal["no-speech", "speech-failed", "no-voice"]
"""What went wrong, as the name of the sentence that tells it: no program, one that does not work, or one without a
voice in the language of the text (it is then read with the voice that there is)."""

Parts = Callable[[], Iterator[tuple[str, str]]]

LOOK_EVERY = 0.1
PATIENCE = 0.2
LONGEST_STOP = 0.5


class Speech:
    """A reader aloud; `language` is that of the interface, `lists` the folder with pronunciations.

    Nothing here waits for the program, and whatever it does, it never raises: `complaint` tells what went wrong.
    """

    def __init__(self, language: str, lists: Path | None = None, program: Program | None = None) -> None:
        self.language = language
        self._lists = lists
        self._program = program or speaking_program()
        self._pronunciations: dict[str, Pronunciation] = {}
        self._names: Mapping[str, str] = {}
        self._voices: dict[str, str] = {}
        self._reading: Reading | None = None
        self._told: set[Trouble] = set()

    @property
    def is_there(self) -> bool:
        """Whether there is a program that speaks."""
        return self._program is not None

    @property
    def is_speaking(self) -> bool:
        """Whether a text is being read."""
        return self._reading is not None and self._reading.is_alive()

    def also_say(self, names: Mapping[str, str]) -> None:
        """How names of the casus on the table are said; they go before the lists, until the next casus."""
        self._names = names
        self._pronunciations.clear()

    def say(self, sentences: Sequence[str], language: str | None = None, *, asked: bool = True) -> None:
        """Begin to read these sentences; what was being read stops.

        Without a `language` each sentence is read in its own, as far as its words tell, else in the interface's.
        What nobody `asked` for, such as each thing that gets the focus, does not bring old trouble up again.
        """
        self.stop()
        if asked:
            self._told.clear()
        if self._program is not None and sentences:
            # Not here: to put a long screen in the words of the lists takes longer than a frame.
            parts = partial(self._parts, tuple(sentences), language)
            self._reading = Reading(self._program, parts, self._voices)
            self._reading.start()

    def stop(self) -> None:
        """Be silent; returns within half a second, also when the program will not listen."""
        if self._reading is not None:
            self._reading.stop()

    def complaint(self) -> Trouble | None:
        """What is wrong with reading aloud; each kind of trouble is told once, until someone asks for a text again."""
        trouble = "no-speech" if self._program is None else self._reading.trouble if self._reading else None
        if trouble is None or trouble in self._told:
            return None
        self._told.add(trouble)
        return trouble

    def _parts(self, sentences: Sequence[str], language: str | None) -> Iterator[tuple[str, str]]:
        """Language and text of each stretch, as they should be said."""
        stretches = [(language, list(sentences))] if language else by_language(sentences, self.language)
        for code, told in stretches:
            yield code, "\n".join(map(self._pronunciation(code).of, told))

    def _pronunciation(self, language: str) -> Pronunciation:
        if language not in self._pronunciations:
            made = Pronunciation({})
            if self._lists is not None and (self._lists / f"{language}.txt").is_file():
                made = read_pronunciation(self._lists / f"{language}.txt")
            self._pronunciations[language] = made.and_also(self._names)
        return self._pronunciations[language]


class Reading(Thread):
    """One text being read, in stretches of one language each; the program is started and watched in this thread.

    `parts` makes those stretches, and `voices` is what is known of the program's voices, filled in by whoever asks
    first.
    """

    def __init__(self, program: Program, parts: Parts, voices: dict[str, str]) -> None:
        super().__init__(name="reading aloud", daemon=True)
        self.trouble: Trouble | None = None
        self._program = program
        self._parts = parts
        self._voices = voices
        self._halted = Event()

    def run(self) -> None:
        """Read all parts, until one fails or the reading is stopped."""
        try:
            if not self._voices:
                self._voices.update(self._program.its_voices())
            for language, text in self._parts():
                if self._halted.is_set() or not self._read(text, self._voice(language)):
                    return
        except (OSError, subprocess.SubprocessError, ValueError):
            self.trouble = "speech-failed"

    def stop(self) -> None:
        """Have the program stop, and wait until it has."""
        self._halted.set()
        if self.is_alive():
            self.join(LONGEST_STOP)

    def _voice(self, language: str) -> str | None:
        if language not in self._voices:
            self.trouble = "no-voice"
        return self._voices.get(language)

    def _read(self, text: str, voice: str | None) -> bool:
        """Read a part to its end; False when the program failed, which is told, or was stopped, which is not."""
        # Files instead of pipes: a program that never reads, or closes its input at once, then holds up nobody.
        with tempfile.TemporaryFile() as words, tempfile.TemporaryFile() as errors:
            words.write(text.encode("utf-8", "replace"))
            words.seek(0)
            process = subprocess.Popen(
                self._program.call(voice),
                stdin=words,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                creationflags=out_of_sight(),
            )
            while process.poll() is None and not self._halted.wait(LOOK_EVERY):
                pass
            if process.poll() is None:
                _end(process)
                return False
            if process.returncode != 0 or _complains(errors):
                self.trouble = "speech-failed"
        return self.trouble != "speech-failed"


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _complains(errors: IO[bytes]) -> bool:
    """Whether the program told of an error; without a sound card espeak-ng does, and then ends as if it had spoken."""
    errors.seek(0)
    return any(line.lower().startswith(b"error") for line in errors)
