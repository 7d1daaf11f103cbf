"""The play in a terminal: from the briefing to the end of the look back, one phase of the table at a time.

The place where everything is put together calls `play_in_terminal(session, words, source=..., console=...,
kept_in=...)` with a session in any phase, new or resumed, and gets the exit code back.
"""

from __future__ import annotations

import sys
from io import StringIO, TextIOWrapper
from time import monotonic
from typing import TextIO

from rich.console import Console

from game.cli.terminal_clock import Now
from game.cli.terminal_debrief_possible import Known
from game.cli.terminal_input import Answers, PlayersLeft
from game.cli.terminal_page import Page
from game.cli.terminal_rounds import Rounds, Weigh
from game.session.session import Session
from game.words import Words

INTERRUPTED = 130
"""What a shell expects of a program that was ended with Ctrl-C."""


def _not_weighed(_: Session) -> Known:
    return lambda: None


def play_in_terminal(
    session: Session,
    words: Words,
    *,
    source: TextIO | None = None,
    console: Console | None = None,
    kept_in: str | None = None,
    weigh: Weigh = _not_weighed,
    now: Now = monotonic,
) -> int:
    """Play on until the end, or until the players leave; 0, or 130 when Ctrl-C ended it.

    `source` gives the answers, one a line (standard input when left out); only a terminal is asked to press Enter,
    anything else goes on by itself. `console` is where it is shown (standard output when left out).
    `kept_in` is where the journal stands, told when players leave before the end. `weigh` works out what was possible
    while they look back; the part about it is left out where nothing has come of that yet.
    `now` counts the seconds of a clock.
    Raises what the storage of the session raises; commands that are refused are told and asked again.
    """
    page = Page(console or _Printer(highlight=False, emoji=False), words)
    answers = Answers(source or _standard_input(), page)
    try:
        Rounds(page, session, answers, weigh, now).play()
    except PlayersLeft:
        _say_kept(page, kept_in)
    except KeyboardInterrupt:
        _say_kept(page, kept_in)
        return INTERRUPTED
    return 0


class _Printer(Console):
    """Standard output; whoever reads it through a pipe may stop reading, and the command line knows what that means."""

    def on_broken_pipe(self) -> None:
        """Let it be known above; rich by itself would end the program here as if something were wrong."""
        raise BrokenPipeError


def _standard_input() -> TextIO:
    """Standard input, where a stray byte is a strange answer and not the end of the play; nothing when it is closed."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    return sys.stdin or StringIO()


def _say_kept(page: Page, kept_in: str | None) -> None:
    page.gap()
    page.write(page.say("kept-in", place=kept_in) if kept_in else page.say("kept"))
