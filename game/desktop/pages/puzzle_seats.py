"""Who stays for which item of the agenda: a line for each person, with a letter for each item."""

from __future__ import annotations

from game.desktop.buttons import Action, Button
from game.desktop.containers import Column, Row
from game.desktop.faces import NOTE, SMALL, SMALL_STRONG
from game.desktop.grids import Grid, Wrap
from game.desktop.nodes import Box, Node
from game.desktop.pages.puzzle_pieces import LINE, OPEN, PICKED, Line, number_tile
from game.desktop.pages.puzzle_words import digit_key, letters, said
from game.desktop.pictures import Icon
from game.desktop.table import Table
from game.desktop.texts import Text
from game.session.lock_view import PuzzleView

FEW = 3
"""So many letters, and no more, stand beside the name."""

HERE = Box(fill="teal", line="teal", thickness=2, radius=14, pad=(10, 6))
AWAY = Box(fill="card", line="line", thickness=2, radius=14, pad=(10, 6))
NOWHERE = Box(fill="clay_soft", line="clay", thickness=2, radius=14, pad=(10, 6))


def agenda(table: Table, puzzle: PuzzleView) -> Node:
    """The items of the agenda with their letters, to look up."""
    items = [
        Row(
            Text(letter.upper(), SMALL_STRONG, colour="amber", least=20),
            Text(text, SMALL, grow=1),
            gap=8,
            least=230,
            align="start",
            role="listitem",
        )
        for letter, (_, text) in zip(letters(puzzle), puzzle.options, strict=True)
    ]
    return Grid(*items, columns=2, gap=4, role="list", name=said(table, "agenda"))


def seat_lines(table: Table, puzzle: PuzzleView, pad: float) -> list[Node]:
    """A line for every person; `pad` is the air in each."""
    return [_seat(table, puzzle, place, pad) for place in range(len(puzzle.items))]


def _seat(table: Table, puzzle: PuzzleView, place: int, pad: float) -> Node:
    draft = table.unlocking.draft
    item, text = puzzle.items[place]
    picked, chosen = draft.picked == item, draft.chosen(item)
    beside = len(puzzle.options) <= FEW
    who = Line(
        number_tile(str(place + 1), picked=picked),
        Column(
            Text(text, LINE),
            Text(said(table, "open"), NOTE, colour="soft") if chosen is None and beside else None,
            grow=1,
            least=160,
        ),
        Text(said(table, "open"), NOTE, colour="soft") if chosen is None and not beside else None,
        action=lambda: draft.pick(item),
        hotkey=digit_key(place),
        id=f"item-{item}",
        name=text,
        value=_told(table, puzzle, item),
        gap=14,
        grow=1,
        box=Box(radius=14, pad=(4, 2)),
    )
    ways = [_way(table, puzzle, place, at) for at in range(len(puzzle.options))]
    chosen_from = Wrap(*ways, _nothing(table, puzzle, place), gap=8)
    # The name inside wears the focus: two thick borders within each other would be noise.
    box = (PICKED._replace(thickness=2) if picked else OPEN)._replace(pad=(12, pad))
    return Row(who, chosen_from, gap=8, box=box) if beside else Column(who, chosen_from, gap=6, box=box)


def _told(table: Table, puzzle: PuzzleView, item: str) -> str:
    chosen = table.unlocking.draft.chosen(item)
    if chosen is None:
        return said(table, "open")
    options = ", ".join(text for option, text in puzzle.options if option in chosen)
    return said(table, "stays-for", options=options) if options else said(table, "stays-for-nothing")


def _way(table: Table, puzzle: PuzzleView, place: int, at: int) -> Button:
    """Whether this person stays for this item of the agenda: its letter, with a sign while they do."""
    draft = table.unlocking.draft
    item, option = puzzle.items[place][0], puzzle.options[at]
    stays = option[0] in (draft.chosen(item) or ())
    colour = "on_teal" if stays else "ink"
    return Button(
        Icon("check", 20, colour=colour) if stays else None,
        Text(letters(puzzle)[at].upper(), SMALL_STRONG, colour=colour, align="center"),
        action=lambda: draft.stay(item, option[0]),
        hover="teal_deep" if stays else "hover",
        id=f"seat-{item}-{option[0]}",
        name=f"{puzzle.items[place][1]}, {option[1]}",
        value=said(table, "stays" if stays else "goes"),
        gap=4,
        justify="center",
        least=66,
        box=HERE if stays else AWAY,
    )


def _nothing(table: Table, puzzle: PuzzleView, place: int) -> Button:
    draft = table.unlocking.draft
    item, text = puzzle.items[place]
    nowhere = draft.chosen(item) == ()
    told = said(table, "not-there")
    colour = "clay" if nowhere else "soft"
    return Button(
        Icon("x", 20, colour=colour),
        Text(told, SMALL_STRONG, colour=colour),
        action=lambda: draft.leave(item),
        id=f"seat-{item}-nothing",
        name=f"{text}, {told}",
        value=said(table, "holds") if nowhere else "",
        gap=6,
        box=NOWHERE if nowhere else AWAY,
    )


def seat_keys(table: Table, puzzle: PuzzleView) -> dict[str, Action]:
    """The letters, for the person that is picked; a nought for who stays for nothing."""
    draft = table.unlocking.draft
    keys = {
        letter: _staying(table, option) for letter, (option, _) in zip(letters(puzzle), puzzle.options, strict=True)
    }
    keys["0"] = lambda: draft.leave(draft.picked)
    return keys


def _staying(table: Table, option: str) -> Action:
    draft = table.unlocking.draft
    return lambda: draft.stay(draft.picked, option)
