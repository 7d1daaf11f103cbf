"""`test`: every rehearsal of a casus, and the endings that none of them reaches."""

from __future__ import annotations

import tempfile
from argparse import Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from game.cli.checking import places
from game.cli.journal_file import JournalFile
from game.cli.opening import open_casus
from game.cli.rehearsal import WrongTurn, rehearse
from game.cli.searching_told import line_of
from game.cli.shelf import CasusPlace, shown
from game.cli.texts import read_text
from game.content.rehearsals import Rehearsal, load_rehearsals
from game.content.telling import as_json
from game.model.casus import Casus
from game.reports.refusals import told
from game.rules.rules import Rules
from game.words import Words


class Rehearsed(NamedTuple):
    """What came of one rehearsal: a line to tell, whether it went well, and the ending it reached."""

    line: str
    fine: bool
    ending: str | None


def run(asked: Namespace, words: Words) -> int:
    """Rehearse every casus that was asked for; 1 when something goes otherwise than its author wrote."""
    return max(_rehearse_all(place, words) for place in places(asked.casus))


def _rehearse_all(place: CasusPlace, words: Words) -> int:
    casus = open_casus(place)
    if not place.rehearsals.exists():
        print(words.say("commands.no-rehearsals", name=casus.id, path=shown(place.rehearsals)))
        return 1
    file = read_text(place.rehearsals)
    rehearsals, problems = load_rehearsals(file.text, file.name, casus)
    for problem in problems:
        print(line_of(as_json(problem, words)))
    if problems and not rehearsals:
        return 1
    done = _rehearsed(casus, rehearsals, file.name, words)
    return int(not _summed_up(casus, done, words))


def _rehearsed(casus: Casus, rehearsals: Iterable[Rehearsal], file: str, words: Words) -> Sequence[Rehearsed]:
    rules = Rules(casus)
    done = []
    with tempfile.TemporaryDirectory(prefix="kantelpunt-") as folder:
        for rehearsal in rehearsals:
            done.append(_one(rules, rehearsal, Path(folder), file, words))
            print(done[-1].line)
    return done


def _one(rules: Rules, rehearsal: Rehearsal, folder: Path, file: str, words: Words) -> Rehearsed:
    journal = JournalFile(folder / f"{rehearsal.id}.jsonl")
    try:
        position = rehearse(rules, rehearsal, journal)
    except WrongTurn as wrong:
        line = words.say("commands.rehearsal-wrong", name=rehearsal.id, why=told(wrong, words))
        return Rehearsed(f"{file}:{rehearsal.line}: {line}", fine=False, ending=None)
    finally:
        journal.close()
    key = "rehearsal-fine" if position.ending else "rehearsal-fine-open"
    line = words.say(
        f"commands.{key}",
        name=rehearsal.id,
        decisions=len(rehearsal.choices),
        ending=position.ending,
        moment=position.moment,
    )
    return Rehearsed(line, fine=True, ending=position.ending)


def _summed_up(casus: Casus, done: Sequence[Rehearsed], words: Words) -> bool:
    """Tell how many went well and which endings nobody reached; whether that is all as it should be."""
    reached = {one.ending for one in done}
    missed = [ending.id for ending in casus.endings if ending.id not in reached]
    fine = sum(one.fine for one in done)
    print(words.say("commands.rehearsals-summary", name=casus.id, fine=fine, all=len(done)))
    if missed:
        print(words.say("commands.rehearsal-endings", name=casus.id, endings=", ".join(missed)))
    return fine == len(done) and not missed
