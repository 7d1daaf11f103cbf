"""What is in an SVG picture of a casus, read back from its text: places, what is written, and how far boxes reach."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from itertools import count
from typing import NamedTuple

from game.analysis.values.solve import study
from game.analysis.values.study import ChoiceStudy, EndingStudy, MomentStudy, Spread, Study
from game.model.casus import Casus
from game.reports.charts_places import Area
from game.reports.graph.letters import width_of
from game.reports.graph.ways import Mark
from tests.casuses import ROOT, in_language, load_folder

SVG = "{http://www.w3.org/2000/svg}"
ORACLE = ROOT / "tests" / "oracle" / "casussen"
SMALL = ("mix-school", "mix-nacht", "mix-plan", "weken", "vanzelf", "onderbreking", "niets-meer", "goto-gevallen")
SHIPPED = ("achter-de-kerselaar", "de-lege-stoel", "de-man-met-de-vogels", "kamer-5-2-6")


class Text(NamedTuple):
    """A line of text and the room it takes at most."""

    said: str
    area: Area


class Image(NamedTuple):
    """A place or choice: its id and kind, what it is called, its texts, and the box around all that is drawn of it."""

    id: str
    kind: str
    share: float | None
    title: str
    told: str
    texts: tuple[Text, ...]
    box: Area


@cache
def casus_of(name: str, language: str = "nl") -> Casus:
    """A casus that came with the game, or a small one of the oracle."""
    return in_language(name, language) if name in SHIPPED else load_folder(ORACLE / name)


@cache
def studied(name: str) -> Study:
    """All plays of a small casus."""
    return study(casus_of(name))


def supposed(casus: Casus) -> Study:
    """A study that nobody worked out: with shares of every size, for a casus that takes long to search."""
    shares = [1.0, 0.9998, 0.66, 0.334, 0.25, 0.07, 0.0042, 0.0]
    numbers = count()
    moments = {moment: MomentStudy(9, shares[next(numbers) % 8], None) for moment in casus.moments}
    keys = [choice.key for moment in casus.moments.values() for choice in moment.choices.values()]
    taken = {key: shares[next(numbers) % 8] for key in keys}
    choices = {key: ChoiceStudy(9, 0, 0, 0, visit=share, times=share, score=None) for key, share in taken.items()}
    endings = {one.id: EndingStudy(shares[next(numbers) % 8], None, Spread(21, 100, 49.6)) for one in casus.endings}
    return Study(casus.id, "", {}, True, 2287111, 798689, 10**7, 10**13, endings, {}, moments, choices, ())


def marked(casus: Casus) -> tuple[Mark, ...]:
    """Marks all over a casus, two at some choices."""
    marks = [Mark("K420", None, None, "Altijd de eerste keuze nemen is hier bijna het beste.")]
    for moment in casus.moments.values():
        marks.append(Mark("K411", moment.id, None, f"Bijna geen spel komt bij {moment.id}."))
        marks += [Mark("K413", moment.id, choice, "Nooit beter dan haar buur.") for choice in moment.choices]
        marks += [Mark("K404", moment.id, choice, "Twee mensen met de regie.") for choice in list(moment.choices)[:1]]
    return (*marks, Mark("K417", None, None, "Minder dan 1 op de 100.", casus.endings[0].id))


def images(svg: str) -> list[Image]:
    """Every place and choice of a picture, in the order in which it is read aloud."""
    return [
        _image(group, right, down) for group, right, down in _walk(ET.fromstring(svg)) if group.get("role") == "img"
    ]


def texts(svg: str) -> list[Text]:
    """Everything that is written anywhere in a picture."""
    return [_text(one, right, down) for one, right, down in _walk(ET.fromstring(svg)) if one.tag == f"{SVG}text"]


def _walk(element: ET.Element, right: float = 0, down: float = 0) -> Iterator[tuple[ET.Element, float, float]]:
    moved = re.match(r"translate\(([-\d.]+) ([-\d.]+)\)", element.get("transform", ""))
    if moved:
        right, down = right + float(moved[1]), down + float(moved[2])
    yield element, right, down
    for child in element:
        yield from _walk(child, right, down)


def _image(group: ET.Element, right: float, down: float) -> Image:
    share = group.get("data-share")
    return Image(
        id=group.get("id", ""),
        kind=group.get("class", ""),
        share=None if share is None else float(share),
        title=group.findtext(f"{SVG}title", ""),
        told=group.findtext(f"{SVG}desc", ""),
        texts=tuple(_text(one, right, down) for one in group.iter(f"{SVG}text")),
        box=_box(group[2], right, down),
    )


def _text(one: ET.Element, right: float, down: float) -> Text:
    said = one.text or ""
    letters, x, y = float(one.get("font-size", "")), float(one.get("x", "")) + right, float(one.get("y", "")) + down
    wide = width_of(said, letters, bold=one.get("font-weight") == "700")
    left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[one.get("text-anchor", "start")]
    return Text(said, Area(left, y - 0.78 * letters, left + wide, y + 0.22 * letters))


def _box(shape: ET.Element, right: float, down: float) -> Area:
    if shape.tag == f"{SVG}rect":
        left, top = float(shape.get("x", "")), float(shape.get("y", ""))
        wide, high = float(shape.get("width", "")), float(shape.get("height", ""))
        return Area(left + right, top + down, left + wide + right, top + high + down)
    points = [(float(x), float(y)) for x, y in re.findall(r"([-\d.]+) ([-\d.]+)", shape.get("d", ""))]
    across, along = [x for x, _ in points], [y for _, y in points]
    return Area(min(across) + right, min(along) + down, max(across) + right, max(along) + down)
