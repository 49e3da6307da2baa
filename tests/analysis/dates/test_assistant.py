"""What is said to an assistant lies ahead."""

from datetime import datetime

import pytest

from newsreader.analysis.dates import find_dates

NOW = datetime(2025, 4, 10, 9, 0)  # noqa: DTZ001  # local by contract

CASES = [
    ("المساء", "2025-04-10TEV"),
    ("في الصباح", "2025-04-10TMO"),
    ("يوم من الآن", "2025-04-11"),
    ("دقيقة من الآن", "2025-04-10T09:01"),
    ("عيد الأب", "2025-06-21"),
    ("عيد الشكر", "2025-11-27"),
    ("عيد الشكر الماضي", "2024-11-28"),
    ("قبل عيد الميلاد بأسبوع", "2025-12-18"),
    ("بعد عيد الشكر بيوم", "2025-11-28"),
    ("قبل رمضان بثلاثة أيام", "2026-02-15"),
    ("بعد شهر رمضان بشهر", "2026-04-19"),
    ("قبل يوم السبت بيومين", "2025-04-10"),
    ("بعد ثلاثة أيام من يوم الأحد", "2025-04-16"),
    ("قبل يومين من 20 مايو", "2025-05-18"),
    ("الخريف", "2025-FA"),
    ("نهاية الشتاء", "2025-WI"),
    ("7-5", "2025-05-07"),
    ("خمسة ونصف", "2025-04-10T05:30"),
    ("عند الثالثة", "2025-04-10T03:00"),
    ("من السابعة إلى التاسعة", "2025-04-10T07:00/2025-04-10T09:00"),
    ("الأسبوع 20", "2025-W20"),
    ("4-6 مساء", "2025-04-10T16/2025-04-10T18"),
]


@pytest.mark.parametrize(("text", "value"), CASES, ids=[text for text, _ in CASES])
def test_what_is_said_to_an_assistant_has_its_value(text: str, value: str) -> None:
    mentions = find_dates(text, published=NOW, mode="assistant")
    assert [mention.value for mention in mentions] == [value]
