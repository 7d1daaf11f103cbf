"""The pages of docs/problems: one for each code, with the smallest file that makes it and what check says of that.

Everything on a page but its reason is made from the catalogues and from tests/broken. After a change of those,
`python -m tests.content.problem_pages` writes the pages again and keeps the reasons; a test holds pages and code equal.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from game.cli.checked import examined
from game.cli.texts import TextFile, Texts, Translation
from game.content.problems import Problem
from game.content.telling import CODES, as_json, code_of, tell
from game.words import Words

PAGES = Path("docs/problems")
BROKEN = Path("tests/broken")
SEVERITIES = {"error": "Fout", "warning": "Waarschuwing", "hint": "Tip"}
ALL_CODES = sorted(code for codes in CODES.values() for code in codes)

# What only a very large file can be is made on the spot, and its page shows no file.
LARGE = {
    "K250": "".join(f"a{number}:\n" for number in range(300)),
    "K203": "# Te veel.\n" * 200_000,
    "K205": "format: 1\ngoals: [" + "a, " * 200_000 + "a]\n",
}


class Example(NamedTuple):
    """The smallest casus with one mistake, and what lies around it; its own kaders and translation are shown."""

    casus: TextFile
    kaders: dict[str, TextFile]
    own_kaders: tuple[TextFile, ...]
    translations: tuple[TextFile, ...]


def folder_of(code: str) -> Path:
    return BROKEN / f"{code}-{code_of(code).slug}"


def example(code: str) -> Example:
    folder = folder_of(code)
    casus = TextFile(LARGE[code], "casus.yaml") if code in LARGE else _file(folder / "casus.yaml", folder)
    own = {path.stem: _file(path, folder) for path in sorted(folder.glob("kaders/*.yaml"))}
    shared = {path.stem: _file(path, BROKEN) for path in sorted(BROKEN.glob("kaders/*.yaml"))}
    translations = tuple(_file(path, folder) for path in folder.glob("en.yaml"))
    return Example(casus, {**shared, **own}, tuple(own.values()), translations)


def _file(path: Path, folder: Path) -> TextFile:
    return TextFile(path.read_bytes().decode("utf-8", "surrogateescape"), path.relative_to(folder).as_posix())


def problems_of(shown: Example) -> tuple[Problem, ...]:
    """Everything that check says of an example, walks through it included."""
    translations = tuple(Translation(file, "en") for file in shown.translations)
    return examined(Texts(shown.casus, shown.kaders, translations), None, explore=True).problems


def page(code: str, reason: str) -> str:
    """The whole page of a code."""
    shown = example(code)
    found = [problem for problem in problems_of(shown) if problem.code == code]
    told = as_json(found[0], Words("nl"))
    parts = [
        f"# {code} {told['slug']}",
        f"{SEVERITIES[code_of(code).severity]}.",
        f"## Wat er mis is\n\n{told['sentence']}",
        f"## Waarom\n\n{reason}",
        f"## Wat je doet\n\n{told['remedy']}",
        "## Het kleinste bestand",
        *_files(code, shown),
        "`kantelpunt check` zegt:",
        "```\n" + "\n".join(tell(problem, Words("nl")) for problem in found) + "\n```",
    ]
    return "\n\n".join(parts) + "\n"


def _files(code: str, shown: Example) -> list[str]:
    if code in LARGE:
        return ["Zo'n bestand is te groot voor deze bladzijde."]
    files = [shown.casus, *shown.own_kaders, *shown.translations]
    return [f"`{file.name}`:\n\n```yaml\n{_visible(file.text).rstrip()}\n```" for file in files]


def _visible(text: str) -> str:
    return "".join(one if one.isprintable() or one in "\n\t" else "\N{REPLACEMENT CHARACTER}" for one in text)


def reason_on(text: str) -> str:
    """The reason that stands on a page, or nothing."""
    found = re.search(r"^## Waarom\n\n(.*?)\n\n## Wat je doet", text, re.MULTILINE | re.DOTALL)
    return found[1].strip() if found else ""


def index() -> str:
    """The page that lists all others."""
    rows = [
        f"| [{code}]({code}.md) | {code_of(code).slug} | {SEVERITIES[code_of(code).severity].lower()} |"
        for code in ALL_CODES
    ]
    head = (
        "# Wat er mis kan zijn met een casus\n\n"
        "Elke melding van `kantelpunt check` heeft een code die nooit verandert, en een bladzijde met het kleinste "
        "bestand waarin ze voorkomt.\n\n"
        "De codes K4xx komen uit het spel zelf: na het lezen loopt `kantelpunt check` alle spelen "
        "van een casus na, met "
        "elke stand van de hendels. Wat een spel kan laten zien, is eerst nagespeeld. De weg "
        "erheen staat erbij, met wat "
        "je `kantelpunt play` meegeeft; `moment/keuze/2` betekent dat het lot op de tweede "
        "uitkomst viel. Is een casus te "
        "groot om helemaal na te lopen, dan zegt `check` dat en speelt het lukraak verder. Wat het "
        "dan niet vindt, kan er "
        "toch zijn.\n\n"
        "Een tip of waarschuwing die je bewust laat staan, zet je uit op de regel zelf, met je reden:\n\n"
        "```yaml\ntitle: Kamer #4   # kantelpunt: negeer K217 want zo heet de kamer\n```\n\n"
        "Een fout kan niet uit.\n\n"
        "| code | naam | ernst |\n| --- | --- | --- |\n"
    )
    return head + "\n".join(rows) + "\n"


def path_of(code: str) -> Path:
    return PAGES / f"{code}.md"


def renew() -> None:
    """Write every page again, and keep the reasons."""
    PAGES.mkdir(parents=True, exist_ok=True)
    for code in ALL_CODES:
        kept = path_of(code).read_text(encoding="utf-8") if path_of(code).exists() else ""
        path_of(code).write_text(page(code, reason_on(kept)), encoding="utf-8")
    (PAGES / "README.md").write_text(index(), encoding="utf-8")


if __name__ == "__main__":
    renew()
