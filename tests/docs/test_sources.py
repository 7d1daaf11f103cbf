"""Every source that players read of can be looked up, and nothing is listed that nobody leans on."""

from __future__ import annotations

import re

import pytest

from tests.casuses import ROOT

KADERS = ("gegevensdeling", "handreiking", "stabiliteitsmodel")
LISTED = re.findall(r"^\| (S\d+) \| \S", (ROOT / "docs" / "bronnen.md").read_text(encoding="utf-8"), re.MULTILINE)


def named(kader: str) -> set[str]:
    """The numbers that a kader gives as a source."""
    text = (ROOT / "scenarios" / "kaders" / f"{kader}.yaml").read_text(encoding="utf-8")
    return {number for found in re.findall(r"\bsource: ([^\n}]+)", text) for number in re.findall(r"\bS\d+\b", found)}


@pytest.mark.parametrize("kader", KADERS)
def test_a_source_that_players_read_of_can_be_looked_up(kader: str) -> None:
    assert named(kader) - set(LISTED) == set()


def test_the_list_has_each_source_once_and_in_order_and_none_that_nobody_names() -> None:
    assert sorted(set(LISTED), key=lambda number: int(number[1:])) == LISTED
    assert set(LISTED) - set().union(*map(named, KADERS)) == set()
