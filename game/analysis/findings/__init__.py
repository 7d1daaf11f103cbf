"""What is wrong or odd in the plays of a casus, each with a play that shows it."""
