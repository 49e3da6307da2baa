from pathlib import Path

import pytest

from newsreader.terminal.calibration import answers_file, kept_encoder
from newsreader.terminal.detection import Detection
from newsreader.terminal.encoders import ENCODERS
from newsreader.terminal.profile import profile_named, profiles
from newsreader.terminal.samples import keep_choice, likely_encoders, samples

VTE = Detection(profile_named("vte"), ("it says so",), identity="vte")


def test_one_of_the_samples_is_the_one_in_use() -> None:
    for profile in profiles().values():
        found = samples(Detection(profile, (), identity="any"))
        assert [sample.encoder for sample in found] == list(ENCODERS)
        assert [sample.encoder for sample in found if sample.in_use] == [profile.encoder]


def test_a_sample_is_drawn_at_its_place_and_leaves_the_cursor_where_it_was() -> None:
    plain, *_ = samples(VTE, ["plain"])
    drawn = plain.at(4, 2)
    assert drawn.startswith("\x1b7\x1b[5;3H")
    assert drawn.endswith("\x1b8")
    assert plain.row in drawn


def test_modes_are_changed_only_where_a_way_of_drawing_needs_another() -> None:
    for entered in (False, True):
        plain, logical = samples(VTE, ["plain", "logical"], entered=entered)
        enters, leaves = VTE.profile.enter, VTE.profile.leave
        needs_change = logical if entered else plain
        first, last = (leaves, enters) if entered else (enters, leaves)
        assert needs_change.before.startswith(first)
        assert needs_change.after == last
        unchanged = plain if entered else logical
        assert (unchanged.before, unchanged.after) == ("", "")


def test_in_a_terminal_without_modes_nothing_but_the_row_is_sent() -> None:
    xterm = Detection(profile_named("xterm"), (), identity="xterm")
    for entered in (False, True):
        assert all(not each.before + each.after for each in samples(xterm, entered=entered))


@pytest.mark.parametrize("name", list(profiles()))
def test_three_ways_are_offered_and_the_one_in_use_is_the_first(name: str) -> None:
    profile = profile_named(name)
    likely = likely_encoders(Detection(profile, (), identity=name))
    assert likely[0] == profile.encoder
    assert len(set(likely)) == 3
    assert "logical" in likely


def test_the_choice_is_kept_and_used(tmp_path: Path) -> None:
    environ = {"NEWSREADER_CONFIG": str(tmp_path)}
    chosen = keep_choice(VTE, "logical", environ)
    assert kept_encoder("vte", answers_file(environ)) == ("logical", None)
    assert chosen.profile.encoder == "logical"
    assert chosen.profile.enter == ""
    assert chosen.because[0] == "it says so"
