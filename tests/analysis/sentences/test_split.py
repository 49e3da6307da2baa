"""Sentences: where they end, and where a mark does not end them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.analysis.sentences import find_sentences


def _texts(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "وصل د. محمد إلى المقر.",
        "بلغت النسبة 3.5 في المئة.",
        "زوروا https://example.com/a.b?c=1 للمزيد.",
        "قال… ثم سكت.",
        "قال .. ثم سكت.",
        "نقلت أ.ف.ب عن مصدر.",
        "«هل نذهب؟»، قال الوزير.",
        "1. النقطة الأولى",
    ],
)
def test_a_mark_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert _texts(text) == [text]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("ذهب الوفد. عاد الوفد.", ["ذهب الوفد.", "عاد الوفد."]),
        ("هل عاد الوفد؟ نعم!", ["هل عاد الوفد؟", "نعم!"]),
        ("قال «انتهى الأمر.» ثم غادر", ["قال «انتهى الأمر.»", "ثم غادر"]),
        ("انتهى الاجتماع . وبدأ آخر .", ["انتهى الاجتماع .", "وبدأ آخر ."]),
        ("عنوان بلا نقطة\nالفقرة الأولى", ["عنوان بلا نقطة", "الفقرة الأولى"]),
        ("توفي عام 632 م. وخلفه آخر.", ["توفي عام 632 م.", "وخلفه آخر."]),
        ('قال إنه عاد. "لن نغادر"', ["قال إنه عاد.", '"لن نغادر"']),
    ],
)
def test_a_mark_with_space_after_it_ends_a_sentence(text: str, sentences: list[str]) -> None:
    assert _texts(text) == sentences


@given(st.text(alphabet='اب .؟!…"»«\n\tد1،:)', max_size=60))
def test_sentences_hold_every_letter_once_and_cross_no_line(text: str) -> None:
    spans = find_sentences(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    inside = "".join(text[span.start : span.end] for span in spans)
    assert "\n" not in inside
    assert [c for c in inside if not c.isspace()] == [c for c in text if not c.isspace()]
