"""The texts of a casus and its kaders as they lie on disk, read whole, and the print that tells them apart."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from game.cli.shelf import CasusPlace, kaders_for, shown, translations_for
from game.cli.unusable import refuse_unless_file, unusable

# Past this size nobody wrote it, and the reader refuses it anyway; it need not come into memory whole.
_MOST_BYTES = 8 * 1024 * 1024


class TextFile(NamedTuple):
    """The text of a file, and its path as people read it in a problem."""

    text: str
    name: str


class Translation(NamedTuple):
    """A translation into `language`: of the casus (`kaders` is None), or of the kaders with these names.

    `unused` are kaders that it translates too, and that this casus takes from elsewhere.
    """

    file: TextFile
    language: str
    kaders: frozenset[str] | None = None
    unused: frozenset[str] = frozenset()


class Texts(NamedTuple):
    """Everything that a casus is made of and can be told in; `kaders` by name without `.yaml`."""

    casus: TextFile
    kaders: Mapping[str, TextFile]
    translations: tuple[Translation, ...] = ()

    @property
    def print(self) -> str:
        """The SHA-256, in hex, of all of it; another print is another casus."""
        told = sha256()
        translations = [(f"{one.language}.{number}", one.file) for number, one in enumerate(self.translations)]
        for name, file in [("", self.casus), *sorted(self.kaders.items()), *translations]:
            told.update(f"{name}\0{len(file.text)}\0{file.text}".encode("utf-8", "surrogatepass"))
        return told.hexdigest()


def texts_of(place: CasusPlace) -> Texts:
    """The texts of this casus; raises PlaceNotUsable when a file cannot be read."""
    kaders = {name: read_text(path) for name, path in kaders_for(place.folder).items()}
    places = translations_for(place.folder)
    translations = [Translation(read_text(one.file), one.language, one.kaders, one.unused) for one in places]
    return Texts(read_text(place.file), kaders, tuple(translations))


def read_text(path: Path) -> TextFile:
    """One file. What is no UTF-8 is kept as characters that no casus may hold, so that the reader tells the place."""
    refuse_unless_file(path)
    try:
        with path.open("rb") as file:
            text = file.read(_MOST_BYTES).decode("utf-8", "surrogateescape")
    except OSError as error:
        raise unusable(error, path) from error
    return TextFile(text, shown(path))
