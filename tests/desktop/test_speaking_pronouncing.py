"""How words are said: whole words only, signs with their numbers, and lists that are written as they should be."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.desktop.speaking_pronouncing import Pronunciation, read_pronunciation

FOLDER = Path(__file__).resolve().parents[2] / "assets" / "speech"
DUTCH = read_pronunciation(FOLDER / "nl.txt")
ENGLISH = read_pronunciation(FOLDER / "en.txt")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("De SMW belt.", "De schoolmaatschappelijk werker belt."),
        ("GGZ of ggz, wijk-GGD en GGD's", "gee gee zet of gee gee zet, wijk-gee gee dee en gee gee dee's"),
        ("ZVH, OTS, AVG", "zet vee haa, oo tee es, aa vee gee"),
        ("de MAS-route, en een mas", "de mas-route, en een mas"),
        ("vrijstelling 5a, en 25 april", "vrijstelling vijf aa, en 25 april"),
        ("het swv en het SWV", "het samenwerkingsverband en het samenwerkingsverband"),
        ("om tien uur belt het OM", "om tien uur belt het oo em"),
        ("K2 en K20", "kaa twee en K20"),
        ("Bel 0800-2000, gratis.", "Bel 0 8 0 0, 2 0 0 0, gratis."),
        ("06-12345678", "0 6, 1 2 3 4 5 6 7 8"),
        ("Stress +5, vertrouwen −10.", "Stress plus 5, vertrouwen min 10."),
        ("van 46 → 50", "van 46 naar 50"),
        ("3× regie, 8–12 jaar, 12+", "3 keer regie, 8 tot 12 jaar, 12 plus"),
        ("€ 1.250,50", "1.250,50 euro"),
        ("31-01-2026", "31 januari 2026"),
        ("wk 2 · Bel Driss", "week 2 , Bel Dris"),
        ("Benali, Kasanpawiro, Soraya", "Bennaali, Kassan-pawiero, Soraaja"),
        ("de Drissen en GGZinstelling", "de Drissen en GGZinstelling"),
        ("Yasmina", "Jasmiena"),
    ],
)
def test_dutch_is_said_as_people_say_it(written, said):
    assert DUTCH.of(written) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("−10 and +5", "minus 10 and plus 5"),
        ("Call 0800-2000.", "Call 0 8 0 0, 2 0 0 0."),
        ("The SMW calls Yasmina.", "The school social worker calls Yass-meena."),
        ("3× → 5a", "3 times to five A"),
    ],
)
def test_english_is_said_as_people_say_it(written, said):
    assert ENGLISH.of(written) == said


def test_both_lists_know_the_same_signs_and_names():
    """Someone who adds a word for one language should not forget the other, where both need it."""

    def part(language: str, remark: str) -> set[str]:
        text = (FOLDER / f"{language}.txt").read_text(encoding="utf-8")
        lines = text.partition(remark)[2].partition("\n#")[0].splitlines()
        return {line.partition(" = ")[0] for line in lines if line}

    assert part("nl", "# Tekens") == part("en", "# Signs")
    assert part("nl", "# Namen") <= part("en", "# Names")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_word_stands_in_a_list_twice(language):
    lines = (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    words = [line.partition(" = ")[0] for line in lines if line and not line.startswith("#")]
    assert len(words) == len(set(words))


def test_a_word_without_capitals_is_found_in_any_case_and_one_with_only_so():
    said = Pronunciation({"swv": "verband", "MAS": "mas!"})
    assert said.of("SWV Swv swv MAS mas Mas") == "verband verband verband mas! mas Mas"


def test_the_longest_word_goes_first_and_nothing_is_replaced_twice():
    said = Pronunciation({"GGD": "GGZ", "GGZ": "gee", "wijk-GGD": "de wijk"})
    assert said.of("wijk-GGD, GGD") == "de wijk, GGZ"
    assert DUTCH.of("MDA++ en MDA") == "em dee aa plus plus en em dee aa"


def test_a_casus_may_say_it_otherwise():
    more = DUTCH.and_also({"Driss": "Idries", "Corrie": "Korrie"})
    assert more.of("Driss en Corrie, Yasmina") == "Idries en Korrie, Jasmiena"
    assert DUTCH.of("Driss en Corrie") == "Dris en Corrie"


def test_an_empty_list_changes_nothing_but_telephone_numbers():
    assert Pronunciation({}).of("SMW belt 0800-2000") == "SMW belt 0 8 0 0, 2 0 0 0"


def test_a_line_that_says_nothing_is_told_with_its_number(tmp_path):
    (tmp_path / "nl.txt").write_text("# goed\nSMW = es em wee\nGGZ gee gee zet\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"nl\.txt:3"):
        read_pronunciation(tmp_path / "nl.txt")


@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_no_text_is_too_odd_to_be_said(text):
    """Whatever authors write, it comes out, and letters that stand in no list come out unchanged."""
    assert isinstance(DUTCH.of(text), str)
    assert Pronunciation({"qq": "q"}).of(f"xx {text.replace('0', '')} xx").startswith("xx ")


@given(st.integers(0, 9999), st.sampled_from(["+", "−"]))
def test_every_amount_is_said_with_its_sign(number, sign):
    assert DUTCH.of(f"Stress {sign}{number}.") == f"Stress {'plus' if sign == '+' else 'min'} {number}."
