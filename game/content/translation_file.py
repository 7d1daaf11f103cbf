"""A translation file line by line, so that the lines of a translator stay as they are where nothing changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from game.content.grammar_translation import EntryShape, TranslationShape
from game.content.places import Document, Pointer
from game.content.translation_lines import lines_for

KEYS = ("nl", "was", "en")
INDENT = 2


def lines_of_entry(path: str, entry: EntryShape, indent: int = INDENT) -> list[str]:
    """The lines of one text, written anew."""
    told = entry.model_dump(exclude_none=True)
    lines = [line for key in _ordered(told) for line in lines_for(key, told[key], indent + INDENT)]
    return [f"{' ' * indent}{path}:", *lines]


def opens_a_group(path: str, before: str | None) -> bool:
    """Whether an empty line belongs above this text: where another moment or another part of the file begins."""
    return before is not None and _group(path) != _group(before)


def _group(path: str) -> list[str]:
    steps = path.split(".")
    return steps[:2] if steps[0] == "moments" else steps[:1]


def _ordered(told: Mapping[str, str]) -> Iterable[str]:
    """The original first, what it was before, then the translation: an original in English comes before its Dutch."""
    keys = KEYS if "nl" in told else tuple(reversed(KEYS))
    return (key for key in keys if key in told)


class TranslationFile:
    """The lines of a translation that fits its grammar.

    Remarks and empty lines above a text, no further in than its path, belong to that text; those after the last one
    stay at the end.
    """

    def __init__(self, text: str, document: Document, shape: TranslationShape) -> None:
        self.entries = shape.texts
        self.shape = shape
        self._places = document.places
        self._lines = list(document.places.lines)
        self._newline = "\r\n" if "\r\n" in text else "\n"
        self._begins = {path: self._line(("texts", path)) for path in self.entries}

    @property
    def is_regular(self) -> bool:
        """Whether every text begins on a line of its own, all as far in, so that its lines can be kept."""
        columns = {self._places.key(("texts", path)).column for path in self.entries}
        if len(columns) != 1 or columns == {1}:
            return False
        margins = [self._lines[line][: self._indent] for line in self._begins.values()]
        return len(set(self._begins.values())) == len(self.entries) and not any(margin.strip() for margin in margins)

    def with_entries(self, entries: Mapping[str, EntryShape], gone: Sequence[str], remark: str) -> str:
        """The file with these texts in this order, and what is gone as remarks at its end."""
        kept = _ranges(self._lines, self._begins, self._indent, len(self._lines))
        spans = list(kept.values())
        lines = self._lines[: spans[0].start]
        before = None
        for path, entry in entries.items():
            lines += [""] if path not in kept and opens_a_group(path, before) else []
            lines += self._lines_for(path, entry, kept.get(path))
            before = path
        lines += self._lines[spans[-1].stop :]
        while not lines[-1].strip():
            lines.pop()
        if gone:
            told = f"# {remark}"
            lines += [] if told in lines else ["", told]
            lines += [f"# {line}" for path in gone for line in _cut(self._lines, kept[path])]
        return self._newline.join(lines) + self._newline

    def _lines_for(self, path: str, entry: EntryShape, kept: range | None) -> list[str]:
        """The lines of one text: its own where it had them and they still say so."""
        if kept is None:
            return lines_of_entry(path, entry, self._indent)
        if entry == self.entries[path]:
            return _cut(self._lines, kept)
        begins = self._begins_inside(path)
        if self._begins[path] in begins.values():
            # The whole text stood on one line, and is too much for one now.
            return [*self._lines[kept.start : self._begins[path]], *lines_of_entry(path, entry, self._indent)]
        return self._changed(path, entry, kept, begins)

    def _changed(self, path: str, entry: EntryShape, kept: range, begins: Mapping[str, int]) -> list[str]:
        """The lines of a text of which something changed; the translation keeps its own."""
        old, told = self.entries[path].model_dump(), entry.model_dump(exclude_none=True)
        indent = self._places.key(("texts", path, next(iter(begins)))).column - 1
        parts = _ranges(self._lines, begins, indent, kept.stop)
        spans = list(parts.values())
        lines = self._lines[kept.start : spans[0].start]
        for key in _ordered(told):
            if key in parts and told[key] == old[key]:
                lines += _cut(self._lines, parts[key])
                continue
            above = self._lines[parts[key].start : begins[key]] if key in parts else []
            lines += [*above, *lines_for(key, told[key], indent)]
        return [*lines, *self._lines[spans[-1].stop : kept.stop]]

    def _begins_inside(self, path: str) -> dict[str, int]:
        """The lines on which the original and the translation of a text begin, in the order of the file."""
        inside = self._places.found(("texts", path))[1]
        keys = list(inside) if isinstance(inside, dict) else []
        return {key: self._line(("texts", path, key)) for key in keys}

    @property
    def _indent(self) -> int:
        return self._places.key(("texts", next(iter(self.entries)))).column - 1

    def _line(self, pointer: Pointer) -> int:
        return self._places.key(pointer).line - 1


def _cut(lines: Sequence[str], kept: range) -> list[str]:
    return list(lines[kept.start : kept.stop])


def _ranges(lines: Sequence[str], begins: Mapping[str, int], indent: int, stop: int) -> dict[str, range]:
    """The lines of each key, the remarks right above it among them; `begins` are their own lines, in order."""
    firsts = [_above(lines, begin, indent) for begin in begins.values()]
    end = list(begins.values())[-1] + 1
    while end < stop and (_is_remark(lines[end], indent) or _indent_of(lines[end]) > indent):
        end += 1
    ends = [*firsts[1:], _above(lines, end, indent)]
    return {key: range(first, end) for key, first, end in zip(begins, firsts, ends, strict=True)}


def _above(lines: Sequence[str], begin: int, indent: int) -> int:
    """The first of the remarks and empty lines right above a line."""
    while begin > 0 and _is_remark(lines[begin - 1], indent):
        begin -= 1
    return begin


def _is_remark(line: str, indent: int) -> bool:
    """Whether a line is empty, or a remark that is too far out to be part of a longer text."""
    return not line.strip() or (line.lstrip().startswith("#") and _indent_of(line) <= indent)


def _indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
