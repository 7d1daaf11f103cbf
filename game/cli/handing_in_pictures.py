"""What a page of a report carries in itself: portraits and fonts out of the assets, as far as they are there."""

from __future__ import annotations

from game.cli.shelf import shipped
from game.reports.handing_in.page import Font

FONTS = (
    ("Atkinson Hyperlegible Next", 400, "normal", "AtkinsonHyperlegibleNext_400Regular.ttf"),
    ("Atkinson Hyperlegible Next", 400, "italic", "AtkinsonHyperlegibleNext_400Regular_Italic.ttf"),
    ("Atkinson Hyperlegible Next", 600, "normal", "AtkinsonHyperlegibleNext_600SemiBold.ttf"),
    ("Fraunces", 600, "normal", "Fraunces_600SemiBold.ttf"),
)
"""The family, weight and style of each font file that the style sheet asks for."""


def portrait(person: str, mood: str) -> str | None:
    """The SVG of a person in a mood, or None where there is none: words tell the mood as well."""
    try:
        svg = (shipped("assets") / "portraits" / f"{person}-{mood}.svg").read_text(encoding="utf-8")
    except (OSError, ValueError):
        return None
    return svg if "<svg " in svg else None


def fonts() -> tuple[Font, ...]:
    """The fonts that can be read; for one that cannot, the browser takes its own."""
    found = []
    for family, weight, style, name in FONTS:
        try:
            found.append(Font(family, weight, style, (shipped("assets") / "fonts" / name).read_bytes()))
        except OSError:
            continue
    return tuple(found)
