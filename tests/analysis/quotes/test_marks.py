"""Quotation marks: which of them belong together."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.analysis.quotes.marks import find_marked


def _quoted(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_marked(text)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("قال «نعم سنعود» ثم", ["نعم سنعود"]),
        ('قال "نعم" ثم "لا"', ["نعم", "لا"]),
        ("قال “نعم” ثم", ["نعم"]),
        ("قال ”نعم“ ثم", ["نعم"]),
        ('قال “نعم سنعود" ثم', ["نعم سنعود"]),
        ("قال « نعم » ثم", ["نعم"]),
        ("قال «قرأت “الكتاب” أمس» ثم", ["قرأت “الكتاب” أمس"]),
        ("قال «قرأت «الكتاب» أمس» ثم", ["قرأت «الكتاب» أمس"]),
        ("قال “لم يغلقها أحد", ["لم يغلقها أحد"]),
        ("«سطر\nآخر»", ["سطر"]),
        ('شاشة 5" كبيرة', []),
        ("لا شيء هنا", []),
    ],
)
def test_marks_pair(text: str, quoted: list[str]) -> None:
    assert _quoted(text) == quoted


@given(st.text(alphabet='اب «»“”" \n،', max_size=40))
def test_quotations_never_overlap_nor_cross_a_line(text: str) -> None:
    spans = find_marked(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert all("\n" not in text[span.start : span.end] for span in spans)
