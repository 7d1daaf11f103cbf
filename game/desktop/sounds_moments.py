"""Which sound belongs to what just happened at the table: a pure question about two moments, so without any sound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    # The first screen makes no sound either, and does not wait for what a play needs.
    from game.session.messages import Phase
    from game.session.view import View

SoundName = Literal["tap", "time", "knock", "ending"]


class Heard(NamedTuple):
    """What of a table can be heard: its phase, what lies in the middle, which page is shown.

    `page` counts from 0 within what happened; `breaks_in` tells whether an interrupt is told on that page, and
    `story` whether the page tells what people did (the last one gives the causes). `ended` is there with an ending.
    """

    phase: Phase
    selected: str | None = None
    page: int = 0
    story: bool = False
    breaks_in: bool = False
    ended: bool = False


def heard(view: View, selected: str | None, page: int) -> Heard:
    """What of this view can be heard, with the choice laid in the middle and the page that is turned to."""
    steps = view.last.happened if view.phase == "revealing" and view.last else ()
    shown = steps[page] if page < len(steps) else None
    return Heard(
        phase=view.phase,
        selected=selected,
        page=page,
        story=shown is not None,
        breaks_in=shown is not None and shown.interrupt is not None,
        ended=view.ending is not None,
    )


def sound_between(before: Heard | None, now: Heard | None) -> SoundName | None:
    """The sound for the way from one moment to the next; the story is heard, never whether a choice was a good one.

    None for what makes no sound: sitting down, turning back, undoing, and everything away from a table.
    """
    if before is None or now is None:
        return None
    if now.phase == "debriefing":
        return "ending" if now.ended and before.phase != "debriefing" else None
    if now.phase == "revealing":
        onward = before.phase != "revealing" or now.page > before.page
        return _told(now) if onward else None
    # Only a choice that is laid: taken, it has become what happened.
    return "tap" if now.selected and now.selected != before.selected else None


def _told(now: Heard) -> SoundName | None:
    if now.breaks_in:
        return "knock"
    return "time" if now.story else None
