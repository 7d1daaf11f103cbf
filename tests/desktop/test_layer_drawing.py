"""What is drawn is crisp and complete: words inside charts, corners, banners, shadows."""

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.desktop.containers import Column
from game.desktop.drawings import Drawing
from game.desktop.labels import without_texts
from game.desktop.nodes import Box, Node
from game.desktop.pictures import Portrait, Scene
from game.desktop.rasters import covering
from game.desktop.screens import Appearance, Screen
from game.desktop.stage import Stage
from tests.desktop.layer_gallery import ASSETS

PAPER = pygame.Color("#F8F1E7")


@pytest.fixture(autouse=True)
def display():
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def drawn(*nodes, size=(1280, 720), theme="light"):
    stage = Stage(ASSETS, lambda view: Screen(Column(*nodes, align="start")), pygame.Surface(size), Appearance(theme))
    stage.draw()
    return stage.canvas.surface


def test_words_in_a_chart_are_drawn_at_their_place_with_the_fonts_of_the_window():
    word = '<text x="290" y="60" font-size="40" text-anchor="end" fill="#FF0000">Week</text>'
    svg = f'<svg viewBox="0 0 300 90">{word}</svg>'
    surface = drawn(Drawing(svg, name="Een woord"), size=(1920, 1080))
    red = pygame.mask.from_threshold(surface, (255, 0, 0), (40, 120, 120, 255))
    found = red.get_bounding_rects()
    box = found[0].unionall(found[1:])
    assert 280 <= box.right <= 291
    assert 50 <= box.bottom <= 62
    assert 26 <= box.height <= 34, "capitals of 40 units are about 28 high"


def test_a_drawing_that_gets_less_room_shrinks_with_its_words():
    svg = '<svg viewBox="0 0 800 400"><rect width="800" height="400" fill="#000000"/></svg>'
    node = Drawing(svg, name="Vlak")
    surface = drawn(Node(node, width=400), size=(1920, 1080))
    assert node.rect.size == (400, 200)
    assert surface.get_at((399, 199)) == pygame.Color("#000000")
    assert surface.get_at((402, 202)) == PAPER


def test_texts_are_taken_out_with_all_they_say():
    svg, (label,) = without_texts('<svg viewBox="0 0 9 9"><text x="1" y="2" font-weight="600">a &amp; b</text></svg>')
    assert "text" not in svg
    assert (label.text, label.x, label.y, label.bold, label.anchor) == ("a & b", 1, 2, True, "start")


@given(st.tuples(st.integers(40, 900), st.integers(20, 300)))
@settings(max_examples=40)
def test_a_banner_fills_its_place_to_the_last_pixel(size):
    """No edge stays empty, whatever the proportions."""
    banner = covering('<svg viewBox="0 0 992 176"><rect width="992" height="176" fill="#25605B"/></svg>', size)
    assert banner.get_size() == size
    corners = [banner.get_at((x, y)) for x in (0, size[0] - 1) for y in (0, size[1] - 1)]
    assert set(map(tuple, corners)) == {(0x25, 0x60, 0x5B, 255)}


def test_a_banner_of_a_card_has_round_corners_above_and_square_ones_below():
    node = Scene("keuken", square_below=True, name="Een keuken", box=Box(radius=30))
    surface = drawn(Node(node, width=900), size=(1920, 1080))
    assert surface.get_at((1, 1)) == PAPER
    assert surface.get_at((1, node.rect.bottom - 2)) != PAPER


def test_a_wide_banner_grows_higher_rather_than_losing_more_than_a_third():
    node = Scene("keuken", name="Een keuken")
    drawn(Node(node, width=1900), size=(1920, 1080))
    assert node.rect.height == round(1900 * 176 / 992 * 2 / 3)


@pytest.mark.parametrize("theme", ["light", "evening", "contrast"])
def test_a_portrait_has_round_corners_and_its_mood_as_ground(theme):
    node = Portrait("peep-07", "bezorgd", 140)
    surface = drawn(node, size=(1920, 1080), theme=theme)
    assert surface.get_at((0, 0)) == surface.get_at((1900, 1000))
    assert surface.get_at((20, 20)) == pygame.Color(node_ground(theme))


def node_ground(theme):
    return "#F8E7CB" if theme == "light" else "#DCC8A4"


@pytest.mark.parametrize("width", [61, 64, 127])
def test_a_rounded_box_has_no_seams(width):
    """Between the corners every pixel has the colour of the box, also where sizes were rounded."""
    node = Node(width=width, height=width - 7, box=Box(fill="teal", radius=18))
    surface = drawn(node, size=(1500, 843))
    teal = surface.map_rgb(pygame.Color("#25605B"))
    corner = round(18 * 1500 / 1920)
    for band in (node.rect.inflate(-2 * corner, 0), node.rect.inflate(0, -2 * corner)):
        pixels = pygame.PixelArray(surface.subsurface(band))
        assert {pixel for row in pixels for pixel in row} == {teal}
        pixels.close()


def test_a_shadow_is_warm_and_lies_below_the_card_only_in_light_themes():
    card = Box(fill="card", shadow=True)
    light = drawn(Node(Node(width=300, height=200, box=card), box=Box(pad=60)), size=(1920, 1080))
    below = light.get_at((200, 266))
    assert below != PAPER
    assert below.r >= below.g >= below.b
    dark = drawn(Node(Node(width=300, height=200, box=card), box=Box(pad=60)), size=(1920, 1080), theme="contrast")
    assert dark.get_at((200, 266)) == pygame.Color("#000000")
