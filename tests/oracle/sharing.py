"""Section 6: which row of the table fits a share, what the table says of it, and what counts as withheld."""

from .listed import listed

EXTENTS = ["dat", "wat", "alles"]


def best_row(world, sender, receiver, kind):
    """The row that fits best: a named sender before a named receiver before a named kind; of equals the first."""
    asked = {"from": sender, "to": receiver, "kind": kind}
    rows = world.sharing.get("rows", [])
    fitting = [row for row in rows if all(row.get(key, asked[key]) == asked[key] for key in asked)]
    return max(fitting, key=lambda row: tuple(key in row for key in ("from", "to", "kind")), default=None)


def consent_written(part):
    """What the shares of a choice or outcome write about consent: (path, truth)."""
    for share in listed(part.get("share", [])):
        path = f"consent.{share['fact']}.{share['to']}"
        if share.get("consent", False) == "gevraagd":
            yield path, True
        elif share.get("consent", False) == "geweigerd":
            yield path, False


def judge(world, share, values):
    """For the audit trail: the share, the row's id (or None), the verdict, and the line of outcomes that fits."""
    kind = world.casus["facts"][share["fact"]]["kind"]
    row = best_row(world, share["from"], share["to"], kind)
    claim = {
        "verdict": row["verdict"] if row else "mag-niet",
        "consent": values[f"consent.{share['fact']}.{share['to']}"],
        "without-consent": row.get("without-consent") if row else None,
        "informed": share["informed"],
    }
    for line in world.sharing["outcomes"]:
        if line_fits(line, claim, share, row or {}):
            return {"share": share, "row": row["id"] if row else None, "verdict": claim["verdict"], "line": line}
    raise ValueError(f"no line of the table of outcomes fits {share}")


def line_fits(line, claim, share, row):
    """Whether one line of the table of outcomes fits; keys left out fit all."""
    if any(key in line and line[key] != found for key, found in claim.items()):
        return False
    if "ground" in line:
        suits_not = "grounds" in row and share["ground"] not in row["grounds"]
        if not (suits_not if line["ground"] == "past-niet" else share["ground"] == line["ground"]):
            return False
    if "extent" in line:
        too_much = EXTENTS.index(share["extent"]) > EXTENTS.index(row.get("extent", "alles"))
        if not (too_much if line["extent"] == "te-veel" else share["extent"] == line["extent"]):
            return False
    return True


def counts_as_withheld(world, receiver, fact, values):
    """The receiver lacks the fact and some seat that knows it has a moet or mag row to that receiver."""
    if values[f"knows.{receiver}.{fact}"]:
        return False
    kind = world.casus["facts"][fact]["kind"]
    for seat in world.seats:
        row = best_row(world, seat, receiver, kind)
        if values[f"knows.{seat}.{fact}"] and row and row["verdict"] in {"moet", "mag"}:
            return True
    return False
