"""Something wrong in an author's text: a stable code, a place, and the facts that its sentence speaks of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning", "hint"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a text file: its name as the author knows it, line and column from 1."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake, told with everything it takes to mend it.

    `code` is such as `K101`. The catalogues have `CODE` (what is wrong) and `CODE-remedy` (what to do), both
    filled with `facts`. `pointer` is the path of keys in the file, for tools.
    """

    code: str
    place: Place
    facts: Mapping[str, object] = field(default_factory=dict)
    pointer: tuple[str | int, ...] = ()
