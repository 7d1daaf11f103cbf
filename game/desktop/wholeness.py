"""Whether a picture or a font is whole, and which files of the assets are not; known here without drawing anything."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from struct import error as too_short
from struct import unpack_from

from game.desktop.faces import Face
from game.words import Words

MOST_NAMED = 3
MOODS = ("rustig", "bezorgd", "gestrest", "boos", "opgelucht")
FONT_SIGNS = (b"\x00\x01\x00\x00", b"OTTO")

_OPENING = re.compile(r'<svg\b[^>]*\sviewBox="[-\d.]+ [-\d.]+ [\d.]*[1-9][\d.]* [\d.]*[1-9][\d.]*"')
_VIEW = re.compile(r"[-\d.]+ [-\d.]+ (?P<width>[\d.]+) (?P<height>[\d.]+)")


def looks_whole(text: str) -> bool:
    """Whether this begins and ends as an SVG picture with a `viewBox`, which is quick: for what is drawn at once.

    A copy that stopped halfway or a file of something else does not. What is wrong inside is left to `is_svg`; the
    window draws as much of it as it understands.
    """
    return _OPENING.match(text) is not None and text.rstrip().endswith("</svg>")


def is_svg(text: str) -> bool:
    """Whether this is a whole SVG picture with a `viewBox` in which something fits; every sign of it is read."""
    # Only the doctor reads every picture.
    from xml.parsers.expat import ExpatError, ParserCreate  # noqa: PLC0415

    found: list[str] = []

    def begin(name: str, attributes: dict[str, str]) -> None:
        if not found:
            found.append(attributes.get("viewBox", "") if name == "svg" else "")

    parser = ParserCreate()
    parser.StartElementHandler = begin
    try:
        parser.Parse(text, True)
    except (ExpatError, UnicodeEncodeError):
        return False
    view = _VIEW.fullmatch(found[0])
    return view is not None and float(view["width"]) > 0 and float(view["height"]) > 0


def is_font(content: bytes) -> bool:
    """Whether this is a TrueType or OpenType font that was not cut off: pygame opens any file, and fails later."""
    if content[:4] not in FONT_SIGNS:
        return False
    try:
        (tables,) = unpack_from(">H", content, 4)
        places = [unpack_from(">LL", content, 12 + 16 * number + 8) for number in range(tables)]
    except too_short:
        return False
    return tables > 0 and all(offset + length <= len(content) for offset, length in places)


def damaged(root: Path) -> Iterator[str]:
    """Every file of this folder of assets that is missing or not whole, by its name in that folder."""
    for face in Face:
        if not _is_font_file(root / "fonts" / face.value):
            yield f"fonts/{face.value}"
    drawings = {f"portraits/{person}-{mood}.svg" for person in _people(root) for mood in MOODS}
    drawings |= {path.relative_to(root).as_posix() for path in root.rglob("*.svg")} | {"app-icon.svg"}
    for name in sorted(drawings):
        if not _is_svg_file(root / name):
            yield name
    if not _people(root):
        yield "portraits/portraits.json"


def told(faults: Sequence[str], words: Words, key: str = "live.damaged") -> str:
    """One sentence about these files; of many only the first are named."""
    return words.say(key, count=len(faults), names=_named(faults, words))


def _named(faults: Sequence[str], words: Words) -> str:
    names = ", ".join(faults[:MOST_NAMED])
    more = len(faults) - MOST_NAMED
    return words.say("live.and-more", names=names, more=more) if more > 0 else names


def _people(root: Path) -> Iterable[str]:
    """Everyone of whom there are portraits; nobody when the list cannot be read."""
    try:
        listed = json.loads((root / "portraits" / "portraits.json").read_text(encoding="utf-8"))
        return [str(person["id"]) for person in listed]
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return []


def _is_svg_file(path: Path) -> bool:
    try:
        return is_svg(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False


def _is_font_file(path: Path) -> bool:
    try:
        return is_font(path.read_bytes())
    except OSError:
        return False
