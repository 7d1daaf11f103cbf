"""Ctrl-C as a wish: the first time work stops where it can and keeps what is known, the second time it breaks off."""

from __future__ import annotations

import signal
from types import FrameType, TracebackType


class Stopping:
    """Within it `wished` tells whether someone pressed Ctrl-C."""

    def __init__(self) -> None:
        self.wished = False

    def __enter__(self) -> Stopping:
        self._before = signal.signal(signal.SIGINT, self._heard)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        signal.signal(signal.SIGINT, self._before)

    def _heard(self, _number: int, _frame: FrameType | None) -> None:
        if self.wished:
            raise KeyboardInterrupt
        self.wished = True
