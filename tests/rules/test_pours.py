"""What fills a bucket: the parts of a derived sum are told apart, and together they are what the model says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.rules.pours import Pour, pours
from game.rules.read_paths import read_paths
from game.rules.rules import Rules
from tests.casuses import ROOT, load_folder

CASUS = load_folder(ROOT / "scenarios" / "de-lege-stoel")
RULES = Rules(CASUS)
HOME, TEAM = CASUS.model.derived["stressbakje"], CASUS.model.derived["teambakje"]


def values(**changed: int) -> tuple[int, ...]:
    """The first values of the casus, with other numbers for some paths (a double line for the dot)."""
    now = list(RULES.begin().values)
    for path, value in changed.items():
        now[RULES.names.places[path.replace("__", ".").replace("_", "-")]] = value
    return tuple(now)


def calm(**changed: int) -> tuple[int, ...]:
    quiet = {"stress__driss": 50, "stress__yasmina": 50, "stress__lina": 50, "load": 3}
    return values(**{**quiet, "stability__inkomen": 60, "stability__wonen": 60, **changed})


def test_one_blow_is_the_stress_of_who_has_it_hardest():
    assert pours(RULES, HOME, calm(stress__lina=90)) == (Pour(("stress.lina",), 90),)


def test_splashes_are_stress_help_money_and_roof_each_with_its_points():
    found = {pour.paths: pour.amount for pour in pours(RULES, HOME, calm(load=6, stability__inkomen=20))}
    together = tuple(f"stress.{member}" for member in sorted(CASUS.household.members))
    assert found == {together: 50, ("load",): 15, ("stability.inkomen",): 10}


def test_a_number_goes_with_what_is_taken_off_it():
    """A team that works at 60 of 100 leaves 40 points: that is one splash, and not a hundred and minus sixty."""
    team = {variable.path.replace(".", "__").replace("-", "_"): 60 for variable in CASUS.variables}
    team = {path: value for path, value in team.items() if path.startswith("team__")}
    found = pours(RULES, TEAM, calm(**team, ave=2))
    assert [pour.amount for pour in found] == [40, 5]
    assert found[1].paths == ("ave",)


@given(st.lists(st.integers(0, 100), min_size=12, max_size=12), st.integers(0, 10), st.integers(1, 4))
def test_the_splashes_come_to_the_level_whatever_the_numbers(numbers: list[int], load: int, ave: int):
    asked = sorted((read_paths(HOME) | read_paths(TEAM)) - {"load", "ave"})
    now = list(RULES.begin().values)
    for path, value in zip(asked, numbers, strict=False):
        now[RULES.names.places[path]] = value
    now[RULES.names.places["load"]], now[RULES.names.places["ave"]] = load, ave
    for bucket in (HOME, TEAM):
        whole = sum(pour.amount for pour in pours(RULES, bucket, tuple(now)))
        assert RULES.value(bucket, tuple(now)) == min(100, max(0, whole))


def test_what_a_bucket_reads_is_what_it_is_made_of():
    members = {f"stress.{member}" for member in CASUS.household.members}
    assert read_paths(HOME) == members | {"load", "stability.inkomen", "stability.wonen"}
