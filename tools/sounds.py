"""Makes the four quiet sounds in `assets/sounds`: `python -m tools.sounds`. Tones and soft noise, nothing recorded."""

from __future__ import annotations

import math
import wave
from array import array
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "assets" / "sounds"
RATE = 22_050
"""Samples a second: nothing here is as bright as half of that, and the files stay small."""

FULL = 32_767
FADE = 0.04
"""Seconds in which every sound comes to rest, so that its end is never heard as a click."""

Wave = list[float]


def tone(pitch: float, seconds: float, *, attack: float, decay: float, overtones: Iterable[float] = (1.0,)) -> Wave:
    """Return a tone of `pitch` hertz that swells in `attack` seconds and dies away with time constant `decay`.

    `overtones` are the strengths of one, two, three times the pitch.
    """
    strengths = list(overtones)

    def at(time: float) -> float:
        parts = (strength * math.sin(math.tau * pitch * (nth + 1) * time) for nth, strength in enumerate(strengths))
        return sum(parts) * _swell(time / attack) * math.exp(-time / decay)

    return [at(number / RATE) for number in range(round(seconds * RATE))]


def breath(seconds: float, *, darkness: float) -> Wave:
    """Return noise that comes and goes once; `darkness` from 0 to 1 says how much of its brightness is taken away."""
    low, lower = 0.0, 0.0
    made: Wave = []
    count = round(seconds * RATE)
    for number, drawn in zip(range(count), _noise(), strict=False):
        # Twice through the same filter: what is left sounds like air, not like a radio.
        low = darkness * low + (1 - darkness) * drawn
        lower = darkness * lower + (1 - darkness) * low
        made.append(lower * math.sin(math.pi * number / count) ** 2)
    return made


def together(*parts: tuple[float, float, Wave]) -> Wave:
    """Return several waves as one; each part says at which second it begins and how strong it is."""
    made = [0.0] * max(round(begin * RATE) + len(part) for begin, _, part in parts)
    for begin, strength, part in parts:
        first = round(begin * RATE)
        for number, value in enumerate(part, start=first):
            made[number] += strength * value
    return made


def levelled(made: Wave, peak: float) -> array[int]:
    """Return 16-bit samples whose loudest is `peak` (0 to 1 of what fits), ending in silence."""
    loudest = max(abs(value) for value in made)
    fading = round(FADE * RATE)
    eased = (value * _swell((len(made) - 1 - number) / fading) for number, value in enumerate(made))
    return array("h", (round(value / loudest * peak * FULL) for value in eased))


def tap() -> array[int]:
    """A choice is laid down: a knuckle on a wooden table top, softly."""
    wood = tone(392, 0.17, attack=0.004, decay=0.032, overtones=(1.0, 0.12))
    top = tone(1084, 0.17, attack=0.003, decay=0.010)
    body = tone(196, 0.17, attack=0.006, decay=0.045)
    return levelled(together((0, 1.0, wood), (0, 0.30, top), (0, 0.6, body)), 0.22)


def time() -> array[int]:
    """Weeks pass, and then: air, and two notes a fifth apart, which is neither good news nor bad."""
    air = breath(0.95, darkness=0.90)
    loudest = max(map(abs, air))
    first = tone(196.0, 0.7, attack=0.16, decay=0.24, overtones=(1.0, 0.18))
    second = tone(293.66, 0.72, attack=0.18, decay=0.24, overtones=(1.0, 0.12))
    return levelled(together((0, 0.16 / loudest, air), (0, 1.0, first), (0.22, 0.8, second)), 0.18)


def knock() -> array[int]:
    """Something breaks in: two knocks on a door further down the hall. To be noticed, and never to be startled by."""
    thump = together(
        (0, 1.0, tone(155, 0.26, attack=0.008, decay=0.055, overtones=(1.0, 0.25, 0.08))),
        (0, 0.5, tone(243, 0.26, attack=0.006, decay=0.028)),
    )
    return levelled(together((0, 0.85, thump), (0.19, 1.0, thump)), 0.28)


def ending() -> array[int]:
    """The play is over: a small warm chord without a third, so that it fits a good end and a sad one."""
    strings = ((0.0, 146.83, 1.0), (0.07, 220.0, 0.8), (0.14, 293.66, 0.6), (0.21, 329.63, 0.4))
    parts = [
        (begin, strength, tone(pitch, 1.42 - begin, attack=0.03, decay=0.42, overtones=(1.0, 0.22, 0.06)))
        for begin, pitch, strength in strings
    ]
    return levelled(together(*parts), 0.24)


SOUNDS: dict[str, Callable[[], array[int]]] = {"tap": tap, "time": time, "knock": knock, "ending": ending}


def write(path: Path, samples: array[int]) -> None:
    """Write samples as a WAV file with one channel."""
    # The file format is little-endian on every machine.
    data = b"".join(sample.to_bytes(2, "little", signed=True) for sample in samples)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(data)


def main() -> None:
    """Make all sounds anew; the same code gives the same files."""
    FOLDER.mkdir(exist_ok=True)
    for name, make in SOUNDS.items():
        write(FOLDER / f"{name}.wav", make())


def _swell(part: float) -> float:
    """From 0 to 1 without a corner at either end; `part` below 0 is still 0, above 1 stays 1."""
    return 0.5 - 0.5 * math.cos(math.pi * min(1.0, max(0.0, part)))


def _noise() -> Iterator[float]:
    """Numbers from -1 to 1 that look drawn, and are the same every time and on every machine."""
    seed = 20_013
    while True:
        seed = (seed * 1_103_515_245 + 12_345) % 2**31
        yield seed / 2**30 - 1


if __name__ == "__main__":
    main()
