"""Letters take the form their neighbours ask for, and nothing is lost or moved."""

import re
import unicodedata

import arabic_reshaper
import pytest
from hypothesis import given

from newsreader.resources import resource_folder
from newsreader.text import lay_out, shape
from newsreader.text.characters import MERGED, NOTHING
from newsreader.text.drawing import draw_one_by_one, drawn, drawn_part
from newsreader.text.joining import joining_type
from tests.text.generated import TEXTS
from tests.text.unicode_data import records

SEEDS = resource_folder("seeds").glob("*.txt")
SEED_WORDS = sorted(
    {word for seed in SEEDS for word in re.findall("[ء-غف-ي]+", seed.read_text(encoding="utf-8"))}
)
ARABIC_BLOCKS = (range(0x600, 0x700), range(0x750, 0x780), range(0x870, 0x900))


def joining_types() -> dict[str, str]:
    return {
        chr(int(code, 16)): joining
        for code, _, joining, _ in records("ArabicShaping.txt")
        if any(int(code, 16) in block for block in ARABIC_BLOCKS)
    }


def presentation_forms() -> dict[tuple[str, str], str]:
    forms: dict[tuple[str, str], str] = {}
    for fields in records("UnicodeData.txt"):
        form, _, letters = fields[5].partition(" ")
        if fields[0][:2] in {"FB", "FC", "FD", "FE"} and form.startswith("<") and len(letters) == 4:
            forms.setdefault((chr(int(letters, 16)), form.strip("<>")), chr(int(fields[0], 16)))
    return forms


@pytest.mark.conformance
def test_each_letter_of_the_arabic_blocks_joins_as_unicode_says() -> None:
    types, forms = joining_types(), presentation_forms()
    own_forms = ("isolated", "final", "initial", "medial")
    wrong = []
    for letter, joining in types.items():
        before = joining in {"D", "R", "C"}
        after = joining in {"D", "L", "C"}
        # Beh joins on both sides, so its form tells whether the letter does.
        expected = [
            forms["ب", "initial" if before else "isolated"],
            forms["ب", "final" if after else "isolated"],
            forms.get((letter, own_forms[before + 2 * after]), letter),
        ]
        shaped = [shape("ب" + letter)[0], shape(letter + "ب")[-1], shape(f"ب{letter}ب")[1]]
        if letter == "\u0640":
            expected[2] = shaped[2]  # tatweel has one form
        if shaped != expected:
            wrong.append(ascii(letter))
    assert len(types) > 280
    assert len(forms) > 250
    assert not wrong


def test_joining_agrees_with_arabic_reshaper_on_its_letters() -> None:
    """An independent program, on words of the 28 letters and hamza that it knows well."""
    reshaper = arabic_reshaper.ArabicReshaper(
        {"delete_harakat": False, "support_ligatures": True, "ARABIC LIGATURE ALLAH": False}
    )
    for word in SEED_WORDS:
        assert shape(word) == reshaper.reshape(word), word


@pytest.mark.parametrize("alef", "آأإا")
def test_lam_alef_is_one_glyph_and_keeps_its_marks(alef: str) -> None:
    alone = unicodedata.normalize("NFKD", shape(f"ل{alef}"))
    assert alone == unicodedata.normalize("NFKD", f"ل{alef}")
    assert len(shape(f"ل{alef}")) == 1
    assert ord(shape(f"بل{alef}")[1]) == ord(shape(f"ل{alef}")) + 1
    assert shape(f"ل\u064e{alef}\u064b") == shape(f"ل{alef}") + "\u064e\u064b"


def test_lam_alef_is_not_made_over_a_joiner_or_with_an_alef_that_has_no_ligature() -> None:
    assert len(shape("ل\u200dا")) == 2
    assert shape("ل\u200cا") == "ﻝﺍ"
    assert shape("لٱ") == "ﻟﭑ"


def test_no_other_ligature_is_made() -> None:
    assert len(shape("الله")) == 4
    assert len(shape("صلى الله عليه وسلم")) == 18
    assert shape("لمح") == "ﻟﻤﺢ"


def test_zwnj_parts_and_zwj_joins_and_neither_is_drawn() -> None:
    assert shape("می\u200cخواهم") == "ﻣﯽﺧﻮﺍﻫﻢ"
    assert shape("ه\u200d") == "ﻫ"
    assert shape("\u200dه\u200d") == "ﻬ"
    assert shape("\u200dه") == "ﻪ"


@pytest.mark.parametrize(
    "mark", "\u064e\u0651\u0670\u0610\u06d6\u0898\u08ca\u08d3\u08f0\u0301\u20dd"
)
def test_marks_do_not_part_letters(mark: str) -> None:
    assert shape(f"ب{mark}ب") == f"ﺑ{mark}ﺐ"


def test_tatweel_joins_on_both_sides() -> None:
    assert shape("بـب") == "ﺑـﺐ"


def test_a_letter_without_presentation_forms_keeps_its_base_letter_and_joins_its_neighbours() -> (
    None
):
    assert shape("بێب") == "ﺑێﺐ"
    assert shape("ڕۆژ")[0] == "ڕ"


def test_joining_is_right_when_nearly_nothing_is_a_letter() -> None:
    assert shape("") == ""
    assert shape("\u064e") == "\u064e"
    assert shape("a\nb\t") == "a\nb\t"


@given(TEXTS)
def test_one_thing_is_drawn_for_each_code_point(text: str) -> None:
    glyphs = drawn(text)
    assert len(glyphs) == len(text)
    for char, glyph in zip(text, glyphs, strict=True):
        if glyph == MERGED:
            assert char in "آأإا"
        elif glyph not in {NOTHING, "\ufffd", char, " ", "#", "○"}:
            assert unicodedata.normalize("NFKD", glyph)[0] in unicodedata.normalize(
                "NFKD", char + "ل"
            )


@given(TEXTS)
def test_words_are_drawn_each_by_itself_as_in_the_text(text: str) -> None:
    assert drawn(text) == draw_one_by_one(text)


@given(TEXTS)
def test_a_part_is_drawn_as_in_the_whole(text: str) -> None:
    whole = drawn(text)
    for start in range(0, len(text), 3):
        end = min(start + 4, len(text))
        # Lines never part a lam from its alef.
        if whole[start] != MERGED and whole[end : end + 1] != MERGED:
            assert drawn_part(text, start, end) == whole[start:end]


def test_every_character_has_a_joining_type() -> None:
    assert {joining_type(chr(code)) for code in range(0x3000)} <= set("DRCTU")


def test_a_word_cut_by_the_line_keeps_its_forms() -> None:
    assert [line.text for line in lay_out("مستشفى", 2)] == ["ﺴﻣ", "ﺸﺘ", "ﻰﻔ"]


def test_a_part_that_begins_or_ends_beside_marked_letters_joins_to_them() -> None:
    text = "ب\u064e\u0651ب\u064e\u0651ب"
    assert drawn_part(text, 3, 6) == drawn(text)[3:6] == "ﺒ\u064e\u0651"


def test_a_paragraph_too_long_to_be_drawn_whole_looks_the_same() -> None:
    text = "قَالَ (لافروف) إنّ 5% من الأهالي. "
    long = lay_out(text * 200, 33)
    short = lay_out(text * 3, 33)
    assert [line.text for line in long[:2]] == [line.text for line in short[:2]]
