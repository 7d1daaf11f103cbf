"""From bytes to plain data with places: what is read, what is refused, and the slips that have their own message."""

import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from game.content import reading
from game.content.loader import DEEPEST, MOST_PIECES, MOST_PROBLEMS
from game.content.places import UNREAD, Signed
from game.content.reading import read
from game.content.source import MOST_BYTES

PARSERS = [parser for parser in (getattr(yaml, "CBaseLoader", None), yaml.BaseLoader) if parser]


@pytest.fixture(params=PARSERS, ids=lambda parser: parser.__name__)
def _either_parser(request, monkeypatch):
    """The same pieces come from libyaml and from plain Python."""
    monkeypatch.setattr(reading, "_Parser", request.param)


def codes(text):
    return [problem.code for problem in read(text, "casus.yaml").problems]


def only(text):
    """The one problem of a text, as code, line and column."""
    (problem,) = read(text, "casus.yaml").problems
    return problem.code, problem.place.line, problem.place.column


@pytest.mark.usefixtures("_either_parser")
class TestValues:
    def test_yes_no_and_whole_numbers_are_read_and_the_rest_stays_as_typed(self):
        text = (
            "[ja, nee, true, false, 12, +5, -5, 0, 1.5, yes, no, on, Ja, ~, null, 2026-11-21, 0x10, 1_000, 12e3, 0o7]"
        )
        assert read(text, "x").data == [
            True, False, True, False, 12, 5, -5, 0, "1.5", "yes", "no", "on", "Ja", "~", "null", "2026-11-21", "0x10",
            "1_000", "12e3", "0o7",
        ]  # fmt: skip

    def test_a_sign_is_remembered(self):
        plain, plus, minus = read("[5, +5, -5]", "x").data
        assert not isinstance(plain, Signed)
        assert isinstance(plus, Signed)
        assert isinstance(minus, Signed)

    def test_in_quotes_everything_is_text(self):
        assert read("""["ja", 'nee', "12", '+5']""", "x").data == ["ja", "nee", "12", "+5"]

    def test_a_key_is_always_text(self):
        assert read("{ja: 1, 12: 2, +5: 3}", "x").data == {"ja": 1, "12": 2, "+5": 3}

    def test_blocks_keep_or_fold_their_lines(self):
        assert read("a: |\n  een\n  twee\nb: >\n  een\n  twee\n", "x").data == {"a": "een\ntwee\n", "b": "een twee\n"}

    def test_a_byte_order_mark_is_passed_over(self):
        assert read("\ufeffa: 1", "x").data == {"a": 1}
        assert read(b"\xef\xbb\xbfa: 1", "x").data == {"a": 1}

    def test_bytes_and_text_give_the_same(self):
        assert read("a: één".encode(), "x").data == read("a: één", "x").data == {"a": "één"}


@pytest.mark.usefixtures("_either_parser")
class TestPlaces:
    TEXT = "a: 1\nlijst:\n  - {é: x, b: [y]}\n  - |\n    when > 3\n"

    def test_keys_and_values_stand_where_the_author_put_them(self):
        places = read(self.TEXT, "casus.yaml").places
        for pointer, key, value in [
            (("a",), (1, 1), (1, 4)),
            (("lijst",), (2, 1), (3, 3)),
            (("lijst", 0), (3, 5), (3, 5)),
            (("lijst", 0, "é"), (3, 6), (3, 9)),
            (("lijst", 0, "b", 0), (3, 16), (3, 16)),
            (("lijst", 1), (4, 5), (4, 5)),
        ]:
            found = places.key(pointer), places.value(pointer)
            assert [(place.line, place.column) for place in found] == [key, value], pointer
            assert found[0].file == "casus.yaml"

    def test_the_longest_existing_path_answers(self):
        places = read(self.TEXT, "casus.yaml").places
        assert places.key(("lijst", 0, "weg", "verder")) == places.key(("lijst", 0))
        assert places.value(("lijst", 9)) == places.value(("lijst",))
        assert places.key(("lijst", 0, "changes", "é")) == places.key(("lijst", 0, "é"))
        assert (places.key(()).line, places.key(()).column) == (1, 1)

    @pytest.mark.parametrize(
        ("text", "offset", "line", "column"),
        [
            ("a: stress.x > 3", 9, 1, 13),
            ('a: "stress.x > 3"', 9, 1, 14),
            ("a: 'stress.x > 3'", 9, 1, 14),
            ("a: stress.x\n  > 3", 9, 2, 3),
            ("a: >\n  stress.x\n  > 3", 9, 3, 3),
            ("a: |\n  stress.x > 3", 9, 2, 12),
            ("a: stress.x", 99, 1, 4),
        ],
    )
    def test_a_place_inside_a_text_is_found_however_it_was_written(self, text, offset, line, column):
        place = read(text, "x").places.inside(("a",), offset)
        assert (place.line, place.column) == (line, column)

    @given(st.text("ab \n\r\x85\u2028\u2029é", max_size=60))
    def test_lines_are_counted_as_the_parser_counts_them(self, text):
        document = read("begin: |\n  x\n# " + text.replace("\n", "\n# ").replace("\r", "\n# ") + "\neind: 1", "x")
        if document.complete and isinstance(document.data, dict) and "eind" in document.data:
            place = document.places.key(("eind",))
            assert document.places.lines[place.line - 1][place.column - 1 :].startswith("eind")


