"""Compiles every catalogue of sentences (`.po`) to what the program reads (`.mo`): `python -m tools.catalogues`."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

WORDS = Path(__file__).parents[1] / "game" / "words"


def sources() -> list[Path]:
    """Every catalogue as translators write it."""
    return sorted(WORDS.glob("*/*.po"))


def compiled(source: Path) -> bytes:
    """Return what gettext reads, for one catalogue; raises babel's PoFileError with the line when it is malformed."""
    with source.open("rb") as file:
        catalogue = read_po(file, locale=source.parent.name, abort_invalid=True)
    # Compiled twice, a catalogue that did not change is the same file.
    catalogue.creation_date = catalogue.revision_date = datetime(2026, 1, 1, tzinfo=UTC)
    target = BytesIO()
    write_mo(target, catalogue)
    return target.getvalue()


def main() -> None:
    """Write each compiled catalogue beside its source."""
    for source in sources():
        source.with_suffix(".mo").write_bytes(compiled(source))


if __name__ == "__main__":
    main()
