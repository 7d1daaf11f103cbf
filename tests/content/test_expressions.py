"""Expressions are read to the letter, and every slip is told at its column with what to write instead."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.content.expressions import parse, parse_any
from game.content.expressions_tokens import ExpressionMistake
from game.content.names import Names
from game.model.expressions import (
    Aggregate,
    AllOf,
    AnyOf,
    Arithmetic,
    Comparison,
    Derived,
    Group,
    Not,
    Number,
    PlaceIs,
    Reading,
    WordIs,
)
from game.model.variables import Variable

NUMBERS = ("stress.driss", "stress.yasmina", "stability.wonen", "load", "ave", "week")
TRUTHS = ("gezamenlijk-plan", "brug-aanbod", "violation", "knows.mentor.pesten")
ROLES = ("mentor", "casusregisseur")
RISK = Aggregate("max", (Group("stress", ("stress.driss", "stress.yasmina")),))
NAMES = Names(
    variables={
        **{path: Variable(path, "number", 0, 100, 0) for path in NUMBERS},
        **{path: Variable(path, "truth", 0, 1, 0) for path in TRUTHS},
        "lead": Variable("lead", "word", 0, 1, 0, ROLES),
        "doorzettingsmacht": Variable("doorzettingsmacht", "word", 0, 1, 0, ("nee", "ja")),
    },
    groups={"stress": ("stress.driss", "stress.yasmina"), "stability": ("stability.wonen",)},
    derived={"risk": (RISK, "number"), "onrust": (Comparison(">", RISK, Number(80)), "truth")},
    moments=frozenset({"keukentafel", "crisisnacht"}),
    endings=frozenset({"stilstand"}),
)

# A printer for these tests only: as few parentheses as the grammar allows, so that every binding is held.
OR, AND, NOT, COMPARING, SUM, PRODUCT, VALUE = range(1, 8)


def told(tree, at_least=0):
    text, level = told_bare(tree)
    return text if level >= at_least else f"({text})"


def told_bare(tree):
    match tree:
        case Number(value):
            return str(value), VALUE
        case Reading(path):
            return path, VALUE
        case Derived(name):
            return name, VALUE
        case Group(name):
            return f"{name}.*", VALUE
        case Aggregate(name, parts):
            return f"{name}({', '.join(told(part) for part in parts)})", VALUE
        case Arithmetic(sign, left, right):
            level = SUM if sign in "+-" else PRODUCT
            return f"{told(left, level)} {sign} {told(right, level + 1)}", level
        case Comparison(sign, left, right):
            return f"{told(left, SUM)} {sign} {told(right, SUM)}", COMPARING
        case WordIs(path, word, negated) | PlaceIs(path, word, negated):
            return f"{path} {'!=' if negated else '='} {word}", COMPARING
        case Not(part):
            return f"not {told(part, NOT)}", NOT
        case AllOf(parts):
            return " and ".join(told(part, NOT) for part in parts), AND
        case AnyOf(parts):
            return " or ".join(told(part, AND) for part in parts), OR


def numbers():
    values = st.integers(0, 999999).map(Number) | st.sampled_from(NUMBERS).map(Reading) | st.just(Derived("risk", RISK))
    groups = st.sampled_from([Group(name, paths) for name, paths in NAMES.groups.items() if paths])
    return st.recursive(
        values,
        lambda inner: st.one_of(
            st.builds(Arithmetic, st.sampled_from(["+", "-", "*"]), inner, inner),
            st.builds(Arithmetic, st.just("//"), inner, st.integers(1, 99).map(Number)),
            st.builds(
                Aggregate,
                st.sampled_from(["min", "max", "sum", "mean"]),
                st.lists(inner | groups, min_size=1, max_size=3).map(tuple),
            ),
        ),
        max_leaves=6,
    )


def truths():
    bare = st.one_of(
        st.sampled_from(TRUTHS).map(Reading),
        st.builds(Comparison, st.sampled_from(["<", "<=", "=", "!=", ">=", ">"]), numbers(), numbers()),
        st.builds(WordIs, st.just("lead"), st.sampled_from(ROLES), st.booleans()),
        st.builds(PlaceIs, st.just("moment"), st.sampled_from(sorted(NAMES.moments)), st.booleans()),
        st.just(Derived("onrust", NAMES.derived["onrust"][0])),
    )
    several = lambda inner: st.lists(inner, min_size=2, max_size=3).map(tuple)  # noqa: E731
    return st.recursive(
        bare,
        lambda inner: inner.map(Not) | several(inner).map(AllOf) | several(inner).map(AnyOf),
        max_leaves=5,
    )


@given(truths())
def test_what_is_printed_is_read_back_as_the_same_tree(tree):
    text = told(tree)
    if len(text) <= 500:
        assert parse(text, NAMES, claims=True) == tree


@given(numbers())
def test_a_printed_number_is_read_back_as_the_same_tree(tree):
    text = told(tree)
    if len(text) <= 500:
        assert parse_any(text, NAMES) == (tree, "number")


def mistake_in(text):
    """The mistake that a reader meets, if any; no other error may come out."""
    try:
        parse(text, NAMES, claims=True)
    except ExpressionMistake as mistake:
        return mistake
    return None


WORDS = st.sampled_from(
    [*NUMBERS, *TRUTHS, "lead", "mentor", "max", "stress.*", "moment", "keukentafel", "and", "of", "niet", "7", "0",
     "(", ")", ",", "+", "-", "//", "*", "<", "=", "!=", "==", "iets", "stress.driss-5", "ja"]
)  # fmt: skip


@given(st.text(max_size=60) | st.lists(WORDS, max_size=12).map(" ".join) | st.lists(WORDS, max_size=12).map("".join))
@example("(" * 400)
@example("not " * 120 + "violation")
@example("max(" * 120)
@example("load + " * 60 + "load > 1")
def test_any_text_gives_a_tree_or_a_mistake_within_the_text(text):
    mistake = mistake_in(text)
    assert mistake is None or (0 <= mistake.column <= len(text) and mistake.code.startswith("K3"))


def test_dutch_words_bind_like_english_ones():
    dutch = parse("niet violation en load > 2 of lead = mentor", NAMES)
    assert dutch == parse("not violation and load > 2 or lead = mentor", NAMES)
    assert dutch == AnyOf(
        (
            AllOf((Not(Reading("violation")), Comparison(">", Reading("load"), Number(2)))),
            WordIs("lead", "mentor"),
        )
    )


def test_the_example_of_the_format_is_a_number():
    text = "min(100, max(0, max(stress.*) - 30 + (60 - min(stability.*)) // 2 + (ave - 1) * 5))"
    assert parse(text, NAMES, "number")


def test_a_lever_of_yes_and_no_is_a_word():
    assert parse("doorzettingsmacht = ja", NAMES) == WordIs("doorzettingsmacht", "ja")
    assert parse("doorzettingsmacht != nee", NAMES) == WordIs("doorzettingsmacht", "nee", negated=True)


SLIPS = [
    ("", "K320", 0, {}),
    ("stres.driss > 5", "K301", 0, {"name": "stres.driss", "near": "stress.driss"}),
    ("load > 2 and gezamenlijk-pan", "K301", 13, {"near": "gezamenlijk-plan"}),
    ("max(stres.*) > 5", "K301", 4, {"name": "stres.*", "near": "stress.*"}),
    ("load == 2", "K302", 5, {"sign": "==", "near": "="}),
    ("load => 2", "K302", 5, {"sign": "=>", "near": ">="}),
    ("load / 2 > 1", "K302", 5, {"sign": "/", "near": "//"}),
    ("load > 2 && violation", "K302", 9, {"sign": "&&", "near": "and"}),
    ("load ? 2", "K302", 5, {"sign": "?", "near": ""}),
    ("violation = 1", "K303", 0, {"text": "violation"}),
    ("gezamenlijk-plan = ja", "K303", 0, {"text": "gezamenlijk-plan"}),
    ("1 = (load > 2)", "K303", 4, {"text": "(load > 2)"}),
    ("load", "K304", 0, {"text": "load"}),
    ("violation and load + 1", "K304", 14, {"text": "load + 1"}),
    ("not load = 1 and not week", "K304", 21, {"text": "week"}),
    ("violation + 1 > 2", "K305", 0, {"text": "violation"}),
    ("max(violation, 3) > 2", "K305", 4, {"text": "violation"}),
    ("lead = mentro", "K306", 7, {"word": "mentro", "near": "mentor"}),
    ("lead = 3", "K306", 7, {"word": "3"}),
    ("lead =", "K306", 6, {"word": ""}),
    ("lead", "K307", 0, {"name": "lead"}),
    ("doorzettingsmacht and violation", "K307", 0, {"name": "doorzettingsmacht", "word": "ja"}),
    ("lead > mentor", "K307", 0, {"name": "lead"}),
    ("load + lead > 2", "K307", 7, {"name": "lead"}),
    ("load = ave = 2", "K308", 11, {"text": "load = ave"}),
    ("lead = mentor = mentor", "K308", 14, {"text": "lead = mentor"}),
    ("load -ave > 2", "K309", 5, {}),
    ("load-ave > 2", "K309", 0, {"text": "load-ave"}),
    ("load-2 > 2", "K309", 0, {"text": "load-2"}),
    ("load- 2 > 2", "K309", 0, {"text": "load-"}),
    ("5-load > 2", "K309", 1, {}),
    ("load > -2", "K310", 7, {}),
    ("stress.* > 5", "K311", 0, {"group": "stress.*"}),
    ("load // ave > 2", "K313", 8, {"text": "ave"}),
    ("load // 0 > 2", "K313", 8, {"text": "0"}),
    ("(load > 2", "K314", 0, {"sign": "("}),
    ("load > 2)", "K314", 8, {"sign": ")"}),
    ("max(load > 2", "K305", 4, {}),
    ("max(load", "K314", 3, {"sign": "("}),
    ("load >", "K315", 6, {"near": "", "before": "load >"}),
    ("load > 2 violation", "K315", 9, {"near": "violation"}),
    ("load > 2, violation", "K315", 8, {"near": ","}),
    ("max(load ave) > 1", "K315", 9, {"near": "ave"}),
    ("and violation", "K315", 0, {"near": "and"}),
    ("load + not violation > 2", "K315", 7, {"near": "not"}),
    ("load > 1234567", "K323", 7, {"most": 6}),
    ("load > 1 and " * 40 + "violation", "K316", 500, {"most": 500}),
    ("(" * 31 + "violation" + ")" * 31, "K321", 30, {"most": 30}),
    ("load + " * 40 + "1 > 2", "K321", 0, {"most": 30}),
    ("moment = keukentafel", "K318", 0, {"name": "moment"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code", "column", "facts"), SLIPS, ids=[slip[0][:30] or "empty" for slip in SLIPS])
def test_a_slip_is_told_at_its_column(text, code, column, facts):
    with pytest.raises(ExpressionMistake) as caught:
        parse(text, NAMES)
    mistake = caught.value
    assert (mistake.code, mistake.column) == (code, column)
    assert {name: mistake.facts[name] for name in facts} == facts


def test_only_claims_ask_where_play_stands():
    assert parse("not moment = keukentafel", NAMES, claims=True) == Not(PlaceIs("moment", "keukentafel"))
    assert parse("ending != stilstand", NAMES, claims=True) == PlaceIs("ending", "stilstand", negated=True)
    with pytest.raises(ExpressionMistake) as caught:
        parse("moment = keukentafle", NAMES, claims=True)
    assert (caught.value.code, caught.value.column, caught.value.facts["near"]) == ("K319", 9, "keukentafel")
    with pytest.raises(ExpressionMistake) as unknown:
        parse("ending = stil", NAMES, claims=True)
    assert (unknown.value.code, unknown.value.column) == ("K324", 9)
    with pytest.raises(ExpressionMistake) as bare:
        parse("violation or moment", NAMES, claims=True)
    assert bare.value.code == "K319"


def test_too_many_parts_are_refused_even_when_a_derived_name_hides_them():
    large = Aggregate("sum", tuple(Number(1) for _ in range(150)))
    names = Names(NAMES.variables, NAMES.groups, {"groot": (large, "number")})
    assert parse("groot > 1", names)
    with pytest.raises(ExpressionMistake) as caught:
        parse("groot + groot > 1", names)
    assert caught.value.code == "K322"
