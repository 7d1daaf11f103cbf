"""Someone writes in a field: letters come where the caret is, and nothing outside the field hears them."""

from __future__ import annotations

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.desktop.buttons import push_button
from game.desktop.containers import Column
from game.desktop.nodes import Node
from game.desktop.screens import Appearance, Screen
from game.desktop.stage import Stage
from game.desktop.text_fields import TextField
from game.desktop.texts import Text
from game.desktop.writing import Writing
from tests.desktop.layer_hands import ASSETS, NAMED_KEYS, Hands
from tests.desktop.test_layer_layout import faults

NAMED_KEYS |= {
    "esc": pygame.K_ESCAPE,
    "backspace": pygame.K_BACKSPACE,
    "delete": pygame.K_DELETE,
    "home": pygame.K_HOME,
    "end": pygame.K_END,
}


class Desk(Hands):
    """A window with a field and two buttons, and someone who writes at it."""

    def __init__(self, *, most: int = 60) -> None:
        self.writing = Writing(most=most)
        self.pressed: list[str] = []
        super().__init__(self.build)

    def build(self, _) -> Screen:
        field = TextField(
            self.writing, prompt="Zoek", counted=True, entered=lambda: self.pressed.append("enter"), id="field"
        )
        ping = push_button("Bel", lambda: self.pressed.append("bel"), hotkey="b", id="ping")
        wide = push_button("Weg", lambda: self.pressed.append("weg"), id="away")
        return Screen(Column(field, ping, wide, Text(self.writing.text or "-"), gap=20), {"ctrl+z": self.undo}, "away")

    def undo(self) -> None:
        self.pressed.append("undo")

    def write(self, text: str) -> None:
        write(self, text)

    @property
    def value(self) -> str:
        return self.seen("textbox")[0].value


def write(hands: Hands, text: str) -> None:
    """Press and let go of keys as a keyboard tells it: down, what it wrote, up."""
    for letter in text:
        code = pygame.key.key_code(letter) if letter.isascii() and letter.isalnum() else pygame.K_SPACE
        hands.post(pygame.KEYDOWN, key=code, mod=0, unicode=letter)
        hands.post(pygame.TEXTINPUT, text=letter)
        hands.post(pygame.KEYUP, key=code, mod=0, unicode=letter)


def test_a_click_or_the_slash_key_goes_to_the_field_and_letters_appear_in_it():
    desk = Desk()
    desk.click(desk.button("field").rect.center)
    desk.write("mentor")
    assert desk.value == "mentor"
    desk.press("tab")
    assert desk.focus == "ping"
    desk.press("/")
    desk.post(pygame.KEYUP, key=pygame.K_SLASH, mod=0, unicode="/")
    desk.write("s")
    assert desk.value == "mentors"
    assert desk.focus == "field"


def test_a_touch_goes_to_the_field_too():
    desk = Desk()
    desk.touch(desk.button("field").rect.center)
    assert desk.focus == "field"


def test_no_letter_space_or_undo_does_anything_else_while_someone_writes():
    desk = Desk()
    desk.press("/")
    desk.write("b ")
    desk.press("ctrl+z")
    assert desk.pressed == []
    assert desk.value == "b "
    desk.press("esc", "b")
    assert desk.pressed == ["bel"]


def test_the_key_that_brings_someone_to_the_field_is_not_written_in_it():
    """A key tells first that it went down, and what it wrote after that: the slash must not arrive in the field."""
    desk = Desk()
    desk.write("b")
    desk.post(pygame.KEYDOWN, key=pygame.K_SLASH, mod=0, unicode="/")
    assert desk.focus == "field"
    desk.post(pygame.TEXTINPUT, text="/")
    desk.post(pygame.TEXTINPUT, text="/")
    assert desk.value == ""


def test_signs_that_take_more_than_one_key_arrive_whole():
    """A dead key writes nothing itself; an input method shows what it composes, and then writes it."""
    desk = Desk()
    desk.press("/")
    desk.post(pygame.KEYDOWN, key=pygame.K_QUOTE, mod=0, unicode="")
    desk.post(pygame.KEYUP, key=pygame.K_QUOTE, mod=0, unicode="")
    desk.write("é")
    desk.post(pygame.TEXTEDITING, text="e", start=0, length=1)
    assert desk.writing.composing == "e"
    desk.press("backspace")
    assert desk.writing.text == "é", "while something is composed, keys are for the input method"
    desk.post(pygame.TEXTINPUT, text="ë")
    assert desk.value == "éë"


