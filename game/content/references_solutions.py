"""Whether a lock has one solution: all of it on the table, everything in its place, and nothing that can be swapped."""

from __future__ import annotations

from itertools import combinations

from game.content.codes import Term
from game.content.grammar_puzzles import PuzzleShape
from game.content.inspection import expect
from game.content.margin import Margin
from game.content.places import Pointer


def check_solution(margin: Margin, puzzle: PuzzleShape, pointer: Pointer) -> None:
    """Note why the solution that was written is none, or not the only one; `pointer` is that of the puzzle."""
    told = len(margin.problems)
    at = (*pointer, "solution")
    if puzzle.type in {"match", "seat"}:
        _with_options(margin, puzzle, at)
    else:
        _listed(margin, puzzle, at)
    if len(margin.problems) == told:
        _alike(margin, puzzle, pointer)


def _listed(margin: Margin, puzzle: PuzzleShape, at: Pointer) -> None:
    """A list of items: those that belong, or all in their order."""
    listed = puzzle.listed()
    if listed is None:
        margin.at_value("K232", at, wanted=Term("list"), found=Term("mapping"))
        return
    if not listed:
        margin.at_value("K147", at, example=example(puzzle))
        return
    _names(margin, listed, tuple(puzzle.items), at)
    if puzzle.type == "order":
        _nowhere(margin, puzzle, listed, at)


def _with_options(margin: Margin, puzzle: PuzzleShape, at: Pointer) -> None:
    """Every item with its options; in a match with one."""
    placed = puzzle.placed()
    if placed is None:
        margin.at_value("K232", at, wanted=Term("mapping"), found=Term("list"))
        return
    for item, options in placed.items():
        expect(margin, "K146", item, puzzle.items, (*at, item), key=True)
        _names(margin, options, tuple(puzzle.options), (*at, item))
        if puzzle.type == "match" and len(set(options)) > 1:
            margin.at_value("K148", (*at, item), name=options[0], other=options[1])
    somewhere = tuple(item for item, options in placed.items() if options or puzzle.type == "seat")
    _nowhere(margin, puzzle, somewhere, at)


def _names(margin: Margin, names: tuple[str, ...], known: tuple[str, ...], at: Pointer) -> None:
    for number, name in enumerate(names):
        if expect(margin, "K146", name, known, (*at, number)) and name in names[:number]:
            margin.at_value("K157", (*at, number), name=name)


def _nowhere(margin: Margin, puzzle: PuzzleShape, placed: tuple[str, ...], at: Pointer) -> None:
    """Items that lie on the table and fit nowhere."""
    for item in puzzle.items:
        if item not in placed:
            margin.at_key("K149", (*at[:-1], "items", item), name=item)


def _alike(margin: Margin, puzzle: PuzzleShape, pointer: Pointer) -> None:
    """Two that read the same and could be swapped for another answer: nobody can know which of them is meant."""
    texts = {"items": {item: one.text for item, one in puzzle.items.items()}, "options": puzzle.options}
    for key, told in texts.items():
        for first, second in combinations(told, 2):
            same = _bare(told[first]) == _bare(told[second])
            if same and _place(puzzle, key, first) != _place(puzzle, key, second):
                margin.at_key("K148", (*pointer, key, second), name=first, other=second)


def _bare(text: str) -> str:
    return " ".join(text.split()).casefold()


def _place(puzzle: PuzzleShape, key: str, name: str) -> object:
    """Where an item or an option stands in the solution."""
    listed, placed = puzzle.listed() or (), puzzle.placed() or {}
    if key == "options":
        return {item for item, options in placed.items() if name in options}
    if puzzle.type == "order":
        return listed.index(name)
    return name in listed, set(placed.get(name, ()))


def example(puzzle: PuzzleShape) -> str:
    """A solution as this type has it, made of what is on the table: it shows the form, not what is right."""
    items, options = list(puzzle.items), list(puzzle.options)
    if puzzle.type == "match":
        return "{" + ", ".join(f"{item}: {options[0]}" for item in items) + "}" if options else "{}"
    if puzzle.type == "seat":
        return "{" + ", ".join(f"{item}: [{', '.join(options[:1])}]" for item in items) + "}"
    return f"[{', '.join(items if puzzle.type == 'order' else items[:1])}]"
