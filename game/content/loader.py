"""Plain data from the pieces of a file as they come by, without recursion; what YAML can do extra is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from game.content.pieces import AliasPiece, BeginPiece, Piece, Spot, Start, TextPiece
from game.content.places import UNREAD, Data, Mark, Pointer
from game.content.problems import Place, Problem
from game.content.scalars import MOST_DIGITS, TooManyDigits, plain_value
from game.content.slips import hash_in_sentence, lonely_key, slip
from game.content.source import Source

DEEPEST = 24
MOST_PIECES = 200_000
MOST_PROBLEMS = 200

_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(slots=True)
class Open:
    """A list or mapping that has begun and not yet ended.

    `step` leads to it from the one around it; `opened` is where its bracket or brace stands, if it has one.
    A mapping waits for the value of `key`, if there is one; with `lost` that value will be thrown away.
    """

    node: Any
    marks: dict[str | int, Mark]
    step: str | int = ""
    opened: Spot | None = None
    is_key: bool = False
    key: str | None = None
    key_line: int = 0
    key_column: int = 0
    lost: bool = False
    comma_told: bool = False


class Loader:
    """Takes the pieces in order; holds the data, its marks by container, and the problems so far.

    Once `stopped`, nothing more may be given to it.
    """

    def __init__(self, source: Source) -> None:
        self.marks: dict[int, dict[str | int, Mark]] = {}
        self.problems: list[Problem] = []
        self.stopped = False
        self._last_text: TextPiece | None = None
        self._source = source
        self._pieces = 0
        self.documents = 0
        self._top = Open([], {})
        self._open: list[Open] = [self._top]

    @property
    def data(self) -> Data:
        """What has been read so far, or UNREAD if there was nothing."""
        return self._open[0].node[0] if self._open[0].node else UNREAD

    @property
    def pointer(self) -> Pointer:
        """The path to where the next piece goes."""
        path = tuple(level.step for level in self._open[2:])
        if len(self._open) == 1 or (isinstance(self._top.node, dict) and self._top.key is None):
            return path
        return (*path, self._step())

    def begin_document(self, piece: Piece) -> None:
        """The one document that a file holds."""
        self.documents += 1
        if self.documents > 1:
            self._stop("K207", piece.start_mark)

    def text(self, piece: TextPiece) -> None:
        """A key or a value."""
        self._count(piece)
        if piece.anchor is not None or piece.tag is not None:
            self._refuse_extras(piece)
        top = self._top
        if piece.value or piece.style:
            self._last_text = piece
        if piece.style == '"' and _SURROGATE.search(piece.value):
            # libyaml refuses these; its stand-in in plain Python lets them through.
            self._stop("K229", piece.start_mark)
        if top.key is None and isinstance(top.node, dict):
            self._begin_key(top, piece)
        elif piece.value or piece.style:
            self._put(self._value(piece), piece.start_mark)
        else:
            self._nothing(top, piece)

    def begin_mapping(self, piece: BeginPiece) -> None:
        """Keys and values follow."""
        self._begin({}, piece)

    def begin_list(self, piece: BeginPiece) -> None:
        """Items follow."""
        self._begin([], piece)

    def end(self, _: object) -> None:
        """The list or mapping that began last ends."""
        ended = self._open.pop()
        self._top = self._open[-1]
        if ended.is_key:
            self._top.key, self._top.lost = "", True

    def alias(self, piece: AliasPiece) -> None:
        """What YAML would take from elsewhere in the file."""
        self._count(piece)
        self._tell("K209", piece.start_mark, sign="*", name=piece.anchor)
        top = self._top
        if top.key is None and isinstance(top.node, dict):
            top.key, top.lost = "", True
        else:
            self._put(UNREAD, piece.start_mark)

    def broken(self, at: Spot | None, begin: Spot | None) -> None:
        """The text is no YAML at this spot (None: somewhere after the last text); `begin` is where that piece began."""
        self.stopped = True
        at = at or self._last_end
        found = slip(self._source, self._last_text, at, begin or at, self._top.opened)
        place = self._source.place(found.line, found.column)
        told = self.problems[-1] if self.problems else None
        if told and told.place == place:
            # What seemed a key without a value was the beginning of this.
            self.problems.pop()
        if not (found.code == "K201" and told and told.place.line == place.line):
            self._problem(found.code, place, **found.facts)

    @property
    def _last_end(self) -> Spot:
        return self._last_text.end_mark if self._last_text else Start()

    def _begin(self, node: Any, piece: BeginPiece) -> None:
        self._count(piece)
        mark = piece.start_mark
        self._refuse_extras(piece)
        if len(self._open) > DEEPEST:
            self._stop("K204", mark, most=DEEPEST)
            return
        top = self._top
        step = self._step()
        is_key = top.key is None and isinstance(top.node, dict)
        if is_key:
            self._tell("K222", mark)
        else:
            self._put(node, mark)
        marks: dict[str | int, Mark] = {}
        self.marks[id(node)] = marks
        self._top = Open(node, marks, step, mark if piece.flow_style else None, is_key)
        self._open.append(self._top)

    def _begin_key(self, top: Open, piece: TextPiece) -> None:
        key, mark = piece.value, piece.start_mark
        top.key, top.key_line, top.key_column, top.lost = key, mark.line, mark.column, True
        if key in top.node:
            self._tell("K212", mark, name=key, first=top.marks[key][0] + 1)
        elif key == "<<" and not piece.style:
            self._tell("K210", mark)
        elif not key:
            self._tell("K222", mark)
        else:
            top.lost = False

    def _value(self, piece: TextPiece) -> Data:
        if piece.tag is not None:
            return UNREAD
        if piece.style:
            return piece.value
        try:
            value = plain_value(piece.value)
        except TooManyDigits:
            self._tell("K214", piece.start_mark, most=MOST_DIGITS, number=piece.value[:20])
            return UNREAD
        if piece.end_mark.line in self._source.suspects and hash_in_sentence(self._source, piece, value):
            self._tell("K217", piece.end_mark, read=piece.value)
        return value

    def _nothing(self, top: Open, piece: TextPiece) -> None:
        """A key or an item that nothing follows, with the slip that most likely made it."""
        if isinstance(top.node, list):
            self._tell("K206" if len(self._open) == 1 else "K223", piece.start_mark)
            self._put(UNREAD, piece.start_mark)
            return
        code = lonely_key(top.key or "", top.opened is not None, first=not top.marks)
        if not (code == "K218" and top.comma_told):
            self._problem(code, self._source.place(top.key_line, top.key_column), name=top.key)
        top.comma_told = top.comma_told or code == "K218"
        if code == "K213":
            self._put(UNREAD, piece.start_mark)
        else:
            top.key = None

    def _step(self) -> str | int:
        top = self._top
        return len(top.node) if isinstance(top.node, list) else top.key or ""

    def _put(self, value: Data, mark: Spot) -> None:
        top = self._top
        if isinstance(top.node, list):
            top.marks[len(top.node)] = (mark.line, mark.column, mark.line, mark.column)
            top.node.append(value)
        else:
            if not top.lost:
                top.node[top.key] = value
                top.marks[top.key or ""] = (top.key_line, top.key_column, mark.line, mark.column)
            top.key = None

    def _count(self, piece: Piece | AliasPiece) -> None:
        self._pieces += 1
        if self._pieces > MOST_PIECES:
            self._stop("K205", piece.start_mark, most=MOST_PIECES)

    def _refuse_extras(self, piece: Piece) -> None:
        if piece.anchor is not None:
            self._tell("K209", piece.start_mark, sign="&", name=piece.anchor)
        if piece.tag is not None:
            self._tell("K211", piece.start_mark, tag=piece.tag)

    def _stop(self, code: str, mark: Spot, **facts: object) -> None:
        self._tell(code, mark, **facts)
        self.stopped = True

    def _tell(self, code: str, mark: Spot, **facts: object) -> None:
        self._problem(code, self._source.place(mark.line, mark.column), **facts)

    def _problem(self, code: str, place: Place, **facts: object) -> None:
        self.problems.append(Problem(code, place, facts, self.pointer))
        if len(self.problems) == MOST_PROBLEMS:
            self.problems.append(Problem("K250", place, {"most": MOST_PROBLEMS}, self.pointer))
            self.stopped = True
