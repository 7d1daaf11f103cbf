"""Kantelpunt: a serious game and casuistry engine for the social domain."""

__version__ = "0.1.0"
