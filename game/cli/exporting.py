"""`export`: a casus in the language of another program, printed or written to a file."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from game.cli.opening import open_casus
from game.cli.parser import CallWrong
from game.cli.shelf import find
from game.cli.studying import levers_of
from game.cli.writing_out import write_out
from game.model.casus import Casus
from game.reports.prism import prism
from game.reports.promela import promela
from game.words import Words

CasusFormat = Callable[[Casus, Mapping[str, str]], str]

CASUS_FORMATS: Mapping[str, CasusFormat] = {"promela": promela, "prism": prism}
"""What a casus can be written as."""

_BY_SUFFIX: Mapping[str, str] = {".pml": "promela", ".promela": "promela", ".prism": "prism", ".pm": "prism"}


def run(asked: Namespace, words: Words) -> int:
    """Write the casus in the format asked for, or else the one that the name of the file tells."""
    if asked.casus is None:
        raise CallWrong("commands.call-missing", verb="kantelpunt export", what="CASUS")
    output: Path | None = asked.output
    form = asked.format or _BY_SUFFIX.get(output.suffix.lower() if output else "")
    if form is None:
        raise CallWrong("exports.which-format", known=", ".join(CASUS_FORMATS))
    casus = open_casus(find(asked.casus))
    text = CASUS_FORMATS[form](casus, levers_of(casus, asked.lever))
    write_out(text, output, words)
    return 0
