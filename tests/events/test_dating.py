"""The day of an event is the one the news tells of, not the one it looks forward to."""

from datetime import date

from newsreader.analysis import analyse
from newsreader.events.dating import date_event
from newsreader.events.features import features_of
from newsreader.model import Article, DateRange, Published

PUBLISHED = date(2025, 4, 10)
FILLER = " وناقش الطرفان سبل التعاون بين البلدين في مجالات الطاقة والنقل والتعليم." * 6


def _date_of(text: str) -> DateRange | None:
    article = Article(text, (), "", published=Published(PUBLISHED, "given"), id=1)
    return date_event([features_of(article, analyse(text, published=PUBLISHED))])


def test_a_plan_beside_the_news_does_not_date_it() -> None:
    text = f"اجتمع الوزيران في عمان.{FILLER} ومن المقرر أن يعقد اجتماع آخر غدا الجمعة."
    assert _date_of(text) == DateRange(PUBLISHED, PUBLISHED, "published")


def test_what_has_been_dates_an_event_before_what_is_planned() -> None:
    found = _date_of("ستعقد جولة أخرى غدا الجمعة، بعد أن اجتمع الوفدان أمس الأربعاء في عمان.")
    assert found is not None
    assert found.earliest == date(2025, 4, 9)


def test_an_announcement_is_dated_by_the_day_it_announces() -> None:
    found = _date_of(f"تنطلق البطولة غدا الجمعة في الدوحة.{FILLER}")
    assert found is not None
    assert found.earliest == date(2025, 4, 11)
