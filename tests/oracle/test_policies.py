"""Players with a habit, against sums done by hand on nog-een-week and twee-hendels."""

from fractions import Fraction as F  # noqa: N817

import pytest

from . import study
from .field import field_of
from .policies import expectation, has_tags, with_tags
from .walking import changed, loaded, studied


def told(name, habit, **levers):
    return tuple(studied(name, **levers)["policies"][habit].values())


def test_random_play_is_what_the_values_say():
    for name in ("nog-een-week", "twee-hendels"):
        found = studied(name)
        assert found["policies"]["random"] == {which: one["random"] for which, one in found["values"].items()}


def test_the_first_open_choice_of_the_file():
    assert told("nog-een-week", "first") == (56, 45, 100, 2)  # oefenen twice
    # aanmelden: school 60 in 2 of 3; trust 45 + 5/3; weeks 2 and 1/2
    assert told("twee-hendels", "first") == (52, 45 + F(5, 3), 100, F(5, 2))


def test_always_vrijwillig_counts_what_has_no_frame():
    # bellen and stoppen, not oefenen: in week 1 half of -5/2, in week 0 half of (-5/2 and that)
    assert told("nog-een-week", "vrijwillig") == (50, 45 - F(1, 2) * (F(5, 2) + F(5, 4)), 100, F(3, 4))
    assert told("twee-hendels", "vrijwillig") == (51, 45 + F(5, 6) + F(5, 2), 100, 3)


def test_the_least_sharing_counts_an_outcome_as_likely_as_it_is():
    # aanmelden 2/3, wachten 0, dwingen 1; then both
    assert told("twee-hendels", "least-sharing") == (50, 45 + F(5, 2), 100, 3)

    def without_wachten(casus):
        del casus["moments"]["aanvraag"]["choices"]["wachten"]

    least = study(*changed("twee-hendels", without_wachten))["policies"]["least-sharing"]
    assert tuple(least.values()) == (52, 45 + F(5, 3) + F(5, 2), 100, 3)  # aanmelden


def test_the_shortest_counts_the_weeks_of_outcomes_as_likely_as_they_are():
    assert told("nog-een-week", "shortest") == (50, 45, 100, 0)
    # aanmelden 2/3 + 4/3 = 2, wachten 2, dwingen 1; then afronden
    assert told("twee-hendels", "shortest") == (56, 45 - F(35, 2), 80, F(3, 2))
    # without dwingen the two of 2 weeks, evenly
    assert told("twee-hendels", "shortest", doorzettingsmacht="nee") == (51, 45 + F(5, 6), 100, F(5, 2))


def test_one_stance_throughout():
    assert told("twee-hendels", "stance/samen") == (52, 45 + F(5, 3) + 5, 100, F(7, 2))
    assert told("twee-hendels", "stance/rustig") == (50, 45, 100, F(5, 2))
    assert "stance/" not in "".join(studied("nog-een-week")["policies"])


def test_solo_the_others_follow_the_default():
    # the mentor picks evenly from three (2, 2, 1 weeks), the message 1/2, then afronden
    assert told("twee-hendels", "solo/mentor")[3] == F(5, 3) + F(1, 2)
    # wachten, then evenly
    assert told("twee-hendels", "solo/leerplichtambtenaar") == (50, 45 + F(5, 2), 100, 3)
    # with a short list the default is aanmelden, and the message takes no week
    assert told("twee-hendels", "solo/leerplichtambtenaar", wachtlijst="kort")[::3] == (52, F(5, 2))
    # `lead` is the mentor; the default is stoppen
    assert told("nog-een-week", "solo/mentor") == told("nog-een-week", "random")
    assert told("nog-een-week", "solo/leerplichtambtenaar") == (50, 45, 100, 0)


def test_a_closed_or_absent_default_is_the_first_open_choice():
    # zonder-standaard: brief (first) for the mentor, who then picks evenly: half a week
    assert told("zonder-standaard", "solo/mentor")[3] == F(1, 2)
    assert told("zonder-standaard", "solo/leerplichtambtenaar")[3] == 0  # klaar is first
    field = field_of(*loaded("zonder-standaard"))
    assert expectation(field, lambda number: list(field.ways[number])[:1])["weeks"] == 0


@pytest.mark.parametrize(
    ("tags", "fits"),
    [
        ({"stance": "samen"}, True),
        ({"frame": "vrijwillig"}, True),
        ({"frame": "vrijwillig", "approach": "praktisch"}, True),
        ({"frame": "vrijwillig", "approach": "overleg"}, False),
        ({"tracks": "zorg"}, True),
        ({"tracks": ["school", "zorg"]}, True),
        ({"tracks": ["school", "wonen"]}, False),
        ({"technique": "samen"}, False),
        ({"weeks": 0}, True),  # the weeks of its outcomes are not its own
        ({"once": False}, True),
    ],
)
def test_all_tags_must_match_and_defaults_are_tags(tags, fits):
    choice = loaded("twee-hendels")[0]["moments"]["aanvraag"]["choices"]["aanmelden"]
    assert has_tags(choice, tags) is fits


def test_without_a_choice_that_matches_all_are_as_likely():
    field = field_of(*loaded("twee-hendels"))
    # dwang is only in the first moment; afterwards both
    assert expectation(field, with_tags(field, {"frame": "dwang"})) == {
        "score": 56,
        "trust": 45 - F(35, 2) + F(5, 2),
        "care": 80,
        "weeks": 2,
    }
