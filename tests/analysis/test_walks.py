"""Walks find what is there, with a way to it, and say no more than they know."""

from __future__ import annotations

import pytest

from game.analysis.findings.finding import Finding, Shown
from game.analysis.findings.walks import walk
from game.cli.confirming import confirmed
from game.content.casus import CasusTexts, WrittenFile, load
from game.rules.rules import Rules
from tests.casuses import ROOT, load_folder, written

SMALL = ROOT / "tests" / "oracle" / "casussen"
KADERS = {path.stem: written(path) for path in (SMALL / "kaders").glob("*.yaml")}

STORY = """
format: 1
id: proef
title: Proef
summary: Een deur die soms dicht is.
minutes: 10
horizon: 4
model: kaal
household:
  name: Huishouden Proef
  members: {noor: {name: Noor, age: 13, stress: 50}}
  stability: {inkomen: 50, school: 50}
seats: {mentor: {trust: 40}, leerplichtambtenaar: {trust: 40}}
lead: mentor
levers: {macht: {options: [nee, ja], start: nee}}
moments:
  begin:
    title: Begin
    default: door
    choices:
      door: {label: Door, because: Het kan., effects: {trust.mentor: +5}, goto: deur}
      om: {label: Om, because: Het mag., effects: {trust.mentor: -5}, goto: deur}
  deur:
%s
endings:
  einde: {title: Einde, text: Klaar.}
"""


def shown(found: Finding) -> Shown:
    """The play that shows a finding."""
    assert found.shown is not None
    return found.shown


def rules_of(door: str) -> Rules:
    """A casus of which the second moment, at a door, is as written."""
    lines = "\n".join(f"    {line}" for line in door.strip().splitlines())
    loaded = load(CasusTexts(WrittenFile(STORY % lines, "casus.yaml"), KADERS))
    assert loaded.casus is not None, loaded.problems
    return Rules(loaded.casus)


NEVER_OPEN = """
title: De deur
default: open
choices:
  open: {label: Open, because: Hij klemt niet altijd., when: trust.mentor > 40, goto: end}
"""
DEFAULT_CLOSED = """
title: De deur
default: open
choices:
  open: {label: Open, because: Het kan., when: macht = ja, goto: end}
  kloppen: {label: Klop, because: Dat hoort., goto: end}
"""
NO_OUTCOME = """
title: De deur
default: kloppen
choices:
  open:
    label: Open
    because: Het kan.
    chance: [{weight: 1, when: trust.mentor < 40}, {weight: 1, when: trust.mentor < 30}]
    goto: end
  kloppen: {label: Klop, because: Dat hoort., goto: end}
"""
PASSES_WITHOUT_OUTCOME = """
title: De deur
chance: [{weight: 1, when: trust.mentor < 40}, {weight: 1, when: trust.mentor < 30}]
goto: end
"""
TWO_LEADS = """
title: De deur
default: open
choices:
  open:
    label: Open
    because: Het kan.
    effects: [{when: trust.mentor > 40, lead: leerplichtambtenaar}, {when: trust.mentor > 35, lead: mentor}]
    goto: end
"""
TWO_LEADS_BY_ITSELF = """
title: De deur
effects: [{when: trust.mentor > 40, lead: leerplichtambtenaar}, {when: trust.mentor > 35, lead: mentor}]
goto: end
"""


@pytest.mark.parametrize(
    ("door", "trouble", "subject", "path"),
    [
        (NEVER_OPEN, "nothing-open", None, ("begin/om",)),
        (NO_OUTCOME, "no-outcome", "open", ("begin/door",)),
        (PASSES_WITHOUT_OUTCOME, "no-outcome", None, ("begin/door",)),
        (TWO_LEADS, "lead-disputed", "open", ("begin/door", "deur/open")),
        (TWO_LEADS_BY_ITSELF, "lead-disputed", None, ("begin/door",)),
    ],
)
def test_trouble_is_found_once_with_the_way_there_and_a_session_confirms_it(
    door: str, trouble: str, subject: str | None, path: tuple[str, ...]
):
    rules = rules_of(door)
    walks = walk(rules, 50)
    assert [(one.kind, one.moment, one.subject, shown(one).path) for one in walks.found] == [
        (trouble, "deur", subject, path)
    ]
    assert confirmed(rules, walks.found[0])


def test_a_default_that_depends_on_a_lever_is_found_with_that_lever():
    rules = rules_of(DEFAULT_CLOSED)
    (found,) = walk(rules, 50).found
    assert (found.kind, found.subject, shown(found).levers) == ("default-closed", "open", {"macht": "nee"})
    assert confirmed(rules, found)
    assert not confirmed(rules, found._replace(shown=shown(found)._replace(levers={"macht": "ja"})))


def test_what_a_session_does_not_come_upon_is_not_told():
    rules = rules_of(NEVER_OPEN)
    (found,) = walk(rules, 50).found
    for wrong in (
        found._replace(shown=shown(found)._replace(path=("begin/door",))),
        found._replace(kind="no-outcome"),
        found._replace(kind="default-closed", subject="open"),
        found._replace(kind="lead-disputed"),
    ):
        assert not confirmed(rules, wrong)


def test_walks_stop_when_it_is_enough_and_say_how_many_there_were():
    left = iter([True, True, True, False])
    walks = walk(rules_of(NEVER_OPEN), 500, lambda: next(left))
    assert walks.made == 3


def test_the_same_walks_find_the_same_things():
    assert walk(rules_of(DEFAULT_CLOSED), 20) == walk(rules_of(DEFAULT_CLOSED), 20)


@pytest.mark.parametrize("name", ["mix-school", "onderbreking", "kans-wanneer", "regie"])
def test_a_casus_without_trouble_gives_none(name: str):
    assert walk(Rules(load_folder(SMALL / name)), 50).found == ()
