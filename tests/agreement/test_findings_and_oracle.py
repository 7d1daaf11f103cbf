"""What a search finds, and how it judges claims, against the oracle that looks at every position of every play."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings

from game.analysis.findings.claims import broken_claims, judged, missed_claims, players_of
from game.analysis.findings.claims_places import looked_up
from game.analysis.findings.comparing import Comparing
from game.analysis.findings.finding import Finding
from game.analysis.findings.idle import idle
from game.analysis.findings.playing_alone import PlayingAlone
from game.analysis.findings.reaching import leads_to, reaching
from game.analysis.findings.searched import Searched, search
from game.analysis.findings.simple_play import simple_habits
from game.analysis.findings.troubles import troubles
from game.analysis.search.exploring import Exploring
from game.analysis.values.habits import AT_RANDOM, BEST, EVENLY, Player
from game.analysis.values.weighing import Weighed, weigh
from game.cli.confirming import confirmed
from game.content.casus import CasusTexts, WrittenFile, load
from game.model.casus import Casus
from game.rules.rules import Rules
from tests.casuses import ROOT, written
from tests.oracle import read
from tests.oracle.claims import claims as claims_of_oracle
from tests.oracle.field import Field, field_of
from tests.oracle.findings import findings as findings_of_oracle
from tests.oracle.policies import decides, expectation, habits
from tests.oracle.worth import taking, worths
from tests.strategies import casus_texts

SMALL = sorted((ROOT / "tests" / "oracle" / "casussen").glob("*/casus.yaml"))
FEW = 1_500
"""The most positions of a drawn casus that the oracle is asked to look at."""

Said = tuple[str, ...]

KINDS = {
    "nothing-open": "nothing-open",
    "default-closed": "default-closed",
    "no-outcome": "no-outcome",
    "choice-never-open": "never-open",
    "ending-unreachable": "unreachable-ending",
    "ending-rare": "rare-ending",
    "interrupt-never-fires": "never-fires",
    "choice-always-best": "always-best",
}
"""Kinds that both tell in the same way, by what the oracle calls them."""


@cache
def kaders() -> Mapping[str, WrittenFile]:
    return {path.stem: written(path) for path in (SMALL[0].parents[1] / "kaders").glob("*.yaml")}


def with_claims(text: str) -> str:
    """The text of a casus with claims of every kind about whatever it has; its own are kept."""
    if "\nclaims:" in text:
        return text
    casus: Any = read(text)
    moments, endings = list(casus["moments"]), list(casus["endings"])
    lines = [
        "never: week > 1",
        f"never: care < 100 and ending = {endings[0]}",
        f"always: care > 60 or moment != {moments[-1]}",
        f"sometimes: ending = {endings[-1]}",
        f"sometimes: moment = {moments[-1]} and week = 1",
        f"reachable: {endings[0]}",
        f"reachable: {endings[0]}, until-week: 1",
        f"reachable: {endings[-1]}, from: care < 100 or moment = {moments[-1]}",
        "better: {approach: overleg}, than: {approach: gedrag}, in: score",
        "better: {frame: drang}, than: {frame: vrijwillig}, in: trust",
        "better: {approach: gedrag}, than: {approach: overleg}, in: weeks",
    ]
    return text + "\nclaims:\n" + "".join(f"  - {{id: c{number}, {line}}}\n" for number, line in enumerate(lines))


def of_search(searched: Searched, weighed: Weighed, comparing: Comparing) -> list[Finding]:
    """What is found, the ending that is rare among it."""
    found = [*troubles(searched), *reaching(searched), *comparing.found(searched, weighed)]
    for row, ending in enumerate(searched.casus.endings, start=len(AT_RANDOM) + 1):
        if 0 < weighed.begun[row][0] < 0.01:
            found.append(Finding("ending-rare", None, ending.id))
    return found


def said(found: Iterable[Finding]) -> set[Said]:
    """The findings as the oracle says them, of the kinds that both tell in the same way."""
    told = set()
    for one in found:
        if one.kind in KINDS:
            parts = [one.moment, one.subject if one.kind != "default-closed" else None]
            told.add((KINDS[one.kind], "/".join(part for part in parts if part)))
    return told


def told_alike(searched: Searched, theirs: set[Said]) -> set[Said]:
    """What the oracle says of those kinds, without what another finding says already."""
    blamed = {one[1] for one in theirs if one[0] == "no-outcome"}
    opened = {
        (layer.stage.place, choice)
        for _, layer in searched.decided()
        for choice, mask in zip(searched.casus.moments[layer.stage.place].choices, layer.opens, strict=True)
        if mask is not None
    }
    somewhere = {moment for moment, _ in opened}
    return {
        (kind, what)
        for kind, what in (one for one in theirs if one[0] in KINDS.values())
        if kind != "never-open" or (what.partition("/")[0] in somewhere and what not in blamed)
    }


def compare_findings(casus: Casus, field: Field, levers: Mapping[str, str]) -> int:
    worth = worths(field)
    theirs: set[Said] = set(findings_of_oracle(field, worth))
    searched = search(casus, 10**6, settings=(levers,))
    players = [*AT_RANDOM, BEST, *(Player(EVENLY, None, ending.id) for ending in casus.endings)]
    comparing = Comparing(searched.graph, searched.casus)
    weighed = weigh(searched.graph, searched.search.ends, players, comparing.look)
    mine = of_search(searched, weighed, comparing)
    assert said(mine) == told_alike(searched, theirs)
    assert beaten(mine) == beaten_for_oracle(field, worth["score"].best, theirs)
    compare_reached(searched, mine, theirs)
    compare_idle(casus, levers, theirs)
    assert [one for one in mine if not confirmed(searched.rules, one)] == []
    return len(mine)


def beaten(found: Iterable[Finding]) -> set[str]:
    return {f"{one.moment}/{one.subject}" for one in found if one.kind == "choice-dominated"}


def beaten_for_oracle(field: Field, best: list[Any], theirs: set[Said]) -> set[str]:
    """Choices that a sibling dominates which the best play, too, never makes less of."""
    found = set()
    for _, choice, sibling in (one for one in theirs if one[0] == "dominated"):
        moment, worse, better = *choice.split("/"), sibling.partition("/")[2]
        where = [number for number in field.decides if field.where(number) == moment]
        both = [field.ways[number] for number in where if {worse, better} <= field.ways[number].keys()]
        if all(taking(ways[better], best) >= taking(ways[worse], best) for ways in both):
            found.add(choice)
    return found


def compare_reached(searched: Searched, mine: Iterable[Finding], theirs: set[Said]) -> None:
    """Of moments that no play reaches only those are told that a way leads to from where plays do come."""
    missed = {what for kind, *rest in theirs for what in rest if kind == "never-reached"}
    moments = searched.casus.moments
    routed = {to for moment in moments.values() if moment.id not in missed for to in leads_to(moment)}
    assert {one.moment for one in mine if one.kind == "moment-never-reached"} == missed & routed


def compare_idle(casus: Casus, levers: Mapping[str, str], theirs: set[Said]) -> None:
    """Where nothing is forgotten all choices without effect are found, and else nothing that has one."""
    told = {what for kind, *rest in theirs for what in rest if kind == "no-effect"}
    rules = Rules(casus)
    whole = Exploring(rules, [rules.begin(levers)], merge=False)
    whole.run(10**6)
    assert {f"{one.moment}/{one.subject}" for one in idle(Searched(rules, (levers,), whole))} == told
    merged = search(casus, 10**6, settings=(levers,))
    assert {f"{one.moment}/{one.subject}" for one in idle(merged)} <= told


def compare_claims(casus: Casus, field: Field, levers: Mapping[str, str]) -> int:
    theirs = claims_of_oracle(field)
    assert judged(casus, levers) == {claim: one["holds"] for claim, one in theirs.items()}
    searched = search(casus, 10**6, settings=(levers,))
    places = looked_up(searched)
    weighed = weigh(searched.graph, searched.search.ends, players_of(casus))
    for one in [*broken_claims(searched, places), *missed_claims(searched, places, weighed, first=0)]:
        if one.shown is not None:
            assert len([part for part in one.shown.path if is_choice(part)]) == theirs[one.subject or ""]["shortest"]
            assert confirmed(searched.rules, one)
    return len(theirs)


def is_choice(part: str) -> bool:
    return not part.partition("/")[2].isdigit()


BY_AMOUNT = {"least-sharing", "shortest"}
"""Habits that go by what a choice brings; ours weighs its outcomes as written, the oracle as they can fall now."""


def has_conditional_outcomes(casus: Casus) -> bool:
    choices = (choice for moment in casus.moments.values() for choice in moment.choices.values())
    return any(outcome.when for choice in choices for outcome in choice.chance)


def compare_habits(casus: Casus, field: Field, levers: Mapping[str, str]) -> int:
    theirs = habits(field)
    mine = simple_habits(casus)
    searched = search(casus, 10**6, settings=(levers,))
    begun = weigh(searched.graph, searched.search.ends, [Player(habit, "score") for habit in mine.values()]).begun
    for name, (expected,) in zip(mine, begun, strict=True):
        if name in BY_AMOUNT and has_conditional_outcomes(casus):
            continue
        assert expected == pytest.approx(float(expectation(field, theirs[name])["score"]))
    return len(mine)


def compare_alone(casus: Casus, field: Field, levers: Mapping[str, str]) -> None:
    """The fewest own decisions of a seat that plays alone."""
    searched = search(casus, 10**6, settings=(levers,))
    for seat in casus.seats:
        theirs = habits(field)[f"solo/{seat}"]
        assert PlayingAlone(searched, seat).least == fewest(field, seat, theirs)


def fewest(field: Field, seat: str, habit: Any) -> int:
    found: list[int] = [0] * len(field.positions)
    deciding = set(field.decides)
    for number in field.backward():
        ways = field.ways[number]
        picked = habit(number) if number in deciding else ways
        after = [found[lead.after] for way in picked for lead in ways[way]]
        found[number] = min(after, default=0) + (number in deciding and decides(field, number) == seat)
    return found[0]


def compare_all(text: str, texts: Mapping[str, WrittenFile], levers: Mapping[str, str] | None, limit: int) -> str:
    """Compare all there is to find in a casus with these levers (None: with every setting)."""
    text = with_claims(text)
    casus = load(CasusTexts(WrittenFile(text, "casus.yaml"), texts)).casus
    assert casus is not None
    files: tuple[Any, Any] = read(text), {name: read(file.text) for name, file in texts.items()}
    words = [[(lever.id, word) for word in lever.options] for lever in casus.levers.values()]
    found = claimed = played = 0
    for setting in product(*words) if levers is None else [tuple(levers.items())]:
        field = field_of(*files, dict(setting), limit)
        found += compare_findings(casus, field, dict(setting))
        claimed += compare_claims(casus, field, dict(setting))
        played += compare_habits(casus, field, dict(setting))
        compare_alone(casus, field, dict(setting))
    return f"{casus.id}: {found} findings, {claimed} claims, {played} habits"


@pytest.mark.parametrize("file", SMALL, ids=lambda file: file.parent.name)
def test_small_casussen_with_every_setting_of_their_levers(file: Path) -> None:
    print(compare_all(file.read_text(encoding="utf-8"), kaders(), None, 100_000))


def test_drawn_casussen() -> None:
    compared: list[str] = []

    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(casus_texts())
    def compare_each(texts: CasusTexts) -> None:
        try:
            compared.append(compare_all(texts.casus.text, texts.kaders, {}, FEW))
        except OverflowError:
            assume(False)

    compare_each()
    print(len(compared), "casussen compared")
