"""The shape of casus and kaders: what the grammar takes, what it refuses, and where it says so."""

import json
import re
import time
from pathlib import Path
from typing import ClassVar

import jsonschema
import pytest
import yaml

from game.content.grammar_casus import CasusShape, RehearsalsShape
from game.content.grammar_kaders import CardsShape, ModelShape, PeopleShape, RolesShape, SharingShape, TermsShape
from game.content.grammar_parts import Shape
from game.content.loader import MOST_PROBLEMS
from game.content.places import Signed
from game.content.reading import read
from game.content.shaping import schema, shape

SCENARIOS = Path("scenarios")
FIRST = Path("game/cli/first_casus")
CASUSSEN = sorted(
    [*SCENARIOS.glob("*/casus.yaml"), *Path("tests/oracle/casussen").glob("*/casus.yaml"), FIRST / "casus.yaml"]
)
KADERS = {
    "stabiliteitsmodel": ModelShape,
    "gegevensdeling": SharingShape,
    "rollen": RolesShape,
    "smoelenboek": PeopleShape,
    "handreiking": CardsShape,
    "woordenlijst": TermsShape,
}
KLEIN = Path("tests/broken/K217-hekje-in-zin/casus.yaml").read_text(encoding="utf-8").replace("Kamer #4", "Klein")
BEGIN = "  begin: {title: Begin, goto: end}\n"


def moment(*lines):
    """The smallest casus with these lines in its moment."""
    return KLEIN.replace(BEGIN, "  begin:\n    title: Begin\n" + "".join(f"    {line}\n" for line in lines))


def choice(*lines):
    head = ("choices:", "  langs:", "    label: Ga langs", "    because: Eerst kennen.", "    goto: end")
    return moment(*head, *(f"    {line}" for line in lines))


def lock(*lines):
    """A moment with a puzzle that has these lines."""
    outcomes = ("ask: Wat hoort er?", "outcomes: {exact: {goto: end}}")
    return moment("puzzle:", *(f"  {line}" for line in (lines[0], *outcomes, *lines[1:])))


def shaped(text, grammar=CasusShape):
    """The shape, which must be whole."""
    document = read(text, "casus.yaml")
    made, problems = shape(document, grammar)
    assert (document.problems, problems) == ((), [])
    return made


def told(text, grammar=CasusShape):
    """The problems with the shape, as code, line and column."""
    return [(one.code, one.place.line, one.place.column) for one in shape(read(text, "casus.yaml"), grammar)[1]]


def only(text, grammar=CasusShape):
    (problem,) = shape(read(text, "casus.yaml"), grammar)[1]
    return problem


@pytest.mark.parametrize("file", CASUSSEN, ids=lambda file: file.parent.name)
def test_every_casus_of_the_house_fits(file):
    shaped(file.read_bytes())


@pytest.mark.parametrize("name", KADERS)
def test_every_shipped_kader_fits(name):
    shaped((SCENARIOS / "kaders" / f"{name}.yaml").read_bytes(), KADERS[name])


@pytest.mark.parametrize(
    "file", sorted([*SCENARIOS.glob("*/plays.yaml"), FIRST / "plays.yaml"]), ids=lambda file: file.parent.name
)
def test_every_shipped_rehearsal_fits(file):
    shaped(file.read_bytes(), RehearsalsShape)


@pytest.mark.parametrize("file", sorted(SCENARIOS.rglob("*.yaml")), ids=str)
def test_every_shipped_file_also_parses_in_the_plain_parser(file):
    for _ in yaml.parse(file.read_text(encoding="utf-8"), Loader=yaml.Loader):
        pass


