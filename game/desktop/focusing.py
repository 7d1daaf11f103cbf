"""Where the focus goes: by Tab in reading order, by arrows to what lies nearest, and scrolled into sight."""

from __future__ import annotations

from collections.abc import Sequence

from game.desktop.buttons import Button
from game.desktop.canvas import Canvas
from game.desktop.nodes import Node
from game.desktop.scrolling import FADE, Scroll, Together
from game.desktop.semantics import foremost

# A step aside counts heavier than a step ahead, so that arrows keep to their row or column.
ASIDE = 3
AHEAD_AT_LEAST = 4
BREATHING_SPACE = 12


def buttons(root: Node) -> list[Button]:
    """Return what can have the focus, in reading order."""
    return [node for node in foremost(root).walk() if isinstance(node, Button)]


def following(order: Sequence[Button], current: Node | None, step: int) -> Button | None:
    """Return the next button (`step` 1) or the one before (-1), round and round."""
    if not order:
        return None
    for place, button in enumerate(order):
        if button is current:
            return order[(place + step) % len(order)]
    return order[0 if step > 0 else -1]


def towards(order: Sequence[Button], current: Node | None, across: int, down: int) -> Button | None:
    """Return the nearest button in a direction (one of `across` and `down` is 1 or -1), or nothing that way."""
    if current is None:
        return following(order, current, 1)
    x, y = current.rect.center
    best: tuple[int, Button] | None = None
    for button in order:
        away, below = button.rect.centerx - x, button.rect.centery - y
        ahead = away * across + below * down
        cost = ahead + ASIDE * abs(away * down + below * across)
        if button is not current and ahead >= AHEAD_AT_LEAST and (best is None or cost < best[0]):
            best = (cost, button)
    return best[1] if best else None


def path(root: Node, wanted: Node) -> list[Node]:
    """Return the nodes from `root` to `wanted`, both included; empty when it is not there."""
    if root is wanted:
        return [root]
    for child in root.children:
        rest = path(child, wanted)
        if rest:
            return [root, *rest]
    return []


def reveal(canvas: Canvas, root: Node, node: Node) -> None:
    """Scroll, from the inside out, until `node` can be seen; of what is higher than its window, the top."""
    space, way = canvas.px(BREATHING_SPACE), path(root, node)
    # From the inside out: scrolling an inner part moves the node before the outer one looks at it.
    for scroll in reversed([step for step in way if isinstance(step, Scroll)]):
        room = scroll.view.height - space - max(space, canvas.px(FADE))
        whole = _whole(way, node, room)
        above = scroll.view.top + space - whole.rect.top
        # Not within the strip where content fades away.
        below = whole.rect.bottom - (scroll.view.bottom - max(space, canvas.px(FADE)))
        if above > 0:
            scroll.scroll(canvas, -above)
        elif below > 0:
            scroll.scroll(canvas, min(below, -above))


def _whole(way: Sequence[Node], node: Node, room: int) -> Node:
    """What is to be seen of a node on the way to it: all that belongs together, or less where that is too high."""
    together = next((step for step in way if isinstance(step, Together)), None)
    if together is None or (together.rect.height > room and together.children[0] is not node):
        return node
    return together
