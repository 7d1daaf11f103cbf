"""The items of a lock that is about each of them: shared or not, readable or struck, a ground, or a place."""

from __future__ import annotations

from game.desktop.buttons import Action, Button
from game.desktop.containers import Column, Row
from game.desktop.drafting import IN, OUT, Draft
from game.desktop.faces import SMALL_STRONG
from game.desktop.grids import Grid
from game.desktop.nodes import Box, Node
from game.desktop.pages.puzzle_pieces import LINE, Struck, key_button, line, number_tile, state_tag, still_open
from game.desktop.pages.puzzle_words import digit_key, letters, said
from game.desktop.table import Table
from game.desktop.texts import Text
from game.session.lock_view import PuzzleView

SIDES = {
    "select": (("check", "sage"), ("x", "clay")),
    "redact": (("eye", "sage"), ("eye-off", "clay")),
}
"""The signs and colours of in and out: a word and a shape say it too."""


def item_lines(table: Table, puzzle: PuzzleView, pad: float) -> list[Node]:
    """A line for every item, in the order in which they lie now; `pad` is the air in each."""
    draft, texts = table.unlocking.draft, dict(puzzle.items)
    items = draft.order if puzzle.type == "order" else draft.lock.items
    return [_line(table, puzzle, place, (item, texts[item]), pad) for place, item in enumerate(items)]


def _line(table: Table, puzzle: PuzzleView, place: int, named: tuple[str, str], pad: float) -> Node:
    item, text = named
    draft = table.unlocking.draft
    return line(
        item,
        place + 1,
        _words(table, puzzle, item, text),
        _state(table, puzzle, draft.chosen(item)),
        picked=draft.picked == item,
        action=_pressed(puzzle, draft, item),
        told=(text, _value(table, puzzle, item, place)),
        hotkey=digit_key(place),
        pad=pad,
    )


def _pressed(puzzle: PuzzleView, draft: Draft, item: str) -> Action:
    """The first press picks an item; what lies on one of two sides goes to the other when it is pressed again."""

    def press() -> None:
        if draft.picked == item and puzzle.type in SIDES and draft.chosen(item) is not None:
            draft.turn(item)
        else:
            draft.pick(item)

    return press


def _words(table: Table, puzzle: PuzzleView, item: str, text: str) -> Node:
    chosen = table.unlocking.draft.chosen(item)
    if puzzle.type == "redact" and chosen == OUT:
        return Struck(text, LINE, colour="soft", grow=1, least=180)
    if puzzle.type != "match":
        return Text(text, LINE, grow=1, least=180)
    with_it = Text(_value(table, puzzle, item, 0), SMALL_STRONG, colour="amber") if chosen else None
    return Column(Text(text, LINE), with_it, gap=2, grow=1, least=180)


def _value(table: Table, puzzle: PuzzleView, item: str, place: int) -> str:
    """What was chosen for an item, in words: for the screen, and for who hears it."""
    chosen = table.unlocking.draft.chosen(item)
    if puzzle.type == "order":
        return said(table, "place", place=place + 1)
    if chosen is None:
        return said(table, "open")
    if puzzle.type == "match":
        ids = [option for option, _ in puzzle.options]
        at = ids.index(chosen[0])
        return said(table, "goes-with", letter=letters(puzzle)[at].upper(), option=puzzle.options[at][1])
    return said(table, f"{puzzle.type}-{'in' if chosen == IN else 'out'}")


def _state(table: Table, puzzle: PuzzleView, chosen: tuple[str, ...] | None) -> Node | None:
    """What stands at the end of a line: that it is open, or its side; what goes with it has a line of its own."""
    if puzzle.type == "order":
        return None
    if chosen is None:
        return still_open(said(table, "open"))
    if puzzle.type == "match":
        return None
    is_in = chosen == IN
    icon, colour = SIDES[puzzle.type][0 if is_in else 1]
    return state_tag(said(table, f"{puzzle.type}-{'in' if is_in else 'out'}"), icon, colour)


def sides(table: Table, puzzle: PuzzleView) -> Node:
    """The two buttons for the item that is picked."""
    draft = table.unlocking.draft
    buttons = []
    for way, what, (icon, colour) in zip(("in", "out"), (IN, OUT), SIDES[puzzle.type], strict=True):
        key = said(table, f"key-{puzzle.type}-{way}")
        told = said(table, f"{puzzle.type}-{way}")
        buttons.append(key_button(told, key, icon, colour, _putting(draft, what), f"side-{way}"))
    return Row(*buttons, gap=12)


def _putting(draft: Draft, what: tuple[str, ...]) -> Action:
    return lambda: draft.put(*what)


def side_keys(table: Table, puzzle: PuzzleView) -> dict[str, Action]:
    """The keys of those two buttons."""
    draft = table.unlocking.draft
    ways = (("in", IN), ("out", OUT))
    return {said(table, f"key-{puzzle.type}-{way}"): _putting(draft, what) for way, what in ways}


def grounds(table: Table, puzzle: PuzzleView) -> Node:
    """The options that an item can go with, each with its letter."""
    draft = table.unlocking.draft
    cards = [
        Button(
            number_tile(letter.upper(), picked=False),
            Text(text, SMALL_STRONG, grow=1),
            action=_putting(draft, (option,)),
            id=f"option-{option}",
            name=text,
            gap=12,
            least=230,
            box=Box(fill="card", line="line", radius=16, pad=(10, 7)),
        )
        for letter, (option, text) in zip(letters(puzzle), puzzle.options, strict=True)
    ]
    return Grid(*cards, columns=2, gap=8, role="list", name=said(table, "options"))


def ground_keys(table: Table, puzzle: PuzzleView) -> dict[str, Action]:
    """The letters of those options."""
    draft = table.unlocking.draft
    return {
        letter: _putting(draft, (option,)) for letter, (option, _) in zip(letters(puzzle), puzzle.options, strict=True)
    }


def moves(table: Table) -> Node:
    """The two buttons that lay the picked item earlier or later."""
    draft = table.unlocking.draft
    return Row(
        key_button(said(table, "earlier"), said(table, "key-earlier"), "arrow-up", "teal", _moving(draft, -1), "up"),
        key_button(said(table, "later"), said(table, "key-later"), "arrow-down", "teal", _moving(draft, 1), "down"),
        gap=12,
    )


def move_keys(table: Table) -> dict[str, Action]:
    """The keys of those two buttons."""
    draft = table.unlocking.draft
    earlier, later = _moving(draft, -1), _moving(draft, 1)
    return {
        said(table, "key-earlier"): earlier,
        said(table, "key-later"): later,
        "shift+up": earlier,
        "shift+down": later,
    }


def _moving(draft: Draft, by: int) -> Action:
    return lambda: draft.move(by)
