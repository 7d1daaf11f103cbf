"""Casussen for tests, read from disk the way the command line does it, and refused when they have a mistake."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from game.cli.loading import loaded
from game.cli.shelf import CasusPlace
from game.cli.texts import texts_of
from game.content.casus import CasusTexts, WrittenFile, load
from game.model.casus import Casus

ROOT = Path(__file__).resolve().parents[1]
KADERS = ROOT / "scenarios" / "kaders"


@cache
def load_folder(folder: Path) -> Casus:
    """The casus in a folder, with the kaders beside that folder."""
    kaders = {path.stem: written(path) for path in sorted((folder.parent / "kaders").glob("*.yaml"))}
    loaded = load(CasusTexts(written(folder / "casus.yaml"), kaders))
    assert loaded.casus is not None, loaded.problems
    return loaded.casus


@cache
def in_language(name: str, language: str) -> Casus:
    """A casus that came with the game, told in a language as far as it is translated."""
    made = loaded(texts_of(CasusPlace(name, ROOT / "scenarios" / name / "casus.yaml")), language).casus
    assert made is not None
    return made


def written(path: Path) -> WrittenFile:
    return WrittenFile(path.read_text(encoding="utf-8"), str(path.relative_to(ROOT)))
