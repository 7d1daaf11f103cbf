"""The oracle against sums done by hand: where a step leads, and what expressions say of it."""

from fractions import Fraction

from .walking import chances, explored, walk

# Interrupts and the horizon


def test_onderbreking_fires_once_and_the_remaining_weeks_do_not_pass():
    night = walk("onderbreking", "druk")
    assert (night.where, night["week"], night["stress.noor"]) == ("nacht", 1, 85)  # 75, then +10 in week 1 of 3
    assert night.position.remembered == "avond"
    back = walk("onderbreking", "druk", "binnen")
    assert (back.where, back["stress.noor"], back.position.remembered) == ("avond", 80, None)
    assert back.position.used == ("interrupt/nacht",)
    assert walk("onderbreking", "druk", "binnen", "praten").where == "ending/onrust"  # 100, but it fired already
    assert walk("onderbreking", "hard")["week"] == 0  # 85 at once: no week passes
    last = walk("onderbreking", "laten", "praten")
    assert (last.where, last.position.remembered) == ("nacht", "end")
    # druk and hard: binnen 1/2; laten: praten 1/2 and binnen 1/2
    assert chances("onderbreking")["onrust"] == Fraction(1, 6) + Fraction(1, 6) + Fraction(1, 12)


def test_onderbreking_besluit_remembers_where_the_step_would_have_gone():
    visit = walk("onderbreking-besluit", "stoken")
    assert (visit.where, visit.position.remembered, visit["week"]) == ("bezoek", "boos", 0)  # noor 70 now
    assert walk("onderbreking-besluit", "stoken", "thee").where == "boos"  # though noor is 40 again
    assert walk("onderbreking-besluit", "afronden", "thee").where == "ending/gaar"  # end was remembered
    # stoken and afronden with naar-buiten, wachten with verhitten and naar-buiten
    assert chances("onderbreking-besluit")["brand"] == Fraction(1, 6) + Fraction(1, 6) + Fraction(1, 12)


def test_onderbreking_volgorde_lets_the_first_in_the_file_go_first():
    fire = walk("onderbreking-volgorde", "stoken")
    assert fire.where == "brand"
    assert walk("onderbreking-volgorde", "stoken", "vluchten").where == "ending/rook"  # an end from within
    street = walk("onderbreking-volgorde", "stoken", "blussen")
    assert (street.where, street["week"]) == ("straat", 0)
    water = walk("onderbreking-volgorde", "stoken", "blussen", "lopen")
    assert (water.where, water["week"], water.position.remembered) == ("water", 0, "end")
    cellar = walk("onderbreking-volgorde", "stoken", "blussen", "lopen", ("dweilen", 2))
    assert (cellar.where, cellar.position.remembered) == ("kelder", "end")
    # stoken 1/3: vluchten 1/2, or blussen 1/2 and then the first outcome 1/2 (noor stays 70)
    assert chances("onderbreking-volgorde")["rook"] == Fraction(1, 3) * (Fraction(1, 2) + Fraction(1, 4))


def test_onderbreking_horizon_goes_before_interrupt_and_resume():
    alarm = walk("onderbreking-horizon", "kort")
    assert (alarm.where, alarm["week"]) == ("alarm", 2)  # 50, 60, 70
    assert walk("onderbreking-horizon", "kort", "opnemen").where == "verder"
    late = walk("onderbreking-horizon", "kort", "laten-gaan")
    assert (late.where, late.position.remembered) == ("ending/te-laat", None)
    long = walk("onderbreking-horizon", "lang")
    assert (long.where, long["stress.noor"], long.position.used) == ("ending/te-laat", 70, ())
    assert chances("onderbreking-horizon")["op-tijd"] == Fraction(1, 4)


def test_horizon_stops_the_weeks_and_the_play():
    five = walk("horizon", "vijf")
    assert (five.where, five["week"], five["stability.school"]) == ("ending/vol", 3, 35)  # three weeks of the five
    passing = walk("horizon", "een", "een", None)
    assert (passing.where, passing["week"]) == ("ending/vol", 3)  # not slot
    assert chances("horizon")["eerder"] == Fraction(1, 8)  # een, nul, klaar


# Moments that pass, moments that are stuck, who decides


def test_vanzelf_walks_through_what_nobody_chooses():
    result = explored("vanzelf")
    settled = result.settled(result.start)
    assert {position.where for position in settled} == {"gang"}
    assert sorted(settled.values()) == [Fraction(1, 4), Fraction(3, 4)]
    shock = walk("vanzelf", (None, 1), None)
    assert (shock.where, shock["week"], shock["stress.noor"], shock.owed) == ("gang", 1, 55, {"later/naschok": 2})
    read_it = walk("vanzelf", (None, 2), "openen", (None, 1))
    assert (read_it.where, read_it["stress.sam"]) == ("bank", 35)  # 40+5-10
    # the first quarter: noor 55 has the +5 of naschok by the last week, whatever is chosen
    assert chances("vanzelf") == {"wakker": Fraction(1, 4), "slaap": Fraction(3, 4)}


