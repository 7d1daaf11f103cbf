"""Ten mistakes planted in the rules, one at a time: each must turn the agreement with the oracle red."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]


class Mutant(NamedTuple):
    """A mistake: in this file, this text becomes that text; `seen_by` are the small casussen that must notice."""

    file: str
    right: str
    wrong: str
    seen_by: str


MUTANTS = {
    "no clamp": Mutant(
        "phase.py", "min(variable.high, max(variable.low, reached))", "max(variable.low, reached)", "klem"
    ),
    "a damper that rounds a loss down": Mutant(
        "phase.py", "return -(-total * self.numerator // self.denominator)",
        "return total * self.numerator // self.denominator", "remming-verlies",
    ),
    "the weakest damper first": Mutant(
        "deeds.py", "(one.numerator / one.denominator, one.rank)", "(-one.numerator / one.denominator, one.rank)",
        "remming-sterkste",
    ),
    "rules of the week read the week before": Mutant(
        "week.py", "rule.when is None or rule.when(now)", "rule.when is None or rule.when(values)", "weken"
    ),
    "the last interrupt first": Mutant(
        "step.py", "for when, interrupt, to in self._interrupts:",
        "for when, interrupt, to in reversed(self._interrupts):", "onderbreking-volgorde",
    ),
    "an interrupt that fires again": Mutant(
        "step.py", 'if f"interrupt/{interrupt}" not in used and when(values)', "if when(values)", "onderbreking"
    ),
    "weeks that go on after an interrupt": Mutant(
        "step.py", "while left and interrupt is None and", "while left and", "onderbreking-besluit"
    ),
    "a later that comes a week late": Mutant(
        "step.py", "owed[key] = now + weeks\n", "owed[key] = now + weeks + 1\n", "later"
    ),
    "an intervention that counts twice": Mutant(
        "step.py", "if taking.key not in _keys(before)", "if True", "beslag"
    ),
    "withheld again and again": Mutant(
        "step.py", "and withholding.mark not in before.used", "", "verzwijgen"
    ),
    "a row that names the kind beats one that names the sender": Mutant(
        "sharing.py", "for named in _keys(row)), default=None", "for named in reversed(_keys(row))), default=None",
        "beste-rij",
    ),
    "consent that the judging does not see": Mutant(
        "step.py", "bool(obtained.get(share.consent_place, before.values[share.consent_place]))",
        "bool(before.values[share.consent_place])", "toestemming",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MUTANTS)
def test_a_planted_mistake_is_seen(name: str, tmp_path: Path) -> None:
    mutant = MUTANTS[name]
    shutil.copytree(ROOT / "game", tmp_path / "game", ignore=shutil.ignore_patterns("__pycache__", "_shipped"))
    for kept in ("tests", "scenarios", "pyproject.toml"):
        (tmp_path / kept).symlink_to(ROOT / kept)
    file = tmp_path / "game" / "rules" / mutant.file
    text = file.read_text(encoding="utf-8")
    assert text.count(mutant.right) == 1, "the rules were rewritten: plant this mistake anew"
    assert agrees(tmp_path, mutant.seen_by), "the agreement was red before the mistake was planted"
    file.write_text(text.replace(mutant.right, mutant.wrong), encoding="utf-8")
    assert not agrees(tmp_path, mutant.seen_by)


def agrees(root: Path, casus: str) -> bool:
    """Whether rules and oracle agree on one small casus, asked of the copy under `root`."""
    asked = (
        "from pathlib import Path; from tests.agreement.test_rules_and_oracle import *;"
        f"test_the_same_positions_and_the_same_steps(Path('tests/oracle/casussen/{casus}/casus.yaml').resolve())"
    )
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", asked],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0 or "Error" in done.stderr, done.stderr
    return done.returncode == 0
