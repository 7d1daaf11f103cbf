"""The faces of type and the named text styles; sizes are design units at 100 % text."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Face(Enum):
    """A font file; the value is its name in `assets/fonts`."""

    REGULAR = "AtkinsonHyperlegibleNext_400Regular.ttf"
    ITALIC = "AtkinsonHyperlegibleNext_400Regular_Italic.ttf"
    MEDIUM = "AtkinsonHyperlegibleNext_500Medium.ttf"
    SEMIBOLD = "AtkinsonHyperlegibleNext_600SemiBold.ttf"
    BOLD = "AtkinsonHyperlegibleNext_700Bold.ttf"
    DISPLAY = "Fraunces_600SemiBold.ttf"

    # Styles are looked up thousands of times a screen; an enum's own hash is the slow one of its name.
    __hash__ = object.__hash__


class TextStyle(NamedTuple):
    """A face, its size in design units, and the height of a line as a multiple of that size."""

    face: Face
    size: float
    leading: float = 1.3


# Nothing is smaller than 20: the back row reads it from a beamer.
GIANT = TextStyle(Face.BOLD, 72, 1.1)
TITLE = TextStyle(Face.DISPLAY, 40, 1.2)
HEADING = TextStyle(Face.DISPLAY, 30, 1.25)
SUBHEADING = TextStyle(Face.SEMIBOLD, 26, 1.22)
STORY = TextStyle(Face.REGULAR, 28, 1.42)
READING = TextStyle(Face.REGULAR, 26, 1.38)
BODY = TextStyle(Face.REGULAR, 24, 1.36)
QUOTE = TextStyle(Face.ITALIC, 26, 1.4)
STRONG = TextStyle(Face.SEMIBOLD, 24, 1.3)
SMALL = TextStyle(Face.REGULAR, 21, 1.3)
SMALL_STRONG = TextStyle(Face.SEMIBOLD, 21, 1.3)
NOTE = TextStyle(Face.REGULAR, 20, 1.3)
