"""The known word that looks most like one that was typed."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known word nearest to this one, or None when none looks like it."""
    # Only who mistypes waits for this import.
    from difflib import get_close_matches  # noqa: PLC0415

    return next(iter(get_close_matches(name, list(known), n=1)), None)
