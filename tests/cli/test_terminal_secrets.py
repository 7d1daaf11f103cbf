"""What a terminal may show to whom: envelopes, solo seats, hidden gauges, and secrets told by their kind."""

from __future__ import annotations

from dataclasses import replace

from tests.cli.terminal_table import casus, new_session, play

APPJE = "Je hebt het appje nog niet gewist."
SECRET = "Driss wordt in een appgroep gepest."


def test_an_envelope_shows_its_text_after_a_cover_line() -> None:
    text = play("e mentor").text
    assert text.index("Dit is alleen voor de mentor. De anderen kijken even weg.") < text.index(APPJE)
    assert APPJE not in play().text


def test_at_a_keyboard_an_envelope_opens_only_after_enter() -> None:
    assert APPJE not in play("", "e mentor", at_keyboard=True).text
    assert APPJE in play("", "e mentor", "", at_keyboard=True).text


def test_an_envelope_for_nobody_names_those_there_are() -> None:
    assert "Er ligt een envelop voor: mentor." in play("e wijkagent").text
    assert "Hier liggen geen enveloppen." in play("1", "e mentor").text


def test_in_solo_only_your_own_text_is_there_and_no_envelope_opens() -> None:
    assert APPJE in play(session=new_session(seat="mentor")).text
    other = play("e mentor", session=new_session(seat="leerplichtambtenaar")).text
    assert APPJE not in other
    assert "Hier liggen geen enveloppen." in other


def test_in_solo_the_briefing_tells_what_your_seat_knows() -> None:
    mine = play(session=new_session(seat="schoolmaatschappelijk-werker")).text
    assert "Jouw stoel: Schoolmaatschappelijk werker" in mine
    assert SECRET in mine
    assert SECRET not in play(session=new_session(seat="mentor")).text


def test_in_solo_you_read_before_you_begin_how_much_you_decide() -> None:
    advises = play(session=new_session(seat="mentor")).text
    assert "Je geeft advies voordat een ander beslist." in advises
    decides = replace(casus(), seats={**casus().seats, "mentor": replace(casus().seats["mentor"], solo=True)})
    assert "Jij kiest als het jouw moment is." in play(session=new_session(decides, seat="mentor")).text


def test_what_one_seat_knows_comes_under_a_cover_at_the_table_and_not_at_all_in_solo() -> None:
    assert SECRET in play("k schoolmaatschappelijk-werker").text
    assert SECRET not in play("k").text
    assert SECRET not in play("k schoolmaatschappelijk-werker", session=new_session(seat="mentor")).text


def test_in_solo_you_advise_and_then_see_what_the_table_did() -> None:
    played = play("brief", session=new_session(seat="mentor"))
    assert "De leerplichtambtenaar beslist hier; met “je” is die stoel bedoeld." in played.text
    assert "Jouw advies: Stuur een brief De leerplichtambtenaar koos: Bel Yasmina" in played.text
    assert played.session.decisions[0].advice == "brief"


def test_in_solo_the_same_choice_is_said_to_be_the_same_and_no_advice_is_fine() -> None:
    same = play("bellen", session=new_session(seat="mentor"))
    assert "De leerplichtambtenaar koos hetzelfde: Bel Yasmina" in same.text
    none = play("-", session=new_session(seat="mentor"))
    assert "Jouw advies" not in none.text
    assert none.session.decisions[0].advice is None
    assert len(none.session.decisions) == 1


def test_in_solo_your_own_moment_is_yours() -> None:
    played = play("-", "-", "2", session=new_session(seat="mentor"))
    assert "Jij beslist hier" in played.text
    assert "‘-’ ken ik hier niet" in played.text
    assert played.session.decisions[1].choice == "zitten"


def test_a_gauge_that_not_all_may_see_is_hidden_also_in_the_causes() -> None:
    text = play("2").text
    before, after = text.split("> 2")
    assert "Stress van Driss" in before
    assert "Stress van" not in after
    assert "Stress dat ziet nu niet iedereen aan deze tafel" in after
    assert "Vertrouwen in de leerplichtambtenaar −15" in after


def test_one_gauge_may_be_hidden_while_the_others_are_seen() -> None:
    only_driss = {"stress.driss": casus().model.sight["stress"]}
    shy = replace(casus(), model=replace(casus().model, sight=only_driss))
    after = play("2", session=new_session(shy)).text.split("> 2")[1]
    assert "Stress van Driss dat ziet nu niet iedereen aan deze tafel" in after
    assert "Stress van Yasmina ━" in after


def test_in_solo_a_seat_that_is_trusted_still_sees_the_gauge() -> None:
    assert "Stress van Driss" in play("2", session=new_session(seat="leerplichtambtenaar")).text.split("> 2")[0]


def test_a_secret_that_not_all_know_is_told_by_its_kind() -> None:
    text = play("vertellen", "1").text
    told = "De schoolmaatschappelijk werker vertelt de leerplichtambtenaar alles: "
    played, after = text.split("Wie wist wat, en wanneer?")
    assert told + "iets over Driss (vertrouwelijk verhaal)" in played
    assert SECRET not in played
    # Once play is over all cards are open.
    assert SECRET in after


def test_a_look_back_before_the_end_keeps_a_secret() -> None:
    text = play("vertellen", "stop").text
    assert "Wie wist wat, en wanneer?" in text
    assert SECRET not in text


def test_in_solo_a_secret_is_spelled_out_to_the_seat_that_was_told() -> None:
    assert SECRET in play("vertellen", session=new_session(seat="leerplichtambtenaar")).text.split("> vertellen")[1]


def test_sharing_is_held_against_the_table_with_its_row_and_no_verdict_comes_before_the_choice() -> None:
    before, after = play("vertellen").text.split("> vertellen")
    assert "olgens de tabel" not in before
    assert "Volgens de tabel: dit mag met toestemming. Grond: publieke taak." in after
    assert "Uitkomst: gedeeld zonder grondslag." in after
    assert "Over wie: Driss · Doel: Snappen waarom hij thuis zit." in after
    assert "Rij van de tabel: smw-leerplicht-verhaal" in after
    assert "Wet: beroepsgeheim · Bron: S40 · Nog niet door een jurist gelezen" in after