def test_what_is_being_composed_is_left_behind_with_the_field_and_holds_nothing_that_cannot_be_drawn():
    desk = Desk()
    desk.press("/")
    desk.post(pygame.KEYUP, key=pygame.K_SLASH, mod=0, unicode="/")
    desk.write("reg")
    desk.post(pygame.TEXTEDITING, text="i\x00\ne", start=0, length=4)
    assert desk.writing.composing == "i e"
    desk.press("tab")
    assert desk.writing.composing == ""
    desk.press("shift+tab", "backspace")
    assert desk.value == "re", "the keys are for the field again"


def test_letters_come_and_go_at_the_caret():
    desk = Desk()
    desk.press("/")
    desk.post(pygame.KEYUP, key=pygame.K_SLASH, mod=0, unicode="/")
    desk.write("regie")
    desk.press("home")
    desk.write("de ")
    desk.press("end", "left", "backspace", "delete")
    assert desk.value == "de reg"
    desk.press("home", "backspace", "left", "delete")
    assert desk.value == "e reg"
    desk.press("end", "delete", "right")
    assert desk.value == "e reg"


def test_what_is_on_the_clipboard_is_written_on_one_line():
    desk = Desk()
    pygame.scrap.put_text("Veilig\nThuis")
    desk.press("/", "ctrl+v")
    assert desk.value == "Veilig Thuis"


def test_a_full_field_says_so_and_takes_no_more():
    desk = Desk(most=5)
    desk.press("/")
    desk.post(pygame.KEYUP, key=pygame.K_SLASH, mod=0, unicode="/")
    desk.write("meldcode")
    assert desk.value == "meldc"
    shown = [node.text for node in desk.window.stage.root.walk() if isinstance(node, Text)]
    assert "5 / 5" in shown


def test_enter_finishes_and_tab_and_escape_go_on():
    desk = Desk()
    desk.press("/", "enter")
    assert (desk.pressed, desk.focus) == (["enter"], "field")
    desk.press("esc")
    assert desk.focus == "ping"
    desk.press("shift+tab", "down")
    assert desk.focus == "ping"


def test_a_field_is_a_textbox_with_a_name_and_what_was_written():
    desk = Desk()
    told = desk.seen("textbox")[0]
    assert (told.name, told.value, told.id, told.focused) == ("Zoek", "", "field", False)


def test_the_caret_shows_only_while_someone_writes_and_moves_with_the_letters():
    desk = Desk()

    def carets() -> list[int]:
        field = desk.button("field")
        caret = field.caret(desk.window.stage.canvas)
        focus = pygame.Color(desk.window.stage.canvas.colour("focus"))
        return [x for x in range(field.rect.left, field.rect.right) if desk.pixel((x, caret.centery)) == focus]

    assert carets() == []
    desk.press("/")
    desk.post(pygame.KEYUP, key=pygame.K_SLASH, mod=0, unicode="/")
    before = carets()
    desk.write("mm")
    after = carets()
    assert before
    assert after[0] > before[0]


@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
def test_a_long_text_makes_the_field_higher_and_nothing_is_cut_off(text_scale):
    writing = Writing("Ik bel donderdag de mentor " * 7 + "x" * 60, most=300)

    def build(_) -> Screen:
        return Screen(Column(TextField(writing, prompt="Wat ga je doen?", counted=True, width=600)))

    stage = Stage(ASSETS, build, pygame.Surface((1024, 720)), Appearance("light", text_scale))
    assert faults(stage) == []
    field = next(node for node in stage.root.walk() if isinstance(node, TextField))
    assert field.rect.contains(field.caret(stage.canvas))
    rows = field._letters._rows(stage.canvas, field._letters.rect.width)
    assert "".join(rows) == writing.text
    assert len(rows) > 2


def test_the_caret_goes_through_every_place_of_a_wrapped_text_from_left_to_right():
    writing = Writing("een twee  drie " * 9, most=300)

    def build(_) -> Screen:
        return Screen(Node(TextField(writing, prompt="-", width=500)))

    stage = Stage(ASSETS, build, pygame.Surface((1024, 720)), Appearance())
    field = next(node for node in stage.root.walk() if isinstance(node, TextField))
    places = []
    for place in range(len(writing.text) + 1):
        writing.caret = place
        caret = field.caret(stage.canvas)
        places.append((caret.top, caret.left))
    assert places == sorted(set(places))


steps = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.text(max_size=9)),
        st.tuples(st.just("erase"), st.sampled_from((-1, 1))),
        st.tuples(st.just("move"), st.integers(-9, 9)),
    )
)


@given(steps)
def test_whatever_someone_does_the_caret_stays_in_a_text_that_fits(done):
    writing = Writing(most=12)
    for name, what in done:
        getattr(writing, name)(what)
        assert 0 <= writing.caret <= len(writing.text) <= 12
        assert writing.text.isprintable()
