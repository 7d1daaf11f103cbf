"""The English catalogues, one module per area."""
