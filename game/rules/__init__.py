"""What things mean: pure functions over a casus and a position. No chance, no clock, no files."""
