"""A play in progress: commands in, events out, everything in a journal. No clock, no disk, no screen."""
