import pytest

from newsreader.errors import ConfigError
from newsreader.terminal.encoders import ENCODERS
from newsreader.terminal.profile import Profile, profile_named, profiles

ALL = list(profiles().values())


@pytest.mark.parametrize("profile", ALL, ids=lambda profile: profile.name)
def test_a_profile_names_things_that_exist(profile: Profile) -> None:
    assert profile.encoder in ENCODERS
    assert not profile.inside_tmux or profile.inside_tmux in profiles()
    assert profile.note.endswith(".")


@pytest.mark.parametrize("profile", ALL, ids=lambda profile: profile.name)
def test_what_is_entered_is_left(profile: Profile) -> None:
    assert bool(profile.enter) is bool(profile.leave) is profile.repaint
    assert profile.enter.count("\x1b") == profile.leave.count("\x1b")


def test_no_profile_of_a_known_name_is_an_error_that_lists_them() -> None:
    with pytest.raises(ConfigError, match=r"'emacs'.*konsole"):
        profile_named("emacs")


def test_only_the_logical_profile_leaves_the_order_to_the_terminal() -> None:
    assert [profile.name for profile in ALL if profile.mode == "logical"] == ["logical"]
