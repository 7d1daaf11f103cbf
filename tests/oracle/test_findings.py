"""What is wrong in a casus: each finding planted once in a casus that lacks it."""

import pytest

from . import study
from .field import field_of
from .findings import empty_chances
from .walking import changed, loaded, studied


def planted(name, change):
    """The findings that a change brings, and those that it takes away."""
    before, after = set(studied(name)["findings"]), set(study(*changed(name, change))["findings"])
    return sorted(after - before), sorted(before - after)


def choice(casus, name):
    moment, one = name.split("/")
    return casus["moments"][moment]["choices"][one]


def test_the_findings_of_the_hub():
    # oefenen leads to the highest score everywhere, and random play after it to more score and trust than after bellen,
    # in as many weeks; stoppen is worth less score than oefenen but takes fewer weeks
    assert studied("nog-een-week")["findings"] == [
        ("always-best", "ronde/oefenen"),
        ("dominated", "ronde/bellen", "ronde/oefenen"),
    ]


def test_dominated_needs_all_four_quantities():
    def dearer(casus):
        choice(casus, "ronde/oefenen")["effects"]["care"] = -5

    assert planted("nog-een-week", dearer) == ([], [("dominated", "ronde/bellen", "ronde/oefenen")])


def test_fewer_weeks_are_better():
    def longer(casus):
        choice(casus, "ronde/oefenen")["weeks"] = 2

    # from week 0 oefenen still brings more score and trust than bellen, but 2 weeks instead of 5/3
    assert ("dominated", "ronde/bellen", "ronde/oefenen") in planted("nog-een-week", longer)[1]


def test_a_sibling_that_is_nowhere_better_does_not_dominate():
    def same(casus):
        casus["moments"]["ronde"]["choices"]["lezen"] = {**choice(casus, "ronde/oefenen"), "label": "Lees een week"}

    new, gone = planted("nog-een-week", same)
    assert new == [("dominated", "ronde/bellen", "ronde/lezen")]
    assert gone == [("always-best", "ronde/oefenen")]  # never strictly now


def test_dominated_looks_only_where_both_are_open():
    def never_together(casus):
        choice(casus, "ronde/oefenen")["when"] = "week = 0"
        choice(casus, "ronde/bellen")["when"] = "week = 1"

    assert ("dominated", "ronde/bellen", "ronde/oefenen") in planted("nog-een-week", never_together)[1]


def test_always_best_may_share_the_first_place_but_not_everywhere():
    assert ("always-best", "aanvraag/dwingen") in studied("twee-hendels")["findings"]
    assert not [one for one in studied("twee-hendels")["findings"] if one == ("always-best", "gesprek/uitleg")]

    def only_in_week_nul(casus):
        casus["moments"]["ronde"]["choices"]["lezen"] = {
            **choice(casus, "ronde/oefenen"),
            "when": "week = 1",
        }

    # in week 1 as good as lezen, in week 0 better than all
    assert ("always-best", "ronde/oefenen") not in planted("nog-een-week", only_in_week_nul)[1]


def test_always_best_does_not_look_where_it_is_the_only_one():
    def alone(casus):
        for name in ("ronde/bellen", "ronde/stoppen"):
            choice(casus, name)["when"] = "week > 4"

    assert ("always-best", "ronde/oefenen") in planted("nog-een-week", alone)[1]


def test_a_choice_without_effect_leads_where_its_siblings_lead():
    # afronden changes nothing and goes to the end, as uitleg does
    assert ("no-effect", "gesprek/afronden") in studied("twee-hendels")["findings"]
    # stoppen changes nothing, but oefenen does not lead to the end
    assert not [one for one in studied("nog-een-week")["findings"] if one[0] == "no-effect"]


def test_another_ending_is_what_the_sibling_makes_of_it():
    def explained(casus):
        when = {"when": "trust.leerplichtambtenaar >= 60", "title": "Uitgelegd"}
        casus["endings"] = {"uitgelegd": when, **casus["endings"]}

    assert ("no-effect", "gesprek/afronden") not in planted("twee-hendels", explained)[1]


@pytest.mark.parametrize(
    "more",
    [
        {"effects": {"stress.sam": 5}},
        {"once": True},
        {"later": {"weeks": 1, "effects": {"stress.sam": 5}}},
        {"weeks": 1},
        {"chance": [{"weight": 9}, {"weight": 1, "effects": {"care": -5}}]},
    ],
)
def test_a_value_a_used_mark_or_something_owed_is_an_effect(more):
    def with_more(casus):
        choice(casus, "gesprek/afronden").update(more)

    assert ("no-effect", "gesprek/afronden") in planted("twee-hendels", with_more)[1]


