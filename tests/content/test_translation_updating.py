"""A translation is brought up to date with its original, and every line of its translator stays what it was."""

from hypothesis import given
from hypothesis import strategies as st

from game.content.reading import read
from game.content.translation_lines import lines_for
from game.content.translation_updating import Beginning, read_translation, update

BEGINNING = Beginning("klein", "en", "Vertaling van klein.\nZet onder elk origineel een regel en:.", "Weg:")
HEAD = "format: 1\ntranslates: klein\nlanguage: en\ntexts:\n"
ORIGINAL = {"title": "Klein", "summary": "Een casus.", "moments.begin.title": "Begin"}


def updated(text, original=None, beginning=BEGINNING):
    old, problems = read_translation(text, "en.yaml")
    assert old is not None, problems
    return update(old, original or ORIGINAL, beginning)


def entries(text):
    found, problems = read_translation(text, "en.yaml")
    assert not problems
    return found.entries


def test_a_new_translation_has_every_text_and_no_translation():
    begun = update(None, ORIGINAL, BEGINNING)
    assert begun.text == (
        "# Vertaling van klein.\n# Zet onder elk origineel een regel en:.\n" + HEAD + "  title:\n    nl: Klein\n\n"
        "  summary:\n    nl: Een casus.\n\n  moments.begin.title:\n    nl: Begin\n"
    )
    assert (begun.new, begun.done, begun.missing) == (tuple(ORIGINAL), 0, 3)


def test_what_did_not_change_keeps_every_sign_of_its_translator():
    text = (
        "# Van Sam, voor wie het wil.\n" + HEAD + "  # Bedoeld: klein huis.\n"
        "  title:    {nl: Klein,  en: 'Small'}   # of Little?\n"
        "  summary:\n    # nog eens naar kijken\n    en: >\n      A\n      casus.\n    nl: Een casus.\n"
        "  moments.begin.title: {nl: Begin, en: Start}\n# Klaar op vrijdag.\n"
    )
    again = updated(text)
    assert again.text == text
    assert (again.new, again.gone, again.done) == ((), (), 3)


def test_a_changed_original_is_marked_and_the_translation_stays_as_it_was_written():
    text = HEAD + "  title: {nl: Klein, en: Small}\n  summary:\n    nl: Een zaak.\n    en: >-\n      A\n      case.\n"
    again = updated(text)
    assert "  summary:\n    nl: Een casus.\n    was: Een zaak.\n    en: >-\n      A\n      case.\n" in again.text
    assert (again.stale, again.done, again.missing, again.new) == (1, 1, 1, ("moments.begin.title",))


def test_a_text_on_one_line_is_marked_too():
    again = updated(HEAD + "  title: {nl: Kleiner, en: Smaller}\n")
    assert "  title:\n    nl: Klein\n    was: Kleiner\n    en: Smaller\n" in again.text


def test_an_original_that_changes_twice_keeps_what_was_translated():
    again = updated(HEAD + "  title: {nl: Kleiner, was: Kleinst, en: Smallest}\n")
    assert entries(again.text)["title"].model_dump() == {"nl": "Klein", "was": "Kleinst", "en": "Smallest"}


def test_an_original_that_goes_back_is_translated_again():
    again = updated(HEAD + "  title: {nl: Kleiner, was: Klein, en: Small}\n")
    assert entries(again.text)["title"].model_dump() == {"nl": "Klein", "was": None, "en": "Small"}
    assert again.done == 1


def test_an_untranslated_text_follows_its_original_without_a_mark():
    again = updated(HEAD + "  title: {nl: Kleiner}\n")
    assert entries(again.text)["title"].model_dump() == {"nl": "Klein", "was": None, "en": None}


def test_what_is_gone_is_kept_as_remarks_when_somebody_translated_it():
    gone = "  goals.1:\n    nl: Leren.\n    en: Learn.\n  goals.2: {nl: Spelen.}\n"
    text = HEAD + "  title: {nl: Klein, en: Small}\n" + gone
    again = updated(text)
    assert again.gone == ("goals.1", "goals.2")
    assert again.text.endswith("\n\n# Weg:\n#   goals.1:\n#     nl: Leren.\n#     en: Learn.\n")
    assert updated(again.text).text == again.text


def test_a_sentence_put_in_between_moves_the_translations_after_it():
    text = HEAD + "  goals.1: {nl: Leren., en: Learn.}\n  goals.2: {nl: Spelen., en: Play.}\n"
    again = updated(text, {"goals.1": "Leren.", "goals.2": "Lachen.", "goals.3": "Spelen."})
    told = {path: (entry.nl, entry.en, entry.was) for path, entry in entries(again.text).items()}
    assert told == {
        "goals.1": ("Leren.", "Learn.", None),
        "goals.2": ("Lachen.", None, None),
        "goals.3": ("Spelen.", "Play.", None),
    }
    assert (again.gone, again.new, again.done) == ((), ("goals.2",), 2)


