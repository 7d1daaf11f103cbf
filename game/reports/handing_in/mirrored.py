"""A mirror of the players' own choices: for each label the numbers of the choices that carried it, never weighed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.reports.handing_in.pieces import Beside, Cell, Column, Items, Paragraph, Row, Section, Table
from game.reports.handing_in.subject import Subject


def mirrored(subject: Subject) -> Section:
    """A table for frames, stances, techniques and tracks, as far as there are any, and two questions."""
    seen, title = subject.story.mirror, subject.look_back("mirror-title")
    kinds = {"frames": seen.frames, "stances": seen.stances, "techniques": seen.techniques, "tracks": seen.tracks}
    tables = tuple(_table(subject, kind, labels) for kind, labels in kinds.items() if labels)
    if not tables:
        return Section("mirror", title, "", (Paragraph(subject.look_back("mirror-none")),))
    asked = Items((subject.look_back("mirror-ask-1"), subject.look_back("mirror-ask-2")))
    return Section("mirror", title, subject.say("mirror-how"), (Beside(tables), asked))


def _table(subject: Subject, kind: str, labels: Mapping[str, Sequence[int]]) -> Table:
    columns = (
        Column(subject.look_back(f"mirror-{kind}")),
        Column(subject.say("choices-numbers")),
        Column(subject.say("how-often"), number=True),
    )
    rows = (
        Row((Cell(_worded(subject, kind, name)), Cell(", ".join(map(str, numbers))), Cell(str(len(numbers)))))
        for name, numbers in labels.items()
    )
    return Table(subject.look_back(f"mirror-{kind}"), columns, tuple(rows), caption_seen=False)


def _worded(subject: Subject, kind: str, name: str) -> str:
    """A label in words: the frames are ours, the others are the author's."""
    return subject.look_back(f"frame-{name}") if kind == "frames" else subject.casus.word_of(kind, name)
