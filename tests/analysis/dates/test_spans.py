"""Spans refer to the raw text, whatever it carries; proclitics stay outside."""

from datetime import date

import pytest

from newsreader.analysis.dates import find_dates

PUBLISHED = date(2025, 4, 10)


@pytest.mark.parametrize(
    ("text", "covered", "value"),
    [
        ("وبالأمس", "الأمس", "2025-04-09"),
        ("للعام الجاري", "لعام الجاري", "2025"),
        ("بـ20 عاما", "20 عاما", "P20Y"),
        ("وليومين", "يومين", "P2D"),
        ("في يَوْمِ الخَمِيسِ.", "يَوْمِ الخَمِيسِ", "2025-04-10"),
        ("عـــام ٢٠١٤", "عـــام ٢٠١٤", "2014"),
        ("قال أمسِ", "أمسِ", "2025-04-09"),
        ("(27\u200f/2\u200f/2025)", "27\u200f/2\u200f/2025", "2025-02-27"),
        ("\u202bأمس\u202c", "أمس", "2025-04-09"),
        ("۲۷ فبرایر ۲۰۲۴", "۲۷ فبرایر ۲۰۲۴", "2024-02-27"),
        (
            "\ufe8d\ufef7\ufea3\ufeaa \ufe8d\ufedf\ufee4\ufed8\ufe92\ufede",
            "\ufe8d\ufef7\ufea3\ufeaa \ufe8d\ufedf\ufee4\ufed8\ufe92\ufede",
            "2025-04-13",
        ),
    ],
)
def test_a_span_covers_the_raw_words_without_proclitics(
    text: str, covered: str, value: str
) -> None:
    (mention,) = find_dates(text, published=PUBLISHED)
    assert text[mention.start : mention.end] == mention.text == covered
    assert mention.value == value


def test_two_calendars_of_one_day_are_two_spans() -> None:
    found = find_dates("3 محرم 1447 هـ الموافق 28 يونيو 2025 م", published=PUBLISHED)
    assert [m.text for m in found] == ["3 محرم 1447 هـ", "28 يونيو 2025 م"]
    assert {m.value for m in found} == {"2025-06-28"}


def test_joined_weekdays_are_separate_mentions() -> None:
    found = find_dates("الثلاثاء والأربعاء", published=PUBLISHED)
    assert [m.value for m in found] == ["2025-04-08", "2025-04-09"]


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("قال في خطاب (6 مارس 2024) إن", "6 مارس 2024"),
        ("(٦ مارس ٢٠٢٤)", "٦ مارس ٢٠٢٤"),
        ("صدر [في مارس 2024] عن الدار", "مارس 2024"),
        ("وصل (أمس الأربعاء) إلى تونس", "أمس الأربعاء"),
        ("عقد في (6 نيسان/أبريل) ثم", "6 نيسان/أبريل"),
        ("وصل أمس (الأربعاء) إلى تونس", "أمس (الأربعاء)"),
        ("الخميس (10 أبريل 2025) في عمان", "الخميس (10 أبريل 2025)"),
        ("في 6 نيسان (أبريل) 2025", "6 نيسان (أبريل) 2025"),
    ],
)
def test_a_span_closes_just_the_brackets_it_opened(text: str, covered: str) -> None:
    assert [m.text for m in find_dates(text, published=PUBLISHED)] == [covered]
