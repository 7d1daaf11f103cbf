"""What a verb made, handed to whoever asked for it: printed, or written to the file of `--output`."""

from __future__ import annotations

from pathlib import Path

from game.cli.unusable import unusable
from game.words import Words

PAGES = (".html", ".htm")
"""How the name of a file ends that is a page."""


def write_out(made: str, output: Path | None, words: Words) -> None:
    """Print it as it is, or write it and say where; raises PlaceNotUsable when that cannot be."""
    if output is None:
        print(made, end="")
        return
    try:
        output.write_text(made, encoding="utf-8")
    except OSError as error:
        raise unusable(error, output) from error
    print(words.say("commands.written", path=output))
