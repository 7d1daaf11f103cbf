"""The look back in a terminal as a row of parts, each shown after an Enter; empty parts are left out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.cli.terminal_debrief import show_course, show_decisions, show_ending, show_mattered
from game.cli.terminal_debrief_knowledge import show_knowledge, show_promises
from game.cli.terminal_debrief_possible import Known, show_possible
from game.cli.terminal_look import Look
from game.cli.terminal_talking import show_audit_trail, show_mirror, show_still_to_come, show_talk
from game.reports.debrief import debrief

Part = Callable[[], None]
LatePart = Callable[[], bool]
"""A part of which nobody knows beforehand whether it is there; it tells whether it was."""


def parts_of(look: Look, known: Known) -> tuple[Part | LatePart, ...]:
    """What there is to look back on, in the order in which a table talks: what happened first, what it means last.

    What was possible is a part of its own, `known` only when it is its turn.
    """
    story = debrief(look.session)
    mirror = story.mirror
    parts: list[tuple[Part | LatePart, bool]] = [
        (partial(show_ending, look), True),
        (partial(show_course, look, story), True),
        (partial(show_mattered, look, story), bool(story.mattered)),
        (partial(show_possible, look, known), True),
        (partial(show_decisions, look, story.decisions), True),
        (partial(show_knowledge, look, story.knowledge), bool(story.knowledge)),
        (partial(show_audit_trail, look, story.sharings), bool(story.sharings)),
        (partial(show_still_to_come, look, story.still_to_come), bool(story.still_to_come)),
        (partial(show_mirror, look, mirror), any((mirror.frames, mirror.stances, mirror.techniques, mirror.tracks))),
        (partial(show_talk, look, story.questions), bool(story.questions)),
        (partial(show_promises, look, story.promises), bool(story.promises)),
    ]
    return tuple(part for part, filled in parts if filled)
