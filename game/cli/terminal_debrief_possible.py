"""The look back in a terminal, the part about what was possible: the same numbers as in a window, in words."""

from __future__ import annotations

from collections.abc import Callable

from game.cli.terminal_look import Look
from game.cli.terminal_page import QUIET, STRONG
from game.reports.account import QUANTITIES, Account, account, decimal, signed
from game.reports.handing_in.among import middle_half
from game.reports.possible import DecisionPossible, Possible

CELL = 13
COLUMNS = ("worth-start", "worth-choices", "worth-luck")

Known = Callable[[], Possible | None]
"""Who tells what was possible as soon as that is known; None until then."""


def show_possible(look: Look, known: Known) -> bool:
    """What choices and chance were worth, and where this play lies among all; False where that is not known now."""
    possible = known()
    if possible is None or not possible.decisions:
        return False
    page = look.page
    page.rule(_said(look, "worth-title"))
    score = account(possible, "score")
    how = "worth-how" if look.view.ending else "worth-how-now"
    page.write(_said(look, how, start=decimal(page.words, score.start), end=decimal(page.words, score.end)))
    page.gap()
    _sums(look, possible)
    page.gap()
    for one, worth in zip(possible.decisions, score.decisions, strict=True):
        told = _said(look, "choice-worth", choice=signed(page.words, worth.choice), luck=signed(page.words, worth.luck))
        _choice(look, one, told)
    page.gap()
    low, high = middle_half(possible.distribution)
    page.write(_said(look, "half", low=low, high=high))
    page.write(_said(look, "about-model"), style=QUIET)
    if possible.shaken:
        page.write(_said(look, "shaken", **possible.shaken._asdict()), style=QUIET)
    return True


def _sums(look: Look, possible: Possible) -> None:
    """Start plus choices plus chance is end, for each quantity."""
    end = "worth-end" if look.view.ending else "worth-now"
    names = [_said(look, key) for key in (*COLUMNS, end)]
    if not look.page.narrow:
        look.page.columns(" ", [(name, CELL) for name in names], style=QUIET)
    for quantity in QUANTITIES:
        numbers = _numbers(look, account(possible, quantity))
        name = _said(look, f"quantity-{quantity}")
        if look.page.narrow:
            told = " · ".join(f"{key} {number}" for key, number in zip(names, numbers, strict=True))
            look.page.write(name)
            look.page.write(told, indent=4, style=QUIET)
        else:
            look.page.columns(name, [(number, CELL) for number in numbers])


def _numbers(look: Look, sums: Account) -> tuple[str, ...]:
    words = look.page.words
    return (decimal(words, sums.start), signed(words, sums.choices), signed(words, sums.luck), decimal(words, sums.end))


def _choice(look: Look, one: DecisionPossible, told: str) -> None:
    """A choice, what it was worth, and between which scores the play could still end before and after it."""
    page = look.page
    label = look.casus.moments[one.moment].choices[one.choice].label
    page.write(label, hang=f"{one.number:>2}  ", style=STRONG)
    before = _said(look, "from-to", low=one.lowest_before, high=one.highest_before)
    after = _said(look, "from-to", low=one.lowest_after, high=one.highest_after)
    room = f"{_said(look, 'open-before')}: {before} · {_said(look, 'open-after')}: {after}"
    page.write(f"{told} · {room}", indent=4, style=QUIET)


def _said(look: Look, key: str, **facts: object) -> str:
    alone = f"possible.{key}-alone"
    words = look.page.words
    return words.say(alone if look.alone and words.knows(alone) else f"possible.{key}", **facts)
