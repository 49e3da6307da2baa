"""When things happened, and which sentences say so."""

from datetime import date

from newsreader.analysis import analyse
from newsreader.events.timeline import Entry, time_line
from newsreader.model import Analysis, Article, DateMention, DateType, Span


def account(
    number: int, *mentions: DateMention, sentences: tuple[Span, ...] = ()
) -> tuple[Article, Analysis]:
    article = Article(text="", blocks=(), title="", id=number)
    return article, Analysis(dates=mentions, sentences=sentences)


def mention(
    start: int,
    first: date | None,
    last: date | None = None,
    *,
    reason: str = "direct",
    kind: DateType = DateType.DATE,
    value: str = "x",
) -> DateMention:
    return DateMention(
        start, start + 2, "x", kind, value, earliest=first, latest=last or first, reason=reason
    )


DAY, LATER = date(2025, 2, 27), date(2025, 4, 10)


def test_entries_come_in_order_of_time_not_of_text() -> None:
    entries = time_line([account(1, mention(0, LATER), mention(9, DAY))])
    assert [entry.earliest for entry in entries] == [DAY, LATER]


def test_the_same_day_in_two_accounts_is_one_entry() -> None:
    (entry,) = time_line([account(1, mention(5, DAY)), account(2, mention(7, DAY))])
    assert [(place.article, place.mention.start) for place in entry.places] == [(1, 5), (2, 7)]


def test_a_month_comes_before_its_days() -> None:
    month = mention(0, date(2025, 2, 1), date(2025, 2, 28))
    entries = time_line([account(1, mention(5, date(2025, 2, 1)), month)])
    assert [entry.latest for entry in entries] == [date(2025, 2, 28), date(2025, 2, 1)]


def test_what_says_no_time_is_left_out() -> None:
    left_out = (
        mention(0, None, reason="unresolved"),
        mention(3, DAY, kind=DateType.DURATION),
        mention(6, DAY, kind=DateType.SET),
        mention(9, DAY, value="PRESENT_REF"),
    )
    assert time_line([account(1, *left_out)]) == ()


def test_an_entry_is_inferred_only_if_every_sentence_leaves_it_open() -> None:
    def entry(*reasons: str) -> Entry:
        mentions = (mention(3 * n, DAY, reason=reason) for n, reason in enumerate(reasons))
        (only,) = time_line([account(1, *mentions)])
        return only

    assert entry("tense").inferred
    assert not entry("tense", "direct").inferred


def test_a_date_stands_in_its_sentence() -> None:
    text = "بدأت المحادثات اليوم. وكانت الجولة الأولى في 27 فبراير 2025 في إسطنبول."
    article = Article(text=text, blocks=(), title="", id=1)
    entries = time_line([(article, analyse(text, published=LATER))])
    first = entries[0]
    assert first.earliest == DAY
    sentence = first.places[0].sentence
    assert text[sentence.start : sentence.end].startswith("وكانت الجولة")
