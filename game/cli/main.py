"""The way in from a prompt: which verb in which language, and every trouble told in one sentence."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path

import game
from game.cli.nearest import nearest
from game.cli.parser import CallWrong
from game.cli.preferences import kept
from game.cli.unusable import unusable
from game.cli.verbs import VERBS, overview, parser_for
from game.desktop.ports import Preferences
from game.errors import CasusNotPlayable, JournalDamaged, KantelpuntError
from game.reports.refusals import told
from game.session.setup import Language
from game.words import LANGUAGES, Words

FINE, CASUS_WRONG, CALL_WRONG, INTERRUPTED = 0, 1, 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks and give the exit code: 0 fine, 1 the casus is wrong, 2 the call is wrong."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _never_fail_on_a_sign()
    # Who chose a language in the window is spoken to in that language everywhere.
    words = Words(kept(Preferences(language=_from_locale(os.environ))).language)
    try:
        language, arguments = _language(arguments)
        words = Words(language) if language else words
        code = _run(arguments, words, language)
        sys.stdout.flush()
    except KantelpuntError as error:
        return _complain(told(error, words), CASUS_WRONG if _is_casus(error) else CALL_WRONG)
    except KeyboardInterrupt:
        return _complain("\n" + words.say("commands.interrupted"), INTERRUPTED)
    except BrokenPipeError:
        # Who closed the pipe has read enough.
        _print_no_more()
        return FINE
    except ModuleNotFoundError as error:
        if (error.name or "game").partition(".")[0] == "game":
            raise
        return _complain(words.say("commands.package-missing", name=error.name), CALL_WRONG)
    except OSError as error:
        _print_no_more()
        return _complain(told(unusable(error, Path(str(error.filename or "?"))), words), CALL_WRONG)
    return code


def _run(arguments: list[str], words: Words, language: str | None) -> int:
    first = arguments[0] if arguments else "play"
    if first in {"-h", "--help", "--version"}:
        print(game.__version__ if first == "--version" else overview(words))
        return FINE
    verb = "play" if first.startswith("-") else first
    if verb not in VERBS:
        near = nearest(verb, VERBS) or "play"
        raise CallWrong("commands.unknown-verb", verb=verb, near=near, known=", ".join(VERBS))
    parser = parser_for(verb, words)
    asked = parser.read(arguments[1:] if arguments and first == verb else arguments)
    if asked.help:
        print(parser.format_help(), end="")
        return FINE
    # What has a language of its own, such as a play, is told in that one unless another was asked for.
    asked.lang = language
    return int(import_module(VERBS[verb][0]).run(asked, words))


def _language(arguments: list[str]) -> tuple[str | None, list[str]]:
    """The language that `--lang` asks for, wherever it stands, and the arguments without it."""
    language: str | None = None
    rest: list[str] = []
    asked = iter(arguments)
    for argument in asked:
        name, equals, value = argument.partition("=")
        if name != "--lang":
            rest.append(argument)
            continue
        language = value if equals else next(asked, "")
        if language not in LANGUAGES:
            raise CallWrong("commands.unknown-language", language=language, known=", ".join(LANGUAGES))
    return language, rest


def _from_locale(environment: Mapping[str, str]) -> Language:
    """The language of the machine when we speak it, else Dutch."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        language = environment.get(name, "")[:2]
        if language:
            return "en" if language == "en" else "nl"
    return "nl"


def _never_fail_on_a_sign() -> None:
    """A sign that this terminal does not have is shown as a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _print_no_more() -> None:
    """Keep the interpreter from flushing, at its end, what could not be printed before."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _is_casus(error: KantelpuntError) -> bool:
    return isinstance(error, CasusNotPlayable | JournalDamaged)


def _complain(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code