@pytest.mark.usefixtures("_either_parser")
class TestSlips:
    """The commonest slips of Dutch prose, each with its own message at its own place."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ('text: "Nee," zegt ze.', ("K215", 1, 7)),
            ('text: "Nee," zegt ze: ga weg\nb: 1', ("K215", 1, 7)),
            ("text: 'Ze zei 'nee' en ging'", ("K215", 1, 7)),
            ('- "Nee," zegt ze.', ("K215", 1, 3)),
            ('a: {text: "Nee," zegt ze}', ("K215", 1, 11)),
            ("text: 's Avonds\nb: auto's zijn er", ("K215", 1, 7)),
            ("text: Hij zei: kom", ("K216", 1, 14)),
            ("text: Hij zei:\nb: 1", ("K216", 1, 14)),
            ("a: {text: Hallo: daar}", ("K216", 1, 16)),
            ("text: Hij komt.\n  Zij gaat: nu\nb: 1", ("K216", 2, 11)),
            ("text: Kamer #4", ("K217", 1, 12)),
            ("text: Hij zit op #wifi", ("K217", 1, 17)),
            ("a: {text: Ze kijkt, lang, to: x}", ("K218", 1, 21)),
            ("a: {when: max(a, 4) > 5, to: x}", ("K218", 1, 18)),
            ("a: {text: een, twee, drie, vier}", ("K218", 1, 16)),
            ("a: {load:-6, b: 1}", ("K219", 1, 5)),
            ("a: {load:-6}", ("K219", 1, 5)),
            ("a:\n  load:-6\n  b: 1", ("K219", 2, 3)),
            ("a: 1\nload:-6\n", ("K219", 2, 1)),
            ("text: *nadruk* hier", ("K220", 1, 7)),
            ("text: [lacht] Kom", ("K220", 1, 7)),
            ("text: - zegt ze", ("K220", 1, 7)),
            ("text: @buur", ("K220", 1, 7)),
            ("text: `x`", ("K220", 1, 7)),
            ("text: |zo\n  x", ("K220", 1, 7)),
            ("text: Hij komt.\nZij gaat.\nb: 1", ("K224", 2, 1)),
            ("a: 1\n-5", ("K224", 2, 1)),
            ("a: {b: 1\nc: 2", ("K225", 1, 4)),
            ("a: [1, 2\n", ("K225", 1, 4)),
            ("a: {b: {c: 1}, ", ("K225", 1, 4)),
            ("text: 's Avonds is het stil\nb: 1", ("K226", 1, 7)),
            ('text: "Ga\nb: 1', ("K226", 1, 7)),
            ("a:\n  b: 1\n c: 2", ("K227", 3, 2)),
            ("a: 1\n  b: 2", ("K227", 2, 3)),
            ("a: x\n- b", ("K227", 2, 1)),
            ('a: {text: "x" to: y}', ("K228", 1, 14)),
            ('text: "C:\\quatsch"', ("K229", 1, 10)),
            ("a: {b: 1}}", ("K249", 1, 10)),
            ("a: }", ("K249", 1, 4)),
        ],
    )
    def test_the_slip_is_named_at_its_place(self, text, expected):
        assert only(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "weeks: 1 # drie",
            "weeks: 1 #3",
            "goto: keuken #todo",
            "text: Zij komt. # later",
            "text: Om 16:00 uur",
            "text: nummer#4",
            'text: "Kamer #4"',
            "text: |\n  Kamer #4: zo heet hij\n  'x",
            'text: Hij zei "kom" en \'t was stil',
            "a: {to: x, when: lead = mentor}",
            "text:\n  Een zin die\n  verder gaat.\nb: 1",
        ],
    )
    def test_what_is_no_slip_is_left_alone(self, text):
        assert codes(text) == []


@pytest.mark.usefixtures("_either_parser")
class TestRefused:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("", ("K206", 1, 1)),
            ("# niets\n", ("K206", 1, 1)),
            ("---\n #", ("K206", 2, 3)),
            ("a: 1\n---\nb: 2", ("K207", 2, 1)),
            ("a: 1\n\tb: 2", ("K208", 2, 1)),
            ("a: &x b", ("K209", 1, 4)),
            ("a: {<<: {b: 1}}", ("K210", 1, 5)),
            ("a: !!python/object:os.system b", ("K211", 1, 4)),
            ("a: 1\nb: 2\na: 3", ("K212", 3, 1)),
            ("a:\nb: 1", ("K213", 1, 1)),
            ("a: 1234567890", ("K214", 1, 4)),
            ("a: \x07", ("K221", 1, 4)),
            ("[a]: 1", ("K222", 1, 1)),
            ("{'': 1}", ("K222", 1, 2)),
            ("- a\n-\n- b", ("K223", 2, 2)),
            (b"a: \xff", ("K202", 1, 4)),
            ("a: \udcff", ("K202", 1, 4)),
            ("ab: \udc80", ("K202", 1, 5)),
            ("a: \ud800", ("K221", 1, 4)),
        ],
    )
    def test_what_yaml_can_do_extra_is_refused_at_its_place(self, text, expected):
        assert only(text) == expected

    def test_an_empty_document_is_an_empty_file(self):
        assert codes("---\n") == codes("--- # niets\n...\n") == ["K206"]

    def test_an_alias_is_refused_and_its_anchor_too(self):
        assert codes("a: &x b\nc: *x") == ["K209", "K209"]

    def test_an_alias_is_no_key(self):
        document = read("a: &x b\n? *x\n: c\nd: e", "x")
        assert [problem.code for problem in document.problems] == ["K209", "K209"]
        assert document.data == {"a": "b", "d": "e"}

    def test_one_mistake_is_told_once(self):
        assert codes("a: *x en meer") == ["K209"]
        assert codes('"a" b: c') == ["K215"]

    def test_a_repeated_key_names_the_line_of_the_first_and_keeps_it(self):
        document = read("a: 1\nb: {a: 2, a: 3}\na: 4", "x")
        assert document.data == {"a": 1, "b": {"a": 2}}
        assert [(problem.place.line, problem.facts["first"]) for problem in document.problems] == [(2, 2), (3, 1)]

    def test_nine_digits_are_a_number_and_ten_are_not(self):
        assert read("[999999999, -999999999]", "x").data == [999999999, -999999999]
        assert codes("[1000000000]") == ["K214"]

    def test_what_could_not_be_read_leaves_its_place_open(self):
        assert read("a:\nb: *x\nc: !y z\nd: 12345678901", "x").data == dict.fromkeys("abcd", UNREAD)

    def test_all_problems_are_told_at_once_in_the_order_of_the_file(self):
        assert codes("a: &x 1\nb:\nc: !t d\nc: 2\ne: {f:-1}\n") == ["K209", "K213", "K211", "K212", "K219"]

    def test_what_was_read_before_a_break_is_kept(self):
        document = read("a: 1\nb: {c: 2}\nd: Hij zei: kom\ne: 3", "x")
        assert not document.complete
        assert document.data == {"a": 1, "b": {"c": 2}, "d": "Hij zei"}

    def test_levels_are_counted(self):
        assert codes("[" * DEEPEST + "]" * DEEPEST) == []
        assert codes("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1)) == ["K204"]
        assert codes("- " * (DEEPEST + 1) + "a") == ["K204"]

    def test_a_pointer_leads_to_the_problem(self):
        (problem,) = read("a:\n  b:\n    - c: *x\n", "x").problems
        assert problem.pointer == ("a", "b", 0, "c")


def test_reading_stops_at_too_many_problems():
    problems = read("a:\n" * 1000, "x").problems
    assert len(problems) == MOST_PROBLEMS + 1
    assert problems[-1].code == "K250"


def test_size_and_number_of_pieces_are_bounded():
    assert codes("#" * MOST_BYTES) == ["K206"]
    assert codes("#" * (MOST_BYTES + 1)) == ["K203"]
    assert codes(b"\xff" * (MOST_BYTES + 1)) == ["K203"]
    assert codes("[" + "a," * (MOST_PIECES - 1) + "]") == []
    assert codes("[" + "a," * MOST_PIECES + "]") == ["K205"]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 500_000,
        "{a: " * 300_000,
        "- " * 500_000,
        "? " * 500_000,
        "a:\n" * 500_000,
        "a: &x b\n" * 100_000,
        "a: *x\n" * 100_000,
        "a: Kamer #4\n" * 100_000,
        "\ta\n" * 500_000,
        "'" * 1_000_000,
        '"' + "\\" * 1_000_000,
        "a: " + "b " * 1_000_000,
        "a: |\n" + "  b\n" * 400_000,
        "\n" * 2_000_000,
        "a" * 2_000_000,
        "{" + "a:1, " * 300_000,
        "--- " * 300_000,
        "!" * 1_000_000,
        "&" * 1_000_000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_no_file_within_the_limit_takes_long(text):
    begin = time.process_time()
    read(text, "x")
    assert time.process_time() - begin < 8
