"""What a YAML parser hands over, piece by piece: only what the loader looks at, so that no other module knows YAML."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Spot(Protocol):
    """A place in the text, line and column from 0."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The column."""


class Start(NamedTuple):
    """The beginning of the file."""

    line: int = 0
    column: int = 0


class Piece(Protocol):
    """What stands between two spots: a text, or the beginning of a list or mapping."""

    start_mark: Spot
    end_mark: Spot
    anchor: str | None
    tag: str | None


class TextPiece(Piece, Protocol):
    """A text; `style` is empty for one without quotation marks, and else its quotation mark or block sign."""

    value: str
    style: str | None


class BeginPiece(Piece, Protocol):
    """Where a list or mapping begins; `flow_style` is true for one between brackets or braces."""

    flow_style: bool


class AliasPiece(Protocol):
    """A name for something elsewhere in the file."""

    start_mark: Spot
    anchor: str
