"""An answer in the making: what people laid on the table for a lock, before they have it checked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.model.puzzles import PuzzleType

IN: tuple[str, ...] = ("in",)
OUT: tuple[str, ...] = ()
"""What is chosen for an item that is shared or stays readable, and for one that is not."""


class Lock(NamedTuple):
    """What an answer is made of: ids of items and options in their order, and how many digits a code has."""

    moment: str
    type: PuzzleType
    items: tuple[str, ...]
    options: tuple[str, ...] = ()
    length: int = 0


class Draft:
    """What was chosen so far; the session hears of it only when it is checked.

    `picked` is the item that the next choice is for, empty when there is none. What an item has is a tuple: the option
    it goes with, the options someone stays for, or `IN` and `OUT`.
    """

    def __init__(self, lock: Lock) -> None:
        self.lock = lock
        self.order = list(lock.items)
        self.digits = ""
        self._chosen: dict[str, tuple[str, ...]] = {}
        self.picked = lock.items[0] if lock.items else ""

    def chosen(self, item: str) -> tuple[str, ...] | None:
        """What this item has; None while that is still open."""
        return self._chosen.get(item)

    @property
    def open_items(self) -> tuple[str, ...]:
        """The items for which nothing was chosen yet."""
        if self.lock.type in {"order", "code"}:
            return ()
        return tuple(item for item in self.lock.items if item not in self._chosen)

    @property
    def still_open(self) -> int:
        """How much has to be chosen before the answer can be checked."""
        return self.lock.length - len(self.digits) if self.lock.type == "code" else len(self.open_items)

    def pick(self, item: str) -> None:
        """Choose for this item from now on."""
        self.picked = item

    def put(self, *what: str) -> None:
        """Give the picked item this, and go on with the next one that is open."""
        if self.picked:
            self._chosen[self.picked] = what
            self.picked = self._next_open()

    def turn(self, item: str) -> None:
        """Lay an item on the other side; what was open becomes in."""
        self.picked = item
        self._chosen[item] = OUT if self._chosen.get(item) == IN else IN

    def stay(self, item: str, option: str) -> None:
        """Let someone stay for an item of the agenda, or go before it; who stays for nothing is open again."""
        now = self._chosen.get(item, ())
        stays = tuple(one for one in self.lock.options if (one in now) != (one == option))
        self.picked = item
        if stays:
            self._chosen[item] = stays
        else:
            self._chosen.pop(item, None)

    def leave(self, item: str) -> None:
        """Let someone stay for nothing at all."""
        self.picked = item
        self._chosen[item] = ()

    def move(self, by: int) -> None:
        """Lay the picked item so many places later (earlier when negative)."""
        if self.picked:
            place = self.order.index(self.picked)
            self.order.insert(max(0, min(place + by, len(self.order) - 1)), self.order.pop(place))

    def type_digit(self, digit: str) -> None:
        """Write one more digit of the code."""
        self.digits = (self.digits + digit)[: self.lock.length]

    def erase(self) -> None:
        """Take back the last digit."""
        self.digits = self.digits[:-1]

    @property
    def answer(self) -> str:
        """The answer as the session reads it; only whole when nothing is open."""
        items: Sequence[str] = self.lock.items
        match self.lock.type:
            case "select" | "redact":
                return " ".join(item for item in items if self._chosen.get(item))
            case "match" | "seat":
                return " ".join(f"{item}={'+'.join(self._chosen.get(item, ()))}" for item in items)
            case "order":
                return " ".join(self.order)
            case "code":
                return self.digits

    def _next_open(self) -> str:
        """The first open item after the picked one, round and round."""
        items, place = self.lock.items, self.lock.items.index(self.picked)
        later = (*items[place + 1 :], *items[:place])
        return next((item for item in later if item not in self._chosen), "")
