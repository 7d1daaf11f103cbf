"""The codes of puzzles: what a lock lacks, what does not fit its type, and solutions that are none or more than one."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.codes import Code

PUZZLES: Mapping[str, Code] = {
    "K146": Code("onbekend-in-oplossing"),
    "K147": Code("geen-oplossing"),
    "K148": Code("twee-oplossingen"),
    "K149": Code("past-nergens"),
    "K150": Code("cijfer-niet-verdiend"),
    "K151": Code("cijfer-over-te-slaan"),
    "K152": Code("onbekende-uitkomst"),
    "K153": Code("uitkomst-ontbreekt"),
    "K154": Code("klok-ontbreekt"),
    "K155": Code("hoort-niet-bij-dit-slot"),
    "K156": Code("ontbreekt-bij-dit-slot"),
    "K157": Code("dubbel-in-oplossing"),
}
