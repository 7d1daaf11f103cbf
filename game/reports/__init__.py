"""Into words and pictures: what a play says, told for people. No front end here."""
