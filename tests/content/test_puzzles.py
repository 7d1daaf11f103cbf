"""What an author can get wrong with a lock, each told at its place; and locks that only look wrong."""

import pytest

from game.content.casus import CasusTexts, WrittenFile, load
from game.content.compiled import decode, encode
from game.content.originals import original_of_casus
from game.content.pages import WrittenTranslation
from game.content.rehearsals import load_rehearsals
from game.content.telling import tell
from game.model.puzzles import Clock, Hint
from game.words import LANGUAGES, Words
from tests.content.escape import CLOCK, EARNED, lock, moments, room, written
from tests.content.small import CASUS, ENDINGS, MODEL, ROLES, TABLE, codes, told


def test_a_room_with_a_lock_of_each_type_has_nothing_wrong():
    assert codes(room()) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        # No solution, or one that is not there.
        (("      solution: [tijd, adres]\n", ""), ["K147"]),
        (("solution: [tijd, adres]", "solution: []"), ["K147"]),
        (("solution: [tijd, adres]", "solution: [tijd, straat]"), ["K146"]),
        (("solution: [tijd, adres]", "solution: {tijd: adres}"), ["K232"]),
        (("{uren: plicht, verhaal: ja}", "[uren, verhaal]"), ["K232"]),
        (("{uren: plicht, verhaal: ja}", "{uren: plicht, verhaal: nee}"), ["K146"]),
        (("{uren: plicht, verhaal: ja}", "{uren: plicht, verhaal: ja, brief: ja}"), ["K146"]),
        # Two solutions.
        (("{uren: plicht, verhaal: ja}", "{uren: [plicht, ja], verhaal: ja}"), ["K148"]),
        (("text: Het hele dossier", "text: Het  adres"), ["K148"]),
        (("text: Het hele dossier", "text: het Adres"), ["K148"]),
        (("ja: Toestemming", "ja: Wettelijke plicht"), ["K148"]),
        (("text: Leerplicht vraagt de uren.", "text: De wijkagent vraagt het verhaal."), ["K148"]),
        (("text: Weeg wat nodig is.", "text: Vraag het Noor."), ["K148"]),
        (("text: De buurman", "text: De juf"), ["K148"]),
        (("solution: [tijd, adres]", "solution: [tijd, tijd]"), ["K157"]),
        (("noor: [geld, school]", "noor: [geld, geld]"), ["K157"]),
        # Something that fits nowhere.
        (("[vragen, wegen, delen]", "[vragen, wegen]"), ["K149"]),
        (("{uren: plicht, verhaal: ja}", "{uren: plicht}"), ["K149"]),
        (("{uren: plicht, verhaal: ja}", "{uren: plicht, verhaal: []}"), ["K149"]),
        (("noor: [geld, school], buur: []", "noor: [geld, school]"), ["K149"]),
        # A digit that nobody has.
        (("digits: [delen, stoelen, gronden]", "digits: [delen, deur]"), ["K150"]),
        (("digits: [delen, stoelen, gronden]", "digits: [delen, kelder]"), ["K101"]),
        (("      earns: 5\n", ""), ["K150"]),
        # Outcomes.
        (("        exact:", "        exakt:"), ["K153", "K152"]),
        (("        te-veel:", "        past-niet:"), ["K152"]),
        (("past-niet:", "te-veel:"), ["K152"]),
        # Keys that go with another type.
        (("      items:\n        uren:", "      digits: [delen]\n      items:\n        uren:"), ["K155"]),
        (("      digits: [delen, stoelen, gronden]\n", "      digits: [delen]\n      solution: [a]\n"), ["K155"]),
        (("      digits: [delen, stoelen, gronden]\n", ""), ["K156"]),
        (("      options: {school: De school, geld: Het geld}\n", ""), ["K156"]),
    ],
    ids=lambda one: one[1].strip() if isinstance(one, tuple) else None,
)
def test_a_mistake_in_a_lock_is_told_once(change, expected):
    loaded = room(change=change)
    assert codes(loaded) == expected
    assert loaded.casus is None
    for problem in loaded.problems:
        assert all(tell(problem, Words(language)) for language in LANGUAGES)


@pytest.mark.parametrize(
    ("change", "near"),
    [
        (("solution: [tijd, adres]", "solution: [tijd, straat]"), "straat]"),
        (("solution: {uren: plicht, verhaal: ja}", "solution: {uren: plicht, verhaal: nee}"), "nee}"),
        (("text: Het hele dossier", "text: Het adres"), "dossier: {text: Het adres"),
        (("digits: [delen, stoelen, gronden]", "digits: [delen, deur]"), "deur]"),
        (("        te-veel:", "        past-niet:"), "past-niet:"),
    ],
    ids=lambda one: one if isinstance(one, str) else None,
)
def test_the_mistake_stands_where_the_author_can_mend_it(change, near):
    place = room(change=change).problems[0].place
    line = written(change=change).split("\n")[place.line - 1]
    assert line[place.column - 1 :].startswith(near)


def test_two_that_read_the_same_but_go_to_the_same_place_can_stay():
    """Nobody is asked to tell them apart."""
    assert codes(room(change=("text: De diagnose", "text: Het hele dossier"))) == []


def test_an_escape_room_needs_a_clock_and_a_casus_does_not():
    assert codes(room(clock="kind: escape-room\n")) == ["K154"]
    assert codes(room(clock="")) == []
    assert codes(room(clock="clock: {minutes: 45, warnings: [5, 15]}\n")) == ["K233"]
    assert room(clock="").casus.clock is None
    assert room().casus.clock == Clock(45, (15, 5, 1))


