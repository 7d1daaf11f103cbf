"""Numbers with a fraction as people write them in their language: with its own decimal sign, and a real minus."""

from __future__ import annotations

from game.reports.rounding import rounded
from game.words import Words


class Numerals:
    """Writes numbers in one language."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._sign = words.say("sweep.decimal-sign")

    def number(self, value: float, decimals: int = 1) -> str:
        """A number rounded to so many decimals."""
        return str(rounded(value, decimals)).replace(".", self._sign).replace("-", "−")

    def change(self, value: float, decimals: int = 1) -> str:
        """A number with its sign; what rounds to nothing has none."""
        told = self.number(value, decimals)
        nothing = not rounded(value, decimals)
        return told.lstrip("−") if nothing else told if value < 0 else f"+{told}"

    def share(self, probability: float) -> str:
        """A probability in percent; one that is not quite 0 or 1 is never told as if it were."""
        if 0 < probability < 0.01:
            return self._words.say("sweep.percent-under", percent=1)
        if 0.99 < probability < 1 - 1e-12:
            return self._words.say("sweep.percent-over", percent=99)
        return self._words.say("sweep.percent", percent=round(probability * 100))
