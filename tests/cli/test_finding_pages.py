"""The pages of docs/findings: each shows the smallest casus with one finding, and what check says of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.cli.findings import CODES
from game.cli.pictures import CODE
from tests.cli.conftest import ROOT, Ask

PAGES = ROOT / "docs" / "findings"
SHOWN = re.compile(r"```(?:yaml)?\n(.*?)```", re.DOTALL)
ALL = sorted([*(code for code, _ in CODES.values()), CODE])


def test_every_finding_has_its_page_and_no_page_is_left_over():
    assert sorted(path.stem for path in PAGES.glob("K*.md")) == ALL
    index = (PAGES / "README.md").read_text(encoding="utf-8")
    assert all(f"[{code}]({code}.md)" in index for code in ALL)


@pytest.mark.parametrize("code", ALL)
def test_the_file_on_the_page_gives_what_the_page_says(
    code: str, tmp_path: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch
):
    casus, said = SHOWN.findall((PAGES / f"{code}.md").read_text(encoding="utf-8"))
    folder = tmp_path / "klein"
    folder.mkdir()
    (folder / "casus.yaml").write_text(casus, encoding="utf-8")
    monkeypatch.chdir(folder)
    answer = ask("check", "casus.yaml")
    # The list of pictures there are grows; its page shows only that it comes.
    told = said.strip().removesuffix("…")
    assert any(line.startswith(told) for line in answer.out.splitlines())
    assert code in said
    assert {line.split()[2] for line in answer.out.splitlines()[:-1] if "hint" not in line} == {code}
