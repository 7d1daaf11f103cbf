"""The commonest slips of people who write Dutch prose in YAML: which one it was, seen from where reading broke."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from game.content.pieces import Spot, TextPiece
from game.content.source import Source

QUOTES = ('"', "'")
OPENING_SIGNS = "@`%&*!|>"
SIGNS = OPENING_SIGNS + "?-,"
CLOSING_SIGNS = "]}"

_CUT_OFF = re.compile(r"[ \t]+#([^\s#])")
_KEY_WITHOUT_SPACE = re.compile(r"[a-z][\w.*{}-]*:[^\s/]")
_KEY_AND_VALUE = re.compile(r"[a-z][a-z0-9.*-]*:\s")
_BRACKETED = re.compile(r"(?:.*: |\s*- |\s*)([\[{])[^\[\]{}:]*[\]}]")
_HAS_KEY = re.compile(r":(\s|$)")
_KEY = re.compile(r"\s*(- )?[a-z][a-z0-9.*-]*$")


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip with its code, its place (from 0), and the facts for its sentence."""

    code: str
    line: int
    column: int
    facts: Mapping[str, object] = field(default_factory=dict)


def hash_in_sentence(source: Source, piece: TextPiece, value: object) -> bool:
    """Whether ` #` right after a text most likely belonged to it: `Kamer #4`, or a word behind some others."""
    if not isinstance(value, str):
        return False
    cut = _CUT_OFF.match(source.rest(piece.end_mark.line, piece.end_mark.column))
    return cut is not None and (cut[1].isdigit() or " " in piece.value)


def misses_space(text: str) -> bool:
    """Whether a text looks like a key and a value without the space between: `load:-1`."""
    return _KEY_WITHOUT_SPACE.match(text) is not None


def lonely_key(key: str, flow: bool, *, first: bool) -> str:
    """The code for a key that nothing follows."""
    if misses_space(key):
        return "K219"
    return "K218" if flow and not first else "K213"


def slip(source: Source, last: TextPiece | None, at: Spot, begin: Spot, opened: Spot | None) -> Slip:
    """What most likely went wrong where reading broke at `at`, in a piece that began at `begin`.

    `opened` is the bracket or brace that had not been closed yet.

    Looks only at the text and at the last text that was read, never at the words of a parser, so that every
    parser gives the same answer.
    """
    return (
        _after_quote(source, last, at, opened)
        or _inside_quote(source, at, begin)
        or _colon(source, last, at, opened)
        or _closing(source, at)
        or _sign(source, at, begin)
        or _bracket(source, opened)
        or _keyless(source, begin)
        or _tab(source, at)
        or _indent(source, at)
        or Slip("K201", at.line, at.column)
    )


def _after_quote(source: Source, last: TextPiece | None, at: Spot, opened: Spot | None) -> Slip | None:
    """`text: "Nee," zegt ze.` and `text: 'Ze zei 'nee' en ging'`."""
    if last is None or last.style not in QUOTES or at.line != last.end_mark.line:
        return None
    rest = source.rest(last.end_mark.line, last.end_mark.column).strip()
    if not rest or rest[0] in ",:}]#":
        return None
    if opened and _KEY_AND_VALUE.match(rest):
        return Slip("K228", last.end_mark.line, last.end_mark.column, {"name": rest.partition(":")[0]})
    return Slip("K215", last.start_mark.line, last.start_mark.column, {"sign": last.style})


def _inside_quote(source: Source, at: Spot, begin: Spot) -> Slip | None:
    """A quotation mark that nothing closes (`'s Avonds is het stil`), or a backslash between double ones."""
    opened = source.character(begin.line, begin.column)
    if opened not in QUOTES:
        return None
    if at.line >= len(source.lines) - 1 and not source.rest(at.line, at.column):
        return Slip("K226", begin.line, begin.column, {"sign": opened})
    backslash = source.lines[at.line].rfind("\\", 0, at.column + 1)
    return Slip("K229", at.line, backslash) if opened == '"' and backslash >= 0 else None


def _colon(source: Source, last: TextPiece | None, at: Spot, opened: Spot | None) -> Slip | None:
    """`text: Hij zei: kom`, or a line that stands too far to the right under a value."""
    if last is None or last.style or source.character(at.line, at.column) != ":":
        return None
    begin, word = last.start_mark, source.lines[at.line][: at.column]
    if begin.line == at.line or not _KEY.fullmatch(word):
        return Slip("K216", at.line, at.column)
    if opened:
        return None
    if misses_space(source.rest(begin.line, begin.column)):
        return Slip("K219", begin.line, begin.column, {"name": source.rest(begin.line, begin.column)[:60]})
    return Slip("K227", at.line, _margin(word))


def _closing(source: Source, at: Spot) -> Slip | None:
    """A bracket or brace that closes nothing, or another than was opened."""
    sign = source.character(at.line, at.column)
    return Slip("K249", at.line, at.column, {"sign": sign}) if sign and sign in CLOSING_SIGNS else None


def _sign(source: Source, at: Spot, begin: Spot) -> Slip | None:
    """A sentence that starts with a sign that means something in YAML: `*nadruk*`, `- zegt ze`, `[lacht] Kom`."""
    for spot, signs in ((begin, OPENING_SIGNS), (at, SIGNS)):
        sign = source.character(spot.line, spot.column)
        at_margin = sign in "-?" and not source.lines[spot.line][: spot.column].strip() if sign else True
        if sign and sign in signs and not at_margin:
            return Slip("K220", spot.line, spot.column, {"sign": sign})
    before = source.lines[at.line][: at.column] if at.line < len(source.lines) else ""
    bracketed = _BRACKETED.fullmatch(before.rstrip())
    if bracketed:
        return Slip("K220", at.line, bracketed.start(1), {"sign": bracketed[1]})
    return None


def _bracket(source: Source, opened: Spot | None) -> Slip | None:
    """A bracket or brace that nothing closes."""
    if opened is None:
        return None
    return Slip("K225", opened.line, opened.column, {"sign": source.character(opened.line, opened.column)})


def _keyless(source: Source, begin: Spot) -> Slip | None:
    """A line without a key, or `load:-1`, where only keys can stand."""
    line = source.rest(begin.line, begin.column)
    if source.rest(begin.line, 0)[: begin.column].strip() or _HAS_KEY.search(line) or line[:2] in {"- ", "-", ""}:
        return None
    if misses_space(line):
        return Slip("K219", begin.line, begin.column, {"name": line[:60]})
    return Slip("K224", begin.line, begin.column)


def _tab(source: Source, at: Spot) -> Slip | None:
    """A tab behind a dash; those at the beginning of a line are found without parsing."""
    return Slip("K208", at.line, at.column, {"count": 1}) if source.character(at.line, at.column) == "\t" else None


def _indent(source: Source, at: Spot) -> Slip | None:
    """A line that stands too far to the left or to the right."""
    before = source.lines[at.line][: at.column] if at.line < len(source.lines) else "x"
    return None if before.strip() else Slip("K227", at.line, at.column)


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())
