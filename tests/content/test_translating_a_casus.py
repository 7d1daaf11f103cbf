"""A casus told in another language: the same casus, in other words, and honest about what nobody translated yet."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.casus import CasusTexts, WrittenFile, load
from game.content.compiled import decode, encode
from game.content.grammar_translation import EntryShape
from game.content.originals import original_of_casus, original_of_kaders
from game.content.pages import WrittenTranslation
from game.content.translation import MOST_WORDS
from game.content.translation_file import lines_of_entry
from game.rules.rules import Rules
from game.session.journal import position_print
from tests.content.small import CASUS, ENDINGS, MODEL, ROLES, TABLE, choice
from tests.strategies import casus_texts
from tests.walking import every_step

HEAD = "format: 1\ntranslates: {of}\nlanguage: {language}\ntexts:\n"
FILES = {"model": MODEL, "delen": TABLE, "rollen": ROLES}


PRAAT = choice("stance: eerst-bellen")


def texts(casus="", moments=PRAAT, translation="", kaders="", language="en", of="klein"):
    """The small casus, with a translation of these entries and one of its kaders."""
    found = []
    if translation:
        text = HEAD.format(of=of, language=language) + translation
        found.append(WrittenTranslation(WrittenFile(text, "en.yaml"), "en"))
    if kaders:
        text = HEAD.format(of="kaders", language="en") + kaders
        found.append(WrittenTranslation(WrittenFile(text, "kaders/en.yaml"), "en", frozenset(FILES)))
    files = {name: WrittenFile(one, f"kaders/{name}.yaml") for name, one in FILES.items()}
    return CasusTexts(WrittenFile(CASUS + casus + moments + ENDINGS, "casus.yaml"), files, tuple(found))


def codes(loaded):
    return [problem.code for problem in loaded.problems if problem.code.startswith("K6")]


def test_what_is_translated_is_told_in_english_and_the_rest_as_the_author_wrote_it():
    casus = load(texts(translation="  moments.begin.title: {nl: Begin, en: The beginning}\n"), "en").casus
    assert casus.moments["begin"].title == "The beginning"
    assert casus.moments["begin"].choices["praten"].label == "Praat"


def test_who_plays_in_dutch_meets_the_dutch_casus():
    given_texts = texts(translation="  title: {nl: Klein, en: Small}\n")
    assert load(given_texts).casus == load(given_texts, "nl").casus == load(texts()).casus


def test_a_text_with_a_condition_is_translated_by_its_number():
    moments = choice("after: [Zij lacht., {when: week > 0, text: Het is laat.}]")
    path = "moments.begin.choices.praten.after.2"
    casus = load(texts(moments=moments, translation=f"  {path}: {{nl: Het is laat., en: It is late.}}\n"), "en").casus
    first, second = casus.moments["begin"].choices["praten"].deed.after
    assert (first.text, second.text) == ("Zij lacht.", "It is late.")
    assert second.when is not None


def test_a_note_that_comes_later_is_found_by_its_id():
    moments = choice("later: {weeks: 2, id: nazorg, note: Er wordt gebeld., effects: {care: +5}}")
    entry = "  moments.begin.choices.praten.later.nazorg.note: {nl: Er wordt gebeld., en: The phone rings.}\n"
    casus = load(texts(moments=moments, translation=entry), "en").casus
    assert casus.laters["nazorg"].title == "The phone rings."


def test_words_that_are_ids_get_a_word_and_stay_ids():
    given_texts = texts(
        casus="counters: {loopvermogen: {min: 0, max: 6}}\n",
        translation="  counters.loopvermogen: {nl: loopvermogen, en: legwork}\n",
        kaders="  model.bands.hoog: {nl: hoog, en: high}\n",
    )
    casus = load(given_texts, "en").casus
    assert casus.word_of("counters", "loopvermogen") == "legwork"
    assert casus.word_of("bands", "hoog") == "high"
    assert casus.word_of("stances", "eerst-bellen") == "eerst bellen"
    assert casus.counters == ("loopvermogen",)
    assert [band.name for band in casus.model.bands] == ["laag", "hoog"]


def test_the_kaders_are_told_in_english_too():
    entry = "  rollen.roles.mentor.title: {nl: Mentor, en: Form tutor}\n"
    casus = load(texts(kaders=entry), "en").casus
    assert casus.seats["mentor"].title == casus.roles["mentor"].title == "Form tutor"


def test_a_stale_translation_is_told_and_the_new_original_is_shown():
    made = load(texts(translation="  title: {nl: Klein, was: Kleiner, en: Smaller}\n"), "en")
    assert made.casus.title == "Klein"
    assert "K602" in codes(made)


def test_a_changed_original_is_told_before_anyone_ran_translate():
    made = load(texts(translation="  title: {nl: Kleiner, en: Smaller}\n"), "en")
    assert made.casus.title == "Klein"
    assert "K603" in codes(made)


def test_breaking_a_line_elsewhere_makes_no_translation_stale():
    entry = "  summary:\n    nl: |\n      Een casus\n      van één moment.\n    en: A casus of one moment.\n"
    assert load(texts(translation=entry), "en").casus.summary == "A casus of one moment."


def test_missing_texts_are_told_once_a_file():
    made = load(texts(translation="  title: {nl: Klein, en: Small}\n"))
    (missing,) = [problem for problem in made.problems if problem.code == "K601"]
    assert missing.facts["first"] == "summary"
    assert missing.facts["count"] == missing.facts["all"] - 1


def test_braces_that_differ_are_an_error_and_the_original_is_shown():
    entry = '  title: {nl: Klein, en: "Small {thing}"}\n'
    made = load(texts(translation=entry), "en")
    assert "K607" in codes(made)
    assert made.casus.title == "Klein"


def test_a_mistake_in_a_translation_keeps_nobody_from_playing():
    for entry, other in (("  title: [Small]\n", {}), ("  title: {nl: Klein, en: Small}\n", {"of": "groot"})):
        made = load(texts(translation=entry, **other), "en")
        assert made.casus.title == "Klein"
        assert any(problem.place.file == "en.yaml" for problem in made.problems)


def test_nothing_is_shown_of_a_translation_that_names_another_language():
    made = load(texts(translation="  title: {nl: Klein, en: Small}\n", language="nl"), "en")
    assert made.casus.title == "Klein"
    assert codes(made) == ["K606"]


def test_a_translation_without_its_original_is_told():
    made = load(texts(translation="  title: {en: Small}\n"), "en")
    assert made.casus.title == "Klein"
    assert "K231" in {problem.code for problem in made.problems if problem.place.file == "en.yaml"}


def test_an_unknown_text_is_told_with_the_nearest_that_exists():
    made = load(texts(translation="  titel: {nl: Klein, en: Small}\n"))
    (stranger,) = [problem for problem in made.problems if problem.code == "K604"]
    assert stranger.facts["near"] == "title"


def test_nobody_is_told_of_texts_in_a_kader_that_this_casus_does_not_use():
    given_texts = texts(kaders="  elders.bands.hoog: {nl: hoog, en: high}\n")
    beside = [replace_kaders(one) for one in given_texts.translations]
    assert "K604" not in codes(load(replace(given_texts, translations=tuple(beside))))
    assert "K604" in codes(load(given_texts))


def replace_kaders(translation):
    return translation._replace(kaders=translation.kaders | {"elders"})


def translated(given_texts, tell):
    """The same texts with a translation of every text there is, as `tell` has it."""
    casus, _ = original_of_casus(given_texts.casus)
    kaders, _ = original_of_kaders(given_texts.kaders)
    written = []
    for original, names in ((casus, None), (kaders, frozenset(given_texts.kaders))):
        entries = {path: EntryShape(nl=text, en=tell(text)) for path, text in original.texts.items()}
        lines = [line for path, entry in entries.items() for line in lines_of_entry(path, entry)]
        file = HEAD.format(of=original.id, language="en") + "\n".join(lines) + "\n"
        written.append(WrittenTranslation(WrittenFile(file, "en.yaml"), "en", names))
    return replace(given_texts, translations=tuple(written))


@settings(max_examples=25)
@given(casus_texts())
def test_translating_every_text_as_itself_changes_nothing(drawn):
    made = load(translated(drawn, str), "en")
    assert made.casus == load(drawn).casus
    assert codes(made) == []
    assert all(one.done == one.texts for one in made.translations)


@settings(max_examples=25)
@given(casus_texts(), st.sampled_from(["~", "in English"]))
def test_a_translated_casus_differs_in_nothing_but_its_texts(drawn, sign):
    """Ids, variables, effects, conditions and the print of its files are those of the original."""
    original = load(drawn).casus
    told = load(translated(drawn, lambda text: f"{sign} {text}"), "en").casus
    assert told.title == f"{sign} {original.title}"
    assert (told.digest, told.variables, told.horizon) == (original.digest, original.variables, original.horizon)
    assert meaning(told) == meaning(original)


@settings(max_examples=10)
@given(casus_texts())
def test_both_languages_come_to_the_same_positions(drawn):
    """Every position that one can reach is reached by the other, choice by choice, with the same print."""
    told = load(translated(drawn, lambda text: f"~ {text}"), "en").casus
    dutch, english = (list(every_step(Rules(casus), 300)) for casus in (load(drawn).casus, told))
    assert [(step.choice, position_print(step.after)) for step in dutch] == [
        (step.choice, position_print(step.after)) for step in english
    ]
    assert dutch


@settings(max_examples=10)
@given(casus_texts())
def test_a_translated_casus_travels_in_compiled_form(drawn):
    told = load(translated(drawn, lambda text: f"~ {text}"), "en").casus
    assert decode(encode(told)) == told


def meaning(casus):
    """All of a casus that no text can change, from the effects of each choice to the weekly rules."""
    return (
        [(moment.id, moment.decides, moment.default, choices_of(moment)) for moment in casus.moments.values()],
        [(ending.id, ending.when) for ending in casus.endings],
        [(rule.id, rule.effects, rule.when) for rule in casus.course],
        [(key, later.weeks, later.effects, later.when) for key, later in casus.laters.items()],
        [(damper.id, damper.paths, damper.when) for damper in casus.model.dampers],
        (casus.interrupts, casus.claims, casus.model.score, casus.model.sight, list(casus.seats), casus.begin),
    )


def choices_of(moment):
    made = [moment.passing] if moment.passing else list(moment.choices.values())
    return [
        (one.key, one.when, one.once, one.costs, deed.effects, deed.weeks, deed.routes, deed.takes, deed.laters)
        for one in made
        for deed in (one.deed, *(outcome.deed for outcome in one.chance))
    ]


def test_a_mistake_of_the_author_is_told_whatever_the_language():
    """Two words of the glossary that become one in translation are no mistake of the author."""
    terms = "words:\n  drang: {word: Drang, means: Zacht duwen.}\n  dwang: {word: Dwang, means: Hard duwen.}\n"
    entries = "".join(
        f"  woordenlijst.words.{one}.word: {{nl: {one.title()}, en: Force}}\n" for one in ("drang", "dwang")
    )
    given_texts = texts(kaders=entries)
    files = {**given_texts.kaders, "woordenlijst": WrittenFile(terms, "kaders/woordenlijst.yaml")}
    given_texts = replace(
        given_texts,
        kaders=files,
        translations=tuple(one._replace(kaders=frozenset(files)) for one in given_texts.translations),
    )
    made = load(given_texts, "en")
    assert [term.word for term in made.casus.terms] == ["Force", "Force"]
    assert made.problems == load(given_texts).problems


def test_a_band_keeps_its_name_and_is_told_by_its_word():
    casus = load(texts(kaders="  model.bands.hoog: {nl: hoog, en: high up}\n"), "en").casus
    assert [(band.name, band.title) for band in casus.model.bands] == [("laag", "laag"), ("hoog", "high up")]


WHOLE = HEAD.format(of="klein", language="en") + (
    "  title: {nl: Klein, en: Small}\n  moments.begin.title:\n    nl: >-\n      Begin\n    was: Start\n    en: Start\n"
)


@settings(max_examples=200)
@given(st.integers(0, len(WHOLE)), st.integers(0, 12), st.text("{}[]:,'\"|>-#&*! \n\ten: klein1", max_size=8))
def test_no_translation_however_damaged_breaks_the_reading_of_its_casus(begin, length, instead):
    damaged = WHOLE[:begin] + instead + WHOLE[begin + length :]
    file = WrittenTranslation(WrittenFile(damaged, "en.yaml"), "en")
    made = load(replace(texts(), translations=(file,)), "en")
    assert made.casus is not None
    assert made.casus.variables == load(texts()).casus.variables


def test_a_translation_of_another_world_is_not_told_text_by_text():
    entries = "".join(f"  moments.nacht-{number}.title: {{nl: Nacht, en: Night}}\n" for number in range(300))
    told = codes(load(texts(translation=entries)))
    assert told.count("K604") == 200


def wording(text):
    """What is said of how a translation of the summary reads."""
    found = load(texts(translation=f"  summary: {{nl: Een casus van één moment., en: {text}}}\n")).problems
    return [(one.code, one.pointer) for one in found if one.code in {"K507", "K608", "K609", "K610"}]


def test_a_translation_is_asked_for_short_sentences_in_the_measure_of_its_own_language():
    just = " ".join(["Noor", *["walks"] * (MOST_WORDS["en"] - 1)]) + "."
    assert wording(just) == []
    assert wording("Short. " + just.replace("Noor", "There goes")) == [("K608", ("texts", "summary", "en"))]


def test_an_address_or_a_number_is_found_in_a_translation_too():
    assert wording("Call 06-12345678 tonight.") == [("K507", ("texts", "summary", "en"))]
    assert wording("Call Veilig Thuis on 0800-2000.") == []


def test_dutch_words_are_not_looked_for_in_english():
    assert wording("She is relevant to the conform autist of the middels.") == []
