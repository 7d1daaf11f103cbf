"""What things are: values that never change under their holder. No meaning and no files here."""
