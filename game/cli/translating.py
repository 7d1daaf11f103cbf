"""`translate`: a translation file begun, or brought up to date with what it translates; nothing translated is lost."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from game.cli.parser import CallWrong
from game.cli.searching_told import line_of
from game.cli.shelf import KADERS, find, kaders_in, shipped, shown
from game.cli.texts import read_text
from game.cli.unusable import unusable
from game.content.originals import Read, original_of_casus, original_of_kaders
from game.content.pages import WrittenFile
from game.content.problems import Problem
from game.content.telling import as_json, code_of
from game.content.translation import Original, other_language
from game.content.translation_file import TranslationFile
from game.content.translation_updating import Beginning, Updated, read_translation, update
from game.errors import CasusNotPlayable, PlaceNotUsable
from game.words import LANGUAGES, Words


class _Asked(NamedTuple):
    """What is to be translated: its name at the prompt, the folder it lies in, and its texts."""

    name: str
    folder: Path
    read: Read


def run(asked: Namespace, words: Words) -> int:
    """Write the translation of what was asked, and say how far it is; 1 when a file has mistakes that keep from it."""
    if asked.casus is None:
        raise CallWrong("commands.call-missing", verb="kantelpunt translate", what="CASUS")
    _refuse_language(asked.casus, asked.language)
    what = _asked(asked.casus)
    original = _readable(what, words)
    _refuse_own_language(original, asked.language)
    file = what.folder / f"{asked.language}.yaml"
    old = _old(file, words) if file.exists() else None
    beginning = Beginning(
        original.id,
        asked.language,
        remark=words.say(
            "translating.header",
            translates=original.id,
            source=other_language(asked.language),
            language=asked.language,
        ),
        gone=words.say("translating.gone-remark"),
    )
    updated = update(old, original.texts, beginning)
    _write(file, updated.text)
    _tell(file, asked.language, updated, words, as_data=asked.json)
    return 0


def _asked(name: str) -> _Asked:
    """The casus or the folder of kaders of this name; `kaders` are those that came with the game."""
    path = Path(os.path.expanduser(name))
    # A folder of one's own that is called so is meant before the one that came with the game.
    if name == KADERS and not path.is_dir():
        path = shipped("scenarios") / KADERS
    if path.is_dir() and path.resolve().name == KADERS:
        files = {kader: WrittenFile(*read_text(file)) for kader, file in kaders_in(path).items()}
        return _Asked(name, path, original_of_kaders(files))
    place = find(name)
    return _Asked(name, place.folder, original_of_casus(WrittenFile(*read_text(place.file))))


def _readable(what: _Asked, words: Words) -> Original:
    original, problems = what.read
    _refuse_mistakes(what.folder, problems, words)
    if original is None:
        raise PlaceNotUsable("translating.no-kaders", path=shown(what.folder))
    return original


def _old(file: Path, words: Words) -> TranslationFile | None:
    """The translation as it stands; raises CasusNotPlayable when its mistakes keep us from seeing what it holds."""
    translation, problems = read_translation(*read_text(file))
    _refuse_mistakes(file, problems, words)
    return translation


def _refuse_mistakes(path: Path, problems: Iterable[Problem], words: Words) -> None:
    mistakes = [problem for problem in problems if code_of(problem.code).severity == "error"]
    for problem in mistakes:
        print(line_of(as_json(problem, words)))
    if mistakes:
        raise CasusNotPlayable("translating.not-readable", path=shown(path), count=len(mistakes))


def _refuse_language(casus: str, language: str | None) -> None:
    known = ", ".join(LANGUAGES)
    if language is None:
        raise CallWrong("translating.language-missing", known=known, casus=casus, example=LANGUAGES[-1])
    if language not in LANGUAGES:
        raise CallWrong("translating.language-unknown", language=language, known=known)


def _refuse_own_language(original: Original, language: str) -> None:
    if original.language == language:
        others = ", ".join(one for one in LANGUAGES if one != language)
        raise CallWrong("translating.language-same", language=language, known=others)


def _write(file: Path, text: str) -> None:
    """Write beside it first: whoever looks now, or pulls the plug, finds the old file whole or the new one."""
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with draft.open("w", encoding="utf-8", newline="") as opened:
            opened.write(text)
            opened.flush()
            os.fsync(opened.fileno())
        draft.replace(file)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise unusable(error, file) from error


def _tell(file: Path, language: str, updated: Updated, words: Words, *, as_data: bool) -> None:
    count = updated.done + updated.stale + updated.missing
    if as_data:
        told = updated._asdict() | {"path": shown(file), "language": language, "all": count}
        del told["text"]
        print(json.dumps(told, ensure_ascii=False, indent=2))
        return
    facts = {
        "new": words.say("translating.new", count=len(updated.new)),
        "missing": words.say("translating.missing", count=updated.missing),
        "stale": words.say("translating.stale", count=updated.stale),
    }
    print(words.say("translating.said", path=shown(file), done=updated.done, all=count, **facts))
    if updated.gone:
        print(words.say("translating.gone", paths=", ".join(updated.gone)))
