"""SPIN, which knows nothing of us, comes to exactly the positions that the oracle comes to; `-rP` shows how many."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings

from game.analysis.values.solve import count
from game.content.casus import CasusTexts
from game.model.casus import Casus
from game.reports.promela import promela
from tests.agreement.spin import asked, came_to, places_in, ran, spun, telling
from tests.agreement.test_rules_and_oracle import seen_by_oracle
from tests.casuses import load_folder
from tests.oracle import Result, explore, load, read
from tests.strategies import Author, casus_texts, loaded, texts_of

SMALL = sorted((Path(__file__).parents[1] / "oracle" / "casussen").glob("*/casus.yaml"))
SHIPPED = sorted((Path(__file__).parents[2] / "scenarios").glob("*/casus.yaml"))
BEFORE_PLAY = 1
"""SPIN stores one state that is no position: the one before play begins."""


@pytest.mark.parametrize("file", SMALL, ids=lambda file: file.parent.name)
def test_spin_comes_to_the_positions_of_the_oracle(file: Path, tmp_path: Path) -> None:
    hold_equal(load_folder(file.parent), explore(*load(file.parent)), tmp_path)


@pytest.mark.parametrize("name", ["mix-nacht", "regie"])
def test_spin_plays_with_the_lever_that_was_set(name: str, tmp_path: Path) -> None:
    folder, levers = SMALL[0].parents[1] / name, {"doorzettingsmacht": "nee"}
    assert load_folder(folder).levers["doorzettingsmacht"].start == "ja"
    hold_equal(load_folder(folder), explore(*load(folder), levers), tmp_path, levers)


@settings(max_examples=12)
@given(texts=casus_texts())
def test_spin_comes_to_the_positions_of_the_oracle_in_a_drawn_casus(
    texts: CasusTexts, tmp_path_factory: pytest.TempPathFactory
) -> None:
    kaders = {name: read(file.text) for name, file in texts.kaders.items()}
    try:
        result = explore(read(texts.casus.text), kaders, limit=20_000)
    except OverflowError:
        assume(False)
    hold_equal(loaded(texts), result, tmp_path_factory.mktemp("spin"))


@pytest.mark.parametrize("name", ["mix-nacht", "mix-plan", "mix-school"])
def test_the_text_counts_the_same_when_nothing_is_asked_of_it(name: str, tmp_path: Path) -> None:
    folder = SMALL[0].parents[1] / name
    assert spun(promela(load_folder(folder)), tmp_path).states == len(explore(*load(folder)).positions) + BEFORE_PLAY


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.parent.name)
def test_spin_comes_to_as_many_positions_of_a_shipped_casus_as_our_own_search(file: Path, tmp_path: Path) -> None:
    casus = load_folder(file.parent)
    counted = spun(promela(casus), tmp_path, "-O1", table=23)
    positions, complete = count(casus)
    assert complete
    assert counted.errors == 0, counted.printed
    assert counted.states == positions + BEFORE_PLAY
    assert not counted.unreached, "an ending that no play comes to"
    print(f"{casus.id}: {positions} positions compared, {len(casus.endings)} endings reached")


PLANTED = {
    "a clamp that lets through": ("klem", "-> 100 :", "-> 101 :"),
    "a later that comes a week late": ("later", "number_week + 3", "number_week + 4"),
    "a loss that is damped as a gain": ("remming-verlies", "> 0 ->", "< 0 ->"),
    "weeks that pass after an interrupt": ("onderbreking", "broke_in > 0 ||", "false ||"),
    "a choice that can be taken again": ("eenmalig", "!(choice_", "true || !(choice_"),
    "an intervention that counts twice": ("beslag", "== 0) -> adds_load", ">= 0) -> adds_load"),
}
"""A casus, and a mistake to plant in its Promela: this text becomes that text."""


@pytest.mark.parametrize("name", PLANTED)
def test_a_mistake_planted_in_the_text_is_seen(name: str, tmp_path: Path) -> None:
    casus, right, wrong = PLANTED[name]
    folder = SMALL[0].parents[1] / casus
    text = promela(load_folder(folder))
    assert right in text, "the text is written otherwise now: plant this mistake anew"
    with pytest.raises(AssertionError, match="assert"):
        hold_equal_text(text.replace(right, wrong), load_folder(folder), explore(*load(folder)), tmp_path)


def test_something_can_be_proved_of_every_position(tmp_path: Path) -> None:
    text = promela(load_folder(SMALL[0].parents[1] / "mix-school"))
    assert spun(asked(text, "stress_noor <= 100 && number_week <= HORIZON"), tmp_path).errors == 0


def test_what_does_not_hold_is_told_with_the_choices_that_lead_there(tmp_path: Path) -> None:
    folder = SMALL[0].parents[1] / "later"
    result = explore(*load(folder))
    for ending in result.endings:
        text = asked(promela(load_folder(folder)), f"at != ending_{plain(ending)}")
        assert spun(text, tmp_path).errors == 1
        choices = re.findall("[a-z]+/[a-z]+(?: [0-9])?", ran(tmp_path, "spin", "-t", "casus.pml"))
        assert ends_at(result, choices) == f"ending/{ending}"


def ends_at(result: Result, choices: list[str]) -> str:
    """Where a play of these choices (`moment/choice`, or `moment/choice 2` with its outcome) ends."""
    position = result.start
    for told_as in choices:
        moment, _, rest = told_as.partition("/")
        choice, _, number = rest.partition(" ")
        assert position.where == moment
        position = result.steps[position, choice, int(number or 0)].after
    return str(position.where)


def test_two_words_for_the_lead_at_once_are_an_error_of_spin_too(tmp_path: Path) -> None:
    texts = texts_of(Author(set(), 3, 2, 1))
    once = texts.casus.text.replace("brief: ja", "lead: mentor")
    twice = once.replace("- stability.*: -20", "- lead: casusregisseur\n            when: stress.noor >= 0")
    disputed = replace(texts, casus=texts.casus._replace(text=twice))
    counted = spun(promela(loaded(disputed)), tmp_path)
    assert counted.errors == 1
    assert "assertion violated" in counted.printed


def test_without_spin_the_tests_say_how_to_get_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(AssertionError, match="apt-get install spin gcc libc6-dev"):
        spun("", tmp_path)


def hold_equal(casus: Casus, result: Result, folder: Path, levers: dict[str, str] | None = None) -> None:
    """The same number of positions and of ways between them, the same positions one by one, the same endings."""
    hold_equal_text(promela(casus, levers), casus, result, folder)


def hold_equal_text(text: str, casus: Casus, result: Result, folder: Path) -> None:
    counted = spun(telling(text), folder, "-DPRINTF")
    assert counted.errors == 0, counted.printed
    assert counted.states == len(result.positions) + BEFORE_PLAY
    # Two transitions are no way of playing: the one before play begins, and the one in which it does.
    assert counted.transitions == ways(result) + 2
    assert counted.unreached == {f"end_{plain(name)}" for name, one in result.endings.items() if not one.probability}
    mine = {told(casus, one, result, places_in(text)) for one in came_to(text, counted.printed)}
    assert mine == {told_by_oracle(casus, one) for one in result.positions}
    print(f"{casus.id}: {len(mine)} positions and {ways(result)} ways compared, {len(result.endings)} endings")


def ways(result: Result) -> int:
    """How many ways there are between positions, each chance and each passing moment on the way a fork."""

    def forks(position: Any) -> int:
        if position in result.positions:
            return 1
        return sum(forks(step.after) for step, _ in result.following(position))

    return (
        sum(forks(step.after) for one in result.positions for step, _ in result.following(one))
        + forks(result.start)
        - 1
    )


def told(casus: Casus, one: dict[str, int], result: Result, places: dict[int, str]) -> str:
    """A state of SPIN as the oracle tells a position."""
    held = {variable.path: one[variable.path] for variable in casus.variables}
    words = {"lead": result.world.trusted} | {
        name: [{True: "ja", False: "nee"}.get(option, option) for option in lever["options"]]
        for name, lever in result.world.casus.get("levers", {}).items()
    }
    values = dict(sorted((path, words[path][value] if path in words else value) for path, value in held.items()))
    kinds = ("choice/", "interrupt/", "withheld/")
    used = tuple(sorted(path for path, value in one.items() if path.startswith(kinds) and value))
    owed = sorted((due_key(path), week) for path, week in one.items() if path.startswith("due/") and week)
    ids = {f"moment_{plain(name)}": name for name in result.world.moments}
    ids |= {f"ending_{plain(name)}": f"ending/{name}" for name in result.endings} | {"TO_END": "end"}
    remembered = one.get("remembered")
    return repr((ids[places[one["at"]]], values, used, ids[places[remembered]] if remembered else None, tuple(owed)))


def told_by_oracle(casus: Casus, position: Any) -> str:
    in_order = position._replace(values=tuple(sorted(position.values)))
    return repr(seen_by_oracle(in_order, {variable.path for variable in casus.variables}))


def due_key(path: str) -> str:
    """The key of what is owed as the oracle has it: a later without an id goes by its place."""
    return re.sub("/later-1$", "", path.removeprefix("due/"))


def plain(name: str) -> str:
    return name.replace("-", "_")
