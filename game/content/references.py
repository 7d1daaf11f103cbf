"""Everything that one part of a casus says of another: whether it exists, can be reached, and can ever happen."""

from __future__ import annotations

from game.content.forward import check_forward
from game.content.inspection import Inspection
from game.content.references_choices import check_choices
from game.content.references_facts import check_facts
from game.content.references_kaders import check_kaders
from game.content.references_names import check_names
from game.content.references_people import check_people
from game.content.references_puzzles import check_puzzles
from game.content.references_short import check_short
from game.content.references_story import check_story


def check_references(inspection: Inspection, text: str) -> None:
    """Note every mistake in how the parts speak of each other; `text` is that of all files."""
    check_names(inspection)
    check_people(inspection)
    check_facts(inspection, text)
    check_choices(inspection)
    check_story(inspection)
    check_puzzles(inspection)
    check_short(inspection)
    check_forward(inspection)
    check_kaders(inspection)
