"""Feed reading, shaping and loading what may break them, for some seconds: `python tests/fuzz/fuzz_casus.py 60`.

Needs the extra `fuzz`. Stops with a traceback and the text at the first error that is not a problem with its place, or
when one text takes longer than ten seconds.
"""

import sys
from pathlib import Path

try:
    import atheris
except ImportError:
    sys.exit("Install the extra first: pip install kantelpunt[fuzz]")

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

with atheris.instrument_imports(include=["game", "yaml"]):
    from game.content.casus import CasusTexts, WrittenFile, load
    from game.content.grammar_casus import CasusShape
    from game.content.grammar_kaders import ModelShape, SharingShape
    from game.content.reading import read
    from game.content.shaping import shape
    from game.content.silencing import heed, remarks_of
    from game.content.telling import tell
    from game.words import Words

CASUSSEN = ROOT / "tests" / "oracle" / "casussen"
KADERS = {
    path.stem: WrittenFile(path.read_text(encoding="utf-8"), path.name)
    for path in sorted(CASUSSEN.glob("kaders/*.yaml"))
}
DUTCH = Words("nl")


def one(data: bytes) -> None:
    """One text, through everything that an author's file goes through."""
    for grammar in (CasusShape, ModelShape, SharingShape):
        shape(read(data, "casus.yaml"), grammar)
    text = data.decode("utf-8", "surrogateescape")
    made = load(CasusTexts(WrittenFile(text, "casus.yaml"), KADERS))
    for problem in heed(made.problems, remarks_of(text, "casus.yaml")).problems:
        tell(problem, DUTCH)


def main() -> None:
    """Fuzz for as many seconds as the call says, from the oracle's casussen on."""
    seconds = sys.argv[1] if len(sys.argv) > 1 else "60"
    folder = ROOT / ".hypothesis" / "fuzz"
    folder.mkdir(parents=True, exist_ok=True)
    for path in CASUSSEN.glob("*/*.yaml"):
        (folder / path.parent.name).write_bytes(path.read_bytes())
    options = [f"-max_total_time={seconds}", "-timeout=10", "-max_len=20000", f"-artifact_prefix={folder.parent}/"]
    atheris.Setup([sys.argv[0], *options, str(folder)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
