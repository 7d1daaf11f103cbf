"""The oracle against sums done by hand: knowing, consent, the table of sharing, and withholding."""

from fractions import Fraction

import pytest

from .walking import chances, walk


def test_onthullen_is_known_from_the_next_phase_on():
    told = walk("onthullen", "vertellen")
    assert (told["knows.mentor.appgroep"], told["knows.mentor.gemist"], told["stress.noor"]) == (1, 1, 50)
    assert told.open() == ["doorvertellen", "misschien", "niets"]
    passed_on = walk("onthullen", "vertellen", "doorvertellen")
    assert passed_on.steps[-1].audit == [("mentor-alles", "mag", "zorgvuldig")]
    assert passed_on["stress.sam"] == 40  # the leerplichtambtenaar did not know it when the phase began
    assert walk("onthullen", "zwijgen").open() == ["niets"]  # the mentor knows nothing: misschien is closed too
    chance = walk("onthullen", "vertellen", ("misschien", 1))
    assert chance.steps[-1].audit == [("mentor-alles", "mag", "niet-verteld")]
    assert chance["trust.mentor"] == 35  # 40+5-10
    father = walk("onthullen", "sam-hoort", "sam-vertelt")
    assert father.steps[-1].audit == [(None, "mag-niet", "zonder-grondslag")]
    assert (father["care"], father["violation"], father["stress.noor"]) == (70, 1, 55)


def test_toestemming_is_written_before_the_judging():
    asked = walk("toestemming", "vragen")
    assert asked.steps[-1].audit == [("smw-leerplicht-verhaal", "met-toestemming", "zorgvuldig")]
    assert (asked["consent.appgroep.leerplichtambtenaar"], asked["trust.leerplichtambtenaar"]) == (1, 55)
    # briefje: the effect of the same choice gives consent (trust of the mentor is 40), so the judging sees it
    signed = walk("toestemming", "briefje")
    assert signed.steps[-1].audit == [("smw-leerplicht-verhaal", "met-toestemming", "zorgvuldig")]
    refused = walk("toestemming", "weigering")
    assert refused.steps[-1].audit == [("smw-leerplicht-verhaal", "met-toestemming", "gewogen")]
    assert walk("toestemming", "vragen", "nog-eens").steps[-1].audit[0][2] == "zorgvuldig"  # consent still stands
    assert walk("toestemming", "wachten", "nog-eens").steps[-1].audit[0][2] == "zonder-grondslag"
    withdrawn = walk("toestemming", "vragen", "intrekken")
    assert withdrawn.steps[-1].audit == [
        ("smw-verhaal", "met-toestemming", "zorgvuldig"),
        ("smw-leerplicht-verhaal", "met-toestemming", "zonder-grondslag"),
    ]
    assert (withdrawn["consent.appgroep.mentor"], withdrawn["consent.appgroep.leerplichtambtenaar"]) == (1, 0)
    assert "doorzeggen" not in walk("toestemming", "wachten").open()  # the leerplichtambtenaar does not know it
    # of the five first choices 1/2, 3/4, 1/2 (briefje is as vragen), 2/3 and 1/3*1/2 + 2/3*2/3 end in schade
    assert chances("toestemming")["schade"] == Fraction(109, 180)


