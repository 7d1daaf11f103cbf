"""The oracle against sums done by hand: clamps, sums, dampers, chance, weeks, laters, and what closes a choice."""

from fractions import Fraction

from . import begin, outcomes
from .walking import chances, explored, walk

# Clamps and sums


def test_klem_cuts_off_at_both_ends():
    pushed = walk("klem", "druk")
    # noor 95+10, inkomen 5-10, care 100+5, load 0-1, ave 1-1, rek 2+5 (at most 3)
    assert pushed.at("stress.noor", "stability.inkomen", "care", "load", "ave", "rek") == (100, 0, 100, 0, 1, 3)
    assert ("stress.noor", "stress.noor", -5) in pushed.causes("clamp")  # 105 is 5 too much
    calm = walk("klem", "rust")
    # sam 5-10, ave 1+5, rek 2-5 (at least 1), school 98+10, samenwerken 50-60, load 0+20
    assert calm.at("stress.sam", "ave", "rek", "stability.school", "team.samenwerken", "load") == (0, 4, 1, 100, 0, 12)
    back = walk("klem", "druk", "terug")
    assert (back["stress.noor"], back["stability.inkomen"]) == (90, 10)  # from what was cut, not from 105 and -5
    assert back.steps[-1].score == 36  # mean of 10 and 98 is 54: (6*54 + 4*10) // 10 = 364 // 10
    assert chances("klem") == {"hoog": Fraction(1, 2), "einde": Fraction(1, 2)}


def test_som_adds_everything_at_once_and_reads_before_it_writes():
    both = walk("som", "beide")
    assert both["stress.noor"] == 95  # +10-10-5+5 = 0; one after another would be cut at 100
    assert both["stability.school"] == 50  # noor was 95 when the phase began, not 100
    assert (both["stress.sam"], both["stability.inkomen"]) == (50, 50)  # 45-5, then the week reads 40: only +10
    assert walk("som", "andersom").position == both.position
    assert walk("som", "beide", "wachten")["stability.inkomen"] == 45  # now the week reads 50: no +10, but -5
    assert len(explored("som").positions) == 4  # gang, keuken, two endings


# Dampers


def test_remming_winst_rounds_a_gain_down_once():
    assert walk("remming-winst", "vijf")["stability.school"] == 62  # 5 * 1 // 2 = 2
    assert walk("remming-winst", "vijf")["trust.mentor"] == 47  # 10 * 3 // 4 = 7
    assert walk("remming-winst", "netto")["stability.school"] == 65  # 15-4 = 11, 11 // 2 = 5 (apart: 7-4 = 3)
    nothing = walk("remming-winst", "nul")
    assert nothing["stability.school"] == 60  # +5-5: no sum, no damper
    assert nothing["stability.inkomen"] == 70  # 1 * 1 // 2 = 0
    assert nothing["trust.mentor"] == 43  # 5 * 3 // 4 = 3
    further = walk("remming-winst", "vijf", "verder")
    assert (further["stability.school"], further["stability.inkomen"]) == (79, 87)  # 35 // 2 = 17 each


def test_remming_verlies_rounds_the_size_of_a_loss_down():
    assert walk("remming-verlies", "vijf")["stability.school"] == 57  # -(5*2 // 3) = -3, not -4
    ten = walk("remming-verlies", "tien")
    assert (ten["stability.inkomen"], ten["stability.school"]) == (39, 54)  # -(10*2 // 3) = -6
    one = walk("remming-verlies", "een")
    assert (one["stability.school"], one["trust.mentor"]) == (60, 30)  # -(1*2 // 3) = 0; trust falls undamped
    again = walk("remming-verlies", "tien", "weer")
    assert (again["stability.inkomen"], again["stability.school"]) == (34, 49)  # inkomen 39 < 40: no damper any more


def test_remming_sterkste_takes_one_damper_the_strongest_then_the_first():
    crisis = walk("remming-sterkste", "meteen", "gedrag")
    assert crisis["stability.school"] == 63  # half and derde apply; 10 // 3 = 3, and not half of that again
    assert crisis.causes("damper") == [("derde", "stability.school", -7)]
    tie = walk("remming-sterkste", "meteen", "veiligheid")
    assert tie.causes("damper") == [("derde", "stability.school", -7)]  # 1/3 = 2/6: the first in the file
    near = walk("remming-sterkste", "ademen", "veiligheid")
    assert near.causes("damper") == [("ook-derde", "stability.school", -7)]  # 75: only ook-derde; 10*2 // 6 = 3
    assert walk("remming-sterkste", "ademen", "gedrag")["stability.school"] == 65  # 75: half
    assert walk("remming-sterkste", "rusten", "gedrag")["stability.school"] == 70  # 55: none
    assert walk("remming-sterkste", "meteen", "gewoon")["stability.school"] == 70  # overleg: none


