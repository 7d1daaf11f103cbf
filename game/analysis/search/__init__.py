"""Every position that play can reach: packed, stepped and found a stage at a time."""
