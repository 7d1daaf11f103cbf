"""A short play in words: how long it takes, at how many moments a table decides, and what happens at the others."""

from __future__ import annotations

from typing import NamedTuple

from game.model.casus import Casus
from game.words import Words


class ShortPlay(NamedTuple):
    """What `told` says in a few words, and `how` in two sentences."""

    told: str
    how: str


def short_play(casus: Casus, chosen: bool, words: Words) -> ShortPlay | None:
    """What players read before a short play; None for a whole one, and where the casus has no other."""
    if casus.short is None or not chosen:
        return None
    marked = len(set(casus.short.moments))
    facts = {"minutes": casus.short.minutes, "marked": marked, "all": casus.decided}
    return ShortPlay(words.say("short.briefing", **facts), words.say("short.how", marked=marked, all=casus.decided))
