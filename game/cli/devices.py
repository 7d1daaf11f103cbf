"""What screen and sound a window would find here, asked of the room of the window in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import NamedTuple

_MOST_SECONDS = 15


class Devices(NamedTuple):
    """The driver and size (in pixels) of the screen, and the driver of the sound; None for what is not there."""

    display: str | None = None
    width: int | None = None
    height: int | None = None
    sound: str | None = None


def devices() -> Devices:
    """What a window would find; nothing when it cannot even be asked."""
    ask = [sys.executable, "-m", "game.desktop.devices"]
    try:
        answer = subprocess.run(ask, capture_output=True, text=True, timeout=_MOST_SECONDS, check=True)
        return Devices(**json.loads(answer.stdout.splitlines()[-1]))
    except (OSError, subprocess.SubprocessError, ValueError, IndexError, TypeError):
        return Devices()
