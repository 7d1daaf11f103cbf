"""Where things lie: a casus by id or by path, its own kaders before the shipped ones, and the folders of a wheel."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import game
from game.cli.shelf import find, kaders_for, shipped, shipped_casussen, shown
from game.errors import PlaceNotUsable


def test_what_came_with_the_game_is_found_by_id():
    for place in shipped_casussen():
        assert find(place.name) == place
        assert place.file.is_file()


def test_an_own_casus_is_found_by_its_folder_or_its_file(casus: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(casus)
    for name in (str(casus), str(casus / "casus.yaml"), ".", "../kruik", "casus.yaml"):
        assert find(name).file.resolve() == (casus / "casus.yaml").resolve()
        assert find(name).id == "kruik"


@pytest.mark.parametrize(
    ("name", "key", "fact"),
    [
        ("de-lege-stoelen", "commands.unknown-casus-near", "de-lege-stoel"),
        ("xyzzy", "commands.unknown-casus", "de-lege-stoel"),
        ("..", "commands.no-casus-in-folder", "casus.yaml"),
    ],
)
def test_an_unknown_name_tells_the_nearest_and_what_there_is(
    casus: Path, monkeypatch: pytest.MonkeyPatch, name: str, key: str, fact: str
):
    monkeypatch.chdir(casus)
    with pytest.raises(PlaceNotUsable) as refused:
        find(name)
    assert refused.value.key == key
    assert fact in str(refused.value)


def test_each_kader_beside_a_casus_goes_before_the_shipped_one_of_that_name(casus: Path):
    own = casus.parent / "kaders"
    own.mkdir()
    (own / "rollen.yaml").touch()
    (own / "eigen-model.yaml").touch()
    kaders = kaders_for(casus)
    assert kaders["rollen"] == own.resolve() / "rollen.yaml"
    assert kaders["eigen-model"] == own.resolve() / "eigen-model.yaml"
    assert kaders["stabiliteitsmodel"] == shipped("scenarios") / "kaders" / "stabiliteitsmodel.yaml"


def test_a_kader_in_the_folder_of_a_casus_goes_before_the_one_beside_it(casus: Path):
    for folder, names in ((casus, ("rollen",)), (casus.parent, ("rollen", "eigen-model"))):
        (folder / "kaders").mkdir()
        for name in names:
            (folder / "kaders" / f"{name}.yaml").touch()
    kaders = kaders_for(casus)
    assert kaders["rollen"] == casus.resolve() / "kaders" / "rollen.yaml"
    assert kaders["eigen-model"] == casus.resolve().parent / "kaders" / "eigen-model.yaml"
    assert kaders["stabiliteitsmodel"] == shipped("scenarios") / "kaders" / "stabiliteitsmodel.yaml"


def test_an_installed_copy_has_its_folders_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    package = tmp_path / "site-packages" / "game"
    inside = package / "_shipped" / "scenarios" / "proef"
    inside.mkdir(parents=True)
    (inside / "casus.yaml").touch()
    # A folder of the same name that belongs to someone else does not count.
    (tmp_path / "site-packages" / "scenarios" / "vreemd").mkdir(parents=True)
    monkeypatch.setattr(game, "__file__", str(package / "__init__.py"))
    assert [place.name for place in shipped_casussen()] == ["proef"]
    shutil.rmtree(package / "_shipped")
    shutil.rmtree(tmp_path / "site-packages" / "scenarios")
    with pytest.raises(PlaceNotUsable) as refused:
        shipped_casussen()
    assert refused.value.key == "commands.nothing-shipped"


def test_a_path_is_shown_as_someone_here_would_write_it(casus: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(casus.parent)
    assert shown(casus / "casus.yaml") == "kruik/casus.yaml"
    monkeypatch.chdir(casus)
    assert shown(casus.parent) == str(casus.parent.resolve())
