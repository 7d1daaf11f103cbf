"""`new`, `schema`, `graph` and `doctor`: what helps an author to begin, to look, and to know the machine."""

from __future__ import annotations

import json
import os
from pathlib import Path

import jsonschema
import pytest
import yaml

from game.cli.opening import open_casus
from game.cli.shelf import find
from game.reports.graph.picture import picture
from game.words import Words
from tests.cli.conftest import Ask
from tests.cli.test_check import change


def test_a_new_casus_is_named_after_its_folder(tmp_path: Path, ask: Ask):
    assert ask("new", tmp_path / "mijn-casus").code == 0
    assert open_casus(find(str(tmp_path / "mijn-casus"))).id == "mijn-casus"
    assert ask("test", tmp_path / "mijn-casus").code == 0


def test_new_never_writes_over_anything(tmp_path: Path, ask: Ask):
    (tmp_path / "brieven").mkdir()
    (tmp_path / "brieven" / "ilse.txt").write_text("Beste Ilse", encoding="utf-8")
    answer = ask("new", tmp_path / "brieven")
    assert answer.code == 2
    assert [path.name for path in (tmp_path / "brieven").iterdir()] == ["ilse.txt"]


@pytest.mark.parametrize("name", ["Mijn Casus", "1-casus", "casus_een", "één"])
def test_a_name_that_cannot_be_an_id_is_refused_before_anything_is_written(tmp_path: Path, ask: Ask, name: str):
    answer = ask("new", tmp_path / name)
    assert answer.code == 2
    assert "kleine letters" in answer.err
    assert list(tmp_path.iterdir()) == [tmp_path / "home"]


def test_the_schema_accepts_a_new_casus_and_refuses_a_key_that_does_not_exist(casus: Path, ask: Ask):
    schema = json.loads(ask("schema").out)
    written = yaml.load((casus / "casus.yaml").read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    jsonschema.validate(written, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**written, "titel": "De kruik"}, schema)


def test_a_picture_has_every_moment_choice_interrupt_and_ending(casus: Path):
    made = open_casus(find(str(casus)))
    drawn = {form: picture(made, form, Words("nl")) for form in ("mermaid", "dot")}  # type: ignore[arg-type]
    for text in drawn.values():
        for moment in made.moments.values():
            assert moment.title in text
            assert all(choice.label in text for choice in moment.choices.values())
        assert all(ending.title in text for ending in made.endings)
        assert "slaapt-in-de-klas" in text
        assert "Terug" in text
    assert "moment_koude_nacht --> moment_belofte" in drawn["mermaid"]
    assert "to_end -.-> ending_warm" in drawn["mermaid"]
    assert "  moment_kraan -> moment_bureau [label=" in drawn["dot"]


def test_signs_that_mean_something_in_a_picture_are_written_safely(casus: Path):
    change(casus, "title: De kraan in de aula", "title: 'De \"kraan\" #1 <b> \\ einde'")
    made = open_casus(find(str(casus)))
    assert 'moment_kraan(["De #quot;kraan#quot; #35;1 #lt;b#gt; \\ einde"])' in picture(made, "mermaid", Words("nl"))
    assert 'label="De \\"kraan\\" #1 <b> \\\\ einde"' in picture(made, "dot", Words("nl"))


def test_a_choice_with_several_ways_on_is_drawn_as_perhaps(casus: Path):
    change(casus, "        goto: bureau", "        goto: [{when: trust.mentor > 50, to: bureau}, {to: keukentafel}]")
    drawn = picture(open_casus(find(str(casus))), "mermaid", Words("nl"))
    for moment in ("bureau", "keukentafel"):
        assert f'moment_kraan -.->|"Loop een stukje met hem mee"| moment_{moment}' in drawn


def test_the_doctor_tells_what_is_there_with_a_remedy_for_the_rest(ask: Ask):
    answer = ask("doctor")
    assert answer.code == 0
    assert "✓ Python" in answer.out
    assert "– geen scherm\n    Speel in de terminal" in answer.out


def test_the_doctor_as_data(ask: Ask, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    told = {line["about"]: line for line in json.loads(ask("doctor", "--json").out)}
    assert told["display"]["fine"]
    assert told["screen"]["remedy"] is None
    assert told["scenarios"]["fine"]


def test_saves_that_cannot_be_written_are_a_reason_to_worry(home: Path, ask: Ask):
    (home / "XDG_DATA_HOME").write_text("geen map", encoding="utf-8")
    answer = ask("doctor")
    assert answer.code == 1
    assert "✗ bewaarde spelen" in answer.out
    assert "--journal" in answer.out
    assert os.environ["XDG_DATA_HOME"] == str(home / "XDG_DATA_HOME")