CORRIDOR = """\
  gang:
    title: De gang
    choices:
      links: {label: Ga links, because: Daar is licht., goto: kluis}
      rechts: {label: Ga rechts, because: Daar is de deur., goto: hal}
  hal: {title: De hal, goto: NEXT}
"""
VAULT = lock("delen", "deur").replace("  delen:", "  kluis:")
DOOR = lock("deur", "end").replace("[delen, stoelen, gronden]", "[kluis]")


def test_a_way_to_the_door_past_the_vault_is_told_step_by_step():
    loaded = told(casus=CLOCK, moments="moments:\n" + CORRIDOR.replace("NEXT", "deur") + VAULT + DOOR)
    assert codes(loaded) == ["K151"]
    assert loaded.problems[0].facts["way"] == "gang > hal > deur"
    assert codes(told(casus=CLOCK, moments="moments:\n" + CORRIDOR.replace("NEXT", "kluis") + VAULT + DOOR)) == []


def test_what_breaks_in_comes_after_the_vault_only_if_it_has_one_of_its_own():
    """An interrupt can fire before anybody has been at the vault."""
    begin = "  begin:\n    title: Begin\n    choices:\n      gaan: {label: Ga, because: Het moet., goto: kluis}\n"
    alarm = "  alarm:" + DOOR.partition("  deur:")[2].replace("goto: end", "goto: resume")
    interrupts = "interrupts:\n  brand: {when: stress.noor > 60, to: alarm}\n"
    vault = VAULT.replace("goto: deur", "goto: end")
    loaded = told(casus=CLOCK + interrupts, moments="moments:\n" + begin + vault + alarm)
    assert codes(loaded) == ["K151"]
    assert loaded.problems[0].facts["way"] == "alarm"
    own = vault.replace("  kluis:", "  rookkluis:").replace("goto: end", "goto: alarm")
    interrupts = interrupts.replace("to: alarm", "to: rookkluis")
    behind = "moments:\n" + begin + vault + own + alarm.replace("[kluis]", "[rookkluis]")
    assert codes(told(casus=CLOCK + interrupts, moments=behind)) == []


def test_a_seat_that_plays_alone_needs_no_default_at_a_lock():
    """The table opens it, whoever is missing; and a lock is a moment that somebody decides."""
    others = moments().replace("    title: Slot deur\n", "    title: Slot deur\n    decides: wijkagent\n")
    alone = told(casus=CLOCK, moments=others, change=("trust: 35,", "trust: 35, solo: ja,"))
    assert codes(alone) == []


def test_a_lock_goes_into_bytes_and_comes_back():
    casus = room().casus
    assert decode(encode(casus)) == casus
    puzzle = casus.moments["stoelen"].puzzle
    assert (puzzle.attempts, puzzle.wrong, puzzle.hints, puzzle.earns) == (3, 4, (Hint("Kijk nog eens.", 2),), 2)
    assert {moment: one.puzzle.earns for moment, one in casus.moments.items()} == EARNED


def test_what_lies_on_the_table_can_be_translated():
    text = CASUS + CLOCK + "moments:\n" + lock("gronden", "end") + ENDINGS
    original = original_of_casus(WrittenFile(text, "casus.yaml"))[0].texts
    inside = {path.removeprefix("moments.gronden.puzzle.") for path in original if ".puzzle." in path}
    outcomes = {f"outcomes.{one}.after.1" for one in ("exact", "past-niet", "op")}
    cards = {f"items.{item}.{field}" for item in ("uren", "verhaal") for field in ("text", "why")}
    assert inside == {"ask", "options.plicht", "options.ja", "hints.1.text", *cards, *outcomes}
    english = "format: 1\ntranslates: klein\nlanguage: en\ntexts:\n"
    for path in sorted(inside):
        english += f'  moments.gronden.puzzle.{path}: {{nl: "{original[f"moments.gronden.puzzle.{path}"]}", en: EN}}\n'
    files = {name: WrittenFile(one, name) for name, one in (("model", MODEL), ("delen", TABLE), ("rollen", ROLES))}
    translation = WrittenTranslation(WrittenFile(english, "en.yaml"), "en")
    told_in_english = load(CasusTexts(WrittenFile(text, "casus.yaml"), files, (translation,)), "en")
    moment = told_in_english.casus.moments["gronden"]
    puzzle = moment.puzzle
    assert {puzzle.ask, *puzzle.options.values(), puzzle.hints[0].text} == {"EN"}
    assert {text for item in puzzle.items.values() for text in (item.text, item.why)} == {"EN"}
    assert {choice.deed.after[0].text for choice in moment.choices.values()} == {"EN"}
    # Whatever the language, an answer is the same text.
    assert puzzle.solution == "uren=plicht verhaal=ja"


def test_a_rehearsal_can_name_how_a_lock_closes():
    casus = room().casus
    text = "rehearsals:\n  goed:\n    title: Goed\n    choices: [delen/exact, gronden/op, stappen/klopt]\n"
    rehearsals, problems = load_rehearsals(text, "plays.yaml", casus)
    assert [problem.code for problem in problems] == ["K111"]
    assert load_rehearsals(text.replace(", stappen/klopt", ""), "plays.yaml", casus)[1] == ()
    assert rehearsals == ()
