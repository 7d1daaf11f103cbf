"""What players type: lines from a terminal or a pipe, and the requests they stand for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TextIO

from rich.text import Text

from game.cli.terminal_page import QUIET, Page
from game.session.view import OptionView

Request = Literal[
    "why", "undo", "redo", "discuss", "state", "log", "trainer", "known", "envelope", "pause", "help", "stop", "leave",
    "hint", "give-up", "paper", "clock",
]  # fmt: skip

REQUESTS: dict[str, Request] = {
    "w": "why", "waarom": "why", "why": "why",
    "u": "undo", "undo": "undo", "terug": "undo",
    "r": "redo", "redo": "redo", "opnieuw": "redo",
    "b": "discuss", "bespreek": "discuss", "discuss": "discuss",
    "s": "state", "stand": "state", "state": "state",
    "l": "log", "log": "log",
    "t": "trainer", "trainer": "trainer",
    "k": "known", "weten": "known", "know": "known",
    "e": "envelope", "envelop": "envelope", "envelope": "envelope",
    "p": "pause", "pauze": "pause", "pause": "pause",
    "?": "help", "h": "help", "help": "help",
    "stop": "stop",
    "q": "leave", "quit": "leave",
    "tip": "hint", "hint": "hint",
    "opgeven": "give-up", "give-up": "give-up",
    "papier": "paper", "paper": "paper",
    "klok": "clock", "clock": "clock",
}  # fmt: skip
"""Words of both languages are understood whichever is on: people switch, and habits stay."""

MORE_FOLLOWS: frozenset[Request] = frozenset({"why", "known", "envelope", "paper", "clock"})
"""Requests about something that is named after them; the others stand alone on their line."""

NO_ADVICE = "-"
LONGEST_SHOWN = 40


class PlayersLeft(Exception):
    """The players leave the table: by asking for it, or because there is no more input."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A line that was typed: what it asks for, if it is one of the requests, and what follows that word.

    `text` is the whole line without the spaces around it, empty when only Enter was pressed.
    """

    text: str
    request: Request | None
    rest: str

    @property
    def shown(self) -> str:
        """The line as it can safely be shown: short, and without signs that a terminal would obey."""
        safe = "".join(letter if letter.isprintable() else "?" for letter in self.text)
        return safe if len(safe) <= LONGEST_SHOWN else f"{safe[: LONGEST_SHOWN - 1]}…"


class Answers:
    """The answers of the players, one line at a time; empty lines and lines that begin with # count only at a terminal.

    `waits` tells whether someone sits there who can press Enter.
    """

    def __init__(self, source: TextIO, page: Page) -> None:
        self._source = source
        self._page = page
        self.waits = source.isatty()

    def ask(self) -> Answer:
        """The next answer; raises PlayersLeft when they ask to leave, and at the end of the input."""
        self._page.prompt()
        answer = self._next()
        if not self.waits:
            # Nobody typed it here, so who reads the output would miss what was answered.
            self._page.console.print(Text(answer.shown if answer else ""))
        if answer is None or answer.request == "leave":
            raise PlayersLeft
        return answer

    def _next(self) -> Answer | None:
        while line := self._source.readline():
            answer = read_answer(line)
            if self.waits or (answer.text and not answer.text.startswith("#")):
                return answer
        return None

    def enter(self, invitation: str) -> Answer:
        """Wait for Enter, or for what is typed in its place; without a terminal go on at once, reading nothing."""
        if not self.waits:
            return read_answer("")
        self._page.gap()
        self._page.write(invitation, style=QUIET)
        return self.ask()


def read_answer(line: str) -> Answer:
    """A typed line as an answer."""
    text = line.strip()
    word, _, rest = text.partition(" ")
    request = REQUESTS.get(word.lower())
    if rest and request not in MORE_FOLLOWS:
        request = None
    return Answer(text, request, rest.strip())


def option_named(options: Iterable[OptionView], name: str) -> OptionView | None:
    """The choice with this number or id."""
    number = name.lstrip("0")
    return next((option for option in options if name.lower() == option.id or number == str(option.number)), None)
