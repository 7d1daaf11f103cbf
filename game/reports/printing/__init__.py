"""What a trainer prints: role cards, envelopes, dossiers, lock sheets, a score strip and the run sheet, as one page."""
