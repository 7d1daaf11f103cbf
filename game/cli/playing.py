"""`play`: a new play or one that is taken up again, in a window or in the terminal."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from functools import partial
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import cast

from game.cli.display import has_display, insist_on_a_screen
from game.cli.journal_file import JournalFile
from game.cli.manuscript import ManuscriptOnDisk, Waiting
from game.cli.opening import open_casus
from game.cli.parser import CallWrong
from game.cli.pictures_folder import pictures_folder
from game.cli.plays import PlaysOnDisk
from game.cli.preferences import keep, kept
from game.cli.saves import new_save, read_save, unfinished
from game.cli.setting_up import as_short, setup_for
from game.cli.shelf import CasusPlace, find, shipped, shipped_casussen
from game.cli.unusable import unusable
from game.cli.weighing_beside import WeighingBeside, weigh
from game.desktop.ports import OpenedPlay, Preferences, ThemeName, WindowWish
from game.errors import CasusNotPlayable, PlaceNotUsable
from game.session.clock import ClockWish
from game.session.setup import Language
from game.words import Words


def run(asked: Namespace, words: Words) -> int:
    """Play what was asked; without a casus the window begins at its home screen."""
    _refuse_settings_of_a_play_that_has_begun(asked)
    _refuse_watching_without_a_window(asked)
    if not asked.terminal and not asked.shots and not has_display(os.environ):
        raise PlaceNotUsable("commands.no-display")
    place = find(asked.casus) if asked.casus else None
    plays = PlaysOnDisk(words, asked.seed, place if place and place not in shipped_casussen() else None)
    window = None if asked.terminal else _window()
    play, manuscript = opened_or_waited_for(asked, words, plays, place)
    if window is not None:
        return _in_window(window, _wish(asked, words), plays, play, manuscript)
    if play is None:
        raise CallWrong("commands.which-casus", known=", ".join(one.name for one in shipped_casussen()))
    return _in_terminal(play, plays, words)


def _refuse_watching_without_a_window(asked: Namespace) -> None:
    """Nobody edits a casus while the game plays itself, and the terminal shows no problems."""
    for option, given in {"--terminal": asked.terminal, "--demo": asked.demo}.items():
        if asked.watch and given:
            raise CallWrong("commands.call-together", one="--watch", other=option, verb="kantelpunt play")


def _refuse_settings_of_a_play_that_has_begun(asked: Namespace) -> None:
    given = {
        "--role": asked.role,
        "--short": asked.short,
        "--seed": asked.seed is not None,
        "--lever": asked.lever,
        "--clock": asked.clock,
    }
    for option in given if asked.resume else ():
        if given[option]:
            raise CallWrong("commands.set-already", option=option)


def _window() -> ModuleType:
    """The room of the window, which is the only one that needs pygame."""
    insist_on_a_screen(os.environ)
    try:
        return import_module("game.desktop.app")
    except ModuleNotFoundError as error:
        raise PlaceNotUsable("commands.no-window", module=error.name) from error


def opened_or_waited_for(
    asked: Namespace, words: Words, plays: PlaysOnDisk, place: CasusPlace | None
) -> tuple[OpenedPlay | None, ManuscriptOnDisk]:
    """The play to begin with, and the files it is made of; who watches those may begin with files that are wrong."""
    try:
        return _opened(asked, words, plays, place), ManuscriptOnDisk(plays, is_watched=asked.watch)
    except CasusNotPlayable:
        if not asked.watch or place is None:
            raise
    waits_for = Waiting(place, partial(_opened, asked, words, plays, place))
    return None, ManuscriptOnDisk(plays, is_watched=True, waits_for=waits_for)


def _opened(asked: Namespace, words: Words, plays: PlaysOnDisk, place: CasusPlace | None) -> OpenedPlay | None:
    """The play to begin with; None when no casus is named and none is taken up."""
    journal: Path | None = asked.journal
    if asked.resume:
        path = _latest(place) if journal is None else journal
        return plays.take_up(place or _place_of(path), JournalFile(path, new=False))
    if place is None:
        return None
    casus = open_casus(place, words.language)
    setup = setup_for(casus, asked.role, asked.seed, asked.lever, cast("Language", words.language))
    if asked.short:
        setup = as_short(casus, setup)
    if asked.clock:
        setup = setup._replace(clock=cast("ClockWish", asked.clock))
    return plays.begin(place, casus, setup, new_save(casus.id) if journal is None else JournalFile(journal))


def _latest(place: CasusPlace | None) -> Path:
    """The journal of the latest play that is not finished, of this casus or of any that came with the game."""
    known = {place.id} if place else {one.id for one in shipped_casussen()}
    for saved in unfinished():
        if saved.journal.header.casus in known:
            return saved.path
    if place is None:
        raise PlaceNotUsable("commands.nothing-to-resume")
    raise PlaceNotUsable("commands.nothing-to-resume-of", casus=place.name)


def _place_of(journal: Path) -> CasusPlace:
    """Where the casus of a journal lies, when it came with the game."""
    header = read_save(journal).header
    for place in shipped_casussen():
        if place.id == header.casus:
            return place
    raise PlaceNotUsable("commands.journal-of-unknown", path=journal, casus=header.casus)


def _wish(asked: Namespace, words: Words) -> WindowWish:
    shots: Path | None = asked.shots
    if shots is not None:
        try:
            shots.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise unusable(error, shots) from error
    return WindowWish(
        size=asked.size or WindowWish().size,
        full_screen=asked.full_screen,
        preferences=_preferences(asked, words),
        # Pictures are the same on every machine, whatever its user likes.
        keep=keep if shots is None else WindowWish().keep,
        demo=asked.demo,
        trainer_window=asked.trainer_window,
        shots=shots,
        pictures=pictures_folder(),
    )


def _preferences(asked: Namespace, words: Words) -> Preferences:
    """What was asked for at the prompt, and for the rest what was set before."""
    usual = Preferences(calm=True) if asked.shots else kept(Preferences())
    return usual._replace(
        text_scale=asked.text or usual.text_scale,
        theme=cast("ThemeName", asked.theme or usual.theme),
        language=cast("Language", words.language),
    )


def _in_window(
    window: ModuleType, wish: WindowWish, plays: PlaysOnDisk, play: OpenedPlay | None, manuscript: ManuscriptOnDisk
) -> int:
    try:
        return int(window.run(wish, plays, play, shipped("assets"), manuscript, WeighingBeside()))
    except RuntimeError as error:
        # pygame's own error is one of these, and cannot be named where pygame may not be imported.
        if type(error).__module__.partition(".")[0] != "pygame":
            raise
        raise PlaceNotUsable("commands.display-refused", why=error) from error


def _in_terminal(play: OpenedPlay, plays: PlaysOnDisk, words: Words) -> int:
    for note in play.notes:
        print(note)
    terminal = import_module("game.cli.terminal")
    # Whoever pipes answers into it does not stay to see what comes of a weighing.
    weighing = {"weigh": weigh} if sys.stdin is not None and sys.stdin.isatty() else {}
    try:
        return int(terminal.play_in_terminal(play.session, words, kept_in=str(play.journal), **weighing))
    finally:
        plays.put_away(play)
