"""What positions and choices are worth, how likely what is, and how plays end."""
