"""Where pictures and fonts are found: a folder given from outside, read only when something is first shown."""

from __future__ import annotations

from pathlib import Path

from game.desktop.faces import Face


class Assets:
    """The `assets` folder. A missing file is a fault of the build, so it raises `FileNotFoundError` as it is."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def font(self, face: Face) -> Path:
        """Return the file of a face of type."""
        return self.root / "fonts" / face.value

    def icon(self, name: str) -> str:
        """Return the SVG of a Tabler outline icon; its strokes say `currentColor`."""
        return self._read("icons", name)

    def portrait(self, person: str, mood: str) -> str:
        """Return the SVG of a person (`peep-01`) in a mood: rustig, bezorgd, gestrest, boos or opgelucht."""
        return self._read("portraits", f"{person}-{mood}")

    def scene(self, name: str) -> str:
        """Return the SVG of a wide banner, such as `keuken`."""
        return self._read("scenes", name)

    def _read(self, folder: str, name: str) -> str:
        return (self.root / folder / f"{name}.svg").read_text(encoding="utf-8")
