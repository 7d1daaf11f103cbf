"""What all tests of the window share: a file of ours that is missing is a mistake there, not a misfortune."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.desktop.assets import Assets

SHIPPED = Path(__file__).resolve().parents[2] / "assets"


@pytest.fixture(autouse=True)
def no_stand_ins(monkeypatch: pytest.MonkeyPatch) -> None:
    """On an evening something simple stands in for an icon that is not there; here whoever forgot it hears of it."""
    quietly = Assets._fault

    def loudly(assets: Assets, name: str) -> None:
        if assets.root == SHIPPED:
            raise FileNotFoundError(name)
        quietly(assets, name)

    monkeypatch.setattr(Assets, "_fault", loudly)
