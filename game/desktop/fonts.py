"""Text in pixels: opening fonts at a size, measuring, and breaking a text into lines that fit."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import font as pygame_font

from game.desktop.assets import Assets
from game.desktop.faces import Face, TextStyle


def evenly_spaced(text: str) -> str:
    """The text with spaces that keep their full width: in small sizes kerning nearly shuts the gap after an r or y."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")


MOST_MEASURED = 50_000
"""How many widths are remembered: far more words than an evening shows, and no more memory than a picture."""


class Fonts:
    """Fonts at one scale, opened when first used; every width and height is in pixels."""

    def __init__(self, assets: Assets, scale: float) -> None:
        pygame_font.init()
        self.scale = scale
        self._assets = assets
        self._widths: dict[tuple[str, TextStyle], int] = {}
        self._open: dict[tuple[Face, int], pygame_font.Font] = {}
        self._lines: dict[tuple[str, TextStyle, int], tuple[str, ...]] = {}

    def font(self, style: TextStyle) -> pygame_font.Font:
        """Return the font of a style at this scale."""
        key = (style.face, max(9, round(style.size * self.scale)))
        if key not in self._open:
            # Without any file of ours pygame's own font still writes.
            self._open[key] = pygame_font.Font(self._assets.font(style.face), key[1])
        return self._open[key]

    def width(self, text: str, style: TextStyle) -> int:
        """Return how wide a text is on one line."""
        known = self._widths.get((text, style))
        if known is None:
            if len(self._widths) >= MOST_MEASURED:
                self._widths.clear()
            known = self._widths[text, style] = self.font(style).size(evenly_spaced(text))[0]
        return known

    def line_height(self, style: TextStyle) -> int:
        """Return how far the lines of a style lie apart."""
        return max(self.font(style).get_height(), round(style.size * style.leading * self.scale))

    def longest_word(self, text: str, style: TextStyle) -> int:
        """Return the width below which a word would be cut."""
        return max((self.width(word, style) for word in text.split()), default=0)

    def lines(self, text: str, style: TextStyle, width: int) -> tuple[str, ...]:
        """Break `text` at spaces into lines no wider than `width`; a word that is wider still is cut."""
        key = (text, style, width)
        if key not in self._lines:
            self._lines[key] = tuple(
                line for paragraph in text.split("\n") for line in self._wrap(paragraph, style, width)
            )
        return self._lines[key]

    def _wrap(self, paragraph: str, style: TextStyle, width: int) -> list[str]:
        """Fill line after line by the widths of the words: a line as a whole is measured only once."""
        lines: list[str] = []
        line: list[str] = []
        for word in paragraph.split():
            if line and not self._fits([*line, word], style, width):
                lines.append(" ".join(line))
                line = []
            *full, last = self._cut(word, style, width) if self.width(word, style) > width else [word]
            lines += full
            line.append(last)
        return self._none_wider([*lines, " ".join(line)], style, width)

    def _fits(self, words: Sequence[str], style: TextStyle, width: int) -> bool:
        """Whether words stand on one line; where the sum of their widths is in doubt, the line itself is measured.

        Without that, a label would break in two in the very width that it asked for.
        """
        over = self._together(words, style) - width
        # Every word is rounded to whole pixels, and letters on both sides of a space may lean towards each other.
        doubtful = over < len(words) * self.width(" ", style)
        return over <= 0 or (doubtful and self.width(" ".join(words), style) <= width)

    def _together(self, words: Sequence[str], style: TextStyle) -> int:
        return sum(self.width(word, style) for word in words) + (len(words) - 1) * self.width(" ", style)

    def _none_wider(self, lines: Sequence[str], style: TextStyle, width: int) -> list[str]:
        """Between letters and spaces lies a pixel now and then that the words alone do not tell of."""
        kept: list[str] = []
        carried = ""
        for line in lines:
            whole = f"{carried} {line}" if carried else line
            carried = ""
            while self.width(whole, style) > width and " " in whole:
                whole, _, last = whole.rpartition(" ")
                carried = f"{last} {carried}" if carried else last
            kept.append(whole)
        return [*kept, carried] if carried else kept

    def _cut(self, word: str, style: TextStyle, width: int) -> list[str]:
        pieces = [""]
        for letter in word:
            if pieces[-1] and self.width(pieces[-1] + letter, style) > width:
                pieces.append("")
            pieces[-1] += letter
        return pieces
