"""`graph`: a casus as a picture, printed or written to a file."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from game.cli.opening import open_casus
from game.cli.parser import CallWrong
from game.cli.shelf import find
from game.cli.unusable import unusable
from game.reports.graph import PictureFormat, picture
from game.words import Words

_BY_SUFFIX: dict[str, PictureFormat] = {".dot": "dot", ".gv": "dot"}


def run(asked: Namespace, words: Words) -> int:
    """Draw the casus in the format asked for, or else the one that the name of the file tells."""
    if asked.casus is None:
        raise CallWrong("commands.call-missing", verb="kantelpunt graph", what="CASUS")
    output: Path | None = asked.output
    form = asked.format or _BY_SUFFIX.get(output.suffix if output else "", "mermaid")
    drawn = picture(
        open_casus(find(asked.casus), words.language),
        form,
        words.say("commands.graph-end"),
        words.say("commands.graph-resume"),
    )
    if output is None:
        print(drawn, end="")
        return 0
    try:
        output.write_text(drawn, encoding="utf-8")
    except OSError as error:
        raise unusable(error, output) from error
    print(words.say("commands.written", path=output))
    return 0
