"""What holds for every casus of the oracle, and one play by hand of those that mix many rules."""

import pytest

from .policies import named_default
from .walking import NAMES, explored, walk
from .world import choices_of

# What holds for every casus


@pytest.mark.parametrize("name", NAMES)
def test_the_endings_together_are_certain(name):
    result = explored(name)
    assert sum(one.probability for one in result.endings.values()) == 1
    assert sum(way for _, way in result.following(result.start)) == 1
    assert len(result.positions) <= 2000


@pytest.mark.parametrize("name", NAMES)
def test_start_and_causes_make_the_end_for_every_number(name):
    result = explored(name)
    for step in result.steps.values():
        for path in result.world.bounds:
            causes = sum(cause.amount for cause in step.causes if cause.path == path)
            assert causes == step.changes.get(path, 0), (step.before, step.choice, path)


@pytest.mark.parametrize("name", NAMES)
def test_every_choice_and_outcome_of_a_casus_is_reached(name):
    """A casus that never takes what it was written for would prove nothing."""
    result = explored(name)
    written = {
        (moment, way, number)
        for moment, one in result.world.moments.items()
        for way, choice in (choices_of(one) or {None: one}).items()
        for number in (range(1, len(choice["chance"]) + 1) if "chance" in choice else [0])
    }
    taken = {(position.where, way, number) for position, way, number in result.steps}
    assert written <= taken
    assert all(one.probability > 0 for one in result.endings.values())
    used = {mark for position in result.positions for mark in position.used}
    assert {f"interrupt/{name}" for name in result.world.casus.get("interrupts", {})} <= used


@pytest.mark.parametrize("name", [name for name in NAMES if name != "niets-meer"])
def test_a_default_is_open_wherever_someone_must_choose(name):
    result = explored(name)
    for position, ways in result.open.items():
        assert (named_default(result.world, position) or ways[0]) in ways


# Many rules together: one play of each, by hand


def test_mix_school_by_hand():
    visit = walk("mix-school", "langs")
    # noor 75-5-5, then -5 in the week; sam 55-5-5; load 1+1; school 35-5; tijd-over 2-1
    assert visit.at("stress.noor", "stress.sam", "load", "stability.school") == (60, 45, 2, 30)
    assert visit.at("tijd-over", "week") == (1, 1)
    assert visit.owed == {"later/nazorg": 3, "takes/stoel/langs": 4}
    lesson = walk("mix-school", "langs", "oefenen")
    # school 30+25 (60 is not > 60: undamped)-5-5; noor 60+5-5-5; sam 45-5 (40 is not > 40); the later in week 3
    assert lesson.at("stress.noor", "stress.sam", "load", "stability.school", "trust.mentor") == (55, 40, 3, 45, 50)
    done = walk("mix-school", "langs", "oefenen", "afronden")
    assert (done["load"], done["stability.school"], done.where) == (1, 40, "ending/stil")  # both takes end in week 4
    assert done.steps[-1].score == 44  # 40, 40, 65: mean 48, (288 + 160) // 10


def test_mix_nacht_by_hand():
    locked = walk("mix-nacht", "slot")
    assert (locked.where, locked["stress.noor"], locked.owed) == ("rooster", 50, {"later/klem": 2})
    raid = walk("mix-nacht", "slot", ("slapen", 1))
    # sam 60+15; with a lock no rule; week 2: the lock jams, +30, cut at 100
    assert (raid.where, raid["stress.sam"], raid["week"], raid.position.remembered) == ("inval", 100, 2, "rooster")
    hall = walk("mix-nacht", "slot", ("slapen", 1), (None, 2))
    assert (hall["stress.noor"], hall["stress.sam"], hall["slot"]) == (60, 80, 0)
    awake = walk("mix-nacht", "slot", ("slapen", 1), (None, 2), "vegen", "waken")
    # sam 80-5, then both +5 in week 3 (no lock, both >= 60); the rent; inval fired already
    assert awake.at("stress.noor", "stress.sam", "stability.inkomen", "wacht", "week") == (65, 80, 35, 2, 3)
    assert (awake.where, awake.open()) == ("rooster", ["waken", "overdragen", "slapen"])


def test_mix_plan_by_hand():
    told = walk("mix-plan", "melden")
    assert told.steps[-1].audit == [
        ("mentor-leerplicht-verzuim", "moet", "te-ruim"),
        ("mentor-alles", "mag", "niet-verteld"),
    ]
    # noor +5+10 with vangnet still nee; mentor +10-15-10 is a loss; school 10*2 // 6; care -20
    assert told.at("stress.noor", "trust.mentor", "stability.school", "care") == (90, 30, 43, 80)
    silent = walk("mix-plan", "melden", "zwijg-weer")
    assert silent.at("stress.noor", "stress.sam", "silence") == (95, 65, 0)  # vangnet: 10 // 2
    lesson = walk("mix-plan", "melden", "zwijg-weer", "les")
    # noor 5 // 2; derde before half: 10 // 3; the week reads school 46: +5
    assert lesson.at("stress.noor", "stability.inkomen", "stability.school") == (97, 53, 51)
