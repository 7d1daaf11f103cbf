"""A casus as a picture: its moments, choices, interrupts and endings, as SVG or as text for Mermaid or Graphviz."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, assert_never

from game.analysis.values.study import Study
from game.model.casus import Casus
from game.reports.graph.dot import dot
from game.reports.graph.known import Known
from game.reports.graph.mermaid import mermaid
from game.reports.graph.svg import drawn
from game.reports.graph.ways import Mark
from game.words import Words

PictureFormat = Literal["mermaid", "dot", "svg"]


def picture(
    casus: Casus, form: PictureFormat, words: Words, study: Study | None = None, marks: Sequence[Mark] = ()
) -> str:
    """The picture as text in this form, told in the language of `words`.

    With a whole `study` it shows how likely random play comes everywhere; `marks` are what `check` found.
    """
    known = Known(words, study, marks)
    match form:
        case "mermaid":
            return mermaid(casus, known)
        case "dot":
            return dot(casus, known)
        case "svg":
            return drawn(casus, known)
        case _:
            assert_never(form)
