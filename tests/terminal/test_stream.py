import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.terminal.encoders import ENCODERS, Encoder, left_to_right_marks, sized_cells
from newsreader.terminal.reversal import reversed_words
from newsreader.terminal.stream import OutputEncoder

WHOLE_ROW = {"reversed-words", "embedded-runs", "logical"}
LRM = "\u200e"


def encode_output(output: str, encoder: Encoder) -> str:
    return OutputEncoder(encoder).encode(output, width=80)


def test_text_between_sequences_is_encoded_and_they_are_not() -> None:
    output = "\x1b[2;5H\x1b[1;38;2;1;2;3mﺐa\x1b[0m\x1b[?25l"
    assert encode_output(output, left_to_right_marks) == output.replace("ﺐ", "ﺐ" + LRM)


@pytest.mark.parametrize("encoder", sorted(set(ENCODERS) - WHOLE_ROW))
def test_output_without_right_to_left_text_is_the_same_object(encoder: str) -> None:
    output = "\x1b[2;5H\x1b[1mabc\x1b[0m"
    assert encode_output(output, ENCODERS[encoder]) is output


def test_rows_without_right_to_left_text_stay_byte_for_byte() -> None:
    output = "\x1b[1;1H\x1b[1m\x1b[0mab\x1b[31mc\n\x1b[2;1Hﺐ\n\x1b[3;1Hxyz\x1b[4m"
    assert encode_output(output, left_to_right_marks) == output.replace(
        "ﺐ", "\x1b[31mﺐ" + LRM + "\x1b[0m\x1b[31m"
    )


def test_titles_clipboard_and_links_are_not_text() -> None:
    output = "\x1b]0;ﺐ\x07\x1b]52;c;ﺐ\x1b\\\x1bP+qﺐ\x1b\\"
    assert encode_output(output, left_to_right_marks) == output


def test_a_link_stays_around_its_text() -> None:
    output = "\x1b]8;id=1;http://a/ﺐ\x1b\\\x1b[4mﺐ\x1b[0m\x1b]8;;\x1b\\x"
    sent = encode_output(output, left_to_right_marks)
    assert sent.count("\x1b]8;;\x1b\\") == 1
    assert "http://a/ﺐ\x1b\\\x1b[4mﺐ" + LRM in sent


def test_widgets_side_by_side_make_one_row() -> None:
    output = "\x1b[1;1Hﺐ\x1b[1;2Hﺗ\x1b[1;9Hﺳ"
    assert encode_output(output, reversed_words).startswith("\x1b[1;1Hﺗﺐ")


@pytest.mark.parametrize("encoder", sorted(WHOLE_ROW))
def test_a_part_of_a_row_is_sent_with_the_rest_of_it(encoder: str) -> None:
    whole = OutputEncoder(ENCODERS[encoder])
    changed = whole.encode("\x1b[3;1Hab ﺐﺗﺎ ﺳ", 80).replace("ﺳ", "ﺷ").replace("س", "ش")
    assert whole.encode("\x1b[3;8Hﺷ", 80) == "\x1b[3;8H" + changed


def test_a_part_without_right_to_left_text_belongs_to_its_row_too() -> None:
    whole = OutputEncoder(reversed_words)
    whole.encode("\x1b[3;1Hﺐﺗﺎ ", 80)
    assert whole.encode("\x1b[3;4H!", 80) == "\x1b[3;4H\x1b[3;1H!ﺎﺗﺐ"


def test_a_cleared_screen_is_forgotten() -> None:
    whole = OutputEncoder(reversed_words)
    whole.encode("\x1b[3;1Hﺐﺗ", 80)
    assert whole.encode("\x1b[2J\x1b[3;3Hx", 80) == "\x1b[2J\x1b[3;3Hx"


def test_nothing_is_sent_beyond_the_last_column() -> None:
    whole = OutputEncoder(reversed_words)
    whole.encode("\x1b[3;1Hﺐﺗﺎ ﺳﺎ", 80)
    assert whole.encode("\x1b[3;1Hﺷ", 4) == "\x1b[3;1Hﺎﺗﺷ "


def test_the_encoder_knows_the_column() -> None:
    assert "w=1:h=1;ﺐ" in encode_output("\x1b[7;4Hﺐ", sized_cells)
    assert "w=1:h=0;ﺐ" in encode_output("\x1b[7;4Haﺐ", sized_cells)


def test_cells_of_one_style_are_sent_under_one_sequence() -> None:
    assert encode_output("\x1b[1mﺐﺗ\x1b[0m", reversed_words) == "\x1b[1mﺗﺐ\x1b[0m"


def test_a_style_left_on_stays_on() -> None:
    assert encode_output("\x1b[1mﺐ", left_to_right_marks).endswith("\x1b[1m")


@given(st.text(st.sampled_from("aﺐﺗُ \n\x1b[]0;1mH\a\\")))
def test_any_output_can_be_encoded(output: str) -> None:
    for encoder in ENCODERS.values():
        assert len(encode_output(output, encoder)) >= 0
