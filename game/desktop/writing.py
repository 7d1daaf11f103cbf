"""What someone is writing in a field: the text so far, where the next letter comes, and how long it may become."""

from __future__ import annotations


class Writing:
    """A line of text with a caret, an index from 0 (before the first letter) to the length of the text.

    It lives with who owns the field, because the field itself is built anew after every key. `most` is how many letters
    fit; what comes after them is left out. `composing` is what an input method has not made up its mind about yet.
    """

    def __init__(self, text: str = "", *, most: int = 60) -> None:
        self.most = most
        self.text = text[:most]
        self.caret = len(self.text)
        self.composing = ""

    def write(self, told: str) -> None:
        """Put this at the caret, as far as it fits; a new line becomes a space, and what shows nothing is left out."""
        letters = _shown(told)[: self.most - len(self.text)]
        self.text = self.text[: self.caret] + letters + self.text[self.caret :]
        self.caret += len(letters)
        self.composing = ""

    def compose(self, told: str) -> None:
        """Show this at the caret for as long as an input method has not made up its mind about it."""
        self.composing = _shown(told)

    def erase(self, step: int) -> None:
        """Take away the letter before the caret (-1) or after it (1), if there is one."""
        first = self.caret + min(step, 0)
        if 0 <= first < len(self.text):
            self.text = self.text[:first] + self.text[first + 1 :]
            self.caret = first

    def move(self, step: int) -> None:
        """Move the caret so many letters, at most to an end of the text."""
        self.caret = max(0, min(self.caret + step, len(self.text)))

    def clear(self) -> None:
        """Begin again with nothing."""
        self.text = self.composing = ""
        self.caret = 0


def _shown(told: str) -> str:
    """What of a text can stand on one line and be drawn."""
    return "".join(letter for letter in " ".join(told.splitlines()) if letter.isprintable())
