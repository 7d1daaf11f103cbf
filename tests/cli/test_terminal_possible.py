"""The look back in a terminal tells what was possible, once that is known: the same sums as a window, in words."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from decimal import Decimal

import pytest
from rich.console import Console

from game.cli.terminal import play_in_terminal
from game.reports.account import QUANTITIES, account
from game.reports.possible import Possible, Shaken
from game.session.session import Session
from game.words import Words
from tests.cli.terminal_table import Keyboard, new_session
from tests.possible_by_hand import possible_by_hand

TITLE, AFTER = "Wat was het waard?", "De keuzes"
NEXT = Words("nl").say("terminal.enter-next")
AMOUNT = r"[+−]?\d+(?:,\d)?"


def told(
    known: Callable[[Session], Possible | None], width: int = 90, seat: str | None = None, *, at_keyboard: bool = False
) -> tuple[str, Session, list[Session]]:
    """A whole play with its look back; who was weighed stands in the last list."""
    printed, session, weighed = io.StringIO(), new_session(seat=seat), []

    def weigh(one: Session) -> Callable[[], Possible | None]:
        weighed.append(one)
        return lambda: known(one)

    source = (
        Keyboard("\nvertellen\n" + "\n1" * 9 + "\n" * 20) if at_keyboard else io.StringIO("vertellen\n1\n1\n1\n1\n")
    )
    play_in_terminal(session, Words("nl"), source=source, console=Console(file=printed, width=width), weigh=weigh)
    return printed.getvalue(), session, weighed


def number(text: str) -> Decimal:
    return Decimal(text.replace("−", "-").replace(",", "."))


def test_the_sums_that_are_printed_are_right_and_those_of_the_data():
    text, session, _ = told(possible_by_hand)
    part = text.split(TITLE)[1]
    rows = re.findall(rf"^ +[A-Z][a-z ]+ +({AMOUNT}) +({AMOUNT}) +({AMOUNT}) +({AMOUNT})$", part, re.MULTILINE)
    assert len(rows) == len(QUANTITIES)
    for row, quantity in zip(rows, QUANTITIES, strict=True):
        start, choices, luck, end = map(number, row)
        assert start + choices + luck == end
        sums = account(possible_by_hand(session), quantity)
        assert (start, choices, luck) == (sums.start, sums.choices, sums.luck)


def test_each_choice_tells_what_it_was_worth_and_what_luck_did():
    text, session, _ = told(possible_by_hand)
    sums = account(possible_by_hand(session), "score")
    found = re.findall(rf"({AMOUNT}), toeval daarna ({AMOUNT})", text)
    assert [(number(choice), number(luck)) for choice, luck in found] == [
        (one.choice, one.luck) for one in sums.decisions
    ]
    assert "Ervoor: 2 tot 99" in text


def test_it_says_what_it_is_about_and_never_tells_the_best_play():
    text, _, _ = told(lambda session: possible_by_hand(session, shaken=Shaken(187, 200)))
    part = " ".join(text.split(TITLE)[1].split())
    assert "over het model, niet over mensen" in part
    assert "187 van de 200 varianten" in part
    assert "beste" not in part


def test_while_it_is_not_known_the_look_back_goes_on_without_it():
    text, _, weighed = told(lambda _: None)
    assert TITLE not in text
    assert text.count("Wie wist wat, en wanneer?") == 1
    assert len(weighed) == 1


def test_what_is_not_known_asks_for_no_enter():
    """One Enter for each part that was shown, and none for one that was not."""
    enters = [told(known, at_keyboard=True)[0].count(NEXT) for known in (lambda _: None, possible_by_hand)]
    assert enters[1] == enters[0] + 1 > 2


def test_a_narrow_terminal_reads_it_line_by_line():
    text, _, _ = told(possible_by_hand, width=50)
    assert all(len(line) <= 50 for line in text.splitlines())
    assert re.search(r"Verwacht \d", text)


@pytest.mark.parametrize("seat", ["leerplichtambtenaar"])
def test_alone_it_speaks_of_one(seat):
    text, _, _ = told(possible_by_hand, seat=seat)
    part = text.split(TITLE)[1].split("De tabel")[0]
    assert "Wie in deze rol lukraak kiest" in " ".join(part.split())
    assert "groepen" not in part
