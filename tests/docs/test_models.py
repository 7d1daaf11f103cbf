"""The page about the models names only what stands in the kaders, for all eighteen relations, in both languages."""

from __future__ import annotations

import re

import pytest

from tests.casuses import ROOT, load_folder

CASUS = load_folder(ROOT / "scenarios" / "de-lege-stoel")
PAGES = ("modellen.md", "models.md")


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def named(text: str) -> set[str]:
    return set(re.findall(r"`([a-z0-9-]+)`", text))


def known() -> set[str]:
    """Every id that the page may name: cards, derived values, dampers and weekly rules."""
    rules = {rule.id for rule in CASUS.course} | {damper.id for damper in CASUS.model.dampers}
    return rules | set(CASUS.model.derived) | {card.id for card in CASUS.cards} | {row.id for row in CASUS.sharing.rows}


@pytest.mark.parametrize("name", PAGES)
def test_every_relation_has_a_place(name: str):
    assert re.findall(r"^\| (\d+) \|", page(name), re.MULTILINE) == [str(number) for number in range(1, 19)]


@pytest.mark.parametrize("name", PAGES)
def test_what_has_a_hyphen_in_it_stands_in_the_kaders(name: str):
    words = {"gezamenlijk-plan", "checked-on", "without-consent"}
    ids = {one for one in named(page(name)) if "-" in one and not one.endswith("-")} - words
    assert {"geen-zeker-dak", "ave-1", "naaste-of-buur"} <= ids
    assert {one for one in ids if one not in known() and not one.startswith("met-")} == set()


@pytest.mark.parametrize("name", PAGES)
def test_a_family_of_rows_has_a_row(name: str):
    rows = [row.id for row in CASUS.sharing.rows]
    for beginning in (one for one in named(page(name)) if one.endswith("-")):
        assert any(row.startswith(beginning) for row in rows), beginning


def test_both_languages_name_the_same():
    assert named(page("modellen.md")) == named(page("models.md"))
