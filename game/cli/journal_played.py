"""A journal at a path, played again in its casus: the play as far as it goes, and what is wrong with the journal."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from game.cli.opening import open_casus
from game.cli.resuming import replayed
from game.cli.saves import read_save
from game.cli.shelf import CasusPlace, find, shipped_casussen
from game.errors import KantelpuntError, PlaceNotUsable
from game.session.journal import Header, JournalText
from game.session.session import Session


class Played(NamedTuple):
    """The play that a journal tells, the journal as it could be read, and its troubles: none when it is whole."""

    session: Session
    text: JournalText
    troubles: tuple[KantelpuntError, ...]


def play_again(path: Path, casus: str | None, language: str | None) -> Played:
    """Play the journal at this path again; `casus` says where its casus lies when it did not come with the game.

    It is told in this language, or in that of the play (None). Raises PlaceNotUsable for a file that cannot be read, or
    that is of another casus, JournalDamaged when it is no journal, and CasusNotPlayable.
    """
    text = read_save(path)
    place = find(casus) if casus else _shipped(text.header)
    opened = open_casus(place, language or text.header.setup.language)
    if opened.id != text.header.casus:
        raise PlaceNotUsable("commands.journal-of-other", path=path, found=text.header.casus, asked=opened.id)
    session, stop = replayed(opened, text)
    troubles = [*_damage(text), *_changed(text, session), *([stop] if stop else [])]
    return Played(session, text, tuple(troubles))


def _shipped(header: Header) -> CasusPlace:
    for place in shipped_casussen():
        if place.id == header.casus:
            return place
    raise PlaceNotUsable("commands.replay-no-casus", casus=header.casus)


def _damage(text: JournalText) -> Iterable[KantelpuntError]:
    if text.damage is not None:
        yield PlaceNotUsable(f"commands.journal-{text.damage}", line=text.damaged_line)


def _changed(text: JournalText, session: Session) -> Iterable[KantelpuntError]:
    if text.header.digest != session.rules.casus.digest:
        yield PlaceNotUsable("commands.casus-changed", title=session.rules.casus.title)