def test_remming_aanpak_damps_by_approach_and_never_in_a_week():
    lesson = walk("remming-aanpak", "gedrag")
    assert lesson["stability.school"] == 35  # 25 + 10//2, then the week's +5 undamped
    post = walk("remming-aanpak", "gedrag", None)
    # praktisch: +10 undamped on 35; the week reads 45: +5, and the later +10
    assert post["stability.school"] == 60
    assert post["trust.mentor"] == 53  # 5*3 // 4 = 3 in the passing moment, +10 of the later undamped
    assert post["stress.noor"] == 90  # no vangnet
    assert walk("remming-aanpak", "gedrag", None, "blijven")["stability.inkomen"] == 31  # derde: 5 // 3 = 1
    caught = walk("remming-aanpak", "praktisch", None)
    assert (caught["stability.school"], caught["stress.noor"]) == (50, 82)  # 25+10+5+10, 50 is not < 50; 15 // 2 = 7


# Chance


def test_kans_gewichten_follows_weights_gotos_and_weeks_of_outcomes():
    world = walk("kans-gewichten").world
    assert outcomes(world, begin(world), "arts") == {1: Fraction(1, 3), 2: Fraction(1, 6), 3: Fraction(1, 2)}
    late = walk("kans-gewichten", ("arts", 2))
    assert (late["week"], late["stress.noor"], late["stress.sam"]) == (3, 45, 45)  # 1 + 2 weeks, both effects
    assert walk("kans-gewichten", ("arts", 3)).where == "buiten"
    # laat: arts 1/2, outcome 1/6, praten 1/2; nat: arts 1/2, outcome 1/2, then 2/3
    assert chances("kans-gewichten") == {"laat": Fraction(1, 24), "nat": Fraction(1, 6), "droog": Fraction(19, 24)}


def test_kans_wanneer_leaves_out_what_does_not_hold():
    letter = walk("kans-wanneer", "brief-mee")
    assert outcomes(letter.world, letter.position, "vragen") == {1: Fraction(1, 4), 2: Fraction(3, 4)}
    nothing = walk("kans-wanneer", "leeg")
    assert outcomes(nothing.world, nothing.position, "vragen") == {1: 1}
    assert outcomes(nothing.world, nothing.position, "kloppen") == {2: 1}  # the sleutel of this choice comes too late
    # vragen is 1/2 of each third: geld 3/4 + 3/8 + 0 = 9/8 of a sixth; herrie 1/4 + 5/8 + 1 = 15/8 of a sixth
    assert chances("kans-wanneer") == {"geld": Fraction(3, 16), "herrie": Fraction(5, 16), "niets": Fraction(1, 2)}


# Weeks, rules and laters


def test_weken_pass_one_by_one_each_with_its_own_reading():
    three = walk("weken", "drie")
    assert three["stability.school"] == 35  # three times -5
    # week 2: noor 65, too late for schrik in that week; week 3: sam 40+5-10, noor 65-10, the visit leaves
    assert (three["stress.noor"], three["stress.sam"], three["bezoek"]) == (55, 35, 0)
    ended = walk("weken", "drie", "een", "stop")
    assert ended.steps[-1].score == 36  # school 30, inkomen 50: (6*40 + 4*30) // 10
    assert walk("weken", "drie", "twee").where == "ending/einde"  # week 5 is the horizon


def test_elk_applies_a_rule_to_each_member_seat_and_domain():
    one = walk("elk", "een")
    assert (one["stress.noor"], one["stress.sam"]) == (55, 40)  # 60 > 40: -5; 35 < 40: +5
    assert one["stability.netwerk"] == 49  # -1 for one member
    assert (one["trust.mentor"], one["trust.leerplichtambtenaar"], one["trust.casusregisseur"]) == (35, 65, 50)
    assert one["team.samenwerken"] == 49  # -1 for one seat
    assert (one["stability.inkomen"], one["stability.school"]) == (20, 65)  # 25 < 30: -5; 60 >= 60: +5
    assert "trust.sam" not in dict(one.position.values)
    planned = walk("elk", "een", "plan")
    assert planned["stability.inkomen"] == 20  # there is a plan now
    assert planned.steps[-1].score == 35  # 20, 70, 49: mean 46, (276 + 80) // 10
    helped = walk("elk", "hulp")
    assert (helped["stress.noor"], helped["stress.sam"]) == (65, 45)  # load 4: no -5, everyone +5, sam +5 once more


