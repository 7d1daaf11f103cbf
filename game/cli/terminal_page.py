"""How things are set on the page of a terminal: one calm column, with room around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from game.words import Words

COLUMN = 84
"""The widest line that still reads pleasantly, margin included."""

MARGIN = 2
NARROW = 64
"""Columns between the margins below which bars get shorter and tables become lines."""

PLAIN_SIGNS = str.maketrans("−·→×“”‘’—…", "-,>x\"\"''-.")
"""Stand-ins for a terminal without our signs: a change must not lose its minus."""

QUIET = "dim"
STRONG = "bold"


class Page:
    """A console that is written on in sentences of the catalogues and texts of the casus.

    Texts of a casus are never read as markup: what an author typed is what players see.
    """

    def __init__(self, console: Console, words: Words) -> None:
        self.console = console
        self.words = words

    @property
    def width(self) -> int:
        """The columns between the margins."""
        return max(20, min(self.console.width, COLUMN) - 2 * MARGIN)

    @property
    def narrow(self) -> bool:
        """Whether there is too little room for tables and long bars."""
        return self.width < NARROW

    @property
    def plain(self) -> bool:
        """Whether the terminal can only show plain letters, so that lines and blocks need a stand-in."""
        return self.console.options.ascii_only

    def say(self, key: str, **facts: object) -> str:
        """A sentence of the terminal's own catalogue."""
        return self.words.say(f"terminal.{key}", **facts)

    def gap(self) -> None:
        """One empty line."""
        self.console.print()

    def write(self, text: str, *, style: str = "", indent: int = 0, hang: str = "") -> None:
        """A paragraph, wrapped; `hang` stands before its first line, and the others line up with it."""
        inner = indent + cell_len(hang)
        lines = self._text(text, style).wrap(self.console, max(10, self.width - inner))
        for number, line in enumerate(lines):
            before = " " * (MARGIN + indent) + hang if number == 0 else " " * (MARGIN + inner)
            self._put(Text(before), line)

    def paragraphs(self, texts: Iterable[str], *, style: str = "") -> None:
        """Texts of the casus, with air between them."""
        for number, text in enumerate(texts):
            if number:
                self.gap()
            self.write(text.strip(), style=style)

    def columns(self, left: str, cells: Sequence[tuple[str, int]], *, style: str = "") -> None:
        """A row of a table: text that wraps on the left, and short texts set to the right with their widths."""
        right = "".join(text.rjust(width) for text, width in cells)
        room = max(10, self.width - cell_len(right) - 1)
        for number, line in enumerate(self._text(left, style).wrap(self.console, room)):
            filling = " " * (self.width - cell_len(right) - line.cell_len)
            self._put(Text(" " * MARGIN), line, self._text(filling + right if number == 0 else "", style))

    def labelled(self, label: str, room: int, text: str, *, style: str = "") -> None:
        """A text behind a label of `room` columns, the space between them included; a longer label goes on below."""
        for number, line in enumerate(self._text(label).wrap(self.console, max(1, room - 2))):
            filling = " " * (room - line.cell_len)
            self._put(Text(" " * MARGIN), line, Text(filling), self._text(text if number == 0 else "", style))

    def rule(self, left: str, right: str = "") -> None:
        """A line across the page that opens a new part."""
        stroke = "-" if self.plain else "─"
        middle = max(3, self.width - cell_len(left) - cell_len(right) - (2 if right else 1))
        tail = f" {right}" if right else ""
        self.gap()
        self.gap()
        self._put(Text(" " * MARGIN), self._text(left, STRONG), Text(f" {stroke * middle}{tail}", style=QUIET))
        self.gap()

    def heading(self, text: str) -> None:
        """A small heading inside a part."""
        self.gap()
        self.write(text, style=STRONG)

    def prompt(self) -> None:
        """Where the next answer comes; nothing stands behind it."""
        self.console.print(Text(f"{' ' * MARGIN}> "), end="")

    def _text(self, text: str, style: str = "") -> Text:
        return Text(text.translate(PLAIN_SIGNS) if self.plain else text, style=style)

    def _put(self, *pieces: Text) -> None:
        line = Text.assemble(*pieces)
        line.rstrip()
        self.console.print(line, no_wrap=True, overflow="ignore", crop=False)