class TestTexts:
    def test_a_text_is_a_sentence_or_lines_of_which_some_have_a_condition(self):
        one = shaped(moment("text: Hallo.", "goto: end")).moments["begin"].text
        assert [(line.text, line.when) for line in one] == [("Hallo.", None)]
        many = shaped(moment("text:", "  - Hallo.", "  - {when: load > 1, text: Dag.}", "goto: end"))
        assert [(line.text, line.when) for line in many.moments["begin"].text] == [
            ("Hallo.", None),
            ("Dag.", "load > 1"),
        ]

    def test_a_way_on_is_a_word_or_cases(self):
        one = shaped(moment("goto: end")).moments["begin"].goto
        assert [(case.to, case.when) for case in one] == [("end", None)]
        many = shaped(moment("goto:", "  - {when: load > 1, to: begin}", "  - to: end")).moments["begin"].goto
        assert [(case.to, case.when) for case in many] == [("begin", "load > 1"), ("end", None)]

    def test_effects_are_a_mapping_or_a_list_of_them(self):
        one = shaped(choice("effects: {load: +1, plan: ja, lead: mentor}")).moments["begin"].choices["langs"].effects
        assert [line.changes for line in one] == [{"load": 1, "plan": True, "lead": "mentor"}]
        assert isinstance(one[0].changes["load"], Signed)
        many = shaped(choice("effects:", "  - {load: -1}", "  - {when: load > 1, load: -1}"))
        assert [line.when for line in many.moments["begin"].choices["langs"].effects] == [None, "load > 1"]

    def test_one_share_or_later_may_stand_without_a_list(self):
        text = choice("later: {weeks: 1, effects: {load: -1}}")
        assert [later.weeks for later in shaped(text).moments["begin"].choices["langs"].later] == [1]

    def test_yes_and_no_are_words_where_words_are_asked(self):
        made = shaped(KLEIN + "levers: {macht: {options: [nee, ja]}}\nreview: {jurist: nee}\n")
        assert made.levers["macht"].options == ("nee", "ja")
        assert made.review["jurist"] == "nee"

    def test_nobody_covers_for_someone_with_nee(self):
        text = "people: {a: {name: A, role: mentor, reach: mail, covered-by: nee}}"
        assert shaped(text, PeopleShape).people["a"].covered_by is None

    def test_a_number_may_be_a_whole_expression(self):
        assert shaped(moment("text: [{when: ave > 1, text: x}]", "goto: end"))
        rest = "domains: {a: {title: A, pillar: b}}\npillars: {b: {title: B}}\nbands: {laag: 0}\n"
        assert shaped("score: 50\n" + rest, ModelShape).score == "50"


