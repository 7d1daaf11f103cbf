"""`python -m game` does what `kantelpunt` does."""

from game.cli.main import main

raise SystemExit(main())
