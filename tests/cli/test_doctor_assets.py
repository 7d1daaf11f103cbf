"""`doctor` looks into every picture and font, and names what is missing or broken."""

from __future__ import annotations

import json
import shutil
from importlib import metadata
from pathlib import Path

import pytest

from game.cli import spoiled
from tests.cli.conftest import ROOT, Ask


@pytest.fixture
def assets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The assets as a copy that may be spoiled."""
    folder = tmp_path / "assets"
    shutil.copytree(ROOT / "assets", folder)
    monkeypatch.setattr(spoiled, "shipped", lambda kind: folder.parent / kind)
    return folder


def whole(ask: Ask) -> dict[str, object]:
    told = json.loads(ask("doctor", "--json").out)
    return next(line for line in told if line["about"] == "assets whole")


def test_what_is_whole_is_said(ask: Ask, assets: Path):
    assert whole(ask)["fine"] is True


def test_a_portrait_that_is_gone_and_a_font_that_was_cut_off_are_named(ask: Ask, assets: Path):
    (assets / "portraits" / "peep-07-boos.svg").unlink()
    font = assets / "fonts" / "Fraunces_600SemiBold.ttf"
    font.write_bytes(font.read_bytes()[:9000])
    line = whole(ask)
    assert (line["fine"], line["needed"]) == (False, False)
    assert "peep-07-boos.svg" in str(line["told"])
    assert "Fraunces_600SemiBold.ttf" in str(line["told"])
    assert line["remedy"]


def test_a_list_of_people_that_is_broken_is_named(ask: Ask, assets: Path):
    (assets / "portraits" / "portraits.json").write_text("[{", encoding="utf-8")
    assert "portraits.json" in str(whole(ask)["told"])


class Packed(metadata.PackagePath):
    """A line of the list that is made when the game is packed."""

    size: int

    def locate(self) -> Path:
        return Path("/nowhere") / self


def test_an_installed_copy_misses_a_scene_that_its_list_has(ask: Ask, assets: Path, monkeypatch: pytest.MonkeyPatch):
    scene = Packed("game/_shipped/assets/scenes/strand.svg")
    scene.size = 900
    monkeypatch.setattr(spoiled, "files", lambda name: [scene])
    assert "scenes/strand.svg" in str(whole(ask)["told"])
