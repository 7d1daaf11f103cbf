"""The verbs of the command line: what each can be asked, and the module that does it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.cli.parser import Parser
from game.cli.values import lever, one_of, path, seed, text_scale, whole, window_size
from game.words import Words


def _levers(parser: Parser) -> None:
    parser.add_argument(
        "--lever", metavar="NAME=WORD", type=lever, action="append", default=[], help=parser.help_for("lever")
    )


def _play(parser: Parser) -> None:
    parser.operand("CASUS")
    parser.flag("--terminal")
    parser.option("--role", "ROLE")
    parser.flag("--short")
    _levers(parser)
    parser.option("--seed", "NUMBER", seed)
    parser.option("--clock", "on|slow-1.5|slow-2|off", one_of("on", "slow-1.5", "slow-2", "off"))
    parser.option("--journal", "FILE", path)
    parser.flag("--resume")
    parser.flag("--watch")
    parser.flag("--full-screen")
    parser.option("--size", "1280x720", window_size)
    parser.option("--text", "150", text_scale)
    parser.option("--theme", "light|evening|contrast", one_of("light", "evening", "contrast"))
    parser.flag("--demo")
    parser.flag("--trainer-window")
    parser.option("--shots", "DIR", path)


def _check(parser: Parser) -> None:
    parser.operand("PATH", several=True)
    parser.flag("--json")
    parser.flag("--sarif")
    parser.flag("--no-explore")
    parser.option("--limit", "NUMBER", whole(1, 1_000_000_000, "call-limit"))
    parser.option("--memory", "MB", whole(1, 1_000_000, "call-memory"))
    parser.flag("--quiet")


def _test(parser: Parser) -> None:
    parser.operand("CASUS", several=True)


def _replay(parser: Parser) -> None:
    parser.operand("JOURNAL", path)
    parser.option("--casus", "CASUS")


def _report(parser: Parser) -> None:
    parser.operand("JOURNAL", path)
    parser.option("--output", "FILE", path, short="-o")
    parser.option("--casus", "CASUS")
    parser.flag("--no-possible")
    parser.flag("--quiet")


def _graph(parser: Parser) -> None:
    parser.operand("CASUS")
    parser.option("--output", "FILE", path, short="-o")
    parser.option("--format", "mermaid|dot|svg", one_of("mermaid", "dot", "svg"))
    parser.flag("--no-explore")
    parser.flag("--quiet")


def _explore(parser: Parser) -> None:
    parser.operand("CASUS")
    _levers(parser)
    parser.flag("--short")
    parser.option("--limit", "NUMBER", whole(1, 1_000_000_000, "call-limit"))
    parser.flag("--count")
    parser.option("--memory", "MB", whole(1, 1_000_000, "call-memory"))
    parser.option("--seed", "NUMBER", seed)
    parser.flag("--json")
    parser.flag("--quiet")


def _simulate(parser: Parser) -> None:
    parser.operand("CASUS")
    _levers(parser)
    parser.option("--plays", "NUMBER", whole(1, 1_000_000_000, "call-plays"), short="-n")
    parser.option("--seed", "NUMBER", seed)
    parser.flag("--json")
    parser.flag("--quiet")


def _sweep(parser: Parser) -> None:
    parser.operand("CASUS")
    _levers(parser)
    parser.option("--shake", "PERCENT", whole(1, 90, "call-shake"))
    parser.option("--draws", "NUMBER", whole(0, 10_000, "call-draws"))
    parser.option("--seed", "NUMBER", seed)
    parser.option("--limit", "NUMBER", whole(1, 1_000_000_000, "call-limit"))
    parser.option("--memory", "MB", whole(1, 1_000_000, "call-memory"))
    parser.option("--workers", "NUMBER", whole(1, 256, "call-workers"))
    parser.option("--cluster", "ADDRESS")
    parser.option("--csv", "FILE", path)
    parser.flag("--comma")
    parser.option("--chart", "FILE", path)
    parser.flag("--json")
    parser.flag("--quiet")


def _export(parser: Parser) -> None:
    parser.operand("CASUS")
    parser.option("--output", "FILE", path, short="-o")
    parser.option("--format", "promela|prism", one_of("promela", "prism"))
    _levers(parser)


def _print(parser: Parser) -> None:
    parser.operand("CASUS")
    parser.option("--output", "FILE", path, short="-o")
    parser.option("--teams", "NUMBER", whole(1, 12, "call-teams"))
    parser.option("--players", "NUMBER", whole(2, 8, "call-player-count"))


def _new(parser: Parser) -> None:
    parser.operand("DIR", path)


def _schema(_parser: Parser) -> None:
    """Nothing can be asked of it."""


def _translate(parser: Parser) -> None:
    parser.operand("CASUS")
    parser.operand("LANGUAGE")
    parser.flag("--json")


def _doctor(parser: Parser) -> None:
    parser.flag("--json")


VERBS: Mapping[str, tuple[str, Callable[[Parser], None]]] = {
    "play": ("game.cli.playing", _play),
    "check": ("game.cli.checking", _check),
    "test": ("game.cli.rehearsing", _test),
    "replay": ("game.cli.replaying", _replay),
    "report": ("game.cli.handing_in", _report),
    "graph": ("game.cli.drawing", _graph),
    "explore": ("game.cli.exploring", _explore),
    "simulate": ("game.cli.simulating", _simulate),
    "sweep": ("game.cli.sweeping", _sweep),
    "export": ("game.cli.exporting", _export),
    "print": ("game.cli.printing", _print),
    "new": ("game.cli.beginning", _new),
    "schema": ("game.cli.schema", _schema),
    "translate": ("game.cli.translating", _translate),
    "doctor": ("game.cli.doctor", _doctor),
}
"""Per verb the module whose `run(asked, words)` does it and gives the exit code, and what it can be asked."""


def parser_for(verb: str, words: Words) -> Parser:
    """The parser of one verb."""
    parser = Parser(words, verb)
    VERBS[verb][1](parser)
    return parser


def overview(words: Words) -> str:
    """What there is, a line a verb."""
    width = max(map(len, VERBS))
    lines = [words.say("commands.about"), "", words.say("commands.usage") + " kantelpunt VERB --help", ""]
    return "\n".join([*lines, *(f"  {verb:<{width}}  {words.say(f'commands.about-{verb}')}" for verb in VERBS)])
