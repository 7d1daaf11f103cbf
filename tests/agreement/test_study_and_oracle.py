"""The study of all plays against the exact one of the oracle: every field, on small casussen and on drawn ones."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import product
from math import isclose
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, assume, given, settings

from game.analysis.values.solve import study
from game.analysis.values.study import Prospect, Study
from game.content.casus import CasusTexts
from game.model.casus import Casus
from tests.casuses import load_folder
from tests.oracle import load as load_for_oracle
from tests.oracle import read
from tests.oracle.field import field_of
from tests.oracle.study import counted
from tests.oracle.worth import worths
from tests.strategies import casus_texts, loaded

SMALL = sorted((Path(__file__).parents[1] / "oracle" / "casussen").glob("*/casus.yaml"))
Files = tuple[Any, Any]
"""Casus and kaders as the oracle reads them."""

FEW = 1_500
"""The most positions of a drawn casus that the oracle is asked to count, those that pass by themselves included."""


def fields(found: Study) -> dict[str, object]:
    """Every field of a study that says something of the plays, by a name that tells where it stands."""
    told: dict[str, object] = {"positions": found.positions, "plays": found.plays}
    for name, ending in found.endings.items():
        told |= {f"endings/{name}/probability": ending.probability, f"endings/{name}/exact": ending.exact}
        told |= {
            f"endings/{name}/{key}": ending.score and ending.score._asdict()[key] for key in ("min", "max", "mean")
        }
    told |= {f"values/{name}/{key}": value for name, one in found.values.items() for key, value in prospect(one)}
    for kind, rows in (("moments", found.moments), ("choices", found.choices)):
        for name, row in rows.items():
            plain = {key: value for key, value in row._asdict().items() if key != "score"}
            told |= {f"{kind}/{name}/{key}": value for key, value in plain.items()}
            told |= {f"{kind}/{name}/score/{key}": value for key, value in prospect(row.score)}
    return told | {f"distribution/{score}": probability for score, probability in found.distribution}


def prospect(of: Prospect | None) -> list[tuple[str, float | None]]:
    return list(of._asdict().items()) if of else [("random", None)]


def fields_of_oracle(found: Mapping[str, Any]) -> dict[str, object]:
    """The same fields from the oracle, exact."""
    told: dict[str, object] = {"positions": found["positions"], "plays": found["plays"]}
    for name, ending in found["endings"].items():
        probability = Fraction(ending["probability"])
        told[f"endings/{name}/probability"] = probability
        told[f"endings/{name}/exact"] = f"{probability.numerator}/{probability.denominator}"
        told |= {f"endings/{name}/{new}": ending[old] for new, old in SPREAD.items()}
    told |= {f"values/{name}/{key}": value for name, one in found["values"].items() for key, value in one.items()}
    for kind in ("moments", "choices"):
        for name, row in found[kind].items():
            told |= {f"{kind}/{name}/{key}": value for key, value in row.items() if key != "score"}
            score = row["score"] or {"random": None}
            told |= {f"{kind}/{name}/score/{key}": value for key, value in score.items()}
    return told | {f"distribution/{score}": probability for score, probability in found["distribution"].items()}


SPREAD = {"min": "lowest", "max": "highest", "mean": "mean"}


def same(one: object, other: object) -> bool:
    """Equal, and for a number that may be rounded as near as 1e-9."""
    if isinstance(one, float) and isinstance(other, int | Fraction):
        return isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
    return one == other


def differences(mine: dict[str, object], theirs: dict[str, object]) -> list[str]:
    """Every field that one of the two lacks or that they tell differently: field, study, oracle."""
    absent = "absent"
    pairs = [(name, mine.get(name, absent), theirs.get(name, absent)) for name in dict.fromkeys([*mine, *theirs])]
    return [f"{name}: {one} in the study, {other} in the oracle" for name, one, other in pairs if not same(one, other)]


class Compared(NamedTuple):
    """How much was compared."""

    positions: int
    plays: int
    merged: int

    def __str__(self) -> str:
        return f"{self.positions} positions ({self.merged} merged), {self.plays} plays"


def hold_equal(casus: Casus, files: Files, levers: Mapping[str, str], limit: int) -> Compared:
    """Study a casus twice and compare all that is told."""
    field = field_of(*files, levers, limit)
    theirs = counted(field, worths(field))
    found = study(casus, levers)
    assert (found.complete, found.casus, found.digest) == (True, casus.id, casus.digest)
    assert found.levers == {lever.id: levers.get(lever.id, lever.start) for lever in casus.levers.values()}
    assert not differences(fields(found), fields_of_oracle(theirs))
    assert theirs["merged-at-least"] <= found.merged <= found.positions
    return Compared(found.positions, found.plays, found.merged)


@pytest.mark.parametrize("file", SMALL, ids=lambda file: file.parent.name)
def test_small_casussen_with_every_setting_of_their_levers(file: Path) -> None:
    casus = load_folder(file.parent)
    options = [[(lever.id, word) for word in lever.options] for lever in casus.levers.values()]
    for levers in product(*options):
        compared = hold_equal(casus, load_for_oracle(file.parent), dict(levers), 100_000)
        print(casus.id, dict(levers) or "", compared)


def test_drawn_casussen() -> None:
    compared: dict[str, Compared] = {}

    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(casus_texts())
    def hold_each_equal(texts: CasusTexts) -> None:
        kaders = {name: read(file.text) for name, file in texts.kaders.items()}
        try:
            found = hold_equal(loaded(texts), (read(texts.casus.text), kaders), {}, FEW)
        except OverflowError:
            assume(False)
        else:
            compared[texts.casus.text] = found

    hold_each_equal()
    print(f"{len(compared)} casussen:", Compared(*(sum(column) for column in zip(*compared.values(), strict=True))))
