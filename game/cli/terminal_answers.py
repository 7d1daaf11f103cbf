"""What players type at a lock, as the one way in which answers are written; and answers as players would type them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from string import ascii_lowercase
from typing import assert_never

from game.rules.puzzles import paired
from game.session.lock_view import PuzzleView

NOTHING = "-"
"""Typed for an answer in which nothing is chosen."""

_PAIR = re.compile(r"([0-9]+)((?:\s*[a-z])*)")


def answer_of(puzzle: PuzzleView, typed: str) -> str | None:
    """The answer that was typed; None where it cannot be read as one."""
    text = typed.strip().lower()
    match puzzle.type:
        case "select" | "redact":
            return "" if text == NOTHING else _chosen(puzzle, text)
        case "order":
            return _ordered(puzzle, text)
        case "match" | "seat":
            return _paired(puzzle, text)
        case "code":
            digits = "".join(text.split())
            return digits if re.fullmatch("[0-9]+", digits) and len(digits) == puzzle.length else None
        case _:
            assert_never(puzzle.type)


def forgotten(puzzle: PuzzleView, typed: str) -> tuple[str, ...]:
    """The numbers that a match still asks a letter for, where all that was typed so far can be read."""
    if puzzle.type != "match":
        return ()
    said = {number for number, letters in _PAIR.findall(typed.lower()) if letters.strip()}
    numbers = [str(number) for number in range(1, len(puzzle.items) + 1)]
    left = tuple(number for number in numbers if number not in said)
    filled = f"{typed.lower()} {' '.join(f'{number}a' for number in left)}"
    return left if said and _paired(puzzle, filled) is not None else ()


def typed_for(puzzle: PuzzleView, answer: str) -> str:
    """An answer as it would be typed; empty where nothing is chosen."""
    numbers = {item: str(number) for number, (item, _) in enumerate(puzzle.items, start=1)}
    letters = {option: letter for letter, (option, _) in zip(ascii_lowercase, puzzle.options, strict=False)}
    if puzzle.type == "code":
        return answer
    told = []
    for item, options in paired(answer).items():
        told.append(numbers.get(item, item) + "".join(letters.get(option, option) for option in options))
    return " ".join(told)


def _chosen(puzzle: PuzzleView, text: str) -> str | None:
    numbers = _numbers(text)
    items = _items(puzzle, numbers)
    return " ".join(item for item, _ in puzzle.items if item in items) if items else None


def _ordered(puzzle: PuzzleView, text: str) -> str | None:
    items = _items(puzzle, _numbers(text))
    return " ".join(items) if len(items) == len(puzzle.items) else None


def _numbers(text: str) -> Sequence[str]:
    return re.split(r"[\s,;]+", text)


def _items(puzzle: PuzzleView, numbers: Sequence[str]) -> Sequence[str]:
    """The items with these numbers, each named once; none where one of them is no number of an item."""
    known = {str(number): item for number, (item, _) in enumerate(puzzle.items, start=1)}
    items = [known[number] for number in numbers if number in known]
    return items if len(items) == len(numbers) == len(set(items)) else []


def _paired(puzzle: PuzzleView, text: str) -> str | None:
    """Letters with every number: one with each for match, any number with each for seat."""
    if _PAIR.sub("", text).strip(" ,;"):
        return None
    pairs = [(number, "".join(letters.split())) for number, letters in _PAIR.findall(text)]
    items = _items(puzzle, [number for number, _ in pairs])
    options = dict(zip(ascii_lowercase, (option for option, _ in puzzle.options), strict=False))
    known = all(letter in options for _, letters in pairs for letter in letters)
    if not items or not known or any(len(set(letters)) != len(letters) for _, letters in pairs):
        return None
    at = dict(zip(items, (letters for _, letters in pairs), strict=True))
    if puzzle.type == "match" and not (len(at) == len(puzzle.items) and all(len(one) == 1 for one in at.values())):
        return None
    return " ".join(f"{item}={_placed(options, at.get(item, ''))}" for item, _ in puzzle.items)


def _placed(options: Mapping[str, str], letters: str) -> str:
    """Options in the order of the file, whatever order they were typed in."""
    return "+".join(option for letter, option in options.items() if letter in letters)
