"""How a seat is drawn: a portrait for somebody of the household, an icon of the chain for a professional."""

from __future__ import annotations

from game.desktop.assets import Assets
from game.desktop.nodes import Box, Node
from game.desktop.pictures import Icon, Portrait

CHAIN_ICONS = {
    "onderwijs": "school",
    "zorg": "stethoscope",
    "gemeente": "building-community",
    "bestuur": "gavel",
    "veiligheid": "shield-half",
    "huishouden": "home-heart",
}


def seat_picture(
    assets: Assets, chain: str, portrait: str | None, size: float, *, colour: str = "teal", fill: str = "teal_soft"
) -> Node:
    """A square of `size` design units: the calm face of this portrait, or the icon of this chain."""
    if portrait and (assets.root / "portraits" / f"{portrait}-rustig.svg").is_file():
        return Portrait(portrait, "rustig", size, role="none")
    pad = size * 0.22
    icon = Icon(CHAIN_ICONS.get(chain, "user"), size - 2 * pad, colour=colour, role="none")
    return Node(icon, box=Box(fill=fill, radius=size / 4, pad=pad))
