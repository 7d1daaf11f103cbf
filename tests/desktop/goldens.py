"""A few pictures of screens, kept in `goldens/`; `python -m tests.desktop.goldens` makes them anew, to be looked at.

Those that are kept were made with pygame-ce 2.5.8 (SDL 2.32.10, FreeType 2.14.3). They show the casus that
`kantelpunt new` writes, in Dutch: it changes seldom. Whoever changes a screen renews them and looks at what changed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pygame
from numpy.typing import NDArray

from game.cli.entries import entry_of
from game.content.casus import CasusTexts, load
from game.desktop.assets import Assets
from game.desktop.pages.debriefing import STEPS
from game.desktop.pages.home import home
from game.desktop.screens import Appearance, Builder
from game.desktop.stage import Stage
from game.model.casus import Casus
from tests.casuses import KADERS, ROOT, written
from tests.desktop.hall_set import ASSETS, Shelf, hall_of, waiting
from tests.desktop.screens_set import deciding, ended, shown, table, turning

FOLDER = Path(__file__).parent / "goldens"
DRAWN, KEPT = (1280, 720), (448, 252)
"""How large a screen is drawn and how large its picture is, in pixels."""

COARSE = (48, 27)
"""How small two pictures are made to compare them: about as many pixels as a screen has words, so letters blur."""

PLAIN = Appearance(calm=True)
SHARP = Appearance("contrast", 2.0, calm=True)


class Difference(NamedTuple):
    """How far two pictures of one screen are apart.

    `mean` is the mean absolute difference of the three channels (0 to 255); `share` is the part of the coarse pixels
    (0 to 1) of which a channel differs by more than other edges of the same letters explain.
    """

    mean: float
    share: float


# Measured as mean / share, on the six screens in their order in GOLDENS. What must pass:
#   pygame-ce 2.5.7 instead of 2.5.8 (both FreeType 2.14)  0 / 0 on every screen
#   pygame-ce 2.5.2 (FreeType 2.13, SDL_ttf 2.22)  .3/0  .5/0  1.0/.0015  .6/.0008  .7/.0023  at 200 %: 1.5/.0046
# and what must not, each planted once:
#   column of people, grow=38 for 34  play 1.2/.0054     without the card of what can run out  play .7/.0093
#   column of the tale, 98 for 104    and-then 2.4/.034  without the card of trust             play .4/.0031
#   column of the ending, 104 for 110  ending 2.0/.031   evening for light 142/.78 or more, contrast 171/.78
#   headings in the face of texts     home 1.1/.0031  and-then 2.1/.0039  at 200 % 5.5/.019
#   semibold in the face of texts     and-then .9/.0039  course .9/.0054  no face of ours at all 3.1/.026 or more
MOST, MOST_LARGE = Difference(1.1, 0.0028), Difference(2.2, 0.008)
"""How far a screen may be from its picture, and one with text at 200 %, of which the letters weigh more."""


class Golden(NamedTuple):
    """A screen that is kept as a picture: what builds it, how it appears, and how much it may differ."""

    builder: Callable[[], Builder]
    appearance: Appearance = PLAIN
    most: Difference = MOST


CLEARLY = 24
"""From this difference on, of 255, a coarse pixel shows something else."""


def small_casus() -> Casus:
    """The casus that every author begins with."""
    kaders = {path.stem: written(path) for path in sorted(KADERS.glob("*.yaml"))}
    found = load(CasusTexts(written(ROOT / "game" / "cli" / "first_casus" / "casus.yaml"), kaders)).casus
    assert found is not None
    return found


def _home() -> Builder:
    entry = entry_of("eerste-casus", small_casus())
    shelf = Shelf(
        tuple(entry._replace(name=scene, scene=scene) for scene in ("keuken", "flat")), waiting(small_casus(), 1)
    )
    hall = hall_of(shelf)
    return lambda view: home(hall, view)


def _step(name: str) -> Builder:
    place = next(number for number, step in enumerate(STEPS) if step.name == name)
    return shown(ended(small_casus()), turning(place))


GOLDENS: Mapping[str, Golden] = {
    "home": Golden(_home),
    "play": Golden(lambda: shown(deciding(small_casus(), 2, "nl"))),
    "and-then": Golden(lambda: shown(table(small_casus(), decisions=2))),
    "ending": Golden(lambda: _step("ending")),
    "course": Golden(lambda: _step("course")),
    "play-contrast-200": Golden(lambda: shown(deciding(small_casus(), 2, "nl")), SHARP, MOST_LARGE),
}


def drawn(golden: Golden, assets: Assets = ASSETS) -> pygame.Surface:
    """Draw a screen now and make it as small as the picture that is kept."""
    surface = pygame.Surface(DRAWN)
    Stage(assets, golden.builder(), surface, golden.appearance).draw()
    return pygame.transform.smoothscale(surface, KEPT)


def kept(name: str) -> pygame.Surface:
    """The picture as it was kept."""
    return pygame.image.load(FOLDER / f"{name}.png")


def difference(one: pygame.Surface, other: pygame.Surface) -> Difference:
    """Compare two pictures of the size that is kept."""
    apart = np.abs(_coarse(one) - _coarse(other))
    return Difference(float(apart.mean()), float((apart.max(axis=2) > CLEARLY).mean()))


def _coarse(picture: pygame.Surface) -> NDArray[np.int16]:
    surface = pygame.Surface(picture.get_size(), depth=24)
    surface.blit(picture, (0, 0))
    return pygame.surfarray.array3d(pygame.transform.smoothscale(surface, COARSE)).astype(np.int16)


def main() -> None:
    """Draw every picture anew."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    FOLDER.mkdir(exist_ok=True)
    for name, golden in GOLDENS.items():
        pygame.image.save(drawn(golden), FOLDER / f"{name}.png")


if __name__ == "__main__":
    main()
