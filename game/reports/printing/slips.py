"""A slip of paper that folds shut: its head stays in sight, what is inside does not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from string import ascii_uppercase

import htpy as h

from game.model.story import Line
from game.reports.printing.printed import Printed


def slip(printed: Printed, head: Sequence[str], inside: Iterable[h.Node]) -> h.Element:
    """A head of a few lines, what is inside below it, and a flap of the same height that folds over that."""
    first, *rest = head
    return h.article(".slip")[
        h.div(".head")[h.h3[first], [h.p[line] for line in rest]],
        h.div(".inside")[list(inside)],
        h.p(".flap")[h.span[printed.say("fold-here")]],
    ]


def lettered(text: Sequence[Line]) -> dict[str, Line]:
    """The lines that are for some plays only, under the letter by which a trainer names them."""
    return dict(zip(ascii_uppercase, (line for line in text if line.when), strict=False))


def lines(printed: Printed, text: Sequence[Line]) -> list[h.Element]:
    """A text as it stands inside a slip: a line for some plays only is read when the trainer names its letter."""
    letters = {id(line): letter for letter, line in lettered(text).items()}
    shown = [
        h.p(".sometimes")[h.b[letters[id(line)]], " ", line.text] if line.when else h.p[line.text] for line in text
    ]
    return [*shown, h.p(".small")[printed.say("sometimes")]] if letters else shown
