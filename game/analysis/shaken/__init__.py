"""Whether conclusions still hold when the numbers of the kaders are shaken, or the levers set otherwise."""
