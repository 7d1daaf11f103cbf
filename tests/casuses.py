"""Casussen for tests, read from disk the way the command line does it, and refused when they have a mistake."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from game.cli.loading import loaded, with_outcomes_named
from game.cli.shelf import CasusPlace
from game.cli.texts import texts_of
from game.content.casus import CasusTexts, WrittenFile, load
from game.model.casus import Casus

ROOT = Path(__file__).resolve().parents[1]
KADERS = ROOT / "scenarios" / "kaders"
SMALL_KADERS = ROOT / "tests" / "oracle" / "casussen" / "kaders"
"""Kaders of a few lines, for a small casus that stands in a test."""


@cache
def load_folder(folder: Path) -> Casus:
    """The casus in a folder, with the kaders beside that folder."""
    kaders = {path.stem: written(path) for path in sorted((folder.parent / "kaders").glob("*.yaml"))}
    loaded = load(CasusTexts(written(folder / "casus.yaml"), kaders))
    assert loaded.casus is not None, loaded.problems
    return loaded.casus


@cache
def load_text(text: str) -> Casus:
    """A small casus that stands in a test, with small kaders, and the outcomes of its locks in our words."""
    kaders = {
        path.stem: WrittenFile(path.read_text(encoding="utf-8"), path.stem) for path in SMALL_KADERS.glob("*.yaml")
    }
    loaded = load(CasusTexts(WrittenFile(text, "casus.yaml"), kaders))
    assert loaded.casus is not None, loaded.problems
    return with_outcomes_named(loaded.casus)


def put_on_disk(folder: Path, name: str, text: str) -> Path:
    """The folder of such a casus, with its kaders beside it; nobody of the smoelenboek comes along."""
    shutil.copytree(SMALL_KADERS, folder / "kaders")
    (folder / "kaders" / "smoelenboek.yaml").write_text("people: {}\n", encoding="utf-8")
    (folder / name).mkdir()
    (folder / name / "casus.yaml").write_text(text, encoding="utf-8")
    return folder / name


@cache
def in_language(name: str, language: str) -> Casus:
    """A casus that came with the game, told in a language as far as it is translated."""
    made = loaded(texts_of(CasusPlace(name, ROOT / "scenarios" / name / "casus.yaml")), language).casus
    assert made is not None
    return made


def written(path: Path) -> WrittenFile:
    return WrittenFile(path.read_text(encoding="utf-8"), str(path.relative_to(ROOT)))
