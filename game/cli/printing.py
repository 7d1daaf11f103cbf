"""`print`: role cards, envelopes or dossiers, lock sheets and the run sheet of a casus, as one page to print."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from game.cli.handing_in_pictures import fonts
from game.cli.opening import open_casus
from game.cli.parser import CallWrong
from game.cli.shelf import find
from game.cli.writing_out import PAGES, write_out
from game.errors import PlaceNotUsable
from game.reports.printing.page import page
from game.reports.printing.printed import Printed
from game.words import Words

TEAMS, PLAYERS = 1, 4
"""For how many teams, and players in each, unless asked otherwise."""


def run(asked: Namespace, words: Words) -> int:
    """Write the page to the file asked for, or print its HTML."""
    if asked.casus is None:
        raise CallWrong("commands.call-missing", verb="kantelpunt print", what="CASUS")
    output: Path | None = asked.output
    if output is not None and output.suffix.lower() not in PAGES:
        raise PlaceNotUsable("commands.print-other", path=output)
    casus = open_casus(find(asked.casus), words.language)
    written = page(Printed(casus, words, asked.teams or TEAMS, asked.players or PLAYERS), fonts())
    write_out(written, output, words)
    return 0
