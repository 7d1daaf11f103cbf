"""The lock sheets of a team: what is asked, room for each attempt, cards to lay out, and hints that are folded shut."""

from __future__ import annotations

from collections.abc import Iterator

import htpy as h

from game.model.puzzles import Puzzle
from game.model.story import Moment
from game.reports.printing.answers import cards, numbered
from game.reports.printing.printed import Printed
from game.reports.printing.slips import slip


def lock_sheets(printed: Printed, team: str | None) -> Iterator[h.Element]:
    """A page for each lock, then all hints together: those stay with the trainer until a team asks."""
    for moment, puzzle in printed.puzzles():
        yield _sheet(printed, moment, puzzle, team)
    hints = [_hint(printed, *one, team) for one in _hints(printed)]
    if hints:
        title = printed.say("hints", team=team or "")
        yield h.section(".sheet")[h.h2[title], h.p(".how")[printed.say("hints-how")], h.div(".slips")[hints]]


def _sheet(printed: Printed, moment: Moment, puzzle: Puzzle, team: str | None) -> h.Element:
    over = (printed.which(moment), team)
    return h.section(".sheet.lock")[
        h.p(".over")[" · ".join(part for part in over if part)],
        h.h2[moment.title],
        [h.p[line.text] for line in moment.text if line.when is None],
        h.div(".asked")[h.p(".ask")[puzzle.ask], h.p[printed.say(f"write-{puzzle.type}")], prices(printed, puzzle)],
        _options(puzzle) if puzzle.options else None,
        _code(printed, puzzle) if puzzle.type == "code" else _room(printed, puzzle),
        _cards(printed, puzzle) if puzzle.items else None,
    ]


def prices(printed: Printed, puzzle: Puzzle) -> h.Element:
    """How many attempts there are, and what a wrong one and each hint cost."""
    told = [printed.say("attempts", count=puzzle.attempts)]
    if puzzle.wrong and puzzle.attempts > 1:
        told.append(printed.say("wrong-costs", count=puzzle.wrong))
    told += [printed.say("hint-costs", number=at, count=one.minutes) for at, one in enumerate(puzzle.hints, start=1)]
    return h.p(".small")[" · ".join(told)]


def _options(puzzle: Puzzle) -> h.Element:
    numbers = numbered(puzzle)
    return h.ol(".options")[[h.li[h.b[str(numbers[one])], h.span[text]] for one, text in puzzle.options.items()]]


def _room(printed: Printed, puzzle: Puzzle) -> h.Element:
    """A row for each attempt and a box for each card."""
    letters = list(cards(puzzle))
    return h.table(".room")[
        h.caption(".unseen")[printed.say("room")],
        h.thead[h.tr[h.th(scope="col")[printed.say("card")], [h.th(scope="col")[letter] for letter in letters]]],
        h.tbody[[_attempt(printed, number, len(letters)) for number in range(1, puzzle.attempts + 1)]],
    ]


def _attempt(printed: Printed, number: int, boxes: int) -> h.Element:
    return h.tr[h.th(scope="row")[printed.say("attempt", number=number)], [h.td for _ in range(boxes)]]


def _code(printed: Printed, puzzle: Puzzle) -> h.Element:
    """A box for each digit, with the lock that it comes from below it."""
    moments = printed.casus.moments
    heads = [printed.which(moments[one]) for one in puzzle.digits if one in moments]
    return h.table(".room.code")[
        h.caption(".unseen")[printed.say("room")],
        h.thead[h.tr[h.th(scope="col")[printed.say("digit-of")], [h.th(scope="col")[head] for head in heads]]],
        h.tbody[[_attempt(printed, number, len(heads)) for number in range(1, puzzle.attempts + 1)]],
    ]


def _cards(printed: Printed, puzzle: Puzzle) -> h.Element:
    laid = [h.li[h.b[letter], h.span[item.text]] for letter, item in cards(puzzle).items()]
    return h.div(".lay")[h.p(".how")[printed.say("cut-cards")], h.ul(".cut")[laid]]


def _hints(printed: Printed) -> Iterator[tuple[Moment, int, int, str]]:
    for moment, puzzle in printed.puzzles():
        for number, hint in enumerate(puzzle.hints, start=1):
            yield moment, number, hint.minutes, hint.text


def _hint(printed: Printed, moment: Moment, number: int, minutes: int, text: str, team: str | None) -> h.Element:
    head = (
        printed.say("hint", number=number, lock=printed.which(moment)),
        printed.say("costs", count=minutes),
        *((team,) if team else ()),
    )
    return slip(printed, head, [h.p[text]])
