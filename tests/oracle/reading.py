"""From YAML text to plain dicts and lists, by the rules of section 1; no meaning yet."""

import re
from pathlib import Path

import yaml

TRUTHS = {"ja": True, "true": True, "nee": False, "false": False}
WHOLE_NUMBER = re.compile(r"[+-]?[0-9]+")


class ReadingError(ValueError):
    """The text is not the small part of YAML that a casus may use."""


def load(folder):
    """Casus and kaders of a folder that holds a casus.yaml: the casus as a dict, the kaders as {file stem: dict}."""
    folder = Path(folder)
    casus = read((folder / "casus.yaml").read_text(encoding="utf-8"))
    shared = sorted((folder.parent / "kaders").glob("*.yaml"))
    return casus, {path.stem: read(path.read_text(encoding="utf-8")) for path in shared}


def read(text):
    """The one document in `text`, as dicts, lists, text, whole numbers and truth values."""
    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        if isinstance(token, (yaml.AnchorToken, yaml.AliasToken, yaml.TagToken)):
            raise ReadingError(f"{token.start_mark}: anchors, aliases and tags are not read")
    return from_node(yaml.compose(text, Loader=yaml.SafeLoader))


def from_node(node):
    """One YAML node as a plain value."""
    if isinstance(node, yaml.MappingNode):
        found = {}
        for key, value in node.value:
            if key.value in found or key.value == "<<":
                raise ReadingError(f"{key.start_mark}: {key.value!r} is a merge key or stands there twice")
            found[key.value] = from_node(value)
        return found
    if isinstance(node, yaml.SequenceNode):
        return [from_node(item) for item in node.value]
    return from_scalar(node)


def from_scalar(node):
    """Text as typed, except plain ja, nee, true, false and whole numbers."""
    if node.style is not None:  # quoted, or a block of text
        return node.value
    if node.value == "":
        raise ReadingError(f"{node.start_mark}: a key without a value")
    if node.value in TRUTHS:
        return TRUTHS[node.value]
    if WHOLE_NUMBER.fullmatch(node.value):
        return int(node.value)
    return node.value
