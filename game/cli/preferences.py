"""What someone set in the window, kept between starts in a small file of their own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

import platformdirs

from game.cli.unusable import unusable
from game.desktop.ports import TEXT_SCALES, Preferences, ThemeName
from game.session.setup import Language

_SWITCHES = ("calm", "sound", "follow", "calm_clock")


def preferences_file() -> Path:
    """Where they are kept; it holds nothing about who plays or what was played."""
    return platformdirs.user_config_path("kantelpunt", appauthor=False) / "preferences.json"


def kept(usual: Preferences) -> Preferences:
    """What was set before; whatever is missing or cannot be understood is as it usually is."""
    try:
        told = json.loads(preferences_file().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return usual
    return usual._replace(**_understood(told)) if isinstance(told, dict) else usual


def keep(preferences: Preferences) -> None:
    """Keep what was set; raises PlaceNotUsable when that is not possible, and then the old file is whole."""
    path = preferences_file()
    fresh = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(preferences._asdict()), encoding="utf-8")
        fresh.replace(path)
    except OSError as error:
        raise unusable(error, path) from error


def _understood(told: Mapping[str, object]) -> dict[str, Any]:
    choices = {"theme": get_args(ThemeName), "text_scale": TEXT_SCALES, "language": get_args(Language)}
    fits = {name: told[name] for name, known in choices.items() if name in told and told[name] in known}
    switches = {name: told[name] for name in _SWITCHES if isinstance(told.get(name), bool)}
    return {**fits, **switches}
