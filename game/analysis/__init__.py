"""All plays at once: what is true of every course a casus can take, and what walks through it come upon."""
