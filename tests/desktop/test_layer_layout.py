"""Whatever the window, the text size and the theme: everything has its place and nothing is cut off."""

import itertools

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.desktop.containers import Column, Layers, Row, Space
from game.desktop.faces import BODY, HEADING, SMALL_STRONG, STRONG, TITLE
from game.desktop.grids import Grid, Wrap
from game.desktop.lengths import divide, portions, shrink, stretch
from game.desktop.nodes import Box, Node
from game.desktop.screens import Appearance, Screen
from game.desktop.scrolling import Scroll
from game.desktop.stage import Stage
from game.desktop.texts import Text
from tests.desktop.layer_gallery import ASSETS, Gallery

SIZES = ((1024, 720), (1280, 720), (1366, 768), (1920, 1080), (2560, 1080), (3840, 2160))
SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def staged(builder, size, text_scale=1.0, theme="light") -> Stage:
    return Stage(ASSETS, builder, pygame.Surface(size), Appearance(theme, text_scale))


def faults(stage: Stage) -> list[str]:
    """Everything that lies outside its parent, over its neighbour, or is wider or higher than its place."""
    found = []
    for node in stage.root.walk():
        found += _outside(node, stage) + _overlaps(node) + _cut(node, stage)
    return found


def _outside(node: Node, stage: Stage) -> list[str]:
    if isinstance(node, Scroll):
        child, view = node.children[0].rect, node.view
        fits = view.left <= child.left and child.right <= view.right and child.height >= view.height
        return [] if fits else [f"scroll {node.id} {child} in {view}"]
    inner = node.inner(stage.canvas)
    return [
        f"{child.name or child} {child.rect} in {inner}" for child in node.children if not inner.contains(child.rect)
    ]


def _overlaps(node: Node) -> list[str]:
    if isinstance(node, Layers):
        return []
    shown = [child for child in node.children if child.rect.width and child.rect.height]
    pairs = itertools.combinations(shown, 2)
    return [f"{one.name} over {other.name}" for one, other in pairs if one.rect.colliderect(other.rect)]


def _cut(node: Node, stage: Stage) -> list[str]:
    if not isinstance(node, Text):
        return []
    inner, canvas = node.inner(stage.canvas), stage.canvas
    lines = node.lines(canvas, inner.width)
    wide = [line for line in lines if canvas.fonts.width(line, node.style) > inner.width]
    high = [] if len(lines) * canvas.fonts.line_height(node.style) <= inner.height else [f"high: {node.text}"]
    return wide + high


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_scale", SCALES)
def test_the_gallery_fits_any_window_at_any_text_size(size, text_scale):
    assert faults(staged(Gallery().build, size, text_scale)) == []


@pytest.mark.parametrize("theme", ["evening", "contrast"])
def test_another_theme_changes_no_place(theme):
    one, other = staged(Gallery().build, (1280, 720)), staged(Gallery().build, (1280, 720), theme=theme)
    assert [node.rect for node in one.root.walk()] == [node.rect for node in other.root.walk()]


def test_larger_text_makes_one_column_of_three():
    """At 100 % the household stands beside the story, at 200 % above it."""

    def tops(text_scale):
        described = {node.name: node.rect for node in staged(Gallery().build, (1920, 1080), text_scale).root.walk()}
        return described["Het huishouden"].bottom, described["De school belt: Youssef is er weer niet"].top

    assert tops(1.0)[0] > tops(1.0)[1]
    assert tops(2.0)[0] < tops(2.0)[1]


def test_a_page_that_fits_does_not_scroll_and_uses_the_whole_window():
    stage = staged(Gallery().build, (1920, 1080))
    assert stage.root.hidden == 0
    assert stage.root.children[0].rect.height == 1080


def test_a_page_that_does_not_fit_scrolls_to_its_end():
    stage = staged(Gallery().build, (1280, 720), 2.0)
    while stage.page(1):
        pass
    assert stage.root.children[0].rect.bottom == 720
    last = [node for node in stage.root.walk() if isinstance(node, Text)][-1]
    assert stage.canvas.surface.get_rect().contains(last.rect)


def test_a_word_that_is_wider_than_the_window_is_cut_rather_than_lost():
    word = "samenwerkingsverbandsvertegenwoordiger" * 3
    stage = staged(lambda view: Screen(Column(Text(word, TITLE))), (1024, 720), 2.0)
    text = next(node for node in stage.root.walk() if isinstance(node, Text))
    lines = text.lines(stage.canvas, text.rect.width)
    assert "".join(lines) == word
    assert faults(stage) == []


LABELS = ("Hoe spelen jullie?", "Talk first", "Week 3 van 16", "Uit je rol", "Voor jou", "Samenwerken aan tafel +5")


@pytest.mark.parametrize("text_scale", SCALES)
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)])
def test_a_label_does_not_break_in_the_width_it_asks_for(size, text_scale):
    """Words are measured one by one: rounded to whole pixels they are together wider than the line they make."""
    fonts = staged(lambda view: Screen(Space()), size, text_scale).canvas.fonts
    for style in (TITLE, HEADING, STRONG, SMALL_STRONG, BODY):
        broken = [label for label in LABELS if len(fonts.lines(label, style, fonts.width(label, style))) > 1]
        assert broken == []


