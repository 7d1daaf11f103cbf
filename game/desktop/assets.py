"""Where pictures and fonts are found: a folder given from outside, read only when something is first shown."""

from __future__ import annotations

from pathlib import Path

from game.desktop.faces import Face
from game.desktop.wholeness import is_font, looks_whole

EMPTY_BOX = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2">'
    '<rect x="4" y="4" width="16" height="16" rx="4"/></svg>'
)
PLAIN_BANNER = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 992 176">'
    '<rect width="992" height="176" fill="#DDEBE7"/><rect y="128" width="992" height="48" fill="#C9B99F"/></svg>'
)


class Assets:
    """The `assets` folder.

    Something simple stands in for a file that is missing or not whole: an evening must not end on a picture. Such files
    are listed in `faults`, each once, by their names in the folder.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.faults: list[str] = []
        self._told = False
        self._fonts: dict[Face, Path | None] = {}
        self._portraits: dict[tuple[str, str], bool] = {}

    def font(self, face: Face) -> Path | None:
        """Return the file of a face of type, or that of another when it cannot be used; None when no face can."""
        if face not in self._fonts:
            usable = (path for one in (face, *Face) if (path := self._font(one)) is not None)
            self._fonts[face] = next(usable, None)
        return self._fonts[face]

    def icon(self, name: str) -> str:
        """Return the SVG of a Tabler outline icon, whose strokes say `currentColor`; else that of an empty box."""
        return self._svg(f"icons/{name}.svg") or EMPTY_BOX

    def scene(self, name: str) -> str:
        """Return the SVG of a wide banner, such as `keuken`; else that of a plain one."""
        return self._svg(f"scenes/{name}.svg") or PLAIN_BANNER

    def portrait(self, person: str, mood: str) -> str:
        """Return the SVG of a person (`peep-01`) in a mood; else that of an empty box: ask `has_portrait` first."""
        return self._svg(f"portraits/{person}-{mood}.svg") or EMPTY_BOX

    def has_portrait(self, person: str, mood: str) -> bool:
        """Whether there is a picture of this person in this mood: rustig, bezorgd, gestrest, boos or opgelucht.

        Someone of whom there is no picture at all is a mistake of a casus, and no fault of ours.
        """
        key = person, mood
        if key not in self._portraits:
            known = any((self.root / "portraits").glob(f"{person}-*.svg"))
            self._portraits[key] = known and self._svg(f"portraits/{person}-{mood}.svg") is not None
        return self._portraits[key]

    def app_icon(self) -> str | None:
        """Return the SVG that stands for the window on a desktop, if there is one."""
        return self._svg("app-icon.svg")

    def untold(self) -> tuple[str, ...]:
        """The faults known so far, the first time that there are any: who is playing hears of them once."""
        if self._told:
            return ()
        self._told = bool(self.faults)
        return tuple(self.faults)

    def _font(self, face: Face) -> Path | None:
        path = self.root / "fonts" / face.value
        try:
            if is_font(path.read_bytes()):
                return path
        except OSError:
            # Told below, as for a font that is there and not whole.
            pass
        self._fault(f"fonts/{face.value}")
        return None

    def _svg(self, name: str) -> str | None:
        try:
            text = (self.root / name).read_text(encoding="utf-8")
        except (OSError, ValueError):
            text = ""
        if looks_whole(text):
            return text
        self._fault(name)
        return None

    def _fault(self, name: str) -> None:
        if name not in self.faults:
            self.faults.append(name)
