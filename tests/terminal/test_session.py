from newsreader.terminal.profile import profile_named, with_encoder
from newsreader.terminal.session import TerminalSession


def test_entering_and_leaving_are_sent_once() -> None:
    session = TerminalSession(profile_named("vte"))
    assert session.enter() == "\x1b[8l\x1b[1 k\x1b[?1243l\x1b[2J"
    assert session.enter() == ""
    assert session.leave() == "\x1b[8h\x1b[0 k\x1b[?1243h"
    assert session.leave() == ""


def test_it_can_be_entered_again_after_a_suspension() -> None:
    session = TerminalSession(profile_named("mlterm"))
    first = session.enter()
    session.leave()
    assert session.enter() == first != ""


def test_leaving_what_was_never_entered_sends_nothing() -> None:
    assert TerminalSession(profile_named("vte")).leave() == ""


def test_a_terminal_without_modes_is_sent_nothing() -> None:
    session = TerminalSession(profile_named("xterm"))
    assert session.enter() + session.leave() == ""


def test_a_change_leaves_the_old_modes_enters_the_new_ones_and_clears_the_screen() -> None:
    vte = profile_named("vte")
    session = TerminalSession(vte)
    session.enter()
    assert session.change(with_encoder(vte, "logical")) == vte.leave + "\x1b[2J"
    assert session.leave() == ""
    assert session.change(vte).startswith(vte.enter + "\x1b[2J")
    assert session.leave() == vte.leave
