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


LONELY = 3
"""A last word that takes less than one in so many parts of the width looks lost."""


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
        """Fill line after line by the widths of the words, which are measured once for all texts."""
        lines: list[str] = []
        line: list[str] = []
        for word in paragraph.split():
            if line and not self._fits([*line, word], style, width):
                lines.append(" ".join(line))
                line = []
            *full, last = self._cut(word, style, width) if self.width(word, style) > width else [word]
            lines += full
            line.append(last)
        return self._in_company([*lines, " ".join(line)], style, width)

    def _fits(self, words: Sequence[str], style: TextStyle, width: int) -> bool:
        """Whether words stand on one line; only where the sum of their widths leaves doubt, the line is measured.

        Without that, a label would break in two in the very width that it asked for.
        """
        over = self._together(words, style) - width
        # Every word is rounded to whole pixels, and letters on both sides of a space may lean towards each other.
        doubt = len(words) * self.width(" ", style)
        return over <= -doubt or (over < doubt and self.width(" ".join(words), style) <= width)

    def _together(self, words: Sequence[str], style: TextStyle) -> int:
        return sum(self.width(word, style) for word in words) + (len(words) - 1) * self.width(" ", style)

    def _in_company(self, lines: list[str], style: TextStyle, width: int) -> list[str]:
        """A short word that would stand alone on the last line gets the word before it for company."""
        if len(lines) < 2 or " " in lines[-1] or self.width(lines[-1], style) * LONELY > width:
            return lines
        above, _, company = lines[-2].rpartition(" ")
        last = f"{company} {lines[-1]}"
        # With two words above, the other one would be left alone instead.
        return [*lines[:-2], above, last] if " " in above and self.width(last, style) <= width else lines

    def _cut(self, word: str, style: TextStyle, width: int) -> list[str]:
        pieces = [""]
        for letter in word:
            if pieces[-1] and self.width(pieces[-1] + letter, style) > width:
                pieces.append("")
            pieces[-1] += letter
        return pieces
