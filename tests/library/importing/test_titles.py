"""Titles for texts that have none."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.library.importing.blocks import find_blocks
from newsreader.library.importing.rules import active_rules
from newsreader.library.importing.titles import MAX_OPENING, opening_words, title_of


def _title(text: str) -> str:
    return title_of(text, find_blocks(text, active_rules(())))


def test_a_title_line_is_the_title() -> None:
    body = "وصل الوفد إلى العاصمة مساء الأحد، وغادرها بعد ساعات من دون تصريح."
    assert _title(f"  الوفد يغادر   العاصمة سريعا\n{body}") == "الوفد يغادر العاصمة سريعا"
    assert _title(f"## الوفد يغادر **العاصمة** ##\n{body}") == "الوفد يغادر العاصمة"


def test_opening_words_are_those_of_the_body_without_the_dateline() -> None:
    text = "[ad_1]\nالقاهرة (رويترز) - وصل الوفد إلى العاصمة."
    assert _title(text) == "وصل الوفد إلى العاصمة."


def test_a_dateline_alone_is_better_than_nothing() -> None:
    assert _title("(رويترز) -") == "(رويترز) -"


def test_a_text_of_boilerplate_has_a_title_too() -> None:
    assert _title("[ad_1]\nالمصدر") == "[ad_1]"


@given(st.text(alphabet="ابجد هوز،.“", min_size=1).filter(str.strip))
def test_opening_words_are_short_and_from_the_line(line: str) -> None:
    opening = opening_words(line)
    assert 0 < len(opening) <= MAX_OPENING
    assert " ".join(line.split()).startswith(opening.removesuffix("…"))
    if len(" ".join(line.split())) <= MAX_OPENING:
        assert not opening.endswith("…")


def test_opening_words_end_at_a_word() -> None:
    assert opening_words("كلمة " * 30) == f"{'كلمة ' * 15}كلمة…"
    assert opening_words("ا" * 100) == f"{'ا' * 79}…"
