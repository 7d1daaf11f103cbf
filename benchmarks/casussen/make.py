"""The casussen of these benchmarks in any size: the horizon decides how many positions can be reached.

Usage: python benchmarks/casussen/make.py large|wide HORIZON FOLDER
Writes FOLDER/NAME/casus.yaml with this horizon, and the kaders of its own beside it in FOLDER/kaders.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from game.cli.loading import loaded
from game.cli.shelf import CasusPlace
from game.cli.texts import texts_of
from game.model.casus import Casus

HERE = Path(__file__).resolve().parent


def with_horizon(text: str, horizon: int) -> str:
    """The text of a casus with another horizon, in weeks."""
    changed, found = re.subn(r"(?m)^horizon: \d+", f"horizon: {horizon}", text)
    if found != 1:
        raise ValueError("this casus has no horizon of its own")
    return changed


def casus_of(file: Path, horizon: int | None = None) -> Casus:
    """The casus in a file, with another horizon when one is given; a mistake in it ends the program."""
    texts = texts_of(CasusPlace(file.parent.name, file))
    if horizon is not None:
        texts = texts._replace(casus=texts.casus._replace(text=with_horizon(texts.casus.text, horizon)))
    made = loaded(texts)
    if made.casus is None:
        raise SystemExit(f"{file}: this casus has mistakes; run `kantelpunt check {file.parent}`")
    return made.casus


def made(name: str, horizon: int | None = None) -> Casus:
    """The casus `large` or `wide`, with the horizon of its file or another one."""
    return casus_of(HERE / name / "casus.yaml", horizon)


def write(name: str, horizon: int, folder: Path) -> Path:
    """Write the casus with this horizon and its kaders; returns the folder of the casus."""
    for source in [HERE / name / "casus.yaml", *sorted((HERE / "kaders").glob("*.yaml"))]:
        target = folder / source.relative_to(HERE)
        target.parent.mkdir(parents=True, exist_ok=True)
        text = source.read_text(encoding="utf-8")
        target.write_text(with_horizon(text, horizon) if source.name == "casus.yaml" else text, encoding="utf-8")
    return folder / name


if __name__ == "__main__":
    print(write(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])))
