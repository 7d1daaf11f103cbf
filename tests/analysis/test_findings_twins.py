"""Every finding beside a near twin: the smallest casus that has it, and the same with one small thing mended."""

from __future__ import annotations

from collections import Counter

import pytest

from game.analysis.findings.survey import survey
from game.cli.confirming import confirmed
from game.cli.findings import CODES
from game.model.casus import Casus
from game.rules.rules import Rules
from tests.analysis.findings_stories import BROKEN, of_text

TWINS = {
    "K401": ("when: trust.mentor > 50, goto", "when: trust.mentor >= 50, goto"),
    "K402": ("    default: open\n", "    default: [{when: trust.mentor > 50, to: open}, {to: wachten}]\n"),
    "K403": ("when: trust.mentor > 50}", "when: trust.mentor >= 50}"),
    "K404": ("when: trust.wijkagent = 50, lead", "when: trust.wijkagent > 50, lead"),
    "K405": ("when: trust.mentor > 50", "when: trust.mentor >= 50"),
    "K406": ("when: trust.mentor > 50", "when: trust.mentor >= 50"),
    # Nothing reads stress here, and people see it all the same.
    "K407": ("because: Ze komt zo., goto", "because: Ze komt zo., effects: {stress.noor: -5}, goto"),
    "K408": ("effects: {stability.inkomen: -5}", "effects: {stability.inkomen: -5, trust.mentor: +10}"),
    "K409": ("effects: {stress.noor: -5}", "approach: praktisch, effects: {stability.inkomen: +5}"),
    "K410": ("goto: end}", "chance: [{weight: 1}, {weight: 1, effects: {stress.noor: -5}}], goto: end}"),
    # One in a hundred is not below one in a hundred.
    "K411": ("weight: 199", "weight: 99"),
    "K412": ("stability.inkomen: -20", "stability.inkomen: -10"),
    "K413": ("when: stress.noor >= 90", "when: stress.noor >= 50"),
    "K414": ("when: trust.mentor > 50,", "when: trust.mentor >= 50,"),
    "K415": ("    title: De tafel\n", "    title: De tafel\n    decides: wijkagent\n"),
    "K416": ("because: Er brandt geen licht., goto: end", "because: Er brandt geen licht., goto: gang"),
    "K417": ("stability: {inkomen: 50}", "stability: {inkomen: 60}"),
    "K418": ("never: stress.noor > 50", "never: stress.noor > 60"),
    "K419": ("sometimes: stress.noor > 50", "sometimes: stress.noor >= 50"),
    "K420": ("because: Er is niemand., goto", "because: Er is iemand., effects: {gebeld: ja}, goto"),
    "K421": ("in: score", "in: trust"),
    "K422": ("effects: {when: alleen, stability.inkomen: +10}\n        goto: end", "goto: end"),
}
"""Of each smallest casus one piece, and what stands there in its twin."""

ALSO = {
    "K417": ("begin: {title: Begin, goto: end}", "begin: {title: Begin, effects: {stability.inkomen: +10}, goto: end}"),
    "K421": ("stance: rust, effects: {stress.noor: -5}", "stance: rust, effects: {trust.mentor: +5}"),
}
"""A second piece, where one says too little."""


def smallest(code: str) -> str:
    (folder,) = BROKEN.glob(f"{code}-*")
    return (folder / "casus.yaml").read_text(encoding="utf-8")


def casus_of(code: str, *changes: tuple[str, str]) -> Casus:
    """The smallest casus of a code, with pieces of it changed; its own kaders go before the shared ones."""
    text = smallest(code)
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (folder,) = BROKEN.glob(f"{code}-*")
    return of_text(text, folder / "kaders")


def codes(casus: Casus) -> Counter[str]:
    return Counter(CODES[one.kind] for one in survey(casus).findings)


def test_there_is_a_twin_for_every_finding() -> None:
    assert set(TWINS) == set(CODES.values())


@pytest.mark.parametrize("code", TWINS)
def test_it_is_found_once_and_a_session_confirms_it(code: str) -> None:
    casus = casus_of(code)
    assert codes(casus) == {code: 1}
    assert all(confirmed(Rules(casus), one) for one in survey(casus).findings)


@pytest.mark.parametrize("code", TWINS)
def test_it_is_not_found_in_the_twin(code: str) -> None:
    casus = casus_of(code, TWINS[code], *([ALSO[code]] if code in ALSO else []))
    assert codes(casus)[code] == 0
