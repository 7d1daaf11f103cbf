"""`check`: what an author hears, and what the exit code tells a program."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from game.cli.shelf import shipped_casussen
from tests.cli.conftest import ROOT, Ask


def change(casus: Path, old: str, new: str) -> None:
    text = (casus / "casus.yaml").read_text(encoding="utf-8")
    assert old in text
    (casus / "casus.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_new_casus_has_no_errors_and_no_warnings(casus: Path, ask: Ask):
    answer = ask("check", casus)
    assert answer.code == 0
    assert "1 casus nagekeken: 0 fouten, 0 waarschuwingen" in answer.out


def test_what_was_searched_whole_is_told_apart_from_a_sample(casus: Path, ask: Ask):
    whole = ask("check", casus).out.replace("\u00a0", " ")
    assert re.search(r"Alle \d+ posities zijn nagelopen", whole)
    assert re.search(r"Dat duurde (een|\d+) seconden?\.", whole)
    assert json.loads(ask("check", casus, "--json").out)["seconds"] >= 1
    assert "steekproef" in ask("check", casus, "--limit", "20").out
    assert "posities" not in ask("check", casus, "--no-explore").out


def test_every_mistake_is_told_at_once_with_its_place(casus: Path, ask: Ask):
    change(casus, "goto: bureau", "goto: buro")
    change(casus, "default: zwijgen", "default: zwegen")
    answer = ask("check", casus / "casus.yaml")
    assert answer.code == 1
    lines = [line for line in answer.out.splitlines() if ": error " in line]
    assert [line.split()[2] for line in lines] == ["K101", "K111"]
    path, line, column, _ = lines[0].split(":", maxsplit=3)
    text = Path(path).read_text(encoding="utf-8").splitlines()[int(line) - 1]
    assert text[int(column) - 1 :] == "buro"


def test_a_folder_of_casussen_stands_for_each_of_them_and_a_mistake_in_the_kaders_is_told_once(
    casus: Path, ask: Ask, tmp_path: Path
):
    assert ask("new", tmp_path / "scenarios" / "tweede").code == 0
    kaders = tmp_path / "scenarios" / "kaders"
    kaders.mkdir()
    model = shipped_casussen()[0].file.parents[1] / "kaders" / "stabiliteitsmodel.yaml"
    wrong = model.read_text(encoding="utf-8").replace("score: (6", "score: (zes")
    (kaders / "stabiliteitsmodel.yaml").write_text(wrong, encoding="utf-8")
    for path in (tmp_path / "scenarios", kaders, kaders / "stabiliteitsmodel.yaml"):
        answer = ask("check", path)
        assert answer.code == 1
        assert answer.out.count("error K301") == 1
        assert "2 casussen nagekeken" in answer.out


def test_a_hint_is_silenced_on_its_line_with_a_reason_and_an_error_is_not(casus: Path, ask: Ask):
    change(casus, "effects: {stress.ilse: +10, ", "effects: {stress.ilse: +9, ")
    assert "hint K110" in ask("check", casus).out
    change(
        casus,
        "team.samenwerken: +5}\n        after: Ze neemt",
        "team.samenwerken: +5} # kantelpunt: negeer K110 want zo is het\n        after: Ze neemt",
    )
    answer = ask("check", casus)
    assert (answer.code, "hint K110" in answer.out) == (0, False)
    change(casus, "default: zwijgen", "default: zwegen   # kantelpunt: negeer K111 want later")
    answer = ask("check", casus)
    assert answer.code == 1
    assert "error K111" in answer.out
    change(
        casus,
        "default: zwegen   # kantelpunt: negeer K111 want later",
        "default: zwijgen   # kantelpunt: negeer K110 want niets",
    )
    assert "hint K294" in ask("check", casus).out


def test_a_picture_that_is_yet_to_come_is_silenced_like_any_warning(casus: Path, ask: Ask):
    change(casus, "    scene: keuken\n", "    scene: maan\n")
    assert "warning K901" in ask("check", casus).out
    change(casus, "    scene: maan\n", "    scene: maan   # kantelpunt: negeer K901 want die wordt nog getekend\n")
    told = ask("check", casus).out
    assert not any(code in told for code in ("K291", "K292", "K294", "warning K901"))
    assert "want die wordt nog getekend" in told


def test_an_author_hears_no_hints_about_kaders_of_ours_and_all_of_their_own(casus: Path, ask: Ask):
    assert "kaders/" not in ask("check", casus).out
    assert "kaders/gegevensdeling.yaml:" in ask("check").out
    own = casus.parent / "kaders"
    own.mkdir()
    table = shipped_casussen()[0].file.parents[1] / "kaders" / "gegevensdeling.yaml"
    (own / "gegevensdeling.yaml").write_text(table.read_text(encoding="utf-8"), encoding="utf-8")
    assert "hint K502" in ask("check", casus).out


def test_problems_as_data_have_the_fields_of_the_line(casus: Path, ask: Ask):
    change(casus, "goto: bureau", "goto: buro")
    answer = ask("check", casus, "--json")
    told = json.loads(answer.out)
    assert (answer.code, told["errors"]) == (1, 1)
    problem = next(one for one in told["problems"] if one["severity"] == "error")
    assert problem["code"] == "K101"
    assert {"path", "line", "column", "slug", "sentence", "remedy", "pointer"} <= set(problem)


BROKEN = sorted((ROOT / "tests" / "broken").glob("K*/casus.yaml"))


@pytest.mark.parametrize(("in_play", "also"), [(False, ["--no-explore"]), (True, [])])
def test_every_broken_casus_shows_its_own_mistake_in_one_call(run: Ask, in_play: bool, also: list[str]):
    files = [file for file in BROKEN if file.parent.name.startswith("K4") == in_play]
    answer = run("check", *(file.relative_to(ROOT) for file in files), "--json", *also)
    told = {(Path(one["path"]).parts[2], one["code"]) for one in json.loads(answer.out)["problems"]}
    assert {(file.parent.name, file.parent.name[:4]) for file in files} - told == set()


def test_sarif_names_file_line_and_code(casus: Path, ask: Ask):
    change(casus, "goto: bureau", "goto: buro")
    log = json.loads(ask("check", casus, "--sarif").out)
    result = next(one for one in log["runs"][0]["results"] if one["level"] == "error")
    assert result["ruleId"] == "K101"
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].endswith("kruik/casus.yaml")


def test_without_a_path_everything_that_came_with_the_game_is_checked(ask: Ask):
    told = json.loads(ask("check", "--json", "--no-explore").out)
    assert [one["name"] for one in told["casussen"]] == [place.name for place in shipped_casussen()]


def test_a_moment_where_nothing_is_open_is_found_with_the_way_there(casus: Path, ask: Ask):
    """Only who looked on for a week stands before two closed doors."""
    for choice in ("loslaten", "blijven"):
        change(casus, f"      {choice}:\n", f"      {choice}:\n        when: trust.mentor >= 75\n")
    answer = ask("check", casus)
    assert answer.code == 1
    line = next(line for line in answer.out.splitlines() if "K401" in line)
    assert "kraan/" in line
    assert "belofte/" in line
    assert "voorjaar" in line


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("default: loslaten", "default: blijven", "K402"),
        ("weight: 2\n", "weight: 2\n            when: kachel-beloofd\n", "K403"),
    ],
)
def test_a_default_that_is_closed_and_a_chance_without_outcome_are_found(
    casus: Path, ask: Ask, old: str, new: str, code: str
):
    change(casus, old, new)
    if code == "K402":
        change(casus, "      blijven:\n", "      blijven:\n        when: trust.mentor >= 60\n")
    else:
        change(casus, "weight: 1\n", "weight: 1\n            when: kachel-beloofd\n")
    answer = ask("check", casus)
    assert answer.code == 1
    assert f"error {code}" in answer.out


def test_a_lead_that_two_lines_give_away_is_found(casus: Path, ask: Ask):
    change(
        casus,
        "        effects: {trust.schoolmaatschappelijk-werker: +5, team.samenwerken: -10}\n",
        "        effects:\n"
        "          - {when: trust.mentor >= 60, lead: mentor}\n"
        "          - {when: trust.mentor >= 55, lead: schoolmaatschappelijk-werker}\n",
    )
    answer = ask("check", casus)
    assert answer.code == 1
    assert "K404" in answer.out
    assert "bureau/zwijgen" in answer.out


@pytest.mark.parametrize("path", ["geen-casus", "/bestaat/niet/casus.yaml"])
def test_an_unknown_casus_is_a_wrong_call_that_says_what_there_is(ask: Ask, path: str):
    answer = ask("check", path)
    assert answer.code == 2
    assert "Er is: " in answer.err


def test_check_of_the_text_works_without_pygame_numpy_and_a_display(casus: Path, run: Ask):
    blocked = "import sys; sys.modules['pygame'] = None; sys.modules['numpy'] = None\n"
    checking = blocked + "from game.cli.main import main; raise SystemExit(main())"
    answer = run("check", casus, "--no-explore", code=checking)
    assert (answer.code, answer.err) == (0, "")
