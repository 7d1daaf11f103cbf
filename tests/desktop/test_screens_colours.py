"""Every text on every screen stands out from what is behind it, in every theme."""

from __future__ import annotations

from collections.abc import Iterator

import pygame
import pytest

from game.desktop.buttons import Button
from game.desktop.nodes import Node
from game.desktop.screens import Appearance
from game.desktop.stage import Stage
from game.desktop.texts import Text
from game.desktop.themes import THEMES, contrast
from tests.desktop.hall_set import hall_screens
from tests.desktop.moments_set import hard_screens
from tests.desktop.possible_set import possible_screens
from tests.desktop.screens_set import ASSETS, all_screens, stool

ENOUGH = 4.5


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def texts_on(node: Node, ground: str) -> Iterator[tuple[Text, str]]:
    """Every text below a node with the colour of the ground that it stands on."""
    closed = isinstance(node, Button) and not node.enabled
    ground = "paper" if closed else node.box.fill or ground
    if isinstance(node, Text):
        yield node, ground
    for child in node.children:
        yield from texts_on(child, ground)


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_every_text_can_be_read(theme):
    colours, weak = THEMES[theme], set()
    screens = {**all_screens(stool()), **hall_screens(stool()), **hard_screens(), **possible_screens(stool())}
    for name, builder in screens.items():
        stage = Stage(ASSETS, builder, pygame.Surface((1920, 1080)), Appearance(theme))
        for text, ground in texts_on(stage.root, "paper"):
            if contrast(colours.colour(text.colour), colours.colour(ground)) < ENOUGH:
                weak.add((name, text.text[:40], text.colour, ground))
    assert weak == set()
