"""The window: everything that draws or listens through pygame; no other room imports it."""

import os

# Without a graphics card, presenting a frame through SDL's accelerated path costs 25 times as much.
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
# Windows must not blur the picture on a beamer with another scale than the laptop.
os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
