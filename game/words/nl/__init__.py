"""De Nederlandse catalogi, één module per gebied."""
