"""The files that a casus is made of, each read, held against its grammar, and given a margin for notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Generic, NamedTuple

from game.content.grammar_casus import CasusShape
from game.content.grammar_kaders import CardsShape, ModelShape, PeopleShape, RolesShape, SharingShape, TermsShape
from game.content.grammar_parts import Grammar
from game.content.margin import Margin
from game.content.names import nearest
from game.content.problems import Problem
from game.content.reading import read
from game.content.shaping import shape

ROLES, PEOPLE, CARDS, TERMS = "rollen", "smoelenboek", "handreiking", "woordenlijst"


class WrittenFile(NamedTuple):
    """The text of one file, and the name under which problems speak of it."""

    text: str
    name: str


class WrittenTranslation(NamedTuple):
    """A translation into `language`: of the casus (`kaders` is None), or of the kaders with these names beside it.

    `unused` are kaders beside it as well, which this casus takes from elsewhere: nobody reads their texts here.
    """

    file: WrittenFile
    language: str
    kaders: frozenset[str] | None = None
    unused: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CasusTexts:
    """Everything `load` needs: the casus, the kaders by name without `.yaml`, and the translations there are."""

    casus: WrittenFile
    kaders: Mapping[str, WrittenFile]
    translations: tuple[WrittenTranslation, ...] = ()


@dataclass(frozen=True, slots=True)
class Page(Generic[Grammar]):
    """A file that fits its grammar, with its margin."""

    shape: Grammar
    margin: Margin


@dataclass(frozen=True, slots=True)
class Pages:
    """The casus and the kaders it uses, all fit to build with."""

    casus: Page[CasusShape]
    model: Page[ModelShape]
    roles: Page[RolesShape]
    sharing: Page[SharingShape] | None
    people: Page[PeopleShape] | None
    cards: Page[CardsShape] | None
    terms: Page[TermsShape] | None


class Desk:
    """Where the files of one casus lie open; `problems` and `digest` speak of all that were opened."""

    def __init__(self, texts: CasusTexts) -> None:
        self._texts = texts
        self._margins: list[Margin] = []
        self._texts_read: list[str] = []
        self.pages = self._lay_out()

    def _lay_out(self) -> Pages | None:
        """The pages, or None when the casus or a kader it needs does not fit its grammar."""
        casus = self._open(CasusShape, self._texts.casus)
        asked = casus.shape if casus else None
        model = self._kader(ModelShape, asked.model, "model") if asked else None
        sharing = self._kader(SharingShape, asked.sharing, "sharing") if asked and asked.sharing else None
        roles, people, cards, terms = (
            self._kader(RolesShape, ROLES, "seats"),
            self._kader(PeopleShape, PEOPLE),
            self._kader(CardsShape, CARDS),
            self._kader(TermsShape, TERMS),
        )
        if casus is None or model is None or roles is None or (casus.shape.sharing and sharing is None):
            return None
        return Pages(casus, model, roles, sharing, people, cards, terms)

    def _kader(self, grammar: type[Grammar], name: str, asked_at: str | None = None) -> Page[Grammar] | None:
        """The kader of this name; a missing one is noted where the casus asks for it, if it does."""
        file = self._texts.kaders.get(name)
        if file is not None:
            return self._open(grammar, file)
        if asked_at is not None:
            self._margins[0].at_value("K124", (asked_at,), name=name, near=nearest(name, self._texts.kaders))
        return None

    def _open(self, grammar: type[Grammar], file: WrittenFile) -> Page[Grammar] | None:
        document = read(file.text, file.name)
        margin = Margin(document.places)
        margin.problems += document.problems
        self._margins.append(margin)
        self._texts_read.append(file.text)
        fit, wrong = shape(document, grammar)
        margin.problems += wrong
        return None if fit is None else Page(fit, margin)

    @property
    def digest(self) -> str:
        """The SHA-256, in hex, of the texts of the casus and the kaders it uses."""
        # The zero byte keeps two files from passing for one.
        return sha256(b"\0".join(text.encode("utf-8", "surrogatepass") for text in self._texts_read)).hexdigest()

    @property
    def text(self) -> str:
        """All that was read, one file after the other, for those who look for a word."""
        return "\n".join(self._texts_read)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything noted so far, file by file in order of line."""
        noted = [problem for margin in self._margins for problem in margin.problems]
        return tuple(sorted(noted, key=lambda problem: (problem.place, problem.code)))
