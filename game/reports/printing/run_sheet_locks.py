"""A lock on the run sheet: the solution, the why of every card, the hints, and what each way of closing it does."""

from __future__ import annotations

import htpy as h

from game.model.puzzles import Puzzle
from game.model.story import Choice, Moment
from game.reports.printing.answers import belongs, cards, numbered
from game.reports.printing.lock_sheets import prices
from game.reports.printing.printed import Printed
from game.reports.printing.run_sheet_done import done


def solved(printed: Printed, moment: Moment, puzzle: Puzzle) -> h.Element:
    """Everything about a lock that a team may only hear once it is closed."""
    return h.div(".solved")[
        h.h4[printed.say("solution")],
        h.p[puzzle.ask],
        prices(printed, puzzle),
        h.p(".solution")[_solution(printed, puzzle)],
        _whys(printed, puzzle) if puzzle.items else None,
        _hints(printed, puzzle),
        h.p[printed.say("earns", digit=puzzle.earns)] if puzzle.earns is not None else None,
        h.h4[printed.say("closing")],
        h.dl[[_outcome(printed, choice) for choice in moment.choices.values()]],
    ]


def _solution(printed: Printed, puzzle: Puzzle) -> str:
    """The answer in the letters and numbers of the lock sheet, in one line that is quickly held beside it."""
    if puzzle.type == "code":
        return puzzle.solution
    written = belongs(puzzle)
    laid = {letter: written[item.id] for letter, item in cards(puzzle).items()}
    match puzzle.type:
        case "order":
            return " → ".join(sorted(laid, key=lambda letter: int(laid[letter])))
        case "match" | "seat":
            return " · ".join(f"{letter}: {numbers or '–'}" for letter, numbers in laid.items())
        case _:
            return " ".join(letter for letter, cross in laid.items() if cross) or printed.say("none")


def _whys(printed: Printed, puzzle: Puzzle) -> h.Element:
    written = belongs(puzzle)
    heads = ("why-card", f"why-{puzzle.type}", "why")
    rows = [
        h.tr[
            h.th(scope="row")[h.b[letter], " ", item.text],
            h.td[_belongs(printed, puzzle, written[item.id])],
            h.td[item.why],
        ]
        for letter, item in cards(puzzle).items()
    ]
    return h.table[
        h.caption[printed.say("whys")],
        h.thead[h.tr[[h.th(scope="col")[printed.say(head)] for head in heads]]],
        h.tbody[rows],
    ]


def _belongs(printed: Printed, puzzle: Puzzle, written: str) -> str:
    """Where a card belongs, in words."""
    match puzzle.type:
        case "order":
            return written
        case "match" | "seat":
            texts = {str(number): puzzle.options[option] for option, number in numbered(puzzle).items()}
            return ", ".join(f"{one} {texts[one]}" for one in written.split()) or printed.say("none")
        case _:
            return printed.say(f"{puzzle.type}-in" if written else f"{puzzle.type}-out")


def _hints(printed: Printed, puzzle: Puzzle) -> h.Node:
    if not puzzle.hints:
        return None
    told = [h.li[h.b[printed.say("costs", count=hint.minutes)], f": {hint.text}"] for hint in puzzle.hints]
    return [h.h4[printed.say("hints-trainer")], h.ol[told]]


def _outcome(printed: Printed, choice: Choice) -> h.Element:
    return h.div[h.dt[printed.say(f"outcome-{choice.id}")], h.dd[done(printed, choice)]]
