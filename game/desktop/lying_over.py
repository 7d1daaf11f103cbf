"""What can lie over the screen of a play: one of its covers, or what goes round for one seat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Cover = Literal[
    "",
    "pause",
    "help",
    "menu",
    "meters",
    "buckets",
    "envelopes",
    "cards",
    "people",
    "guidance",
    "words",
    "notes-warning",
    "notes",
    "clock",
    "time-up",
    "give-up",
]


@dataclass(slots=True)
class Envelope:
    """The seat whose envelope or role card goes round: on its way there, lying open, or on its way back."""

    seat: str
    stage: Literal["handing", "open", "back"] = "handing"
