"""Before play, told by what the screens mean: what there is to choose, what can be set, and what Enter then begins."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.desktop.hall import Hall
from game.desktop.pages.home import home
from game.desktop.pages.home_cards import LONG_SUMMARY, shortened
from game.desktop.pages.setting_up import setting_up
from game.desktop.pictures import Scene
from game.desktop.ports import BrokenEntry, ShortEntry
from game.model.casus import Lever
from game.words import Words
from tests.casuses import ROOT, load_folder
from tests.desktop.hall_set import WHY, WORDS, Shelf, entries, hall_of, overfull, waiting
from tests.desktop.layer_hands import NAMED_KEYS, Hands

NAMED_KEYS |= {"esc": pygame.K_ESCAPE, "f1": pygame.K_F1, "backspace": pygame.K_BACKSPACE}


class Visitor(Hands):
    """Somebody in the hall, with the window before them."""

    def __init__(self, shelf: Shelf, language: str = "nl") -> None:
        self.shelf = shelf
        self.hall: Hall = hall_of(shelf, language)
        super().__init__(self.build)
        self.hall._moved = lambda: self.window.show(self.build)

    def build(self, view):
        return (home if self.hall.chosen is None else setting_up)(self.hall, view)

    def told(self) -> str:
        return "\n".join(f"{thing.name} {thing.value}" for thing in self.window.described())

    def has(self, name: str) -> bool:
        return any(thing.id == name for thing in self.window.described())

    def value(self, name: str) -> str:
        return next(thing.value for thing in self.window.described() if thing.id == name)

    def tap(self, name: str) -> None:
        self.window.stage.focus_on(self.button(name))
        self.click(self.button(name).rect.center)

    @property
    def asked(self):
        """The last play that was asked for."""
        return self.shelf.asked[-1]


@pytest.fixture
def casus():
    """A casus with one lever, which asks for yes or no whatever its author asks."""
    lever = Lever("doorzettingsmacht", ("nee", "ja"), "nee")
    return replace(load_folder(ROOT / "scenarios" / "de-lege-stoel"), levers={lever.id: lever}, short=None)


def visitor(casus, count: int = 1, *broken: BrokenEntry, saved: int = 0, language: str = "nl") -> Visitor:
    return Visitor(Shelf((*entries(casus, count), *broken), waiting(casus, saved)), language)


def test_enter_and_enter_play_at_the_table_as_the_casus_was_written(casus):
    someone = visitor(casus, 3)
    assert someone.focus == "casus-casus-0"
    someone.press("enter", "enter")
    name, setup = someone.asked
    assert (name, setup.mode, setup.seed, dict(setup.levers)) == ("casus-0", "table", 4711, {})


def test_a_card_tells_all_that_somebody_chooses_by(casus):
    drawn = "\n".join(node.name for node in visitor(casus).window.stage.root.walk())
    entry = entries(casus, 1)[0]
    for told in (entry.title, entry.household, entry.summary, *entry.goals, *entry.content_notes):
        assert told in drawn
    assert "30 minuten" in drawn
    assert "Aan tafel: Leerplichtambtenaar, Casusregisseur" in drawn
    assert "Nog niet door een jurist of ervaringsdeskundige gelezen" in drawn


def test_a_card_says_who_has_read_the_casus_when_everybody_has(casus):
    entry = entries(casus, 1)[0]._replace(review={"jurist": "2026-01-05", "ervaringsdeskundige": "2026-02-01"})
    drawn = "\n".join(node.name for node in Visitor(Shelf((entry,))).window.stage.root.walk())
    assert "Gelezen door een jurist en ervaringsdeskundige" in drawn
    assert "Nog niet" not in drawn


def test_what_is_the_same_of_four_casussen_is_said_once_above_them(casus):
    someone = visitor(casus, 4)
    assert someone.told().count("Nog niet door een jurist of ervaringsdeskundige gelezen") == 1
    someone.shelf._casussen = (*entries(casus, 3), entries(casus, 4)[3]._replace(review={"jurist": "2026-01-05"}))
    someone.hall.speak(Words("nl"))
    someone.window.refresh()
    drawn = "\n".join(node.name for node in someone.window.stage.root.walk())
    assert drawn.count("Nog niet door een jurist of ervaringsdeskundige gelezen") == 3
    assert drawn.count("Gelezen door een jurist") == 1


def test_an_escape_room_says_that_it_is_one(casus):
    room = entries(casus, 1)[0]._replace(kind="escape-room")
    first = Visitor(Shelf((room, *entries(casus, 2)[1:]))).seen("button")
    names = [thing.name for thing in first if thing.id.startswith("casus-")]
    assert [name.startswith("Escaperoom. ") for name in names] == [True, False]


def test_a_casus_with_a_drawing_of_its_own_shows_that_and_not_its_first_moment(casus):
    entry = entries(casus, 1)[0]
    own = Visitor(Shelf((entry._replace(id="achter-de-kerselaar"), entry, entry._replace(scene="nergens"))))
    shown = [node.scene for node in own.window.stage.root.walk() if isinstance(node, Scene)]
    assert shown == ["achter-de-kerselaar", "school", "straat"]


def test_a_long_summary_ends_after_a_sentence_on_its_card_and_is_whole_on_the_next_screen(casus):
    entry = overfull(entries(casus, 1)[0])
    short = shortened(entry.summary)
    assert len(short) <= LONG_SUMMARY + 2
    assert short.endswith("bestek. …")
    someone = Visitor(Shelf((entry,)))
    assert short in someone.told()
    assert entry.summary not in someone.told()
    someone.press("enter")
    assert entry.summary in someone.told()


def test_a_summary_of_one_endless_sentence_is_shortened_between_two_words():
    assert shortened("woord " * 200) == f"{('woord ' * 70).strip()} …"
    assert shortened(WORDS) == WORDS


def test_a_casus_that_cannot_be_played_says_why_and_cannot_be_chosen(casus):
    someone = visitor(casus, 1, BrokenEntry("drie", WHY))
    assert WHY in someone.told()
    assert [thing.id for thing in someone.seen("button") if thing.id.startswith("casus-")] == ["casus-casus-0"]


def test_without_any_casus_the_screen_says_how_to_make_one():
    someone = Visitor(Shelf())
    assert "kantelpunt new" in someone.told()
    someone.press("enter")
    assert someone.hall.help_open


def test_of_twelve_plays_the_latest_wait_in_sight_and_a_button_shows_all(casus):
    someone = visitor(casus, saved=12)

    def shown() -> int:
        return sum(thing.id.startswith("saved-") for thing in someone.window.described())

    assert shown() == 4
    assert "1 keuze gemaakt, 31-01-2026" in someone.told()
    assert "Alleen · Mentor" in someone.told()
    someone.tap("all-saved")
    assert shown() == 12
    someone.tap("all-saved")
    assert shown() == 4


def test_content_notes_and_who_has_not_read_it_are_told_before_anybody_begins(casus):
    someone = visitor(casus)
    someone.press("enter")
    for told in ("pesten", "vermissing", "Nog niet door een jurist of ervaringsdeskundige gelezen", "tijd om na te"):
        assert told in someone.told()


def test_every_seat_says_what_it_promises(casus):
    someone = visitor(casus)
    someone.press("enter")
    names = {thing.id: thing.name for thing in someone.seen("button")}
    assert names["seat-leerplichtambtenaar"] == "Leerplichtambtenaar, gemeente. Beslist op eigen momenten"
    assert names["seat-yasmina"] == "Yasmina, Huishouden Benali. Geeft vooral advies"
    someone.tap("seat-mentor")
    assert (someone.asked[1].mode, someone.asked[1].seat) == ("solo", "mentor")


def test_everything_can_be_set_with_the_mouse_and_holds_for_the_play(casus):
    someone = visitor(casus)
    someone.press("enter")
    for name in ("more", "lever-doorzettingsmacht-ja", "gauges-after", "digit-4", "digit-2", "done", "table"):
        someone.tap(name)
    setup = someone.asked[1]
    assert (dict(setup.levers), setup.gauges, setup.seed) == ({"doorzettingsmacht": "ja"}, "after", 42)


def test_what_was_set_is_told_beside_the_way_to_change_it(casus):
    someone = visitor(casus)
    someone.press("enter")
    plain = next(thing.name for thing in someone.seen("button") if thing.id == "more")
    assert "Doorzettingsmacht: nee" in plain
    assert "Toeval: verrassing" in plain
    someone.tap("more")
    assert someone.value("lever-doorzettingsmacht-nee") == "gekozen"
    someone.tap("lever-doorzettingsmacht-ja")
    assert someone.value("lever-doorzettingsmacht-nee") == ""
    someone.press("7", "esc")
    changed = next(thing.name for thing in someone.seen("button") if thing.id == "more")
    assert "Doorzettingsmacht: ja" in changed
    assert "Toeval: getal 7" in changed


def test_with_a_seed_asked_for_the_setup_says_it_and_plays_it_until_somebody_wants_a_surprise(casus):
    shelf = Shelf(entries(casus, 1))
    shelf.seed = 5
    someone = Visitor(shelf)
    someone.press("enter")
    told = next(thing.name for thing in someone.seen("button") if thing.id == "more")
    assert "Toeval: getal 5" in told
    someone.press("enter")
    assert someone.asked[1].seed == 5
    someone.tap("more")
    someone.tap("seed-free")
    someone.press("esc", "enter")
    assert someone.asked[1].seed == 4711


def room(casus, **changes):
    """An escape room for six, with a clock."""
    return Visitor(Shelf((entries(casus, 1)[0]._replace(kind="escape-room", clock=45, **changes),)))


def test_the_clock_of_a_team_is_chosen_before_play_and_held_to_its_minutes(casus):
    someone = room(casus)
    someone.press("enter")
    names = {thing.id: thing.name for thing in someone.seen("button")}
    assert [names[f"clock-{wish}"][:6].strip() for wish in ("on", "slow-1.5", "slow-2")] == [
        "45 min",
        "68 min",
        "90 min",
    ]
    assert someone.value("clock-on") == "gekozen"
    assert "staat stil als jullie lezen" in someone.told()
    someone.tap("clock-slow-1.5")
    assert (someone.value("clock-on"), someone.value("clock-slow-1.5")) == ("", "gekozen")
    someone.tap("table")
    assert someone.asked[1].clock == "slow-1.5"


def test_without_a_clock_or_a_short_play_nothing_is_asked_about_them(casus):
    someone = visitor(casus)
    someone.press("enter")
    assert not [thing.id for thing in someone.window.described() if thing.id.startswith(("clock-", "length-"))]
    someone.press("enter")
    assert (someone.asked[1].clock, someone.asked[1].short) == ("on", False)


def test_a_room_is_offered_to_a_team_and_says_what_alone_means(casus):
    someone = room(casus)
    someone.press("enter")
    assert someone.focus == "table"
    assert "Voor 3 tot 5 mensen" in someone.told()
    assert "Deze kamer is voor een team gemaakt" in someone.told()
    assert "Beslist op eigen momenten" not in someone.told()
    someone.tap("seat-mentor")
    assert (someone.asked[1].mode, someone.asked[1].seat) == ("solo", "mentor")


def test_a_room_for_three_roles_names_no_team_it_cannot_seat(casus):
    someone = room(casus, seats=entries(casus, 1)[0].seats[:3])
    someone.press("enter")
    assert "De groep speelt alle rollen" in someone.told()


def test_the_short_play_is_on_the_card_and_chosen_before_play(casus):
    entry = entries(casus, 1)[0]._replace(short=ShortEntry(20, 6))
    someone = Visitor(Shelf((entry,)))
    assert "Kort kan ook: 20 minuten" in someone.told()
    someone.press("enter")
    assert someone.value("length-whole") == "gekozen"
    assert "30 minuten, en tijd om na te praten" in someone.told()
    someone.tap("length-short")
    assert (someone.value("length-whole"), someone.value("length-short")) == ("", "gekozen")
    assert "6 momenten. De rest doet de tafel zelf." in someone.told()
    assert "20 minuten, en tijd om na te praten" in someone.told()
    someone.tap("table")
    assert someone.asked[1].short


def test_a_lever_is_explained_by_its_card(casus):
    someone = visitor(casus)
    someone.press("enter")
    someone.tap("more")
    card = next(card for card in casus.cards if card.id == "doorzettingsmacht")
    assert " ".join(card.text.split()) in someone.told()


def test_the_number_can_be_typed_counted_and_forgotten_by_keyboard_alone(casus):
    someone = visitor(casus)
    someone.press("enter")
    someone.tap("more")
    someone.press("4", "7", "1", "backspace")
    assert someone.hall.wishes.digits == "47"
    someone.window.stage.focus_on(someone.button("Een hoger getal"))
    someone.press("enter")
    assert someone.hall.wishes.digits == "48"
    someone.window.stage.focus_on(someone.button("seed-free"))
    someone.press("space")
    assert someone.hall.wishes.digits == ""


def test_digits_only_write_a_number_where_it_can_be_seen(casus):
    someone = visitor(casus)
    someone.press("enter", "4")
    assert someone.hall.wishes.digits == ""
    someone.tap("more")
    someone.press("f1", "4", "esc", "5")
    assert someone.hall.wishes.digits == "5"


def test_another_casus_begins_with_its_own_settings(casus):
    someone = visitor(casus, 2)
    someone.press("enter")
    someone.tap("more")
    someone.press("9", "esc", "esc")
    someone.tap("casus-casus-1")
    someone.press("enter")
    assert someone.asked == ("casus-1", someone.asked[1])
    assert someone.asked[1].seed == 4711


def test_escape_closes_what_is_open_one_thing_at_a_time(casus):
    someone = visitor(casus)
    someone.press("enter")
    someone.tap("more")
    someone.press("f1")
    assert "Hoe het werkt" in someone.told()
    someone.press("esc")
    assert someone.has("done")
    someone.press("esc")
    assert someone.has("table")
    someone.press("esc")
    assert someone.has("casus-casus-0")


def test_a_play_that_cannot_begin_says_why_on_the_screen(casus):
    someone = visitor(casus)
    someone.press("enter", "enter")
    assert Words("nl").say("commands.nothing-to-resume") in someone.told()


def test_the_tools_are_on_every_screen_before_play_and_have_names(casus):
    someone = visitor(casus)
    for _ in range(2):
        names = [thing.name for thing in someone.seen("button")]
        assert {"Grotere tekst", "Hoog contrast", "Voorlezen", "Alle instellingen", "Hulp"} <= set(names)
        assert "Verder in het Engels (English)" in names
        someone.press("enter")


def test_another_language_keeps_the_casus_and_everything_that_was_set(casus):
    someone = visitor(casus, 2)
    someone.tap("casus-casus-1")
    someone.tap("more")
    someone.tap("lever-doorzettingsmacht-ja")
    someone.press("8")
    someone.hall.speak(Words("en"))
    someone.window.refresh()
    assert "More settings" in someone.told()
    assert someone.value("lever-doorzettingsmacht-ja") == "chosen"
    assert someone.shelf.languages == ["nl", "en"]
    someone.press("esc", "enter")
    assert (someone.asked[0], someone.asked[1].language, someone.asked[1].seed) == ("casus-1", "en", 8)


def test_a_casus_that_is_gone_in_another_language_leads_back_to_all(casus):
    someone = visitor(casus)
    someone.press("enter")
    someone.shelf._casussen = ()
    someone.hall.speak(Words("en"))
    assert someone.hall.chosen is None


def test_in_english_yes_and_no_are_english(casus):
    someone = visitor(casus, language="en")
    someone.press("enter")
    assert "Doorzettingsmacht: no" in someone.told()
