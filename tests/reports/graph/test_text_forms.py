"""Mermaid and Graphviz: the same story as text, with numbers and colours when it is known how likely places are."""

from __future__ import annotations

import re

from game.reports.graph.picture import picture
from game.reports.graph.ways import Mark
from game.words import Words
from tests.reports.graph.seen import casus_of, studied

NL = Words("nl")


def test_numbers_stand_behind_names_and_make_colours():
    casus, study = casus_of("mix-school"), studied("mix-school")
    text = picture(casus, "mermaid", NL, study)
    assert 'moment_stoel(["De stoel is leeg (100 %)"])' in text
    assert "  style moment_stoel fill:#1F544F,color:#FFFFFF" in text
    assert len(re.findall(r"^  linkStyle \d+ stroke:#[0-9A-F]{6},stroke-width:[\d.]+px$", text, re.M)) == text.count(
        "->"
    )
    drawn = picture(casus, "dot", NL, study)
    assert (
        '  moment_stoel [label="De stoel is leeg (100 %)", shape=box, fillcolor="#1F544F", fontcolor="#FFFFFF"' in drawn
    )
    assert 'style="bold,filled"];' in drawn
    assert "penwidth=" in drawn


def test_without_a_study_there_are_no_numbers_and_no_colours():
    for form in ("mermaid", "dot"):
        text = picture(casus_of("mix-school"), form, NL)  # type: ignore[arg-type]
        assert not re.search(r"\d %|#[0-9A-F]{6}", text)
        assert "style moment" not in text


def test_what_check_found_stands_behind_the_name():
    casus = casus_of("mix-school")
    marks = [Mark("K413", "stoel", "langs", "Nooit beter."), Mark("K411", "tafel", None, "Zelden.")]
    text = picture(casus, "mermaid", NL, None, marks)
    assert '|"Ga langs (K413)"|' in text
    assert 'moment_tafel["Aan tafel (K411)"]' in text
