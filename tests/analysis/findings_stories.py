"""Small stories in which something is to be found, and a session that plays what a finding shows."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

from game.analysis.findings.finding import Finding, Shown
from game.analysis.findings.survey import survey
from game.cli.findings import CODES
from game.content.casus import CasusTexts, WrittenFile, load
from game.model.casus import Casus
from game.model.play import Step
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup
from tests.casuses import ROOT, written

BROKEN = ROOT / "tests" / "broken"

HEAD = """\
format: 1
id: klein
title: Klein
summary: Een klein verhaal.
minutes: 5
horizon: {horizon}
model: klein
sharing: delen
household:
  name: Thuis
  members:
    noor: {{name: Noor, stress: 50}}
  stability: {{inkomen: {inkomen}}}
seats:
  mentor: {{trust: 50}}
  wijkagent: {{trust: 50}}
lead: mentor
"""

ENDING = "endings:\n  einde: {title: Einde, text: Klaar.}\n"


TABLE = """\
checked-on: 2026-11-21
rows:
  - {id: alles, title: Alles, explanation: Hier mag het., verdict: mag, source: S31}
outcomes:
  - {outcome: zorgvuldig}
"""


def of_text(text: str, kaders: Path = BROKEN / "kaders") -> Casus:
    """The casus that this text tells, with the kaders in a folder before those of the smallest examples."""
    files = {"delen": WrittenFile(TABLE, "kaders/delen.yaml")}
    files |= {path.stem: written(path) for folder in (BROKEN / "kaders", kaders) for path in folder.glob("*.yaml")}
    loaded = load(CasusTexts(WrittenFile(text, "casus.yaml"), files))
    assert loaded.casus is not None, loaded.problems
    return loaded.casus


def story(rest: str, ending: str = ENDING, *, horizon: int = 3, inkomen: int = 50) -> Casus:
    """A casus about Noor and her mentor; `rest` is what follows the head, `ending` how it can end."""
    return of_text(HEAD.format(horizon=horizon, inkomen=inkomen) + rest + ending)


def found(casus: Casus, code: str) -> list[Finding]:
    """What a search of all plays finds under this code."""
    searched = survey(casus)
    assert searched.complete
    return [one for one in searched.findings if CODES[one.kind] == code]


def only(casus: Casus, code: str) -> tuple[Finding, Shown]:
    """The one finding under this code, with the play that shows it."""
    (one,) = found(casus, code)
    assert one.shown is not None
    return one, one.shown


class Played:
    """A play in a session, along a path; `steps` are all steps taken, `own` counts what our own seat decided."""

    def __init__(self, casus: Casus, shown: Shown) -> None:
        assert shown.seed is not None
        setup = Setup("solo" if shown.seat else "table", shown.seat, shown.seed, MappingProxyType(dict(shown.levers)))
        self.rules = Rules(casus)
        self.session = Session(self.rules, setup, Memory())
        self.steps: list[Step] = []
        self.own = 0
        self._do("brief")
        self._do("begin")
        for part in shown.path:
            self._follow(*part.split("/"))

    def _follow(self, moment: str, choice: str, outcome: str | None = None) -> None:
        """Take a choice where the path says so, and see that chance falls as it says; a bare number came by itself."""
        if choice.isdigit():
            assert any(step.before.moment == moment and step.outcome == int(choice) for step in self.steps)
            return
        if self.session.phase == "revealing":
            self._do("proceed")
        assert self.session.position.moment == moment
        self.own += self.session.is_ours
        before = len(self.steps)
        self._do("choose", choice) if self.session.is_ours else self._do("advise")
        assert self.steps[before].choice == choice
        assert outcome is None or self.steps[before].outcome == int(outcome)

    def _do(self, name: str, *about: str) -> None:
        self.steps += self.session.do(Command(name, *about)).steps

    @property
    def moment(self) -> str | None:
        return self.session.position.moment

    @property
    def ending(self) -> str | None:
        return self.session.position.ending

    @property
    def open(self) -> tuple[str, ...]:
        return tuple(self.rules.open_choices(self.session.position))

    def value(self, path: str) -> int:
        """What a variable is now."""
        return self.session.position.values[self.rules.names.places[path]]
