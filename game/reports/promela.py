"""A casus as Promela, so that SPIN can prove things about it without trusting us.

One stored state of SPIN is one position where someone must choose, or one final position; beside these SPIN stores
exactly one state more: the one before play begins. Everything between two decisions is one atomic step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from game.model.casus import Casus
from game.reports.promela_expressions import PromelaWriter
from game.reports.promela_story import PromelaStory
from game.reports.proof_names import ProofNames
from game.reports.proof_pieces import ProofCasus
from game.reports.proof_spelling import spelled_out

_SCRATCH = ("weeks_left", "way_on", "going_to", "broke_in")
"""Hidden variables of every step: weeks to come, which routes to ask, where play goes, and what broke in."""

_PROVE = ("#ifdef PROVE", "   assert(PROVE);", "#endif")
"""Where play stands still something can be proved of every position, when a first line of the file defines PROVE."""


def promela(casus: Casus, levers: Mapping[str, str] | None = None) -> str:
    """The casus as Promela, with these levers set before play; raises NumberTooLarge and ExpressionTooLong."""
    return _Promela(spelled_out(casus, levers)).text(levers or {})


class _Promela:
    def __init__(self, spelled: ProofCasus) -> None:
        self._spelled = spelled
        self._names = ProofNames(spelled)
        self._writer = PromelaWriter(self._names)
        self._story = PromelaStory(spelled, self._writer)

    def text(self, levers: Mapping[str, str]) -> str:
        """The whole file; the process is written first, because it decides on the macros and hidden variables."""
        process = list(self._process())
        casus = self._spelled.casus
        parts = (
            _opening(casus, levers, self._names.name("ending", casus.endings[0].id)),
            self._numbers(),
            self._state(),
            self._beside_the_state(),
            process,
        )
        return "\n\n".join("\n".join(part) for part in parts) + "\n"

    def _numbers(self) -> Iterator[str]:
        yield f"#define HORIZON {self._spelled.casus.horizon}"
        yield from (f"#define {name} {number}" for name, number in self._names.places.items())

    def _state(self) -> Iterator[str]:
        """What a state holds, and what is the same in every play."""
        most = len(self._names.places)
        yield f"{_kind(0, most)} at = 0; /* moment or ending */"
        if self._spelled.casus.interrupts:
            yield f"{_kind(0, most)} remembered = 0; /* where resume goes, while an interrupt is on */"
        for one in self._spelled.holdings:
            name = self._names.paths[one.path]
            if one.path in self._spelled.changing:
                kind = "bit" if one.kind == "truth" else _kind(one.low, one.high)
                yield f"{kind} {name} = {one.start}; /* {one.path} */"
            else:
                yield f"#define {name} ({one.start}) /* {one.path} */"

    def _beside_the_state(self) -> Iterator[str]:
        """Macros, and hidden variables, whose values are no part of a state."""
        changing = [one.path for one in self._spelled.holdings if one.path in self._spelled.changing]
        held = ["at", *(self._names.paths[path] for path in changing)]
        held += ["remembered"] if self._spelled.casus.interrupts else []
        yield f"#define HELD ({' + '.join(held)})"
        yield from self._writer.macros
        yield from (f"hidden int {name};" for name in (*_SCRATCH, *self._story.hidden))

    def _process(self) -> Iterator[str]:
        # The moments say which routes there are, so they are written before anything asks for them.
        choosing, passing = (list(self._story.moments(passing=by_itself)) for by_itself in (False, True))
        yield "active proctype play() {"
        begin = self._names.place(self._spelled.casus.begin)
        # HELD is asked so that something reads it: SPIN leaves out of a state what nothing reads.
        yield f"  atomic {{ at == 0 || HELD == 0 -> at = {begin}; goto arrived }};"
        yield "choosing: /* someone must choose: one state for each position */"
        yield "  atomic {"
        if choosing:
            yield from _indented(4, ["if", *choosing, "fi;"])
        yield from ("    do", "    :: d_step {")
        yield from _indented(9, self._step())
        yield from ("       };", "arrived:")
        yield from _indented(7, self._arrived(passing))
        yield from ("    od", "  };", "/* an ending that SPIN calls unreached is one that no play comes to */")
        yield from (f"{self._end(ending.id)}: false;" for ending in self._spelled.casus.endings)
        yield "}"

    def _step(self) -> Iterator[str]:
        """From the end of the phase of the choice to the place that play comes to."""
        yield from ("true ->", "do", ":: true ->")
        yield from _indented(3, self._story.interrupts())
        over = f"weeks_left == 0 || broke_in > 0 || {self._names.paths['week']} >= HORIZON"
        yield f"   if :: {over} -> break :: else fi;"
        yield "   weeks_left = weeks_left - 1;"
        yield from _indented(3, self._story.week())
        yield "od;"
        yield from self._story.going_on()

    def _arrived(self, passing: Iterable[str]) -> Iterator[str]:
        """What happens where play came to: it is over, it passes by itself, or someone must choose."""
        yield "if"
        yield from self._story.over()
        yield from _PROVE
        yield "   if"
        for ending in self._spelled.casus.endings:
            yield f"   :: at == {self._names.name('ending', ending.id)} -> goto {self._end(ending.id)}"
        yield "   fi"
        yield from passing
        yield ":: else ->"
        yield from _PROVE
        yield "   goto choosing"
        yield "fi"

    def _end(self, ending: str) -> str:
        """The label where a play stays that ended so; SPIN takes no label that begins like this for a dead end."""
        return self._names.name("end", ending)


def _opening(casus: Casus, levers: Mapping[str, str], ending: str) -> Iterator[str]:
    set_to = "".join(f", {name} = {word}" for name, word in levers.items())
    yield f"/* {casus.id}{set_to} (sha256 {casus.digest})"
    yield "   One stored state is one position where someone must choose or one final position,"
    yield "   and there is one state more: the one before play begins."
    yield "     spin -a FILE; gcc -O2 -DSAFETY -DNOREDUCE -o pan pan.c; ./pan"
    yield "   To prove something of every position, put it above this in a line of its own, such as"
    yield f"     #define PROVE at != {ending}"
    yield "   When it does not hold somewhere, spin -t FILE tells the choices that lead there."
    yield "*/"


def _kind(low: int, high: int) -> str:
    """The smallest type that holds these numbers."""
    if low >= 0 and high <= 255:
        return "byte"
    return "short" if low >= -32768 and high <= 32767 else "int"


def _indented(spaces: int, lines: Iterable[str]) -> Iterator[str]:
    yield from (f"{' ' * spaces}{line}" for line in lines)
