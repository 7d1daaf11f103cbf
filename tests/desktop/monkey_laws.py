"""What holds on any screen whatever was pressed: a way on, nothing twice, nothing out of reach, no secret, no lie."""

from __future__ import annotations

from collections.abc import Collection

from game.cli.saves import read_save
from game.desktop.displays import fits
from game.desktop.focusing import buttons
from game.desktop.table import Table
from game.session.journal import Memory
from game.session.session import Session
from tests.desktop.monkey import LEAST_WIDTH, Monkey


def hold(monkey: Monkey) -> None:
    """Every law, on the screen as it is now."""
    there_is_a_way_on(monkey)
    nothing_is_there_twice(monkey)
    the_focus_is_on_the_screen(monkey)
    buttons_lie_within_reach(monkey)
    if monkey.app.table is not None:
        the_journal_tells_the_play(monkey, monkey.app.table)
        a_pause_hides_the_story(monkey, monkey.app.table)
        secrets_are_kept(monkey, monkey.app.table)
        a_walk_says_that_it_is_not_the_play(monkey, monkey.app.table)
    nothing_shown_is_old(monkey)


def there_is_a_way_on(monkey: Monkey) -> None:
    described = monkey.window.described()
    assert described
    assert any(thing.enabled for thing in described if thing.role in {"button", "textbox"}), described


def nothing_is_there_twice(monkey: Monkey) -> None:
    """One id is one button: the focus could not tell two apart; and a key does one thing."""
    there = buttons(monkey.window.stage.root)
    ids = [button.id for button in there]
    assert len(set(ids)) == len(ids), sorted(one for one in ids if ids.count(one) > 1)
    keys = [button.hotkey for button in there if button.hotkey]
    assert len(set(keys)) == len(keys), keys
    assert not set(keys) & set(monkey.window.stage.screen.keys), keys


def the_focus_is_on_the_screen(monkey: Monkey) -> None:
    focus = monkey.window.stage.focus
    assert focus is None or focus in buttons(monkey.window.stage.root)
    assert [thing.id for thing in monkey.window.described() if thing.focused] == ([focus.id] if focus else [])


def buttons_lie_within_reach(monkey: Monkey) -> None:
    """The whole screen scrolls up and down, so what is left is how wide it is."""
    surface = monkey.window.stage.canvas.surface
    if surface.get_width() < LEAST_WIDTH:
        return
    for button in buttons(monkey.window.stage.root):
        assert button.rect.left >= 0, button.id
        assert button.rect.right <= surface.get_width(), button.id
        assert button.rect.width > 0, button.id
        assert button.rect.height > 0, button.id


def the_journal_tells_the_play(monkey: Monkey, table: Table) -> None:
    """What is on disk now leads to exactly where the real play stands, whatever is walked beside it."""
    session = table.play.session
    kept = read_save(monkey.app.lost().facts["path"])
    assert kept.damage is None
    again, stop = Session.resumed(session.rules, kept.header.setup, kept.entries, Memory(), kept.seal)
    assert stop is None
    for part in ("position", "phase", "decisions", "hands", "promises", "revision"):
        assert getattr(again, part) == getattr(session, part), part


def a_pause_hides_the_story(monkey: Monkey, table: Table) -> None:
    if table.cover != "pause":
        return
    told = {table.say("pause-title"), table.say("pause-text"), table.tell("pause-why"), table.say("go-on")}
    shown = set(texts(monkey))
    if not monkey.app.comfort.is_open:
        assert shown == told
    assert not shown & {table.casus.title, table.casus.household.name}


def secrets_are_kept(monkey: Monkey, table: Table) -> None:
    """What not everybody before the window may know is on it only while one seat reads alone, or in the look back."""
    if table.session.phase in {"debriefing", "closed"}:
        # Also at the end of a walk: it began in a look back.
        return
    allowed = set(table.view.knows)
    private: tuple[str, ...] = table.view.moment.sees if table.view.moment else ()
    if table.envelope is not None and table.envelope.stage == "open":
        own = table.private(table.envelope.seat)
        allowed |= set(own.knows)
        private = own.texts
    for fact in table.casus.facts.values():
        if fact.secret and fact.id not in allowed:
            assert not anywhere(fact.text, texts(monkey)), fact.id
    if table.cover == "notes":
        # The trainer was asked whether the group looks along.
        return
    for seat in table.casus.seats:
        for text in table.private(seat).texts:
            assert text in private or not anywhere(text, texts(monkey)), (seat, text)


def a_walk_says_that_it_is_not_the_play(monkey: Monkey, table: Table) -> None:
    """On the screen all the time, but for a pause, which hides everything, and an envelope, which stands alone."""
    shown = table.words.say("possible.what-if-on") in texts(monkey)
    if table.what_if is None:
        assert not shown
    elif table.cover != "pause" and table.envelope is None and not monkey.app.live.is_open:
        assert shown


def nothing_shown_is_old(monkey: Monkey) -> None:
    """What is shown is what would be shown if the screen were built anew."""
    if not fits(monkey.window.stage.canvas.surface):
        # While a corner is dragged so far nothing is drawn at all.
        return
    shown = meaning(monkey)
    monkey.window.refresh()
    assert meaning(monkey) ^ shown == set()


def meaning(monkey: Monkey) -> set[tuple[object, ...]]:
    """What the screen means, wherever it stands and has scrolled to."""
    return {(*thing[:4], *thing[5:]) for thing in monkey.window.described()}


def texts(monkey: Monkey) -> list[str]:
    """Everything that stands anywhere on the screen, also under what lies over it."""
    return [text for node in monkey.window.stage.root.walk() for text in (node.name, node.value) if text]


def anywhere(wanted: str, told: Collection[str]) -> bool:
    return any(wanted in text for text in told)
