"""Scripts that make the assets; no part of the game imports them."""
