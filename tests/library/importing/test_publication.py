"""The day of publication that the text itself states."""

from datetime import UTC, date, datetime

import pytest

from newsreader.library.importing.document import read_article
from newsreader.library.importing.metadata import Hints
from newsreader.model import Published

PROSE = "وصل الوفد إلى العاصمة مساء الأحد، وغادرها بعد ساعات من دون الإدلاء بأي تصريح."


def _published(head: str, tail: str = "", hints: Hints | None = None) -> Published | None:
    text = f"{head}\nالوفد يصل إلى العاصمة في زيارة قصيرة\n\n{PROSE}\n{tail}"
    return read_article(text.encode(), hints=hints or Hints()).published


@pytest.mark.parametrize(
    "line",
    [
        "نُشر في 27 فبراير 2025",
        "آخر تحديث: 27 فبراير 2025 - 14:30",
        "تاريخ النشر: الخميس 27 فبراير/شباط 2025",
        "نشر بتاريخ: 27/02/2025",
        "آخر تحديث: ٢٧ فبراير ٢٠٢٥",
        "الخميس 27 فبراير 2025",
    ],
)
def test_a_line_states_the_day(line: str) -> None:
    assert _published(line) == Published(date(2025, 2, 27), "stated")


def test_a_line_below_the_text_does_too() -> None:
    assert _published("", "آخر تحديث: 27 فبراير 2025") == Published(date(2025, 2, 27), "stated")


def test_an_article_is_published_before_it_is_updated() -> None:
    lines = "آخر تحديث: 3 مارس 2025\nنُشر في 27 فبراير 2025"
    assert _published(lines) == Published(date(2025, 2, 27), "stated")


@pytest.mark.parametrize(
    "line",
    [
        "تم النشر منذ 3 ساعات",
        "آخر تحديث: أمس",
        "آخر تحديث: فبراير 2025",
        "نُشر في الخميس 27 شعبان 1446",
        "",
    ],
)
def test_what_is_no_whole_day_states_none(line: str) -> None:
    assert _published(line) is None


def test_a_day_in_the_prose_states_nothing() -> None:
    assert (
        _published("", "وكان الوفد قد وصل أول مرة في 27 فبراير 2025 وغادر في اليوم التالي.") is None
    )


@pytest.mark.parametrize("how", ["stated", "given"])
def test_what_is_known_otherwise_goes_before(how: str) -> None:
    known = Published(
        datetime(2025, 2, 26, 9, 0, tzinfo=UTC), "given" if how == "given" else "stated"
    )
    assert _published("نُشر في 27 فبراير 2025", hints=Hints(published=known)) == known


def test_a_day_that_was_inferred_gives_way() -> None:
    hints = Hints(published=Published(date(2025, 1, 1), "inferred"))
    assert _published("نُشر في 27 فبراير 2025", hints=hints) == Published(
        date(2025, 2, 27), "stated"
    )
