"""Draws the scenes and the app icon in `assets/`; run `python -m tools.scenes` from the top of the repository."""