def test_later_comes_in_its_week_and_reads_its_when_there():
    promised = walk("later", "beloof")
    assert promised.owed == {"later/terug": 3}
    calm = walk("later", "beloof", "rustig", "een")
    assert (calm["trust.mentor"], calm.owed) == (40, {})  # noor is 45 in week 3: it lapses
    busy = walk("later", "beloof", "druk", "een")
    assert (busy["trust.mentor"], busy["stress.noor"]) == (50, 50)  # noor 55 in week 3: +10, -5
    assert walk("later", "beloof", "druk", "nul").owed == {"later/terug": 3}  # the play ended before
    soon = walk("later", "meteen")
    assert (soon["trust.mentor"], soon["stress.sam"], soon["week"]) == (45, 35, 2)  # in the first of its own two weeks
    assert walk("later", ("kans", 1)).owed == {"later/kaart": 2}
    # meteen 1/3, and beloof 1/3 with druk 1/2 and een 1/2
    assert chances("later") == {"vertrouwd": Fraction(5, 12), "vreemd": Fraction(7, 12)}


def test_later_opnieuw_starts_anew_and_falls_away_beyond_the_horizon():
    assert walk("later-opnieuw", "bel", "bel").owed == {"later/aanmaning": 3}  # not 2 any more
    assert walk("later-opnieuw", "bel", "stil")["stress.sam"] == 60
    at_the_end = walk("later-opnieuw", "stil", "stil", "stil", "bel", "stil")
    assert at_the_end["stress.sam"] == 60  # due in week 5, which is the horizon: it still comes
    too_late = walk("later-opnieuw", "stil", "stil", "stil", "bel", "bel")
    assert (too_late["stress.sam"], too_late.owed) == (40, {})  # anew: week 6, beyond the horizon
    # five choices, and never a bel that is followed by a stil: all stil first, then all bel: 6 ways of 32
    assert chances("later-opnieuw") == {"rood": Fraction(26, 32), "wit": Fraction(6, 32)}


def test_beslag_is_prolonged_and_not_doubled():
    twice = walk("beslag", "training", "training")
    assert (twice["load"], twice.owed) == (1, {"takes/ronde/training": 3})  # taken in week 1, two weeks on
    assert walk("beslag", "training", "training", "niets")["load"] == 0  # week 3 passed
    assert walk("beslag", "training", ("hulp", 1))["load"] == 1  # +1, and in week 2 the training ends: -1
    last = walk("beslag", "niets", "niets", ("hulp", 1), "training")
    assert (last["load"], last.where) == (2, "ending/vol")
    assert last.owed == {"takes/ronde/hulp/1": 7, "takes/ronde/training": 7}  # beyond the horizon: 6 + 1
    later = walk("beslag", "niets", "niets", "training", ("hulp", 1))
    assert (later["load"], later.owed) == (1, {"takes/ronde/hulp/1": 7})  # training ended in week 6; 5+3 is kept as 7


# What closes a choice


def test_kosten_close_when_the_minimum_would_be_passed():
    once = walk("kosten", "bus")
    assert (once["strippen"], once.open()) == (1, ["gunst-vragen", "lopen"])  # 1-2 < 0
    broke = walk("kosten", "bus", "gunst-vragen")
    assert (broke["strippen"], broke["gunst"], broke.open()) == (0, 1, ["lopen"])
    walked = walk("kosten", "bus", "gunst-vragen", "lopen")
    assert (walked["strippen"], walked.open()) == (1, ["lopen"])  # gunst 1-1 < its minimum 1


def test_eenmalig_is_closed_for_the_rest_of_the_play():
    asked = walk("eenmalig", "vragen")
    assert (asked.where, asked.open()) == ("tafel", ["aanbieden", "verder"])
    assert asked.position.used == ("choice/tafel/vragen",)
    assert walk("eenmalig", "vragen", "aanbieden").position == walk("eenmalig", "aanbieden", "vragen").position
    assert len(explored("eenmalig").positions) == 8  # four at the table, four endings
    assert chances("eenmalig")["gehoord"] == Fraction(1, 3) + Fraction(1, 3) * Fraction(1, 2)