def test_a_moment_with_a_new_name_keeps_its_translations():
    text = HEAD + "  moments.gang.title: {nl: De gang, en: The corridor}\n"
    again = updated(text, {"moments.hal.title": "De gang"})
    assert entries(again.text)["moments.hal.title"].en == "The corridor"
    assert again.gone == ()


def test_what_makes_room_for_a_text_that_moved_is_kept_as_a_remark():
    text = HEAD + "  goals.1: {nl: Leren., en: Learn.}\n  goals.2: {nl: Spelen., en: Play.}\n"
    again = updated(text, {"goals.1": "Spelen."})
    assert entries(again.text)["goals.1"].en == "Play."
    assert again.gone == ("goals.1",)
    assert "#   goals.1: {nl: Leren., en: Learn.}" in again.text


def test_the_order_is_that_of_the_original():
    text = HEAD + "  # het eind\n  moments.begin.title: {nl: Begin, en: Start}\n  title: {nl: Klein, en: Small}\n"
    lines = updated(text).text.split("\n")
    assert [line.split(":")[0].strip() for line in lines[4:] if line.startswith("  ") and line[2] != " "] == [
        "title",
        "summary",
        "# het eind",
        "moments.begin.title",
    ]


def test_windows_lines_stay_windows_lines():
    text = (HEAD + "  title: {nl: Klein, en: Small}\n").replace("\n", "\r\n")
    again = updated(text)
    assert again.text.count("\n") == again.text.count("\r\n")


def test_a_file_whose_texts_stand_on_one_line_is_written_anew_and_loses_nothing():
    again = updated(HEAD.removesuffix("\n") + " {title: {nl: Klein, en: Small}, goals.1: {nl: Leren., en: Learn.}}\n")
    assert entries(again.text)["title"].en == "Small"
    assert "# Weg:" in again.text
    assert "#     en: Learn." in again.text


def test_english_can_be_the_original():
    begun = update(None, {"title": "Small"}, BEGINNING._replace(language="nl"))
    assert begun.text.endswith("  title:\n    en: Small\n")


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"], include_characters="\n"), min_size=1, max_size=300)


@given(TEXTS)
def test_every_text_that_a_file_can_hold_reads_back_letter_for_letter(text):
    lines = lines_for("en", text, 4)
    document = read("texts:\n  title:\n" + "\n".join(lines) + "\n", "")
    assert document.data == {"texts": {"title": {"en": text}}}
    assert document.problems == ()


def test_texts_are_written_as_a_person_would():
    assert lines_for("nl", "De lege stoel", 4) == ["    nl: De lege stoel"]
    assert lines_for("nl", "Zij zegt: nee", 4) == ['    nl: "Zij zegt: nee"']
    assert lines_for("nl", "ja", 4) == ['    nl: "ja"']
    assert lines_for("nl", "Zij belt.\nHij niet.\n", 4) == ["    nl: |", "      Zij belt.", "      Hij niet."]
    long = lines_for("nl", "Een zin van zes woorden hier. " * 5 + "Klaar.", 4)
    assert long[0] == "    nl: >-"
    assert all(len(line) <= 120 for line in long)


PATHS = st.sampled_from(["title", "summary", "goals.1", "moments.a.title", "moments.a.text.1", "moments.b.title"])
SHORT = st.text("ab :#'\"{}[],|>-\n", min_size=1, max_size=12)
ENTRY = st.fixed_dictionaries({"nl": SHORT}, optional={"was": SHORT, "en": SHORT})


@given(st.dictionaries(PATHS, ENTRY), st.dictionaries(PATHS, SHORT), st.sampled_from(["", "  # zie boven\n", "\n"]))
def test_no_translation_is_ever_lost(before, original, above):
    """Whatever was translated stands in the file still: as a translation, or as a remark at its end."""
    body = "".join(
        f"{above}  {path}:\n" + "".join(line + "\n" for key in entry for line in lines_for(key, entry[key], 4))
        for path, entry in before.items()
    )
    original = original or {"title": "a"}
    again = updated((HEAD if before else HEAD.replace("texts:", "texts: {}")) + body, original)
    found = entries(again.text)
    assert list(found) == list(original)
    shown = {entry.en for entry in found.values()}
    for entry in before.values():
        if "en" in entry and entry["en"] not in shown:
            remark = "".join(f"# {line}\n" for line in lines_for("en", entry["en"], 4))
            assert remark in again.text
    assert update(read_translation(again.text, "")[0], original, BEGINNING).text == again.text
