"""What is one interval and what is two dates."""

from datetime import date

import pytest

from newsreader.analysis.dates import find_dates

PUBLISHED = date(2025, 4, 10)


def _said(text: str) -> list[tuple[str, str]]:
    return [(m.text, m.value) for m in find_dates(text, published=PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("تضاعف الإنتاج من 2009 إلى 2013", "2009 إلى 2013", "2009/2013"),
        ("حكم منذ 1999 وحتى 2008", "1999 وحتى 2008", "1999/2008"),
        ("من عام 2016 لغاية 2021", "عام 2016 لغاية 2021", "2016/2021"),
        ("في الأعوام 2012 إلى 2014", "الأعوام 2012 إلى 2014", "2012/2014"),
        ("الشاعر (1881 إلى 1955)", "1881 إلى 1955", "1881/1955"),
        ("بين عامي ألفين واثنين وألفين وتسعة", "عامي ألفين واثنين وألفين وتسعة", "2002/2009"),
        ("من فبراير وحتى مايو 2023", "فبراير وحتى مايو 2023", "2023-02/2023-05"),
        ("من 7 إلى غاية 9 نيسان", "7 إلى غاية 9 نيسان", "2025-04-07/2025-04-09"),
        ("خلال العامين الماضي والحالي", "العامين الماضي والحالي", "2024/2025"),
        ("في القرنين الثامن عشر والعشرين", "القرنين الثامن عشر والعشرين", "17/19"),
    ],
)
def test_ends_that_only_together_say_what_is_meant_are_one(
    text: str, said: str, value: str
) -> None:
    assert _said(text) == [(said, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("من عام 2016 إلى عام 2021", ["2016", "2021"]),
        ("من مارس 2020 حتى مايو 2021", ["2020-03", "2021-05"]),
        ("من 3 آذار إلى 5 نيسان 2024", ["2024-03-03", "2024-04-05"]),
        ("من السابعة صباحا حتى العاشرة مساء", ["T07:00", "T22:00"]),
        ("من السبت إلى الثلاثاء المقبلين", ["2025-04-12", "2025-04-15"]),
        ("السبت والأحد الماضيين", ["2025-04-05", "2025-04-06"]),
        ("في أربعينيات وخمسينيات القرن التاسع عشر", ["184", "185"]),
    ],
)
def test_ends_that_are_each_a_date_are_two(text: str, values: list[str]) -> None:
    assert [value for _, value in _said(text)] == values


@pytest.mark.parametrize("text", ["ارتفع من 2010 إلى 2025 دولارا", "من 1950 إلى 2000 طن"])
def test_amounts_that_look_like_years_are_no_interval(text: str) -> None:
    assert _said(text) == []
