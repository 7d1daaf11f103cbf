"""The window beside a bare pygame window: first frame, redraws, other looks, memory, and doing nothing, in one run.

Usage: python benchmarks/window.py
Prints process CPU (median of several runs) of each and their ratio. A first frame is counted from the start of Python,
with the casus read and both programs compiled to bytecode before, as after a first start. Redraws are of the screen
where the table decides, at 1920 x 1080, without a graphics card. Everything is drawn on the dummy driver, so that no
display is needed.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.update(SDL_VIDEODRIVER="dummy", SDL_AUDIODRIVER="dummy", SDL_FRAMEBUFFER_ACCELERATION="0")

import pygame

from game.cli.plays import PlaysOnDisk
from game.cli.shelf import shipped
from game.desktop.app import App
from game.desktop.ports import Preferences, WindowWish
from game.words import Words

ROOT = Path(__file__).resolve().parents[1]
FONT = ROOT / "assets" / "fonts" / "AtkinsonHyperlegibleNext_400Regular.ttf"
STARTS, REDRAWS, IDLE_SECONDS = 9, 60, 6

BARE = f"""
import pygame, time
pygame.display.init(); pygame.font.init()
screen = pygame.display.set_mode((1280, 720))
screen.fill("#F8F1E7")
screen.blit(pygame.font.Font({str(FONT)!r}, 40).render("Kantelpunt", True, "#2B2220"), (40, 40))
pygame.display.flip()
print(time.process_time())
"""

OURS = """
import time
from game.cli.plays import PlaysOnDisk
from game.cli.shelf import shipped
from game.desktop.app import App
from game.desktop.ports import WindowWish
from game.words import Words
app = App(WindowWish(), PlaysOnDisk(Words("nl")), shipped("assets"))
app.window.step()
print(time.process_time())
"""


WHOLE_PLAY = """
import tempfile
from pathlib import Path
from game.cli.plays import PlaysOnDisk
from game.cli.shelf import shipped
from game.desktop.app import run
from game.desktop.ports import Preferences, WindowWish
from game.words import Words
with tempfile.TemporaryDirectory() as shots:
    wish = WindowWish((1920, 1080), preferences=Preferences(calm=True), demo=True, shots=Path(shots))
    run(wish, PlaysOnDisk(Words("nl"), 1), None, shipped("assets"))
"""


def main() -> None:
    """Measure all of it, ours and bare by turns, so that both meet the same machine."""
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"), home), PYTHONPATH=str(ROOT))
        # Bytecode has its own place, or a machine that keeps none would compile our modules anew at every start.
        os.environ.update(PYTHONPYCACHEPREFIX=home, PYTHONDONTWRITEBYTECODE="")
        first_frame()
        memory()
        for size in ((1920, 1080), (3840, 2160)):
            app = playing(size)
            redraw(app, size)
        app = playing((1920, 1080))
        other_looks(app)
        idle(app)


def first_frame() -> None:
    """Seconds from the start of Python to the first picture."""
    # The first start on a machine reads the casus and compiles the modules.
    for code in (OURS, BARE):
        started(code)
    pairs = [(started(OURS), started(BARE)) for _ in range(STARTS)]
    ours, bare = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"first frame   {1000 * ours:7.0f} ms    bare window {1000 * bare:6.0f} ms    {ours / bare:5.2f} x")


def started(code: str) -> float:
    """Process CPU that a fresh Python has used when it has drawn."""
    call = [sys.executable, "-c", code]
    done = subprocess.run(call, cwd=ROOT, check=True, capture_output=True, text=True, timeout=60)
    return float(done.stdout.split()[-1])


def memory() -> None:
    """Megabytes of a whole play with a picture of every screen, beside those of the bare window."""
    ours, bare = (resident(code) for code in (WHOLE_PLAY, BARE))
    print(f"memory        {ours:7.0f} MB    bare window {bare:6.0f} MB    {ours / bare:5.2f} x")


def resident(code: str) -> float:
    """The most memory that a fresh Python held while it did this, in megabytes."""
    told = "import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    return started(f"{code}\n{told}")


def playing(size: tuple[int, int]) -> App:
    """An app with a play that has begun, on the screen where the table decides."""
    wish = WindowWish(size=size, preferences=Preferences(calm=True))
    app = App(wish, PlaysOnDisk(Words("nl"), seed=1), shipped("assets"))
    app.hall.begin(app.hall.playable[0])
    if app.table is not None:
        app.table.do("begin")
    app.window.refresh()
    app.window.step()
    return app


def redraw(app: App, size: tuple[int, int]) -> None:
    """Milliseconds of drawing a whole screen of a play, which happens only when something changed."""
    stage = app.window.stage
    surface = pygame.display.get_surface()

    def draw() -> None:
        stage.draw()
        pygame.display.flip()

    def bare() -> None:
        surface.fill("#F8F1E7")
        pygame.display.flip()

    def build() -> None:
        stage.refresh()
        stage.root.walk()

    drawn, built, filled = median_cpu(draw), median_cpu(build), median_cpu(bare)
    name = f"redraw {size[1]}p"
    print(f"{name:14}{1000 * drawn:7.2f} ms    filling it {1000 * filled:7.2f} ms    {drawn / filled:5.1f} x")
    print(f"build {size[1]}p   {1000 * built:7.2f} ms    after an action")


def other_looks(app: App) -> None:
    """Milliseconds until the same screen stands there in another text size or theme."""
    window = app.window

    def larger() -> None:
        app.comfort.larger_text()
        window.step()

    def contrast() -> None:
        app.comfort.contrast()
        window.step()

    print(f"other text    {1000 * median_cpu(larger):7.1f} ms    another theme {1000 * median_cpu(contrast):6.1f} ms")


def median_cpu(work: Callable[[], object]) -> float:
    """Process CPU in seconds of doing something once, the median of many times."""
    times = []
    for _ in range(REDRAWS):
        before = time.process_time()
        work()
        times.append(time.process_time() - before)
    return statistics.median(times)


def idle(app: App) -> None:
    """The share of a processor that the window takes when nobody does anything."""
    app.window.step()
    clock = pygame.time.Clock()
    before, until = time.process_time(), time.monotonic() + IDLE_SECONDS
    while time.monotonic() < until:
        app.window.step()
        clock.tick(app.window.pace())
    ours = 100 * (time.process_time() - before) / IDLE_SECONDS
    bare = bare_idle(clock)
    print(f"idle          {ours:7.2f} %     bare window, 30 a second {bare:5.2f} %    {ours / bare:5.2f} x")


def bare_idle(clock: pygame.time.Clock) -> float:
    """The same share for a loop that only asks whether anything happened."""
    before, until = time.process_time(), time.monotonic() + IDLE_SECONDS
    while time.monotonic() < until:
        pygame.event.get()
        clock.tick(30)
    return 100 * (time.process_time() - before) / IDLE_SECONDS


if __name__ == "__main__":
    main()