def test_niets_meer_goes_to_the_end_by_itself():
    result = explored("niets-meer")
    [stuck] = result.between
    [(step, probability)] = result.following(stuck)
    assert (stuck.where, result.open[stuck], probability) == ("overkant", [], 1)
    assert (step.after.where, step.changes, step.causes[0].kind) == ("ending/nat", {}, "nothing-possible")
    assert chances("niets-meer") == {"nat": Fraction(1, 2), "droog": Fraction(1, 2)}


def test_zonder_standaard_counts_every_choice_for_every_role():
    assert walk("zonder-standaard").open() == ["brief", "kop-thee"]
    assert len(explored("zonder-standaard").positions) == 7  # 1 + 2 + 4


def test_regie_hands_over_the_lead_and_keeps_the_levers():
    assert walk("regie", "houden").open() == ["doorzetten", "praten"]
    given = walk("regie", "overdragen")
    assert (given["lead"], given.open()) == ("leerplichtambtenaar", ["doorzetten", "dwingen", "praten"])
    assert given.steps[-1].changes == {"lead": "leerplichtambtenaar"}
    assert walk("regie", "terug")["lead"] == "casusregisseur"  # read before it was written: not back to mentor
    assert walk("regie", "terug").open() == ["doorzetten", "rennen", "praten"]
    fast = {"doorzettingsmacht": "nee", "tempo": "hoog"}
    assert walk("regie", "overdragen", levers=fast).open() == ["dwingen", "rennen", "praten"]
    assert walk("regie", "overdragen", levers=fast)["doorzettingsmacht"] == "nee"


# Expressions, gotos, endings, truth


def test_afgeleid_reads_derived_names_anew():
    alarm = walk("afgeleid", "streng")
    # noor 60, ave 2: 60-30 + (60-30)//2 + 5 = 50, before any week
    assert (alarm.where, alarm["week"]) == ("alarm", 0)
    # noor 55: 25 + 15 + 5 = 45; 140 - (55 + 25) = 60
    assert walk("afgeleid", "streng", "kalm").open() == ["nood", "laten", "brood"]
    calm = walk("afgeleid", "rustig")
    assert calm["team.samenwerken"] == 55  # the week reads 25 + 15 = 40
    assert calm.open() == ["laten", "brood"]  # noor 50: 35
    assert chances("afgeleid") == {"rood": Fraction(1, 6), "oranje": Fraction(5, 12), "groen": Fraction(5, 12)}


def test_omlaag_delen_rounds_down_below_zero():
    assert walk("omlaag-delen", "lenen").open() == ["min-vier", "min-drie", "gemiddeld", "volgorde", "gewoon"]
    assert walk("omlaag-delen", "sparen").open() == ["drie", "gewoon"]
    assert walk("omlaag-delen", "niets").open() == ["volgorde", "gewoon"]
    assert chances("omlaag-delen") == {"onder": Fraction(1, 3), "boven": Fraction(2, 3)}  # -7 // 3 = -3 < -2


def test_groepen_take_everyone_together():
    everyone = walk("groepen", "allen")
    assert everyone.at("stress.noor", "stress.sam", "trust.mentor", "team.samen-leren") == (55, 35, 45, 60)
    assert everyone.open() == ["som", "klaar"]  # mean of the team is 60; 55, (45+64)//2 = 54 close the rest
    # 75 and 45; 125 <= 140; (40+59)//2 = 49 and 100//3 = 33; 65 and 50
    assert walk("groepen", "domeinen").open() == ["hoogste", "midden", "binnen", "klaar"]


def test_goto_gevallen_are_read_after_the_weeks():
    assert walk("goto-gevallen", "rechtdoor").where == "heuvel"  # 65
    assert walk("goto-gevallen", "omweg").where == "dal"  # 65, a week later 55
    assert walk("goto-gevallen", "rondje", "rechtdoor").where == "dal"  # 40+15
    assert walk("goto-gevallen", "rondje", "omweg").where == "ending/licht"  # 45
    assert [walk("goto-gevallen", ("gok", number)).where for number in (1, 2, 3)] == ["heuvel", "heuvel", "dal"]


def test_einden_are_tried_from_above():
    assert walk("einden", "sleutel", "glijden").where == "ending/sleutel-en-rust"  # 45
    assert walk("einden", "sleutel", "lopen").where == "ending/sleutel-of-hoog"  # and binds before or
    assert walk("einden", "sleutel", "kruipen").where == "ending/alleen-sleutel"
    assert walk("einden", "niets", "lopen").where == "ending/niet-hoog"
    assert chances("einden")["sleutel-of-hoog"] == Fraction(3, 9)


def test_ja_wint_within_a_phase_and_not_after_it():
    first = walk("ja-wint", "beide-ja")
    assert (first["plan"], first["ruzie"], first["brug"]) == (1, 0, 1)
    assert walk("ja-wint", "beide-nee").position == first.position
    # week 2 writes brug nee and ja: ja; week 3 writes only nee
    assert walk("ja-wint", "nee-zeggen")["brug"] == 0
    assert walk("ja-wint", "beide-ja", "intrekken").where == "ending/dicht"
    assert len(explored("ja-wint").positions) == 6
    assert chances("ja-wint") == {"open": Fraction(1, 3), "ruzie": Fraction(1, 6), "dicht": Fraction(1, 2)}
