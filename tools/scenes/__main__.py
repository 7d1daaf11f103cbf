"""Writes every scene to `assets/scenes` and the app icon to `assets`."""

from __future__ import annotations

from pathlib import Path

from tools.scenes.app_icon import app_icon
from tools.scenes.at_home import kitchen, living_room
from tools.scenes.cherry_tree import cherry_tree
from tools.scenes.evening_closeups import drawer, notice_board, rug, screen, telephones
from tools.scenes.evening_kitchen import evening_kitchen
from tools.scenes.evening_rooms import corridor, file_room
from tools.scenes.gallery import balcony
from tools.scenes.hallway import hallway
from tools.scenes.outdoors import cycle_path, night, school, street
from tools.scenes.public_places import flat, office, town_hall
from tools.scenes.rooms_to_talk import consulting_room, meeting
from tools.scenes.stairwell import stairwell

ASSETS = Path(__file__).resolve().parents[2] / "assets"
SCENES = {
    "keuken": kitchen,
    "straat": street,
    "school": school,
    "overleg": meeting,
    "gang": hallway,
    "nacht": night,
    "spreekkamer": consulting_room,
    "fietspad": cycle_path,
    "huiskamer": living_room,
    "kantoor": office,
    "gemeentehuis": town_hall,
    "flat": flat,
    "balkon": balcony,
    "trappenhuis": stairwell,
    "dossierkamer": file_room,
    "kluisgang": corridor,
    "keuken-avond": evening_kitchen,
    "prikbord": notice_board,
    "beeldscherm": screen,
    "archieflade": drawer,
    "kleed": rug,
    "telefoons": telephones,
    # Named after a casus: the home screen shows it there, whatever the scene of its first moment is.
    "achter-de-kerselaar": cherry_tree,
}


def main() -> None:
    """Draw everything anew; the same code gives the same files."""
    folder = ASSETS / "scenes"
    folder.mkdir(exist_ok=True)
    for name, draw in SCENES.items():
        (folder / f"{name}.svg").write_text(draw(), encoding="utf-8")
    (ASSETS / "app-icon.svg").write_text(app_icon(), encoding="utf-8")


main()
