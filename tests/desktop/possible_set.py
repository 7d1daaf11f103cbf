"""The look back that knows what was possible, and walks beside the play: tables and screens, and a weigher by hand."""

from __future__ import annotations

from collections.abc import Callable

from game.desktop.pages.debriefing import steps_of
from game.desktop.pages.walking import walk_from
from game.desktop.ports import Failure, OpenedPlay
from game.desktop.screens import Builder
from game.desktop.table import Table
from game.desktop.weighed import Weighed
from game.errors import PlaceNotUsable
from game.model.casus import Casus
from game.reports.possible import Possible, Shaken
from game.session.walking_on import walk_on
from tests.desktop.screens_set import deciding, ended, shown
from tests.possible_by_hand import possible_by_hand

SHAKEN = Shaken(187, 200)
TOO_LARGE = Failure(PlaceNotUsable("weighing.too-large", seen=20_000_000, limit=20_000_000))


class WeigherByHand:
    """Weighs a play in so many looks, at 1,000 positions a look; what comes of it can be told beforehand."""

    def __init__(self, looks: int = 0, outcome: Possible | Failure | None = None) -> None:
        self.looks = looks
        self.outcome = outcome
        self.started: list[OpenedPlay] = []
        self.stopped = 0
        self._left = looks

    def start(self, play: OpenedPlay) -> None:
        self.started.append(play)
        self._left = self.looks

    def seen(self) -> int:
        return 1_000 * (self.looks - self._left)

    def result(self) -> Possible | Failure | None:
        if self._left:
            self._left -= 1
            return None
        return self.outcome or possible_by_hand(self.started[-1].session, shaken=SHAKEN)

    def stop(self) -> None:
        self.stopped += 1


def weighed(made: Table, weigher: WeigherByHand | None = None) -> Table:
    """The table with somebody who weighs, and who can walk on; asked twice, so that what is known at once is there."""
    made.weighed = Weighed(weigher or WeigherByHand())
    made.walk_on = lambda play, number: walk_on(play.session, number)
    for _ in range(2):
        made.weighed.follow(made.play)
    return made


def at(made: Table, step: str) -> Table:
    made.page = [one.name for one in steps_of(made)].index(step)
    return made


def walking(made: Table, number: int = 3) -> Table:
    """A walk from this decision, with the first other choice laid in the middle."""
    one = next(one for one in made.real.story.decisions if one.choice and one.number == number)
    walk_from(made, number)
    made.selected = next(
        option.id for option in made.view.moment.options if not option.closed and option.id != one.choice
    )
    return made


def walked(made: Table, number: int = 3, step: int = 1) -> Table:
    """A walk to its end, each time with another of the open choices."""
    walking(made, number)
    made.take()
    turn = 0
    while made.session.phase != "debriefing":
        moment = made.view.moment
        if made.session.phase == "revealing":
            made.do("proceed")
        else:
            open_now = [option.id for option in moment.options if option.closed is None]
            made.do("choose" if moment.ours else "advise", open_now[turn % len(open_now)])
            turn += step
    return made


def afterwards(made: Table) -> Table:
    made.look_back.hindsight = True
    return made


def counted_in(made: Table, quantity) -> Table:
    made.look_back.quantity = quantity
    return made


def possible_screens(casus: Casus, language: str = "nl") -> dict[str, Builder]:
    """Every screen that this adds, by name."""

    def whole() -> Table:
        return weighed(ended(casus, language))

    def early() -> Table:
        made = deciding(casus, 3, language)
        made.do("look-back")
        return weighed(made)

    def laid_over(cover) -> Table:
        made = walking(whole())
        made.open_cover(cover)
        return made

    def took() -> Table:
        made = walking(whole())
        made.take()
        return made

    tables: dict[str, Callable[[], Table]] = {
        "worth": lambda: at(whole(), "worth"),
        "worth-afterwards": lambda: afterwards(at(whole(), "worth")),
        "worth-weeks": lambda: counted_in(at(whole(), "worth"), "weeks"),
        "worth-early": lambda: at(early(), "worth"),
        "among": lambda: at(whole(), "among"),
        "among-early": lambda: at(early(), "among"),
        "course-what-if": lambda: at(whole(), "course"),
        "weighing": lambda: at(weighed(ended(casus, language), WeigherByHand(99)), "worth"),
        "not-weighed": lambda: at(weighed(ended(casus, language), WeigherByHand(0, TOO_LARGE)), "among"),
        "menu-afterwards": lambda: covered(at(whole(), "worth"), "menu"),
        "walk": lambda: walking(whole()),
        "walk-happened": took,
        "walk-menu": lambda: laid_over("menu"),
        "walk-compared": lambda: walked(whole()),
    }
    return {name: shown(make()) for name, make in tables.items()}


def covered(made: Table, cover) -> Table:
    made.open_cover(cover)
    return made
