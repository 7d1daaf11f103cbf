"""What somebody who plays one seat alone should know before: how much of the deciding is theirs."""

from __future__ import annotations

from game.model.casus import Casus
from game.words import Words

ROOM = "escape-room"


def part_of(casus: Casus, seat: str, words: Words) -> str:
    """Whether this seat decides, mostly advises, or opens only its own locks."""
    if casus.kind == ROOM:
        return words.say("setting.room-part")
    return words.say("hall.part-decides" if casus.seats[seat].solo else "hall.part-advises")
