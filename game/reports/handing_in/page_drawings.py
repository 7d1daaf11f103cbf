"""Drawings in a page: the SVG itself, with a name for who does not see it."""

from __future__ import annotations

from markupsafe import Markup


def drawing(svg: str, name: str, kind: str) -> Markup:
    """An SVG of ours as it stands in the page, without what comes before it; `kind` is its class."""
    _, opening, rest = svg.partition("<svg ")
    if not opening:
        raise ValueError("a drawing needs an svg element")
    # Only the name comes from an author; `format` of Markup escapes it.
    return Markup('<svg role="img" aria-label="{}" class="{}" ').format(name, kind) + Markup(rest)
