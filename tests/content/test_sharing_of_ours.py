"""The table for sharing that comes with the game: who must, may, may only with consent or may not tell whom what."""

from __future__ import annotations

from collections import Counter

import pytest

from game.rules.sharing import best_row
from tests.casuses import ROOT, load_folder

TABLE = load_folder(ROOT / "scenarios" / "de-lege-stoel").sharing

ASKED = [
    ("mentor", "leerplichtambtenaar", "verzuim", "moet"),
    ("zorgcoordinator", "leerplichtambtenaar", "verzuim", "moet"),
    ("mentor", "leerplichtambtenaar", "thuissituatie", "met-toestemming"),
    ("mentor", "leerplichtambtenaar", "dossier", "mag-niet"),
    ("jeugdarts", "mentor", "vertrouwelijk-verhaal", "met-toestemming"),
    ("schoolmaatschappelijk-werker", "mentor", "advies", "mag"),
    ("mentor", "consulent-samenwerkingsverband", "opp", "mag"),
    ("leerplichtambtenaar", "ouder", "verzuim", "mag"),
    ("leerplichtambtenaar", "ouder", "vertrouwelijk-verhaal", "met-toestemming"),
    ("leerplichtambtenaar", "casusregisseur", "zorg", "met-toestemming"),
    ("bewindvoerder", "veilig-thuis", "anonieme-vraag", "mag"),
    ("huisarts", "veilig-thuis", "veiligheid", "mag"),
    ("veilig-thuis", "mentor", "veiligheid", "mag"),
    ("mentor", "raadsonderzoeker", "veiligheid", "mag"),
    ("ggz-behandelaar", "jeugdbeschermer", "gezondheid", "moet"),
    ("jeugdbeschermer", "mentor", "schoolafspraken", "mag"),
    ("jeugdbeschermer", "mentor", "thuissituatie", "met-toestemming"),
    ("casusregisseur", "wijkagent", "dossier", "mag-niet"),
    ("verslavingsbehandelaar", "casusregisseur", "gezondheid", "met-toestemming"),
    ("ggz-behandelaar", "wijkagent", "acuut-gevaar", "met-toestemming"),
    ("ggz-behandelaar", "wijkagent", "gezondheid", "mag-niet"),
    ("huisarts", "ggz-behandelaar", "gezondheid", "mag"),
    ("wijkagent", "wijk-ggd", "zorg", "mag"),
    ("wijkagent", "veilig-thuis", "incident", "mag"),
    ("wijkagent", "mentor", "vermoeden", "mag-niet"),
    ("leverancier-vaste-lasten", "schuldhulpverlener", "betaalachterstand", "mag"),
    ("schuldhulpverlener", "casusregisseur", "schulden", "met-toestemming"),
    ("consulent-inkomen", "casusregisseur", "uitkering", "met-toestemming"),
    ("reclasseringswerker", "officier-van-justitie", "overtreding-voorwaarden", "moet"),
    ("reclasseringswerker", "casusregisseur", "voorwaarden", "met-toestemming"),
    ("forensisch-behandelaar", "reclasseringswerker", "aanwezigheid", "mag"),
    ("forensisch-behandelaar", "reclasseringswerker", "gezondheid", "met-toestemming"),
    ("wijkagent", "zvh-procesregisseur", "incident", "mag"),
    ("ggz-behandelaar", "zvh-procesregisseur", "gezondheid", "met-toestemming"),
    ("jeugdhulpverlener", "consulent-wmo", "dossier", "met-toestemming"),
    ("wijk-ggd", "fact-behandelaar", "gezondheid", "met-toestemming"),
    ("woonconsulent", "naaste", "betaalachterstand", "met-toestemming"),
    ("woonconsulent", "meldkamer", "acuut-gevaar", "mag"),
]


@pytest.mark.parametrize(("sender", "receiver", "kind", "verdict"), ASKED)
def test_everyone_finds_the_verdict_that_the_field_gives(sender, receiver, kind, verdict):
    row = best_row(TABLE, sender, receiver, kind)
    assert row is not None
    assert row.verdict == verdict


def test_secrecy_may_be_weighed_where_consent_fails_and_nowhere_else():
    weighed = {row.id for row in TABLE.rows if row.without_consent}
    assert {"ggz-wijkagent-acuut", "verslavingszorg-casusregisseur", "wijk-ggd-fact", "zvh-gezondheid"} <= weighed
    assert all("conflict-van-plichten" in row.grounds for row in TABLE.rows if row.id in weighed)
    assert all(row.verdict == "met-toestemming" for row in TABLE.rows if row.id in weighed)


def test_no_two_rows_answer_the_same_question():
    asked = Counter((row.sender, row.receiver, row.kind) for row in TABLE.rows)
    assert [question for question, times in asked.items() if times > 1] == []


def test_a_duty_rests_on_a_law_and_nothing_says_that_a_person_has_read_it():
    assert all(row.grounds == ("wettelijke-plicht",) for row in TABLE.rows if row.verdict == "moet")
    assert TABLE.checked_on == "nog-niet"


def test_every_row_says_what_it_is_about_and_why_each_in_its_own_words():
    """Rows speak of different people, so no row borrows the title or the explanation of another."""
    for words in ([row.title for row in TABLE.rows], [row.explanation for row in TABLE.rows]):
        assert all(words)
        assert len(set(words)) == len(words)


def test_an_explanation_is_short_enough_to_read_aloud_at_a_table():
    long = [row.id for row in TABLE.rows if len((row.explanation or "").split()) > 45]
    assert long == []


def test_a_row_that_may_be_weighed_names_where_the_weighing_comes_from():
    assert [row.id for row in TABLE.rows if row.without_consent and row.source is None] == []


@pytest.mark.parametrize(
    ("ground", "informed", "outcome"),
    [
        ("meldrecht", "uitgesteld", "later-verteld"),
        ("vitaal-belang", "uitgesteld", "later-verteld"),
        ("conflict-van-plichten", "uitgesteld", "later-verteld"),
        ("publieke-taak", "uitgesteld", "niet-verteld"),
        ("geen", "zonder-namen", "zorgvuldig"),
        ("publieke-taak", "zonder-namen", "niet-verteld"),
        ("meldrecht", "nee", "niet-verteld"),
        ("meldrecht", "ja", "zorgvuldig"),
    ],
)
def test_telling_later_for_safety_costs_nothing_and_later_for_another_reason_does(ground, informed, outcome):
    rule = next(rule for rule in TABLE.judging if careful_but(rule, ground, informed))
    assert rule.outcome == outcome
    costs = TABLE.consequences.get(outcome, ())
    assert any(change.by < 0 for line in costs for change in line.changes) == (outcome == "niet-verteld")


def careful_but(rule, ground, informed):
    """Whether a rule fits a sharing that is careful in everything but these two."""
    sharing = {"verdict": "mag", "consent": False, "ground": ground, "extent": "wat", "informed": informed}
    return all(getattr(rule, key) in {None, value} for key, value in sharing.items()) and rule.without_consent is None
