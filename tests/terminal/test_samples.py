from pathlib import Path

import pytest

from newsreader.terminal.calibration import answers_file, kept_encoder
from newsreader.terminal.detection import Detection
from newsreader.terminal.encoders import ENCODERS
from newsreader.terminal.profile import profile_named, profiles
from newsreader.terminal.row import Segment, row_width
from newsreader.terminal.samples import by_likelihood, in_use, keep_choice, samples

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
def test_every_way_is_offered_once_and_the_one_in_use_first(name: str) -> None:
    profile = profile_named(name)
    offered = by_likelihood(Detection(profile, (), identity=name))
    assert offered[0] == profile.encoder
    assert "logical" in offered[:3]
    assert sorted(offered) == sorted(ENCODERS)


def test_the_choice_is_kept_and_used(tmp_path: Path) -> None:
    environ = {"NEWSREADER_CONFIG": str(tmp_path)}
    chosen = in_use(VTE, "logical")
    keep_choice(chosen, environ)
    assert kept_encoder("vte", answers_file(environ)) == ("logical", None)
    assert chosen.profile.encoder == "logical"
    assert chosen.profile.at_start == ""
    assert chosen.because[0] == "it says so"


def test_after_a_choice_the_other_ways_still_get_their_modes() -> None:
    chosen = in_use(VTE, "logical")
    (plain,) = samples(chosen, ["plain"], entered=True)
    assert plain.before.startswith(VTE.profile.enter)
    assert plain.after == VTE.profile.leave
    assert in_use(chosen, "plain").profile.at_start == VTE.profile.enter


@pytest.mark.parametrize("columns", [20, 40, 59])
def test_a_sample_is_not_wider_than_the_room_there_is(columns: int) -> None:
    plain, *_ = samples(VTE, ["plain"], columns=columns)
    assert plain.width == row_width([Segment(plain.row)]) <= columns
    assert (plain.width == columns) is (columns == 59)
