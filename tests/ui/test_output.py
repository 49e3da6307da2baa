"""What the terminal is sent in the place of what the app draws."""

from newsreader.terminal import Detection, profile_named
from newsreader.ui.output import Output

KONSOLE = Detection(profile_named("konsole"), (), identity="konsole")
ROW = "\x1b[2;1Hﻝﺎﻗ"
OVER = "\x1b7\x1b[5;1Hﻝﺎﻗ\x1b8"


def test_what_is_drawn_over_is_sent_as_it_is_behind_the_encoded_update() -> None:
    output = Output(KONSOLE)
    alone = output.encoded(ROW, 80)
    assert "ﻗ" not in alone
    output.drawn_over = OVER
    assert output.encoded(ROW, 80) == alone + OVER


def test_nothing_is_drawn_over_what_is_no_update_of_the_screen() -> None:
    output = Output(KONSOLE)
    output.drawn_over = OVER
    for sequence in ("\x1b[?2026h", "\x1b[?1003h", "\x1b[?2026l"):
        assert output.encoded(sequence, 80) == sequence


def test_after_a_change_rows_are_encoded_in_the_new_way() -> None:
    output = Output(KONSOLE)
    output.change(Detection(profile_named("xterm"), (), identity="xterm"))
    assert output.encoded(ROW, 80) == ROW