def test_no_short_word_stands_alone_on_the_last_line():
    fonts = staged(lambda view: Screen(Space()), (1920, 1080)).canvas.fonts
    told = "Ga vanmiddag met Ruud bij ze langs"
    width = fonts.width("Ga vanmiddag met Ruud bij ze", BODY)
    assert fonts.lines(told, BODY, width) == ("Ga vanmiddag met Ruud bij", "ze langs")
    # Where the line above would be left with one word itself, nothing is won.
    assert fonts.lines("Goede morgen nu", BODY, fonts.width("Goede morgen", BODY)) == ("Goede morgen", "nu")


def test_a_paragraph_break_stays_and_an_empty_line_takes_room():
    stage = staged(lambda view: Screen(Column(Text("een\n\ntwee"), Space())), (1280, 720))
    text = next(node for node in stage.root.walk() if isinstance(node, Text))
    assert text.lines(stage.canvas, 500) == ("een", "", "twee")


def words() -> st.SearchStrategy[Node]:
    letters = st.text("abcdefg mn", min_size=1, max_size=40)
    return st.builds(Text, letters, st.sampled_from([BODY, TITLE]), grow=st.sampled_from([0, 1, 2.5]))


def holding(inside: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(inside, min_size=1, max_size=4)
    gaps, pads = st.sampled_from([0, 7, 20]), st.sampled_from([0, 13, (5, 9, 2, 1)])

    def made(kind, children, gap, pad):
        return kind(*children, gap=gap, box=Box(pad=pad))

    kinds = st.sampled_from([Column, Row, Wrap, Grid])
    scrolls = st.builds(lambda child: Scroll(child, low=40), inside)
    stacking = st.builds(lambda children: Row(*children, stacks=True, align="stretch"), several)
    return st.builds(made, kinds, several, gaps, pads) | scrolls | stacking


@given(st.recursive(words(), holding, max_leaves=10), st.sampled_from(SIZES[:4]), st.sampled_from(SCALES))
@settings(max_examples=60, deadline=None)
def test_any_tree_fits_any_window(tree, size, text_scale):
    """Width may only be lacking where one word after another is cut, and then the text says so itself."""
    stage = staged(lambda view: Screen(Column(tree)), size, text_scale)
    if stage.root.least_width(stage.canvas) <= size[0] - 60:
        assert faults(stage) == []


@given(st.integers(0, 4000), st.lists(st.floats(0, 9), max_size=8))
def test_portions_are_exactly_the_whole(total, weights):
    parts = portions(total, weights)
    assert sum(parts) == (total if sum(weights) > 0 else 0)
    assert all(part >= 0 for part in parts)


pairs = st.lists(
    st.tuples(st.integers(0, 500), st.integers(0, 500), st.sampled_from([0.0, 1.0, 3.0])), min_size=1, max_size=6
)


@given(pairs, st.integers(0, 3000))
def test_nobody_shrinks_below_what_it_needs(parts, total):
    least = [min(one, other) for one, other, _ in parts]
    wanted = [max(one, other) for one, other, _ in parts]
    got = shrink(wanted, least, total)
    assert all(low <= size <= want for low, size, want in zip(least, got, wanted, strict=True))
    assert sum(got) == max(sum(least), min(sum(wanted), total))


@given(pairs, st.integers(0, 3000))
def test_room_is_divided_to_the_last_pixel(parts, total):
    least = [min(one, other) for one, other, _ in parts]
    wanted = [max(one, other) for one, other, _ in parts]
    grow = [weight for *_, weight in parts]
    got = divide(wanted, least, grow, total)
    assert all(size >= low for size, low in zip(got, least, strict=True))
    if sum(least) <= total and any(grow):
        assert sum(got) <= total
    assert sum(stretch(wanted, grow, total)) == (max(total, sum(wanted)) if any(grow) else sum(wanted))


def placed(node: Node, width: int) -> list[pygame.Rect]:
    stage = staged(lambda view: Screen(Node(node)), (1920, 1080))
    node.place(stage.canvas, pygame.Rect(0, 0, width, node.natural_height(stage.canvas, width)))
    return [child.rect for child in node.children]


def block(width: float, height: float = 30) -> Space:
    return Space(width=width, height=height)


def test_wrap_goes_on_to_a_next_line_with_the_same_gap():
    places = placed(Wrap(block(100), block(100, 50), block(100), gap=10), 250)
    assert [place.topleft for place in places] == [(0, 10), (110, 0), (0, 60)]


def test_a_grid_takes_fewer_columns_when_its_children_need_more():
    def lefts(least):
        return {place.left for place in placed(Grid(*[Space(least=least) for _ in range(4)], columns=3, gap=20), 640)}

    assert lefts(200) == {0, 220, 440}
    assert lefts(201) == {0, 330}
    assert lefts(600) == {0}


def test_children_that_grow_share_by_weight_and_the_gap_stays():
    places = placed(Row(Space(grow=1), block(100), Space(grow=3), gap=10), 520)
    assert [(place.left, place.width) for place in places] == [(0, 100), (110, 100), (220, 300)]


def test_a_row_that_does_not_fit_stands_as_a_column():
    places = placed(Row(Space(least=300, height=10), Space(least=300, height=10), gap=10), 500)
    assert [place.topleft for place in places] == [(0, 0), (0, 20)]
