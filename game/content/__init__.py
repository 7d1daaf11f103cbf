"""How an author's text becomes a casus: reading, grammar, expressions, building, checking, problems."""
