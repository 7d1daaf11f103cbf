"""A reader of command lines that speaks our own language, and knows the nearest option when one is unknown."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import NoReturn

from game.cli.nearest import nearest
from game.errors import KantelpuntError
from game.words import Words


class CallWrong(KantelpuntError):
    """The command line asks for something that does not exist."""


class Parser(argparse.ArgumentParser):
    """A parser that raises in our own words, and knows the nearest option."""

    def __init__(self, words: Words, verb: str | None = None) -> None:
        name = f"kantelpunt {verb}" if verb else "kantelpunt"
        told = words.say(f"commands.about-{verb}" if verb else "commands.about")
        super().__init__(prog=name, description=told, add_help=False, allow_abbrev=False, exit_on_error=False)
        self._words = words
        self._optionals.title = words.say("commands.options")
        self._positionals.title = words.say("commands.what")
        self.flag("-h", "--help")

    def option(self, name: str, to: str, read: Callable[[str], object] = str, short: str | None = None) -> None:
        """An option with a value, shown as `to` in the help."""
        names = (short, name) if short else (name,)
        self.add_argument(*names, metavar=to, type=read, help=self.help_for(name))

    def flag(self, *names: str) -> None:
        """An option that is there or not."""
        self.add_argument(*names, action="store_true", help=self.help_for(names[-1]))

    def operand(self, name: str, read: Callable[[str], object] = str, *, several: bool = False) -> None:
        """What the verb works on; whether it must be given is for the verb to say."""
        number = "*" if several else "?"
        self.add_argument(name.lower(), metavar=name, type=read, nargs=number, help=self.help_for(name.lower()))

    def format_usage(self) -> str:
        """The usage, under a title in our own language."""
        return super().format_usage().replace("usage:", self._words.say("commands.usage"), 1)

    def format_help(self) -> str:
        """The help, under titles in our own language."""
        return super().format_help().replace("usage:", self._words.say("commands.usage"), 1)

    def error(self, message: str) -> NoReturn:
        """Raise what argparse itself found wrong."""
        raise CallWrong("commands.call-wrong", told=message, verb=self.prog)

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """The arguments as asked; raises CallWrong for every other."""
        try:
            asked, unknown = self.parse_known_args(arguments)
        except argparse.ArgumentError as wrong:
            raise self._misread(wrong) from wrong
        if unknown:
            raise self._unknown(unknown[0])
        return asked

    def help_for(self, name: str) -> str:
        """The help of an option or operand."""
        return self._words.say(f"commands.help-{name.lstrip('-')}").replace("%", "%%")

    def _misread(self, wrong: argparse.ArgumentError) -> CallWrong:
        """The mistake of one option: a value of ours that does not fit, or no value at all."""
        if isinstance(wrong.__context__, argparse.ArgumentTypeError):
            return CallWrong(f"commands.{wrong.__context__}", option=wrong.argument_name, verb=self.prog)
        return CallWrong("commands.call-value", option=wrong.argument_name, verb=self.prog)

    def _unknown(self, name: str) -> CallWrong:
        options = [option for action in self._actions for option in action.option_strings]
        near = nearest(name.partition("=")[0], options)
        if near:
            return CallWrong("commands.call-unknown-near", name=name, near=near, verb=self.prog)
        return CallWrong("commands.call-unknown", name=name, verb=self.prog)
