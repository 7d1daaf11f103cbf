"""Reading a YAML file into plain data with places: libyaml's pieces, our own loader, and nothing that YAML could run.

The only module that knows YAML. What the data should look like is for the grammar.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml

from game.content.loader import Loader
from game.content.places import UNREAD, Document, Places
from game.content.problems import Problem
from game.content.source import Source, source_of

# Without libyaml the same pieces come from plain Python, ten times slower.
_Parser: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read(text: str | bytes, file: str) -> Document:
    """The data of one YAML file, with a problem for everything that could not be read.

    Never raises, whatever the text holds. Of a file up to 2 MiB, at most 24 levels and 200,000 pieces are read.
    """
    source, problems = source_of(text, file)
    if source is None:
        return Document(UNREAD, Places(file, "", UNREAD, {}), tuple(problems), complete=False)
    loader = Loader(source)
    _feed(loader, source)
    if not loader.documents and not loader.stopped:
        problems.append(Problem("K206", source.place(0, 0)))
    if problems and loader.stopped:
        # Tabs in the margin have been told for the whole file; that YAML breaks on one is no second mistake.
        loader.problems = [problem for problem in loader.problems if problem.code not in ("K201", "K208", "K227")]
    problems = sorted([*problems, *loader.problems], key=_place)
    places = Places(file, source.text, loader.data, loader.marks)
    return Document(loader.data, places, tuple(problems), complete=not loader.stopped)


def _feed(loader: Loader, source: Source) -> None:
    """Hand the loader one piece after another until the end, or until it has stopped."""
    takers: dict[type, Callable[[Any], None]] = {
        yaml.ScalarEvent: loader.text,
        yaml.MappingStartEvent: loader.begin_mapping,
        yaml.SequenceStartEvent: loader.begin_list,
        yaml.MappingEndEvent: loader.end,
        yaml.SequenceEndEvent: loader.end,
        yaml.AliasEvent: loader.alias,
        yaml.DocumentStartEvent: loader.begin_document,
    }
    parser = _Parser(source.text)
    try:
        while not loader.stopped and (event := parser.get_event()) is not None:
            taker = takers.get(type(event))
            if taker is not None:
                taker(event)
    except yaml.MarkedYAMLError as error:
        loader.broken(error.problem_mark, error.context_mark)
    except (yaml.YAMLError, ValueError, OverflowError):
        # Escapes and directives with impossible numbers, in the parser of plain Python only.
        loader.broken(None, None)
    finally:
        parser.dispose()


def _place(problem: Problem) -> tuple[int, int]:
    return problem.place.line, problem.place.column