class TestMisfits:
    """Each misfit at the line and column where the author looks first."""

    def test_an_unknown_key_stands_at_the_key_with_the_nearest(self):
        problem = only(choice("lable: x"))
        assert (problem.code, problem.place.line, problem.place.column) == ("K230", 24, 9)
        assert problem.facts["near"] == "label"
        assert problem.pointer == ("moments", "begin", "choices", "langs", "lable")

    def test_keys_are_known_per_place(self):
        assert only(KLEIN.replace("stress: 50", "stress: 50, strees: 1")).facts["near"] == "stress"
        assert only(moment("text: [{text: a, wehn: b}]", "goto: end")).facts["known"] == "when, text"
        assert "checked-on" in only("cards: {a: {title: A, text: b, theme: c, checked: x}}", CardsShape).facts["known"]

    def test_an_outcome_has_the_approach_of_its_choice_and_names_none(self):
        chance = "chance: [{weight: 1, approach: praktisch}]"
        assert shaped(choice("approach: praktisch", "chance: [{weight: 1}]"))
        for text in (choice("approach: praktisch", chance), moment(chance, "goto: end")):
            problem = only(text)
            assert (problem.code, problem.pointer[-1]) == ("K230", "approach")
            assert "approach" not in problem.facts["known"].split(", ")

    def test_a_misspelled_key_is_told_once(self):
        assert [one[0] for one in told(KLEIN.replace("title: Klein", "titel: Klein"))] == ["K230"]

    def test_a_missing_key_stands_at_the_key_of_its_mapping(self):
        assert told(KLEIN.replace("stress: 50", "age: 3")) == [("K231", 11, 5)]
        assert told(KLEIN.replace("title: Klein\n", "")) == [("K231", 1, 1)]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (KLEIN.replace("  mentor: {}", "  mentor: 50"), ("K232", 14, 11)),
            (KLEIN.replace("title: Klein", "title: [Klein]"), ("K232", 3, 8)),
            (KLEIN.replace("minutes: 5", "minutes: vijf"), ("K232", 5, 10)),
            (KLEIN.replace("minutes: 5", "minutes: ja"), ("K232", 5, 10)),
            (KLEIN.replace("  mentor: {}", "  mentor: {solo: 1}"), ("K232", 14, 18)),
            (KLEIN.replace("  mentor: {}", "  mentor: {solo: Ja}"), ("K232", 14, 18)),
            (KLEIN.replace("  mentor: {}", "  mentor: {knows: x}"), ("K232", 14, 19)),
            (choice("effects: {load: [1]}"), ("K232", 24, 25)),
            (KLEIN + "start: {load: veel}\n", ("K232", 20, 15)),
            (choice("approach: 3"), ("K232", 24, 19)),
            (KLEIN.replace("stress: 50", "stress: 101"), ("K233", 11, 32)),
            (KLEIN.replace("stress: 50", "stress: -1"), ("K233", 11, 32)),
            (KLEIN.replace("horizon: 1", "horizon: 0"), ("K233", 6, 10)),
            (KLEIN.replace("horizon: 1", "horizon: 105"), ("K233", 6, 10)),
            (choice("weeks: 53"), ("K233", 24, 16)),
            (choice("later: {weeks: 0, effects: {load: -1}}"), ("K233", 24, 24)),
            (choice("takes: {weeks: 0}"), ("K233", 24, 24)),
            (choice("costs: {moed: 0}"), ("K233", 24, 23)),
            (choice("chance:", "  - weight: 0"), ("K233", 25, 21)),
            (choice("chance:", "  - weight: 1001"), ("K233", 25, 21)),
            (KLEIN + "counters: {a: {min: 3, max: 3}}\n", ("K233", 20, 29)),
            (KLEIN + "counters: {a: {min: 0, max: 3, start: 4}}\n", ("K233", 20, 39)),
            (choice("approach: overlg"), ("K234", 24, 19)),
            (choice("frame: ja"), ("K234", 24, 16)),
            (KLEIN + "levers: {a: {options: [x, y], start: z}}\n", ("K234", 20, 38)),
            (KLEIN.replace("mentor: {}", "Mentor: {}"), ("K235", 14, 3)),
            (KLEIN.replace("lead: mentor", "lead: De mentor"), ("K235", 15, 7)),
            (KLEIN.replace("title: Klein", "title: " + "K" * 151), ("K236", 3, 8)),
            (KLEIN.replace("begin:", "b" * 61 + ":"), ("K236", 17, 3)),
            (KLEIN.replace("  mentor: {}", "  {}"), ("K237", 13, 1)),
            (choice("chance: []"), ("K237", 24, 9)),
            (moment("goto: []"), ("K237", 19, 5)),
            (choice("effects: {load: 5}"), ("K238", 24, 25)),
            (choice("effects:", "  - {load: +1}", "  - {load: 5}"), ("K238", 26, 20)),
            (lock("type: x"), ("K234", 20, 13)),
            (lock("type: code").replace("puzzle:", "goto: end\n    puzzle:"), ("K244", 19, 5)),
            (lock("type: code").replace("puzzle:", "default: exact\n    puzzle:"), ("K244", 19, 5)),
            (lock("type: code", "attempts: 0"), ("K233", 23, 17)),
            (lock("type: code", "earns: 10"), ("K233", 23, 14)),
            (lock("type: code", "solution: 526"), ("K232", 23, 17)),
            (lock("type: code", "solution: [5, 2, 6]"), ("K232", 23, 17)),
            (lock("type: select", "items: {a: {text: A, why: B}}"), ("K237", 23, 7)),
            (lock("type: code").replace("{goto: end}", "{label: Klaar, goto: end}"), ("K230", 22, 26)),
            (KLEIN + "clock: {minutes: 241}\n", ("K233", 20, 18)),
            (KLEIN + "clock: {minutes: 10, warnings: [5, 5]}\n", ("K233", 20, 32)),
            (KLEIN + "clock: {minutes: 10, warnings: [10]}\n", ("K233", 20, 32)),
            (KLEIN.replace("title: Klein", 'title: ""'), ("K240", 3, 8)),
            (moment("text: Hallo."), ("K241", 17, 3)),
            (KLEIN + "claims:\n  - id: a\n", ("K242", 21, 5)),
            (KLEIN + "claims:\n  - {id: a, never: x, always: y}\n", ("K242", 21, 5)),
            (KLEIN + "claims:\n  - {id: a, never: x, until-week: 3}\n", ("K244", 21, 23)),
            (KLEIN + "claims:\n  - {id: a, better: {frame: dwang}, in: score}\n", ("K231", 21, 5)),
            (choice() + "", None),
            (moment("decides: mentor", "goto: end"), ("K244", 19, 5)),
            (choice().replace("    choices:", "    weeks: 1\n    choices:"), ("K244", 19, 5)),
            (KLEIN.replace("mentor: {}", "noor: {plays: noor, trust: 5}"), ("K244", 14, 23)),
            (moment("goto:", "  - to: end", "  - {when: x, to: end}"), ("K245", 20, 9)),
            (moment("goto:", "  - {when: x, to: end}"), ("K246", 20, 9)),
            (KLEIN.replace("einde: {", "einde: {when: x, "), ("K246", 19, 3)),
            (KLEIN.replace("endings:\n", "endings:\n  a: {title: A, text: b}\n"), ("K245", 19, 3)),
            (KLEIN.replace("format: 1", "format: 2"), ("K247", 1, 9)),
            (KLEIN.replace("title: Klein", "title: 1984"), ("K248", 3, 8)),
            (KLEIN.replace("title: Klein", "title: nee"), ("K248", 3, 8)),
            (moment("text:", "  - Hij zei: kom", "goto: end"), ("K216", 20, 9)),
            (KLEIN + "goals:\n  - Kies: nu\n", ("K216", 21, 5)),
            (choice("effects:", "  load:-1"), ("K219", 25, 11)),
        ],
    )
    def test_the_misfit_is_named_at_its_place(self, text, expected):
        assert told(text) == ([expected] if expected else [])

    def test_all_misfits_are_told_at_once_in_the_order_of_the_file(self):
        text = (
            KLEIN.replace("minutes: 5", "minutes: 1").replace("stress: 50", "stress: x").replace("id: klein", "id: 7up")
        )
        assert [code for code, _, _ in told(text)] == ["K235", "K233", "K232"]

    def test_what_reading_told_is_not_told_again(self):
        text = KLEIN.replace("title: Klein", "title:").replace("minutes: 5", "minutes: 12345678901")
        document = read(text, "casus.yaml")
        assert [problem.code for problem in document.problems] == ["K213", "K214"]
        assert shape(document, CasusShape) == (None, [])

        assert shape(read(KLEIN.replace("title: Klein", "title: *x"), "x"), CasusShape) == (None, [])

    def test_a_text_that_was_cut_off_is_still_held_against_the_grammar(self):
        document = read(KLEIN.replace("title: Klein", "titel: Kamer #4"), "x")
        assert [problem.code for problem in document.problems] == ["K217"]
        assert [problem.code for problem in shape(document, CasusShape)[1]] == ["K230"]

    def test_a_second_document_leaves_no_shape_of_the_first(self):
        assert shape(read(KLEIN + "---\n", "x"), CasusShape) == (None, [])

    def test_bounds_are_told_from_the_side_that_was_passed(self):
        low, high = (only(KLEIN + f"counters: {{a: {{min: 0, max: 3, start: {start}}}}}") for start in (-1, 4))
        assert (low.facts["side"], low.facts["limit"]) == ("at-least", 0)
        assert (high.facts["side"], high.facts["limit"]) == ("at-most", 3)

    def test_a_file_that_broke_off_has_no_shape_and_only_lasting_misfits(self):
        document = read("format: 2\ntitel: x\ntitle: Hij zei: kom\n", "casus.yaml")
        made, problems = shape(document, CasusShape)
        assert made is None
        assert [problem.code for problem in problems] == ["K247", "K230"]

    def test_a_warning_of_reading_leaves_the_shape(self):
        document = read(KLEIN.replace("title: Klein", "title: Kamer #4"), "casus.yaml")
        assert shape(document, CasusShape)[0].title == "Kamer"

    def test_too_many_misfits_are_cut_off_and_said(self):
        problems = shape(read("".join(f"a{number}: 1\n" for number in range(2000)), "x"), CasusShape)[1]
        assert len(problems) == MOST_PROBLEMS + 1
        assert "K250" in [problem.code for problem in problems]

    def test_a_kader_is_held_against_its_own_grammar(self):
        assert told("roles: {a: {title: A, organisation: b, chain: scholen, mandate: c}}", RolesShape) == [
            ("K234", 1, 47)
        ]
        assert told("checked-on: gisteren\nrows: []\noutcomes: [{outcome: x}]", SharingShape) == [("K243", 1, 13)]
        damper = "{id: a, title: A, on: stress, direction: up, factor: half}"
        model = "domains: {a: {title: A, pillar: b}}\npillars: {b: {title: B}}\nbands: {laag: 0}\nscore: 1\n"
        assert [one[0] for one in told(f"{model}dampers: [{damper}]\n", ModelShape)] == ["K243"]
        plays = "rehearsals: {a: {title: A, choices: [begin]}}"
        assert [one[0] for one in told(plays, RehearsalsShape)] == ["K243"]


