"""`translate`: a translator gets a file to fill in, and gets it back as they left it when the casus changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import ROOT, Ask
from tests.cli.test_check import change


def fill_in(file: Path, **told: str) -> None:
    """Write these translations under their originals, as a translator does."""
    text = file.read_text(encoding="utf-8")
    for original, english in told.items():
        line = f"    nl: {original.replace('_', ' ')}\n"
        assert line in text
        text = text.replace(line, f"{line}    en: {english}\n", 1)
    file.write_text(text, encoding="utf-8")


def test_a_translation_begins_with_every_text_of_the_casus_and_no_translation(casus: Path, ask: Ask):
    answer = ask("translate", casus, "en")
    assert answer.code == 0
    written = yaml.load((casus / "en.yaml").read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    assert (written["translates"], written["language"]) == ("kruik", "en")
    assert all(list(entry) == ["nl"] for entry in written["texts"].values())
    assert f"0 van {len(written['texts'])} teksten vertaald" in answer.out


def test_a_second_run_changes_not_one_sign(casus: Path, ask: Ask):
    ask("translate", casus, "en")
    fill_in(casus / "en.yaml", De_kruik="The jar")
    before = (casus / "en.yaml").read_bytes()
    assert ask("translate", casus, "en").code == 0
    assert (casus / "en.yaml").read_bytes() == before


def test_a_changed_casus_marks_what_was_translated_and_says_so(casus: Path, ask: Ask):
    ask("translate", casus, "en")
    fill_in(casus / "en.yaml", De_kruik="The jar")
    change(casus, "title: De kruik", "title: De kan")
    told = json.loads(ask("translate", casus, "en", "--json").out)
    assert (told["stale"], told["done"], told["new"], told["gone"]) == (1, 0, [], [])
    assert "    nl: De kan\n    was: De kruik\n    en: The jar\n" in (casus / "en.yaml").read_text(encoding="utf-8")
    checked = ask("check", casus, "--no-explore")
    assert checked.code == 0
    assert "K602" in checked.out


def test_check_tells_how_far_a_translation_is(casus: Path, ask: Ask):
    ask("translate", casus, "en")
    fill_in(casus / "en.yaml", De_kruik="The jar")
    assert "1 van " in ask("check", casus, "--no-explore").out
    (translation,) = json.loads(ask("check", casus, "--no-explore", "--json").out)["translations"]
    assert (translation["language"], translation["done"], translation["stale"]) == ("en", 1, 0)


def test_what_is_gone_is_named_and_kept_at_the_end(casus: Path, ask: Ask):
    ask("translate", casus, "en")
    with (casus / "en.yaml").open("a", encoding="utf-8") as file:
        file.write("  moments.zolder.title: {nl: De zolder, en: The attic}\n")
    answer = ask("translate", casus, "en")
    assert "moments.zolder.title" in answer.out
    assert "#   moments.zolder.title: {nl: De zolder, en: The attic}" in (casus / "en.yaml").read_text(encoding="utf-8")


def test_kaders_of_ones_own_have_a_translation_of_their_own(casus: Path, ask: Ask):
    kaders = casus.parent / "kaders"
    kaders.mkdir()
    (kaders / "rollen.yaml").write_text(
        "roles:\n  mentor: {title: Mentor, organisation: school, chain: onderwijs, mandate: Ziet de leerling.}\n",
        encoding="utf-8",
    )
    assert ask("translate", kaders, "en").code == 0
    written = yaml.load((kaders / "en.yaml").read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    assert written["translates"] == "kaders"
    assert written["texts"]["rollen.roles.mentor.title"] == {"nl": "Mentor"}


def test_a_casus_with_a_role_of_its_own_leaves_the_translation_of_the_others_alone(casus: Path, ask: Ask):
    """The kaders beside it translate roles too, and this casus takes those from its own folder."""
    role = "roles:\n  {}: {{title: Mentor, organisation: school, chain: onderwijs, mandate: Ziet de leerling.}}\n"
    shared, own = casus.parent / "kaders", casus / "kaders"
    shipped = {file.stem: file for file in (ROOT / "scenarios" / "kaders").glob("*.yaml") if file.stem != "en"}
    for folder, roles in ((shared, role.format("mentor")), (own, shipped["rollen"].read_text(encoding="utf-8"))):
        folder.mkdir()
        (folder / "rollen.yaml").write_text(roles, encoding="utf-8")
    (shared / "stabiliteitsmodel.yaml").write_bytes(shipped["stabiliteitsmodel"].read_bytes())
    assert ask("translate", shared, "en").code == 0
    answer = ask("check", casus, "--no-explore")
    assert "K604" not in answer.out
    assert "kaders/en.yaml: 0 van " in answer.out


def test_a_folder_without_kaders_is_said_to_have_none(tmp_path: Path, ask: Ask):
    (tmp_path / "kaders").mkdir()
    answer = ask("translate", tmp_path / "kaders", "en")
    assert answer.code == 2
    assert list((tmp_path / "kaders").iterdir()) == []


@pytest.mark.parametrize("arguments", [(), ("{casus}",), ("{casus}", "fr"), ("{casus}", "nl")])
def test_a_call_that_means_nothing_is_refused_with_what_it_lacks(casus: Path, ask: Ask, arguments: tuple[str, ...]):
    answer = ask("translate", *(argument.format(casus=casus) for argument in arguments))
    assert answer.code == 2
    assert answer.err.strip()
    assert not list(casus.glob("??.yaml"))


def test_a_translation_with_mistakes_is_left_alone_and_its_mistakes_are_told(casus: Path, ask: Ask):
    broken = "format: 1\ntranslates: kruik\nlanguage: en\ntexts:\n  title: [De kruik]\n"
    (casus / "en.yaml").write_text(broken, encoding="utf-8")
    answer = ask("translate", casus, "en")
    assert answer.code == 1
    assert "en.yaml:5:" in answer.out
    assert (casus / "en.yaml").read_text(encoding="utf-8") == broken


def test_a_casus_with_mistakes_gets_no_translation(casus: Path, ask: Ask):
    change(casus, "title: De kruik", "titel: De kruik")
    answer = ask("translate", casus, "en")
    assert answer.code == 1
    assert "K230" in answer.out
    assert not (casus / "en.yaml").exists()


def test_a_disk_that_refuses_leaves_the_old_file_whole(casus: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch):
    ask("translate", casus, "en")
    fill_in(casus / "en.yaml", De_kruik="The jar")
    before = (casus / "en.yaml").read_bytes()
    change(casus, "title: De kruik", "title: De kan")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("game.cli.translating.os.fsync", full)
    assert ask("translate", casus, "en").code == 2
    assert (casus / "en.yaml").read_bytes() == before
    assert [path.name for path in casus.iterdir() if path.name.startswith(".")] == []