@pytest.mark.parametrize(
    ("choice", "audit", "changed"),
    [
        ("mag-niet", ("alle-verzuim", "mag-niet", "zonder-grondslag"), {"trust.leerplichtambtenaar": 30, "care": 70}),
        ("geen-rij", (None, "mag-niet", "zonder-grondslag"), {"care": 70, "stress.noor": 55}),
        ("gewogen", ("smw-leerplicht-verhaal", "met-toestemming", "gewogen"), {"care": 95, "violation": 0}),
        ("zonder-toestemming", ("smw-leerplicht-verhaal", "met-toestemming", "zonder-grondslag"), {"violation": 1}),
        ("niet-te-wegen", ("smw-verhaal", "met-toestemming", "zonder-grondslag"), {"violation": 1}),
        ("past-niet", ("mentor-alles", "mag", "zonder-grondslag"), {"stress.sam": 45, "stress.noor": 50}),
        ("te-ruim", ("mentor-leerplicht-verzuim", "moet", "te-ruim"), {"trust.mentor": 25, "stress.noor": 60}),
        ("niet-verteld", ("mentor-leerplicht-verzuim", "moet", "niet-verteld"), {"trust.mentor": 30, "care": 100}),
        ("zorgvuldig", ("mentor-leerplicht-verzuim", "moet", "zorgvuldig"), {"team.samenwerken": 55}),
        ("met-toestemming", ("naar-regie", "met-toestemming", "zorgvuldig"), {"trust.casusregisseur": 50}),
    ],
)
def test_delen_uitkomsten_takes_the_first_line_that_fits(choice, audit, changed):
    shared = walk("delen-uitkomsten", choice)
    assert shared.steps[-1].audit == [audit]
    assert {path: shared[path] for path in changed} == changed


@pytest.mark.parametrize(
    ("choice", "outcome", "changed"),
    [
        ("meteen", "zorgvuldig", {"team.samenwerken": 55}),
        ("later", "later-verteld", {"team.samenwerken": 45, "trust.schoolmaatschappelijk-werker": 60}),
        ("later-zonder-reden", "niet-verteld", {"trust.schoolmaatschappelijk-werker": 50}),
        ("nooit", "niet-verteld", {"trust.schoolmaatschappelijk-werker": 50}),
    ],
)
def test_later_verteld_needs_a_ground_that_the_table_names_for_it(choice, outcome, changed):
    shared = walk("later-verteld", choice)
    assert shared.steps[-1].audit == [("naar-regie-zorgen", "moet", outcome)]
    assert {path: shared[path] for path in changed} == changed


def test_delen_uitkomsten_ends_in_a_complaint_six_times_out_of_ten():
    assert chances("delen-uitkomsten")["schade"] == Fraction(6, 10)


@pytest.mark.parametrize(
    ("choice", "audit"),
    [
        ("alle-drie", ("mentor-leerplicht-verzuim", "moet", "zorgvuldig")),
        ("zender-en-soort", ("smw-verhaal", "met-toestemming", "zorgvuldig")),
        ("zender-eerst", ("mentor-alles", "mag", "zorgvuldig")),  # before receiver and kind together
        ("zender-voor-soort", ("mentor-alles", "mag", "zorgvuldig")),
        ("ontvanger-en-soort", ("naar-regie-zorgen", "moet", "zorgvuldig")),
        ("ontvanger-voor-soort", ("naar-regie", "met-toestemming", "zonder-grondslag")),
        ("alleen-soort", ("zorgen-eerst", "mag", "zorgvuldig")),  # the first of two that fit as well
        ("geen", (None, "mag-niet", "zonder-grondslag")),
    ],
)
def test_beste_rij_goes_by_sender_then_receiver_then_kind(choice, audit):
    assert walk("beste-rij", choice).steps[-1].audit == [audit]


def test_verzwijgen_counts_once_for_each_fact_and_receiver():
    quiet = walk("verzwijgen", "zwijgen")
    assert (quiet["care"], quiet["silence"]) == (95, 1)
    assert quiet.position.used == ("withheld/gemist/leerplichtambtenaar",)
    assert walk("verzwijgen", "zwijgen", "weer-zwijgen")["care"] == 95  # once
    more = walk("verzwijgen", "meer-zwijgen")
    assert more["care"] == 85  # gemist twice (moet, mag), vader-moe (moet), not appgroep (met-toestemming)
    assert walk("verzwijgen", "open", "weer-zwijgen")["silence"] == 0  # the receiver knows it
    half = walk("verzwijgen", "open", "half")
    assert (half["care"], half["knows.casusregisseur.gemist"]) == (95, 1)  # lacked it when the phase began
    assert chances("verzwijgen") == {"stil": Fraction(1, 2), "bijna": Fraction(1, 3), "open": Fraction(1, 6)}