class TestSchema:
    """An editor reads YAML 1.2, where ja and nee are words; the schema takes them so."""

    @staticmethod
    def as_an_editor_reads(text):
        class Editor(yaml.SafeLoader):
            yaml_implicit_resolvers: ClassVar = {}

        Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
        Editor.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
        return yaml.load(text, Loader=Editor)

    def test_the_schema_beside_the_casussen_is_up_to_date(self):
        """Renew with: kantelpunt schema > scenarios/casus.schema.json."""
        kept = json.loads((SCENARIOS / "casus.schema.json").read_text(encoding="utf-8"))
        assert kept == schema()

    def test_the_schema_is_one(self):
        jsonschema.Draft202012Validator.check_schema(schema())

    @pytest.mark.parametrize("file", CASUSSEN, ids=lambda file: file.parent.name)
    def test_every_casus_of_the_house_is_valid(self, file):
        text = file.read_text(encoding="utf-8")
        validator = jsonschema.Draft202012Validator(schema())
        assert [error.message for error in validator.iter_errors(self.as_an_editor_reads(text))] == []

    @pytest.mark.parametrize(
        "wrong",
        [
            KLEIN.replace("title: Klein", "titel: Klein"),
            KLEIN.replace("stress: 50", "stress: 500"),
            choice("approach: overlg"),
            moment("text: [{txt: x}]", "goto: end"),
            KLEIN.replace("mentor: {}", "Mentor: {}"),
            moment("goto: [{when: x}]"),
        ],
    )
    def test_an_editor_hears_of_a_mistake(self, wrong):
        validator = jsonschema.Draft202012Validator(schema())
        assert list(validator.iter_errors(self.as_an_editor_reads(wrong)))

    def test_it_speaks_no_english_and_no_class_names_of_ours(self):
        told = json.dumps(schema(), ensure_ascii=False)
        assert "pydantic" not in told
        assert "The base" not in told
        assert "One way" not in told


def test_every_key_of_the_grammar_is_kebab_case_and_every_shape_refuses_others():
    shapes = [Shape]
    for one in shapes:
        shapes += one.__subclasses__()
    for one in shapes[1:]:
        assert one.model_config["extra"] == "forbid"
        for name, field in one.model_fields.items():
            assert re.fullmatch(r"[a-z]+(-[a-z]+)*", field.alias or name)


def test_a_large_casus_is_shaped_in_no_time():
    lines = "".join(f"  m{number}: {{title: Begin, goto: end}}\n" for number in range(299))
    document = read(KLEIN.replace(BEGIN, BEGIN + lines), "x")
    begin = time.process_time()
    assert shape(document, CasusShape)[0]
    assert time.process_time() - begin < 1
