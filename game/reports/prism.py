"""A casus as a PRISM model of random play, so that Storm or PRISM can work out the same probabilities without us.

Each open choice is equally likely, chance falls by its weights. `at` is where play stands: a moment, an ending, 0 while
a step is under way, and at last `OVER`. A step takes a transition for its choice, one for each week and one to arrive.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.model.casus import Casus
from game.model.expressions import Reading
from game.model.variables import Variable
from game.reports.prism_expressions import PrismWriter
from game.reports.prism_story import PrismStory
from game.reports.proof_names import ProofNames
from game.reports.proof_pieces import ProofCasus
from game.reports.proof_spelling import spelled_out


def prism(casus: Casus, levers: Mapping[str, str] | None = None) -> str:
    """The casus as a PRISM model, with these levers set before play; raises NumberTooLarge."""
    return _Prism(spelled_out(casus, levers)).text(levers or {})


class _Prism:
    def __init__(self, spelled: ProofCasus) -> None:
        self._spelled = spelled
        self._names = ProofNames(spelled)
        self._writer = PrismWriter(self._names)
        self._story = PrismStory(spelled, self._writer)

    def text(self, levers: Mapping[str, str]) -> str:
        """The whole file; the commands are written first, because they name the routes."""
        commands = [f"  {line}" for line in self._story.commands()]
        casus = self._spelled.casus
        first = self._names.name("ending", casus.endings[0].id)
        parts = (
            (*_opening(casus, levers, first), "dtmc"),
            self._constants(),
            self._story.formulas(),
            ("module play", *self._variables(), *commands, "endmodule"),
            self._labels(),
            *self._rewards(),
        )
        return "\n\n".join("\n".join(part) for part in parts) + "\n"

    def _constants(self) -> Iterator[str]:
        numbers = {**self._names.places, "OVER": len(self._names.places) + 1, "HORIZON": self._spelled.casus.horizon}
        yield from (f"const int {name} = {number};" for name, number in numbers.items())
        for one in self._spelled.holdings:
            if one.path not in self._spelled.changing:
                kind = "bool" if one.kind == "truth" else "int"
                yield f"const {kind} {self._names.paths[one.path]} = {_start(one)}; // {one.path}"

    def _variables(self) -> Iterator[str]:
        begin = self._names.place(self._spelled.casus.begin)
        longest = max(deed.weeks for one in self._spelled.moments for way in one.ways for deed in way.deeds)
        yield f"  at : [0..OVER] init {begin};"
        yield "  remembered : [0..OVER] init 0;"
        yield f"  way_on : [0..{self._story.ways_on}] init 0;"
        yield f"  weeks_left : [0..{longest}] init 0;"
        for one in self._spelled.holdings:
            if one.path in self._spelled.changing:
                kind = "bool" if one.kind == "truth" else f"[{one.low}..{one.high}]"
                yield f"  {self._names.paths[one.path]} : {kind} init {_start(one)}; // {one.path}"

    def _labels(self) -> Iterator[str]:
        yield 'label "over" = at = OVER;'
        for ending in self._spelled.casus.endings:
            name = self._names.name("ending", ending.id)
            yield f'label "{name}" = at = {name};'

    def _rewards(self) -> Iterator[tuple[str, ...]]:
        """What a play comes to, counted once, at its ending."""
        for name, text in self._quantities():
            yield f'rewards "{name}"', f"  ({self._story.ended}) : {text};", "endrewards"

    def _quantities(self) -> Iterator[tuple[str, str]]:
        """The score, the mean of all trust, care and weeks; provers take no rewards below zero."""
        asked = {"score": self._spelled.casus.model.score, "care": Reading("care"), "weeks": Reading("week")}
        for name, expression in asked.items():
            written = self._writer.written(expression)
            if written.low >= 0:
                yield name, written.text
        trust = [name for path, name in self._names.paths.items() if path.startswith("trust.")]
        if trust:
            yield "trust", f"({' + '.join(trust)}) / {len(trust)}"


def _opening(casus: Casus, levers: Mapping[str, str], ending: str) -> Iterator[str]:
    set_to = "".join(f", {name} = {word}" for name, word in levers.items())
    yield f"// {casus.id}{set_to} (sha256 {casus.digest})"
    yield "// Random play: each open choice is equally likely, chance falls by its weights. Ask for example"
    yield f'//   P=? [F "{ending}"]   or   R{{"score"}}=? [F "over"]'


def _start(one: Variable) -> str:
    if one.kind == "truth":
        return "true" if one.start else "false"
    return str(one.start)
