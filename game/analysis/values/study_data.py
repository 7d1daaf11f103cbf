"""What is known of all plays, as data that JSON can carry: what `explore --json` prints and what is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.analysis.values.study import ChoiceStudy, EndingStudy, MomentStudy, Prospect, Spread, Study


def as_data(study: Study) -> dict[str, Any]:
    """Everything of it, as mappings, lists, texts and numbers."""
    told = study._asdict()
    told["levers"] = dict(study.levers)
    told["values"] = {quantity: one._asdict() for quantity, one in study.values.items()}
    told["endings"] = {name: _part(one) for name, one in study.endings.items()}
    told["moments"] = {name: _part(one) for name, one in study.moments.items()}
    told["choices"] = {name: _part(one) for name, one in study.choices.items()}
    told["distribution"] = [list(one) for one in study.distribution]
    return told


def from_data(told: Mapping[str, Any]) -> Study:
    """The same again; raises KeyError or TypeError for what is no such data."""
    return Study(
        **{
            **told,
            "values": {quantity: Prospect(**one) for quantity, one in told["values"].items()},
            "endings": {
                name: EndingStudy(**{**one, "score": Spread(**one["score"]) if one["score"] else None})
                for name, one in told["endings"].items()
            },
            "moments": {name: MomentStudy(**_with_prospect(one)) for name, one in told["moments"].items()},
            "choices": {name: ChoiceStudy(**_with_prospect(one)) for name, one in told["choices"].items()},
            "distribution": tuple((score, chance) for score, chance in told["distribution"]),
            "decisions": tuple(told["decisions"]) if told.get("decisions") else None,
        }
    )


def _part(one: EndingStudy | MomentStudy | ChoiceStudy) -> dict[str, Any]:
    return {**one._asdict(), "score": one.score._asdict() if one.score else None}


def _with_prospect(one: Mapping[str, Any]) -> dict[str, Any]:
    return {**one, "score": Prospect(**one["score"]) if one["score"] else None}
