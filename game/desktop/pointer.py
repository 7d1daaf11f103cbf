"""Mouse and touch: what lies under the pointer, pressing, dragging a scroll bar or a page, and the wheel."""

from __future__ import annotations

from game.desktop.buttons import Button
from game.desktop.canvas import Canvas
from game.desktop.focusing import buttons, path
from game.desktop.nodes import Node
from game.desktop.scrolling import Scroll
from game.desktop.semantics import foremost

Point = tuple[int, int]

WHEEL_STEP = 90
# A finger trembles: a smaller movement is still a tap.
TAP_SLACK = 14


def visible_at(root: Node, node: Node, point: Point) -> bool:
    """Tell whether `node` is at `point`, and not scrolled out of sight there."""
    return all(step.rect.collidepoint(point) for step in path(root, node) if step is node or isinstance(step, Scroll))


def button_at(root: Node, point: Point) -> Button | None:
    """Return the uppermost button at a pixel of the window."""
    hits = (button for button in reversed(buttons(root)) if button.rect.collidepoint(point))
    return next((button for button in hits if visible_at(root, button, point)), None)


def scrolls_at(root: Node, point: Point) -> list[Scroll]:
    """Return the scrolling parts at a pixel of the window, the innermost first."""
    inside = [node for node in root.walk() if isinstance(node, Scroll) and node.hidden]
    allowed = [scroll for scroll in inside if foremost(root) in (root, *path(root, scroll), *scroll.walk())]
    return [scroll for scroll in reversed(allowed) if scroll.rect.collidepoint(point)]


class Pointer:
    """One pointer (a mouse or a finger): what it hovers over, and what it pressed or drags."""

    def __init__(self) -> None:
        self.hover: Button | None = None
        self.pressed: Button | None = None
        self._start: Point | None = None
        self._last: Point = (0, 0)
        self._bar: Scroll | None = None
        self._dragging = False

    def forget(self) -> None:
        """Let go of everything, because the screen was built anew."""
        self.hover = self.pressed = self._bar = None

    def press(self, canvas: Canvas, root: Node, point: Point) -> None:
        """Begin a click, a tap or a drag."""
        self._start, self._last, self._dragging = point, point, False
        self.pressed = button_at(root, point)
        reach = canvas.px(10)
        bars = (s for s in scrolls_at(root, point) if s.bar(canvas)[0].inflate(2 * reach, 0).collidepoint(point))
        self._bar = None if self.pressed else next(bars, None)

    def move(self, canvas: Canvas, root: Node, point: Point, *, finger: bool) -> bool:
        """Follow the pointer; tell whether something on the screen changed."""
        moved, self._last = self._last[1] - point[1], point
        if self._start is None:
            before, self.hover = self.hover, button_at(root, point)
            return self.hover is not before
        if self._bar:
            track = self._bar.view.height
            return self._bar.scroll(canvas, -moved * (track + self._bar.hidden) // max(1, track))
        return finger and self._drag(canvas, root, point, moved)

    def _drag(self, canvas: Canvas, root: Node, point: Point, moved: int) -> bool:
        start = self._start or point
        self._dragging = self._dragging or abs(start[1] - point[1]) > canvas.px(TAP_SLACK)
        if not self._dragging:
            return False
        # It is no tap any more, also when the finger comes back.
        self.pressed = None
        return any(scroll.scroll(canvas, moved) for scroll in scrolls_at(root, start))

    def release(self, root: Node, point: Point) -> Button | None:
        """Let go; return the button that was pressed and is still under the pointer."""
        chosen = self.pressed if self.pressed is button_at(root, point) else None
        self.pressed = self._start = self._bar = None
        return chosen

    def wheel(self, canvas: Canvas, root: Node, notches: float) -> bool:
        """Scroll the innermost part under the pointer that can still move that way."""
        pixels = round(-notches * canvas.px(WHEEL_STEP))
        return any(scroll.scroll(canvas, pixels) for scroll in scrolls_at(root, self._last))
