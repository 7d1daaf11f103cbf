"""Where casussen, kaders and assets lie, in an installed copy as in a checkout, and which casus a name means."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import game
from game.cli.nearest import nearest
from game.errors import PlaceNotUsable
from game.words import LANGUAGES

CASUS_FILE = "casus.yaml"
REHEARSALS_FILE = "plays.yaml"
KADERS = "kaders"


class CasusPlace(NamedTuple):
    """Where a casus lies; `name` finds it again: its id when it came with the game, else its path as it was given."""

    name: str
    file: Path

    @property
    def folder(self) -> Path:
        """The folder of the casus."""
        return self.file.parent

    @property
    def id(self) -> str:
        """The name of its folder, which is also the id that the casus should have."""
        return self.file.resolve().parent.name

    @property
    def rehearsals(self) -> Path:
        """The file with its rehearsals; it need not exist."""
        return self.folder / REHEARSALS_FILE


def shipped(kind: str) -> Path:
    """The folder of the scenarios or assets that came with the game; raises PlaceNotUsable when there is none.

    An installed copy has them inside the package, a checkout has them beside it.
    """
    package = Path(game.__file__).parent
    for folder in (package / "_shipped" / kind, package.parent / kind):
        if folder.is_dir():
            return folder
    raise PlaceNotUsable("commands.nothing-shipped", kind=kind)


def shipped_casussen() -> tuple[CasusPlace, ...]:
    """Every casus that came with the game, by id."""
    files = sorted(shipped("scenarios").glob(f"*/{CASUS_FILE}"))
    return tuple(CasusPlace(file.parent.name, file) for file in files)


def find(name: str) -> CasusPlace:
    """The casus with this id, or at this path (its folder or its file); raises PlaceNotUsable, naming what there is."""
    known = {place.name: place for place in shipped_casussen()}
    if name in known:
        return known[name]
    path = Path(os.path.expanduser(name))
    file = path / CASUS_FILE if path.is_dir() else path
    if file.is_file():
        return CasusPlace(name, file)
    if path.is_dir():
        raise PlaceNotUsable("commands.no-casus-in-folder", path=path, file=CASUS_FILE)
    near = nearest(name, known)
    listed = ", ".join(known) or "-"
    if near:
        raise PlaceNotUsable("commands.unknown-casus-near", name=name, near=near, known=listed)
    raise PlaceNotUsable("commands.unknown-casus", name=name, known=listed)


def kaders_for(folder: Path) -> Mapping[str, Path]:
    """The kaders a casus in this folder uses, by name without `.yaml`: its own, else one beside it, else ours."""
    own = folder.resolve()
    nearest_last = (shipped("scenarios"), own.parent, own)
    return {name: path for place in nearest_last for name, path in kaders_in(place / KADERS).items()}


def foreign_kaders(folder: Path) -> frozenset[Path]:
    """The shipped kaders that a casus elsewhere on disk uses, and their translations: its author did not write them."""
    ours = shipped("scenarios").resolve()
    if folder.resolve().parent == ours:
        return frozenset()
    used = [*kaders_for(folder).values(), *(one.file for one in translations_for(folder))]
    return frozenset(path for path in used if path.resolve().is_relative_to(ours))


def kaders_in(folder: Path) -> dict[str, Path]:
    """The kaders in a folder, by name without `.yaml`; the translations among them are no kaders."""
    return {file.stem: file for file in sorted(folder.glob("*.yaml")) if file.stem not in LANGUAGES}


class TranslationPlace(NamedTuple):
    """Where a translation lies: that of a casus (`kaders` is None), or of the kaders with these names beside it.

    `unused` are the kaders beside it that the casus takes from elsewhere.
    """

    file: Path
    language: str
    kaders: frozenset[str] | None = None
    unused: frozenset[str] = frozenset()


def translations_for(folder: Path) -> tuple[TranslationPlace, ...]:
    """The translations of a casus in this folder, and of the kaders it uses, each beside what it translates."""
    beside: dict[Path, set[str]] = {}
    for name, path in kaders_for(folder).items():
        beside.setdefault(path.parent, set()).add(name)
    found = [TranslationPlace(folder / f"{language}.yaml", language) for language in LANGUAGES]
    for place, names in beside.items():
        unused = frozenset(kaders_in(place)) - names
        for language in LANGUAGES:
            found.append(TranslationPlace(place / f"{language}.yaml", language, frozenset(names), unused))
    return tuple(one for one in found if one.file.is_file())


def shown(path: Path) -> str:
    """The path as a person at this prompt would write it: from here when it lies below, else in full."""
    full, here = path.resolve(), Path.cwd()
    return os.path.relpath(full, here) if full.is_relative_to(here) else str(full)
