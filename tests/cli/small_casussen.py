"""Casussen so small that all their plays are known in a moment, in a folder of their own."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.casuses import ROOT

CASUSSEN = ROOT / "tests" / "oracle" / "casussen"


def small_casus(folder: Path, name: str) -> Path:
    """One of the oracle's casussen, with its kaders beside it; nobody of the smoelenboek comes along."""
    shutil.copytree(CASUSSEN / "kaders", folder / "kaders")
    (folder / "kaders" / "smoelenboek.yaml").write_text("people: {}\n", encoding="utf-8")
    return shutil.copytree(CASUSSEN / name, folder / name)
