"""The buckets at a terminal: how full in words and as a number, and on request what is in them."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from game.model.casus import Casus
from tests.casuses import ROOT, load_folder
from tests.cli.terminal_table import new_session, play


@pytest.fixture
def casus() -> Casus:
    """De lege stoel with a model that hides nothing, and at the start one person with far too much."""
    found = load_folder(ROOT / "scenarios" / "de-lege-stoel")
    begun = tuple(replace(one, start=90) if one.path == "stress.driss" else one for one in found.variables)
    return replace(found, variables=begun, model=replace(found.model, sight=MappingProxyType({})))


def line(page: str, name: str) -> str:
    return next(one for one in page.splitlines() if one.strip().startswith(name))


def test_under_a_moment_both_buckets_say_how_full_they_are(casus: Casus) -> None:
    page = play("stop", session=new_session(casus)).page
    assert "90  bijna vol" in line(page, "Stressbakje")
    assert line(page, "Teambakje").endswith(("halfvol", "vrij vol"))


def test_the_state_tells_what_is_in_them(casus: Casus) -> None:
    text = play("s", "stop", session=new_session(casus)).text
    assert "Eén grote klap vult het." in text
    assert "Samenwerken dat nog stokt" in text


def test_a_model_without_buckets_says_nothing_of_them(casus: Casus) -> None:
    bare = replace(casus, model=replace(casus.model, derived=MappingProxyType({})))
    assert "akje" not in play("s", "stop", session=new_session(bare)).page
