"""`schema`: the JSON Schema of a casus file, for editors that read along."""

from __future__ import annotations

import json
from argparse import Namespace

from game.content.shaping import schema
from game.words import Words


def run(_asked: Namespace, _words: Words) -> int:
    """Print the schema."""
    print(json.dumps(schema(), ensure_ascii=False, indent=2))
    return 0
