"""What the window asks of the world outside, and what it is asked to be: values and ports only, without pygame.

The window is opened with `game.desktop.app.run(wish, plays, play, assets)`, which gives the exit code: `play` is the
play to begin with (None begins at the home screen), `assets` the folder of fonts and pictures.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from game.session.setup import Language, Setup

if TYPE_CHECKING:
    # The home screen shows before there is any play, so it does not wait for what a play needs.
    from game.errors import KantelpuntError
    from game.reports.possible import Possible
    from game.session.session import Session
    from game.session.walking_on import Walk

ThemeName = Literal["light", "evening", "contrast"]
TEXT_SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)
"""How much larger text can be."""

HIGHEST_SEED = 999_999
"""The highest number that chance can be asked to follow: short enough to be told to a class."""


def _not_kept(_: Preferences) -> None:
    pass


class Preferences(NamedTuple):
    """How someone likes to see and hear things.

    `text_scale` is 1 to 2 times as large. `calm` leaves out all motion. `sound` plays the few sounds there are, and
    `follow` reads aloud whatever gets the focus. A `calm_clock` shows no seconds: it only tells of its warnings.
    """

    theme: ThemeName = "light"
    text_scale: float = 1.0
    language: Language = "nl"
    calm: bool = False
    sound: bool = True
    follow: bool = False
    calm_clock: bool = False


class WindowWish(NamedTuple):
    """How the window should open.

    `size` in pixels. With `demo` it plays by itself; `shots` is an existing folder where pictures of the screens are
    written, and `pictures` the one for those that someone takes. `keep` is told when someone changes a preference. With
    `trainer_window` the trainer's notes have a window of their own, also where there is only one screen.
    """

    size: tuple[int, int] = (1280, 720)
    full_screen: bool = False
    preferences: Preferences = Preferences()
    keep: Callable[[Preferences], None] = _not_kept
    demo: bool = False
    trainer_window: bool = False
    shots: Path | None = None
    pictures: Path | None = None


class SeatEntry(NamedTuple):
    """A seat that can be chosen: its role, and whether it promises enough decisions to be played alone.

    `organisation` and `chain` are those of the role, empty where it has none; a seat of the household has the
    `portrait` of who sits there.
    """

    id: str
    title: str
    solo: bool
    organisation: str = ""
    chain: str = ""
    portrait: str | None = None


class LeverEntry(NamedTuple):
    """A setting made before play: its options, and the one that stands when nobody chooses.

    `title` and `told` (one for each option, in that order) are the words players read, and `explained` says what the
    setting is, from the card of that name; empty where nobody wrote one.
    """

    id: str
    options: tuple[str, ...]
    start: str
    title: str = ""
    told: tuple[str, ...] = ()
    explained: str = ""


class ShortEntry(NamedTuple):
    """A short play of a casus: its minutes, and at how many moments a table is asked."""

    minutes: int
    moments: int


class CasusEntry(NamedTuple):
    """A casus as the home screen and the briefing show it; `name` is what `open_play` is asked for.

    `minutes` of playing time, `horizon` in weeks; `review` tells who has read it, in the author's words.
    `scene` is the picture of its first moment, `portraits` are those of the household, as far as they have any.
    `clock` is how many minutes a team has, where it plays against a clock; `short` is there where a short play is.
    """

    name: str
    id: str
    title: str
    kind: str
    summary: str
    minutes: int
    horizon: int
    household: str
    seats: tuple[SeatEntry, ...]
    levers: tuple[LeverEntry, ...]
    goals: tuple[str, ...]
    content_notes: tuple[str, ...]
    review: Mapping[str, str]
    scene: str | None = None
    portraits: tuple[str, ...] = ()
    clock: int | None = None
    short: ShortEntry | None = None


class BrokenEntry(NamedTuple):
    """A casus that cannot be played, and the sentence that says why and what to do."""

    name: str
    sentence: str


class SavedEntry(NamedTuple):
    """A play that was not finished; `path` is its journal.

    `casus` is the name to open it with. `decisions` counts those that stand; `day` is the day it was last played
    (year-month-day). The seat is None for a table.
    """

    path: Path
    casus: str
    title: str
    seat: str | None
    decisions: int
    day: str


class OpenedPlay(NamedTuple):
    """A play to go on with, the journal it is kept in, and sentences that the players should read first."""

    session: Session
    journal: Path
    notes: tuple[str, ...] = ()


class Plays(Protocol):
    """Everything the window needs of the disk. Each may raise a KantelpuntError, and then nothing has changed."""

    def casussen(self, language: Language | None = None) -> tuple[CasusEntry | BrokenEntry, ...]:
        """The casussen to choose from, told in this language where they are translated.

        None is the language that was asked for at the start; so too in `saved` and `resume`.
        """

    def saved(self, language: Language | None = None) -> tuple[SavedEntry, ...]:
        """The plays that can be taken up again, the latest first."""

    def open_play(self, name: str, setup: Setup) -> OpenedPlay:
        """A new play of this casus, kept from its first line on."""

    def resume(self, saved: SavedEntry, language: Language | None = None) -> OpenedPlay:
        """The play as it stood after its last accepted choice."""

    def in_language(self, play: OpenedPlay, language: Language) -> OpenedPlay:
        """The same play in the same journal, with its casus told in another language where it is translated."""

    def walk_on(self, play: OpenedPlay, number: int) -> Walk:
        """A play of its own, kept nowhere, that stands where this one stood before its decision `number` (from 1)."""

    def kept_in(self, play: OpenedPlay) -> Path:
        """The journal that this play is in now, which may be another than the one it began in."""

    def put_away(self, play: OpenedPlay) -> None:
        """Let go of the journal of this play, so that it can be opened again."""

    def asked_seed(self) -> int | None:
        """The seed for new plays that was asked for at the start, if any was."""

    def fresh_seed(self) -> int:
        """A seed for a new play that nobody can foresee."""


class Failure(NamedTuple):
    """Why it is not known what was possible; the sentence of `why` says so, such as that a casus is too large."""

    why: KantelpuntError


class Weighing(Protocol):
    """Who works out what a play could have become, beside the window. Nothing here waits, and nothing raises."""

    def start(self, play: OpenedPlay) -> None:
        """Begin with this play as it stands now; what was being worked out before is let go of."""

    def seen(self) -> int:
        """How many positions have been looked at so far; of how many, nobody knows before the end."""

    def result(self) -> Possible | Failure | None:
        """What came of it; None while it is being worked out."""

    def stop(self) -> None:
        """Let go of what is being worked out."""
