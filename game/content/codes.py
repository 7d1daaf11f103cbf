"""Every code that a problem can have, with its name and severity; the codes of meaning are in `codes_meaning`.

K1xx names and references, K2xx shape and types, K3xx expressions, K4xx behaviour, K5xx sharing and law,
K6xx language, K9xx files. A code that has been given out never gets another meaning.
"""

from __future__ import annotations


class Term(str):
    """A fact that the catalogues have a word for: `Term("number")` is told as `problems.term-number`."""

    __slots__ = ()
