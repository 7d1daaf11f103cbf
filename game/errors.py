"""Every error raised on purpose, one family: a key into the catalogues, and the facts that fill its sentence."""


class KantelpuntError(Exception):
    """Something went wrong that a person can mend.

    `key` names a sentence in the catalogues of `game.words`; `facts` are the values that the sentence speaks of.
    """

    def __init__(self, key: str, **facts: object) -> None:
        super().__init__(key, facts)
        self.key = key
        self.facts = facts

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.key} ({told})" if told else self.key


class ChoiceNotOpen(KantelpuntError):
    """A choice was asked for that the position does not offer; nothing has changed."""

    def __init__(self, choice: str, *, at: str, open_now: tuple[str, ...]) -> None:
        super().__init__("choice-not-open", choice=choice, at=at, open_now=", ".join(open_now) or "-")


class AnswerNotUnderstood(KantelpuntError):
    """An answer to a puzzle is not written as answers to its type are; no attempt was made and nothing has changed.

    `options` are those that items can go with; `length` is how many digits a code has.
    """

    def __init__(self, kind: str, answer: str, items: tuple[str, ...], options: tuple[str, ...], length: int) -> None:
        facts = {"answer": answer, "items": " ".join(items), "options": ", ".join(options), "length": length}
        super().__init__(f"puzzles.answer-not-understood-{kind}", **facts, count=length)


class LeadDisputed(KantelpuntError):
    """Two causes of one phase would hand the lead (or another word) to different owners."""

    def __init__(self, path: str, *, words: tuple[str, ...]) -> None:
        super().__init__("lead-disputed", path=path, words=", ".join(words))


class CommandRefused(KantelpuntError):
    """A command came at the wrong time, for the wrong seat, or from an old screen; nothing has changed."""


class JournalDamaged(KantelpuntError):
    """A journal cannot be played further; what was read before that place is kept."""


class PlaceNotUsable(KantelpuntError):
    """A file, folder, screen or device cannot be used as asked."""


class CasusNotPlayable(KantelpuntError):
    """A casus has mistakes, so it cannot be played; `check` tells them all."""
