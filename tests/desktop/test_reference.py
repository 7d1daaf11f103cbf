"""People look things up in the middle of a play: who to call, what a card says, what a word means."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.desktop.reference import entries, of_moment
from game.model.kaders import Term
from game.reports.rule_cards import rule_cards
from game.session.view import MomentView, OptionView
from tests.casuses import in_language
from tests.desktop.screens_player import Player, cache, home
from tests.desktop.screens_set import deciding, stool
from tests.desktop.test_text_fields import write

__all__ = ["cache", "home"]

pytestmark = pytest.mark.usefixtures("home")


def at_the_table() -> Player:
    player = Player()
    player.start()
    player.press("enter")
    assert player.phase == "deciding"
    return player


def search(player: Player, text: str) -> None:
    """Go to the field by its key, as a keyboard tells it, and write."""
    write(player, "/")
    write(player, text)


@pytest.mark.parametrize(("key", "shown"), [("b", "Marjolein Bos"), ("h", "De zorgplicht"), ("w", "Doorzettingsmacht")])
def test_one_key_opens_a_shelf_and_the_same_key_closes_it(key, shown):
    player = at_the_table()
    player.press(key)
    assert shown in player.told()
    assert player.seen("dialog")[0].name == "Opzoeken"
    player.press(key)
    assert not player.seen("dialog")


def test_the_tabs_switch_by_key_and_by_touch_and_what_was_asked_stays():
    player = at_the_table()
    player.press("b")
    search(player, "loopvermogen")
    assert "Niets gevonden voor “loopvermogen”" in player.told()
    player.press("esc", "h")
    assert player.thing("search").value == "loopvermogen"
    player.tap("shelf-words", finger=True)
    assert "1 gevonden" in player.told()
    assert "Wat je vandaag kunt doen" in player.told()


def test_a_rule_of_the_model_is_looked_up_beside_the_cards_with_its_reason_and_how_sure_it_is():
    player = at_the_table()
    player.press("h")
    search(player, "te veel hulp")
    told = player.told()
    assert "tenzij er één plan is" in told
    assert "Regel van het spel, zekerheid midden" in told
    assert "Bron S20" in told


def test_every_rule_of_the_model_explains_itself_once():
    rules = rule_cards(stool())
    assert len({card.id for card in rules}) == len(rules) >= 17
    assert {"rule-bakje-loopt-over", "rule-eerst-rust"} <= {card.id for card in rules}


def test_nothing_found_says_what_to_try_and_leads_to_where_there_is_something():
    player = at_the_table()
    player.press("b")
    search(player, "toestemming")
    assert "Probeer een korter woord" in player.told()
    player.tap("way-words")
    assert player.thing("shelf-words").value == "aan"
    assert "Drie dingen met dezelfde naam" in player.told()


def test_letters_that_are_keys_elsewhere_are_only_letters_in_the_field():
    """P would pause, B would close, T would make the text larger: in a field they are written."""
    player = at_the_table()
    player.press("b")
    search(player, "pbtn")
    assert player.app.table.cover == "people"
    assert player.thing("search").value == "pbtn"
    assert player.window.appearance.text_scale == 1.0
    player.press("esc")
    assert player.app.table.cover == "people", "the first Escape only leaves the field"
    player.press("esc")
    assert player.app.table.cover == ""


def test_it_can_be_cleared_in_one_press():
    player = at_the_table()
    player.press("w")
    assert not player.has("clear")
    search(player, "ots")
    player.tap("clear")
    assert player.thing("search").value == ""
    assert f"{len(stool().terms)} woorden" in player.told()


def test_a_person_has_everything_needed_to_reach_them_and_who_is_there_instead():
    player = at_the_table()
    player.press("b")
    search(player, "NILGUN")
    told = player.told()
    for part in ("Nilgün Aydın", "Schoolmaatschappelijk werker · welzijn", "pesten en appgroepen", "Spraakbericht"):
        assert part in told
    assert "Is Nilgün er niet? Dan is er niemand." in told
    assert "Marjolein" not in told


def test_a_card_says_its_law_its_source_and_that_no_jurist_read_it_yet():
    player = at_the_table()
    player.press("h")
    search(player, "vijf onder a")
    told = player.told()
    assert "Wet: Leerplichtwet, artikel 5 onder a · Bron S58" in told
    assert "Nog niet door een jurist gelezen" in told


def test_a_card_without_a_source_says_so():
    player = at_the_table()
    player.press("h")
    search(player, "dat wat alles")
    assert "Dat, wat of alles" in player.told()
    assert "Nog geen bron" in player.told()


@pytest.mark.parametrize(
    ("casus", "moment", "cards"),
    [
        ("achter-de-kerselaar", "de-weging", {"meldcode", "afwegingsvragen", "stap-drie", "advies-of-melding"}),
        ("de-man-met-de-vogels", "drie-mappen", {"privacytoets"}),
        ("de-lege-stoel", "vijf-onder-a", {"privacytoets", "drie-toestemmingen"}),
    ],
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_cards_for_reporting_and_sharing_come_first_where_people_speak_of_it(casus, moment, cards, language):
    """Their titles say nothing that people say at a table; the words that call them do."""
    told = in_language(casus, language)
    assert cards <= of_moment(told, "guidance", seen(told.moments[moment]))


def seen(moment):
    """A moment as a table reads it."""
    options = tuple(
        OptionView(number, one.id, one.label, one.detail, None, None, (), None)
        for number, one in enumerate(moment.choices.values(), start=1)
    )
    texts = tuple(line.text for line in moment.text)
    return MomentView(moment.id, moment.title, None, texts, (), (), "", True, options, moment.discuss, None, None)


def test_a_theme_shows_its_own_cards_and_pressed_again_all_of_them():
    player = at_the_table()
    player.press("h")
    everything = player.told().count("Nog niet door een jurist gelezen")
    player.tap("theme-regie")
    assert player.thing("theme-regie").value == "aan"
    assert "Doorzettingsmacht" in player.told()
    assert "Drie keer toestemming" not in player.told()
    player.tap("theme-regie")
    assert player.told().count("Nog niet door een jurist gelezen") == everything


def test_what_the_moment_speaks_of_comes_first():
    made = deciding(stool(), 2, "nl")
    moment = made.view.moment
    told = " ".join((moment.title, *moment.texts, *(option.label for option in moment.options)))
    assert "zorgplicht" in told
    assert "zorgplicht" in of_moment(made.casus, "guidance", moment)
    assert "zorgplicht" in of_moment(made.casus, "words", moment)
    assert "radarfunctie" not in of_moment(made.casus, "words", moment)
    assert of_moment(made.casus, "words", None) == frozenset()


def test_what_lies_in_an_envelope_puts_nothing_forward_on_the_screen_of_the_table():
    """The list of what belongs to a moment is made of what everybody may read."""
    made = deciding(stool(), 0, "nl")
    moment = made.view.moment
    assert moment.envelopes
    assert moment.sees == ()


def test_the_glossary_follows_the_alphabet():
    words = [entry.names[0] for entry in entries(stool(), "words")]
    assert words.index("Onbegrepen gedrag") < words.index("Ondertoezichtstelling") < words.index("OPP")


def test_a_translated_word_goes_by_its_dutch_name_too():
    casus = stool()
    told = replace(casus, terms=(Term("zorgplicht", "Duty of care (zorgplicht)", "The school finds a place."),))
    moment = deciding(casus, 2, "nl").view.moment
    assert of_moment(told, "words", moment) == {"zorgplicht"}
    english = replace(moment, texts=("They forgot their duty of care.",), options=(), discuss=())
    assert of_moment(told, "words", english) == {"zorgplicht"}


def test_looking_up_is_in_the_menu_too():
    player = at_the_table()
    player.press("esc")
    player.tap("menu-look-up")
    assert player.app.table.cover == "people"
