"""One small habit of the format: where a list may stand, a single item may stand as well."""


def listed(given):
    """The list itself, or a list of the one item."""
    return given if isinstance(given, list) else [given]
