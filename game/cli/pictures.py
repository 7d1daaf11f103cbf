"""Whether the portraits and scenes that a casus names came with the game."""

from __future__ import annotations

from collections.abc import Iterator

from game.cli.nearest import nearest
from game.cli.shelf import shipped
from game.content.places import Places, Pointer
from game.content.problems import Problem
from game.model.casus import Casus


def missing_pictures(casus: Casus, places: Places) -> Iterator[Problem]:
    """A problem for every picture that is not there; a window leaves such a picture out."""
    portraits = {name.rpartition("-")[0] for name in _pictures("portraits")}
    scenes = _pictures("scenes")
    named: list[tuple[str | None, set[str], Pointer]] = [
        (member.portrait, portraits, ("household", "members", member.id, "portrait"))
        for member in casus.household.members.values()
    ]
    named += [(moment.scene, scenes, ("moments", moment.id, "scene")) for moment in casus.moments.values()]
    for name, known, pointer in named:
        if name is not None and name not in known:
            facts = {"name": name, "near": nearest(name, known) or "", "known": ", ".join(sorted(known))}
            yield Problem("K901", places.value(pointer), facts, pointer)


def _pictures(kind: str) -> set[str]:
    return {file.stem for file in (shipped("assets") / kind).glob("*.svg")}
