"""What a screen says can be read from its pixels: by a reading program (tesseract, Dutch) at 1280 x 720."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from statistics import median

import pygame
import pytest

from game.desktop.nodes import Node
from game.desktop.screens import Appearance
from game.desktop.scrolling import Scroll
from game.desktop.stage import Stage
from game.desktop.texts import Text
from tests.desktop.screens_set import ASSETS, all_screens, stool

SIZE = (1280, 720)
LARGER, MARGIN, HALF, ALIKE = 2, 12, 128, 0.8
"""Reading programs expect paper: letters of 20 pixels high are small to them."""

ENOUGH = 0.93
"""The share of the words that has to be found; the rest are the program's mistakes, such as an l for an I."""

SCREENS = ("play", "happened", "debrief-0", "briefing", "help", "settings")


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    assert shutil.which("tesseract"), "tesseract is needed to read screens back: install tesseract-ocr-nld"
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def words(text: str) -> list[str]:
    """The words that say something: shorter ones are found anywhere."""
    return re.findall(r"[^\W\d_]{4,}", text.lower())


def in_sight(node: Node, sight: pygame.Rect) -> Iterator[Text]:
    """The texts that lie wholly within what is scrolled into sight."""
    sight = sight.clip(node.rect) if isinstance(node, Scroll) else sight
    if isinstance(node, Text) and sight.contains(node.rect):
        yield node
    for child in node.children:
        yield from in_sight(child, sight)


def cut_out(surface: pygame.Surface, texts: list[Text]) -> pygame.Surface:
    """Every text as it stands on the screen, below each other on one sheet, dark on light as on paper."""
    pieces = [on_paper(surface.subsurface(text.rect.inflate(6, 4).clip(surface.get_rect()))) for text in texts]
    sheet = pygame.Surface((max(piece.get_width() for piece in pieces), sum(piece.get_height() for piece in pieces)))
    sheet.fill("white")
    top = 0
    for piece in pieces:
        sheet.blit(piece, (0, top))
        top += piece.get_height()
    return sheet


def on_paper(piece: pygame.Surface) -> pygame.Surface:
    """The piece larger, black on white: programs that read expect the ground of a page to be the same everywhere."""
    width, height = piece.get_size()
    larger = pygame.transform.smoothscale(piece.convert(24), (width * LARGER, height * LARGER))
    grey = pygame.surfarray.array3d(pygame.transform.grayscale(larger)).astype(int)
    if grey.mean() < HALF:
        grey = 255 - grey
    darkest, ground = grey.min(), int(median(grey[:, 0, 0]))
    stretched = ((grey - darkest) * 255 // max(1, ground - darkest)).clip(0, 255)
    framed = pygame.Surface((larger.get_width() + 2 * MARGIN, larger.get_height() + 2 * MARGIN))
    framed.fill("white")
    framed.blit(pygame.surfarray.make_surface(stretched), (MARGIN, MARGIN))
    return framed


def read_back(sheet: pygame.Surface, folder: Path) -> set[str]:
    picture = folder / "screen.png"
    pygame.image.save(sheet, picture)
    call = ["tesseract", str(picture), "-", "-l", "nld", "--psm", "4"]
    alone = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    done = subprocess.run(call, env=alone, check=True, capture_output=True, text=True, timeout=120)
    return set(words(done.stdout))


@pytest.mark.parametrize("theme", ["light", "contrast"])
@pytest.mark.parametrize("name", SCREENS)
def test_what_is_on_the_screen_can_be_read(name: str, theme: str, tmp_path: Path):
    stage = Stage(ASSETS, all_screens(stool())[name], pygame.Surface(SIZE), Appearance(theme))
    stage.draw()
    # What lies over a screen is what people read.
    whole = next((node for node in stage.root.walk() if node.role == "dialog"), stage.root)
    texts = [text for text in in_sight(whole, pygame.Rect((0, 0), SIZE)) if words(text.text)]
    said = {word for text in texts for word in words(text.text)}
    found = read_back(cut_out(stage.canvas.surface, texts), tmp_path)
    missed = {word for word in said if not get_close_matches(word, found, n=1, cutoff=ALIKE)}
    assert len(said) > 15
    assert len(missed) <= (1 - ENOUGH) * len(said), sorted(missed)
