"""Whether the portraits and scenes that a casus names came with the game."""

from __future__ import annotations

from collections.abc import Iterator

from game.cli.nearest import nearest
from game.cli.shelf import shipped
from game.cli.texts import TextFile
from game.content.places import Pointer
from game.content.reading import read
from game.model.casus import Casus
from game.words import Words

CODE, SLUG = "K901", "onbekend-plaatje"


def missing_pictures(casus: Casus, file: TextFile, words: Words) -> Iterator[dict[str, object]]:
    """A problem, as data, for every picture that is not there; a window leaves such a picture out."""
    places = read(file.text, file.name).places
    portraits = {name.rpartition("-")[0] for name in _pictures("portraits")}
    scenes = _pictures("scenes")
    named: list[tuple[str | None, set[str], Pointer]] = [
        (member.portrait, portraits, ("household", "members", member.id, "portrait"))
        for member in casus.household.members.values()
    ]
    named += [(moment.scene, scenes, ("moments", moment.id, "scene")) for moment in casus.moments.values()]
    for name, known, pointer in named:
        if name is not None and name not in known:
            place = places.value(pointer)
            near = nearest(name, known)
            key = "finding-picture-near" if near else "finding-picture-remedy"
            yield {
                "path": place.file,
                "line": place.line,
                "column": place.column,
                "severity": "warning",
                "code": CODE,
                "slug": SLUG,
                "sentence": words.say("commands.finding-picture", name=name),
                "remedy": words.say(f"commands.{key}", near=near, known=", ".join(sorted(known))),
                "pointer": list(pointer),
            }


def _pictures(kind: str) -> set[str]:
    return {file.stem for file in (shipped("assets") / kind).glob("*.svg")}
