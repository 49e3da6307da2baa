"""What holds for any text."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.analysis.dates import candidate_publication_dates, find_dates
from newsreader.analysis.dates.rules import grammar
from newsreader.analysis.numbers import find_numbers

WORDS = sorted(
    {
        " ".join((form, *entry.rest))
        for form, entries in grammar().lexicon.entries.items()
        for entry in entries
    }
)
NUMERALS = st.one_of(
    st.integers(0, 2100).map(str),
    st.sampled_from(["14:30", "27/2/2025", "1446/9/15", "2,5", "٢٠٢٥", "8.00", "5.0", "1½", "1e5"]),
    st.builds("{}/{}".format, st.integers(0, 32), st.integers(0, 13)),
)
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(WORDS).map("ال{}".format),
    NUMERALS,
    st.sampled_from(list("،.-/()و:\n")),
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=14).map(" ".join))
DAYS = st.one_of(
    st.none(),
    st.dates(date(1900, 1, 1), date(2100, 12, 31)),
    st.datetimes(*map(datetime.fromisoformat, ("1900-01-01", "2100-12-31"))),
)


@given(TEXTS, DAYS, st.sampled_from(["news", "assistant"]))
@settings(deadline=None, max_examples=150)
def test_mentions_are_ordered_slices_that_never_overlap(
    text: str, published: date | None, mode: str
) -> None:
    end = 0
    for mention in find_dates(
        text, published=published, mode="assistant" if mode == "assistant" else "news"
    ):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        assert len({mention.value, *mention.alternatives}) == 1 + len(mention.alternatives)
        assert (mention.earliest is None) == (mention.latest is None)
        assert (
            mention.earliest is None or mention.latest is None or mention.earliest <= mention.latest
        )
        end = mention.end


@pytest.mark.parametrize(
    "text", ["31 سبتمبر", "في 31/9", "30 شباط المقبل", "الساعة 8.0", "10000 هـ"]
)
def test_what_the_calendar_has_not_is_no_reason_to_give_up(text: str) -> None:
    find_dates(text, published=date(2025, 4, 10))


@given(TEXTS)
@settings(deadline=None, max_examples=50)
def test_candidates_are_given_once_each(text: str) -> None:
    days = [candidate.date for candidate in candidate_publication_dates(text)]
    assert len(days) == len(set(days))


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "12 ",
        "12/",
        "1.",
        "و",
        "مليون ",
        "ألف و",
        "ثلاثة أيام و",
        "مارس/",
        "(",
        "\u064b",
        " ",
        "a",
        "a.",
        "a-",
        "a/",
        "+1",
    ],
)
def test_endless_repetition_is_read_without_harm(piece: str) -> None:
    text = piece * (6000 // len(piece))
    assert all(
        mention.end <= len(text) for mention in find_dates(text, published=date(2025, 4, 10))
    )
    assert all(number.end <= len(text) for number in find_numbers(text))
