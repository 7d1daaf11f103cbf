"""Every code has a name, sentences in two languages with the same facts, a page, and an example that makes it."""

import json
import re

import pytest

from game.content.codes import Term, Way
from game.content.problems import Place, Problem
from game.content.silencing import heed, remarks_of
from game.content.telling import CODES, as_json, code_of, tell
from game.words import LANGUAGES, Words
from tests.catalogues import facts, sentences
from tests.content.problem_pages import (
    ALL_CODES,
    BROKEN,
    LARGE,
    PAGES,
    example,
    folder_of,
    index,
    page,
    path_of,
    problems_of,
    reason_on,
)

TOO_MANY = "K250"
"""This one says that there are many others, so it is never alone."""


def facts_of(language, code):
    """The facts that the sentence of a code speaks of, and those of its remedy."""
    area = next(area for area, codes in CODES.items() if code in codes)
    catalogue = sentences(language, area)
    return [facts(catalogue[code + part]) for part in ("", "-remedy")]


@pytest.mark.parametrize("code", ALL_CODES)
def test_a_code_speaks_both_languages_with_the_same_facts(code):
    dutch, english = (facts_of(language, code) for language in LANGUAGES)
    assert dutch == english


@pytest.mark.parametrize("code", ALL_CODES)
def test_a_code_has_a_name_of_a_few_dutch_words(code):
    assert re.fullmatch(r"K[1-9]\d\d", code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code_of(code).slug)


def test_no_two_codes_share_a_name():
    names = [code_of(code).slug for code in ALL_CODES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("code", ALL_CODES)
def test_the_example_makes_exactly_its_code(code):
    others = {problem.code for problem in problems_of(example(code))} ^ {code}
    assert not others or (code == TOO_MANY and others == {"K213"})


@pytest.mark.parametrize("code", ALL_CODES)
def test_every_problem_can_be_told_in_both_languages(code):
    for problem in problems_of(example(code))[-1:]:
        for language in LANGUAGES:
            told = tell(problem, Words(language))
            assert f": {code_of(code).severity} {code} {code_of(code).slug}: " in told
            assert "{" not in told.replace("{ beginnen", "").replace("with {", "").replace(" { ", "")


@pytest.mark.parametrize("code", ALL_CODES)
def test_the_page_is_up_to_date_and_gives_a_reason(code):
    """Renew with: python -m tests.content.problem_pages."""
    kept = path_of(code).read_text(encoding="utf-8")
    reason = reason_on(kept)
    assert len(reason.split()) >= 5
    assert kept == page(code, reason)


def test_the_index_lists_every_code():
    assert (PAGES / "README.md").read_text(encoding="utf-8") == index()


def test_no_page_and_no_example_is_left_of_a_code_that_is_gone():
    assert {path.stem for path in PAGES.glob("K*.md")} == set(ALL_CODES)
    assert {path.name for path in BROKEN.glob("K*")} == {
        folder_of(code).name for code in ALL_CODES if code not in LARGE
    }


def test_a_problem_as_data_has_the_fields_of_the_line():
    problem = Problem(
        "K230", Place("casus.yaml", 3, 5), {"name": "titel", "near": "title", "known": "title"}, ("titel",)
    )
    told = as_json(problem, Words("nl"))
    assert json.loads(json.dumps(told)) == told
    assert told["pointer"] == ["titel"]
    line = tell(problem, Words("nl"))
    assert line == f"casus.yaml:3:5: error K230 onbekende-sleutel: {told['sentence']} {told['remedy']}"


def test_the_remedy_names_the_nearest_word_or_else_all():
    place = Place("x", 1, 1)
    near = Problem("K230", place, {"name": "titel", "near": "title", "known": "id, title"})
    none = Problem("K230", place, {"name": "zzz", "near": "", "known": "id, title"})
    assert as_json(near, Words("nl"))["remedy"] == "Bedoel je 'title'?"
    assert as_json(none, Words("nl"))["remedy"] == "Hier kan: id, title."


def test_a_term_is_told_in_the_language_of_the_reader():
    problem = Problem("K232", Place("x", 1, 1), {"wanted": Term("text"), "found": Term("number")})
    assert "een heel getal" in tell(problem, Words("nl"))
    assert "a whole number" in tell(problem, Words("en"))


def test_what_moves_a_terminal_is_not_told():
    problem = Problem("K230", Place("x", 1, 1), {"name": "a\x1b[31m\nb" + "c" * 5000, "near": "", "known": ""})
    told = tell(problem, Words("nl"))
    assert told.isprintable()
    assert len(told) < 1000


def hint(line=2, code="K110"):
    return Problem(code, Place("casus.yaml", line, 3), {})


def heard(text, *problems):
    return heed(problems, remarks_of(text, "casus.yaml"))


def test_a_hint_is_silenced_on_its_own_line_with_its_reason():
    heard_now = heard("a: 1\nb: 2   # kantelpunt: negeer K110 want dat is geteld", hint(), hint(1))
    assert heard_now.problems == (hint(1),)
    assert [(problem, remark.reason) for problem, remark in heard_now.silenced] == [(hint(), "dat is geteld")]


def test_several_codes_are_silenced_at_once():
    text = "a: 1\nb: 2 # kantelpunt: negeer K110, K121 en K217 want dat hoort zo"
    assert heard(text, hint(), hint(code="K121"), hint(code="K217")).problems == ()


def test_an_error_is_never_silenced():
    problem = hint(code="K101")
    told = heard("a: 1\nb: 2 # kantelpunt: negeer K101 want dat komt nog", problem).problems
    assert [one.code for one in told] == ["K101", "K292"]


def test_a_remark_without_a_reason_is_told_in_place_of_the_hint():
    assert [one.code for one in heard("a: 1\nb: 2 # kantelpunt: negeer K110", hint()).problems] == ["K291"]


def test_a_remark_that_silences_nothing_or_an_unknown_code_is_told():
    assert [one.code for one in heard("# kantelpunt: negeer K110 want het moet").problems] == ["K294"]
    assert [one.code for one in heard("# kantelpunt: negeer K199 want het moet").problems] == ["K293"]


def test_what_shows_only_in_play_or_on_disk_is_silenced_like_anything_else():
    remark = "a: 1\nb: 2 # kantelpunt: negeer {} want dat komt nog"
    assert heard(remark.format("K901"), hint(code="K901")).problems == ()
    assert [one.code for one in heard(remark.format("K401"), hint(code="K401")).problems] == ["K401", "K292"]
    assert [one.code for one in heard(remark.format("K499")).problems] == ["K293"]


def test_a_way_is_told_whole_however_long():
    way = Way(f"moment-{number}/keuze" for number in range(99))
    facts = {"moment": "deur", "path": way, "play": "--seed 3"}
    told = as_json(Problem("K401", Place("x", 1, 1), facts), Words("nl"))["sentence"]
    assert " → ".join(way) in told
    at_once = as_json(Problem("K401", Place("x", 1, 1), facts | {"path": Way()}), Words("nl"))["sentence"]
    assert "meteen bij het begin" in at_once


def test_a_remark_points_at_its_hash():
    remark = remarks_of("a: 1\nb: Kamer #4 # kantelpunt: negeer K217 want zo heet hij", "x")[0]
    assert (remark.place.line, remark.place.column) == (2, 13)