def test_going_on_where_nothing_else_can_be_done_is_no_choice_without_effect():
    def alone(casus):
        del casus["moments"]["gesprek"]["choices"]["uitleg"]

    assert ("no-effect", "gesprek/afronden") in planted("twee-hendels", alone)[1]


def test_nothing_open():
    assert studied("niets-meer")["findings"].count(("nothing-open", "overkant")) == 1

    def closed(casus):
        for name in ("gesprek/afronden", "gesprek/uitleg"):
            choice(casus, name)["when"] = "stability.school < 70"

    assert ("nothing-open", "gesprek") in planted("twee-hendels", closed)[0]  # after dwingen


def test_a_default_that_is_closed():
    def shy(casus):
        choice(casus, "gesprek/afronden")["when"] = "stability.school < 70"

    assert ("default-closed", "gesprek") in planted("twee-hendels", shy)[0]

    def case(casus):
        casus["moments"]["aanvraag"]["default"][0]["to"] = "dwingen"
        casus["levers"]["doorzettingsmacht"]["start"] = False

    assert ("default-closed", "aanvraag") in planted("twee-hendels", case)[0]


def test_chance_without_an_outcome():
    def nothing_falls(casus):
        for outcome in choice(casus, "ronde/bellen")["chance"]:
            outcome["when"] = "week = 0"

    assert ("no-outcome", "ronde/bellen") in planted("nog-een-week", nothing_falls)[0]

    def nor_is_it_open(casus):
        nothing_falls(casus)
        choice(casus, "ronde/bellen")["when"] = "week = 0"

    assert ("no-outcome", "ronde/bellen") not in planted("nog-een-week", nor_is_it_open)[0]

    def no_message(casus):
        for outcome in casus["moments"]["bericht"]["chance"]:
            outcome["when"] = "stability.school < 70"

    field = field_of(*changed("twee-hendels", no_message))
    assert set(empty_chances(field)) == {("no-outcome", "bericht")}  # after dwingen
    stands = [number for number, ways in enumerate(field.ways) if ways == {None: []}]
    assert {field.where(number) for number in stands} == {"bericht"}
    # No step leads on from there, as in the rules: what random play loses is how often it comes there.
    lost = 1 - sum(one.probability for one in field.result.endings.values())
    assert lost == sum(field.visits[number] for number in stands) > 0


def test_a_choice_that_is_never_open_and_a_moment_that_is_never_reached():
    def locked(casus):
        choice(casus, "aanvraag/dwingen")["when"] = "care < 50"
        casus["moments"]["zolder"] = {"title": "Zolder", "text": "Stof.", "choices": {"weg": {"goto": "end"}}}

    new, gone = planted("twee-hendels", locked)
    # not also each choice of a moment that is not reached
    assert new[-2:] == [("never-open", "aanvraag/dwingen"), ("never-reached", "zolder")]
    assert ("always-best", "aanvraag/dwingen") in gone


@pytest.mark.parametrize(
    ("weight", "sam", "finding"),
    [(24, 35, None), (25, 35, "rare-ending"), (24, 30, "unreachable-ending")],
)
def test_an_ending_that_is_rare(weight, sam, finding):
    # wachten 1/4 and then 1 of weight + 1: 1 of 100 is not rare, 1 of 104 is
    def rare(casus):
        moments = casus["moments"]
        moments["aanvraag"]["choices"]["bellen"] = {"stance": "rustig", "weeks": 3, "goto": "bericht"}
        moments["bericht"]["chance"] = [{"weight": weight}, {"weight": 1, "effects": {"stress.sam": -5}}]
        moments["gesprek"]["choices"] = {"afronden": moments["gesprek"]["choices"]["afronden"]}
        casus["endings"] = {"een": {"when": f"stress.sam = {sam} and week = 2"}, **casus["endings"]}

    new, _ = planted("twee-hendels", rare)
    assert [one for one in new if one[1] == "een"] == ([(finding, "een")] if finding else [])


def test_an_interrupt_that_never_fires():
    def calm(casus):
        casus["interrupts"]["nacht"]["when"] = "stress.noor > 100"

    new, _ = planted("onderbreking", calm)
    assert ("never-fires", "nacht") in new
    assert ("never-reached", "nacht") in new
    assert "never-fires" not in {one[0] for one in studied("mix-nacht")["findings"]}


def test_the_casussen_themselves_stay_as_they_were():
    assert loaded("twee-hendels")[0]["levers"]["doorzettingsmacht"]["start"] is True
