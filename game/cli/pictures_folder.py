"""Where people expect the pictures they take on this machine, by the name that their desktop gives that folder."""

from __future__ import annotations

from pathlib import Path

import platformdirs


def pictures_folder() -> Path | None:
    """The folder for pictures; None when there is none here."""
    folder = platformdirs.user_pictures_path()
    return folder if folder.is_dir() else None
