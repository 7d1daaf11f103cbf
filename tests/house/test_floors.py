"""The house stands: each room imports only what its floor allows, nothing goes in circles, sizes stay human."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

GAME = Path(__file__).resolve().parents[2] / "game"

MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "model": set(),
    "words": set(),
    "rules": {"model", "errors"},
    "content": {"model", "errors", "words"},
    "session": {"model", "rules", "errors"},
    "analysis": {"model", "rules", "errors"},
    "reports": {"model", "rules", "session", "analysis", "errors", "words"},
    "desktop": {"model", "rules", "session", "reports", "errors", "words"},
    "cli": {"model", "rules", "content", "session", "analysis", "reports", "desktop", "errors", "words"},
}
"""What each room may import of the others; a room that is not listed here does not exist."""

RUN_SHEET = ("run_sheet", "run_sheet_done", "run_sheet_locks")
PAPERS = ("page", "slips", "role_cards", "envelopes", "lock_sheets", "score_strip", *RUN_SHEET)
ON_PAPER = {f"reports/printing/{paper}.py" for paper in PAPERS}
"""What makes elements of the pages that are printed."""

THIRD_PARTY: dict[str, set[str]] = {
    "pygame": {"desktop"},
    "transitions": {"session/casus_machine.py", "session/phase_machine.py"},
    "yaml": {"content/reading.py"},
    "pydantic": {"content"},
    "numpy": {"analysis"},
    "rich": {"cli"},
    "platformdirs": {"cli"},
    "distributed": {"cli/cluster.py"},
    "htpy": {f"reports/handing_in/{page}.py" for page in ("page", "page_pieces", "page_tables")} | ON_PAPER,
    "markupsafe": {f"reports/handing_in/{page}.py" for page in ("page", "page_drawings")}
    | {"reports/printing/page.py"},
}
"""Which room or module may import which library."""

NEVER: dict[str, set[str]] = {
    "rules": {"random", "time", "os", "datetime", "pathlib"},
    "model": {"random", "time", "os", "datetime", "pathlib"},
    "session": {"random", "time", "os", "datetime", "pathlib", "threading"},
    "content": {"random", "time", "os", "datetime", "pathlib"},
    "reports": {"random", "time", "os", "pathlib"},
}
"""Parts of the standard library that would bring a clock, chance or the disk below the top floor."""


def modules() -> list[Path]:
    return sorted(path for path in GAME.rglob("*.py") if "_shipped" not in path.parts)


def room_of(path: Path) -> str:
    inside = path.relative_to(GAME)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: imports are written out in full"
            yield node.module or ""


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(GAME)))
def test_a_room_imports_only_from_floors_below(path: Path) -> None:
    room = room_of(path)
    if room in {"__init__", "__main__"}:
        return
    assert room in MAY_IMPORT, f"{room} is not a room of this house"
    for name in imported(path):
        parts = name.split(".")
        if parts[0] == "game" and len(parts) > 1:
            assert parts[1] == room or parts[1] in MAY_IMPORT[room], f"{room} may not import {name}"
        elif parts[0] in THIRD_PARTY:
            allowed = THIRD_PARTY[parts[0]]
            inside = path.relative_to(GAME).as_posix()
            assert room in allowed or inside in allowed, f"{inside} may not import {name}"
        assert parts[0] not in NEVER.get(room, set()), f"{room} may not import {name}"


STOREYS = ("search", "values", "findings", "shaken")
"""The rooms of the analysis: each builds on those before it."""


@pytest.mark.parametrize("path", sorted((GAME / "analysis").rglob("*.py")), ids=lambda path: path.stem)
def test_a_room_of_the_analysis_builds_only_on_those_before_it(path: Path) -> None:
    if path.parent == GAME / "analysis":
        assert path.stem == "__init__", f"{path.stem} belongs in one of {STOREYS}"
        return
    above = STOREYS[STOREYS.index(path.parent.name) + 1 :]
    for name in imported(path):
        assert not name.startswith(tuple(f"game.analysis.{room}" for room in above)), f"{path.stem} imports {name}"


def test_no_module_imports_itself_by_a_detour() -> None:
    graph = {dotted(path): {name for name in imported(path) if name.startswith("game")} for path in modules()}
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, f"import circle: {' > '.join((*trail, module))}"
        if module in done:
            return
        for target in graph.get(module, ()):
            visit(target, (*trail, module))
        done.add(module)

    for module in graph:
        visit(module, ())


def dotted(path: Path) -> str:
    parts = path.relative_to(GAME.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_every_module_opens_with_a_sentence_and_stays_small() -> None:
    for path in modules():
        text = path.read_text(encoding="utf-8")
        assert ast.get_docstring(ast.parse(text)), f"{path} opens without a sentence"
        assert text.count("\n") <= 250, f"{path} has found a second question: split it"


def test_no_function_is_longer_than_fifty_lines() -> None:
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                assert (node.end_lineno or 0) - node.lineno <= 50, f"{path}: {node.name}"


def test_everything_but_the_window_imports_without_pygame() -> None:
    names = [dotted(path) for path in modules() if room_of(path) not in {"desktop", "__main__"}]
    code = f"import sys; sys.modules['pygame'] = None\nfor name in {names!r}: __import__(name)"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
