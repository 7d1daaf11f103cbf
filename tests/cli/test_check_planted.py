"""`check` on four small stories that hold one planted mistake each: it says what, where, and how to come there."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.cli.conftest import ROOT, Answer, Ask

PLANTED = Path("tests/planted")


class Mistake(NamedTuple):
    """A planted mistake: what is told of it, on which line, by which way, and the line that mends it.

    `told_at` is the line that `check` points at; `planted` is what stands wrong, and `mended` what should stand there.
    """

    code: str
    severity: str
    told_at: str
    way: str
    planted: str
    mended: str

    @property
    def exit_code(self) -> int:
        return int(self.severity == "error")


MISTAKES = {
    "trap": Mistake(
        "K401",
        "error",
        "  verhuurder:\n",
        "melding/brief → keukentafel/luisteren (--seed 1)",
        "        when: papieren-op-orde\n",
        "",
    ),
    "dominated": Mistake(
        "K408",
        "hint",
        "      voorschot:\n",
        "aanmaning/overzicht (--seed 1)",
        "        effects: {stability.inkomen: +5}\n",
        "        effects: {stability.inkomen: +5, trust.consulent-inkomen: +10}\n",
    ),
    "broken-claim": Mistake(
        "K418",
        "error",
        "  - {id: nooit-over-zijn-grens, never: stress.wim > 80}\n",
        "zolder/aanzeggen → monteur/opendoen/2 (--seed 1)",
        "never: stress.wim > 80",
        "never: stress.wim > 85",
    ),
    "circle": Mistake(
        "K140",
        "error",
        "        goto: loket\n      opschrijven:\n",
        "loket > balie > loket",
        "        goto: loket\n      opschrijven:\n",
        "        weeks: 1\n        goto: loket\n      opschrijven:\n",
    ),
}


def text_of(name: str) -> str:
    return (ROOT / PLANTED / name / "casus.yaml").read_text(encoding="utf-8")


def line_of(name: str, part: str) -> int:
    """The number of the line that a piece of text begins on, which stands in the file once."""
    text = text_of(name)
    assert text.count(part) == 1
    return text[: text.index(part)].count("\n") + 1


def problems(answer: Answer) -> list[str]:
    """The lines that tell a problem of any severity."""
    return [line for line in answer.out.splitlines() if line.startswith(str(PLANTED)) or "casus.yaml:" in line]


def mended(name: str, folder: Path) -> Path:
    """The same story, with its planted mistake mended."""
    mistake = MISTAKES[name]
    shutil.copytree(ROOT / PLANTED / "kaders", folder / "kaders")
    (folder / name).mkdir()
    assert text_of(name).count(mistake.planted) == 1
    text = text_of(name).replace(mistake.planted, mistake.mended)
    (folder / name / "casus.yaml").write_text(text, encoding="utf-8")
    return folder / name / "casus.yaml"


@pytest.mark.parametrize("name", MISTAKES)
def test_the_planted_mistake_is_all_that_is_told(name: str, run: Ask) -> None:
    mistake = MISTAKES[name]
    answer = run("check", PLANTED / name / "casus.yaml", "--lang", "nl")
    (told,) = problems(answer)
    place = f"{PLANTED / name / 'casus.yaml'}:{line_of(name, mistake.told_at)}:"
    assert told.startswith(place)
    assert f": {mistake.severity} {mistake.code} " in told
    assert mistake.way in told
    assert (answer.code, answer.err) == (mistake.exit_code, "")


@pytest.mark.parametrize("name", MISTAKES)
def test_the_mistake_has_a_page_with_its_reason(name: str) -> None:
    page = (ROOT / "docs" / "problems" / f"{MISTAKES[name].code}.md").read_text(encoding="utf-8")
    assert "## Waarom" in page


@pytest.mark.parametrize("name", MISTAKES)
def test_nothing_is_left_to_tell_when_the_one_line_is_mended(name: str, tmp_path: Path, ask: Ask) -> None:
    answer = ask("check", mended(name, tmp_path))
    assert problems(answer) == []
    assert answer.code == 0
    assert "loopt nergens vast" in answer.out


def test_all_four_can_be_asked_at_once_and_as_data(ask: Ask) -> None:
    files = [ROOT / PLANTED / name / "casus.yaml" for name in MISTAKES]
    answer = ask("check", *files, "--json")
    found = {Path(one["path"]).parent.name: one["code"] for one in json.loads(answer.out)["problems"]}
    assert found == {name: mistake.code for name, mistake in MISTAKES.items()}
    assert answer.code == 1
