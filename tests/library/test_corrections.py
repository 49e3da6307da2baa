"""Dates the reader corrected: kept, undone, moved with the text, and put into the analysis."""

from datetime import date
from pathlib import Path

import pytest

from newsreader.errors import NotFoundError
from newsreader.library import Library
from newsreader.library.annotations.corrections import corrected
from newsreader.model import Analysis, DateMention, DateType

from .samples import article

TEXT = "وصل الوفد يوم الخميس إلى إسطنبول.\nوغادر في 28 فبراير 2025."
DAY = date(2025, 2, 27)


def mention(library: Library, number: int, words: str) -> DateMention:
    (found,) = (one for one in library.analysis(number).dates if words in one.text)
    return found


@pytest.fixture
def number(library: Library) -> int:
    return library.add(article(TEXT, published=DAY, origin="a")).id


def test_a_corrected_date_means_what_the_reader_said(library: Library, number: int) -> None:
    before = mention(library, number, "الخميس")
    library.correct_date(number, before.start, before.end, "2025-02-20")
    after = mention(library, number, "الخميس")
    assert (after.start, after.end, after.text) == (before.start, before.end, before.text)
    assert (after.value, after.reason, after.confidence) == ("2025-02-20", "corrected", 1.0)
    assert after.earliest == after.latest == date(2025, 2, 20)
    assert after.alternatives[0] == before.value
    assert after.value not in after.alternatives


def test_the_reading_chosen_is_no_alternative_any_more(library: Library, number: int) -> None:
    known = DateMention(
        10, 20, TEXT[10:20], DateType.DATE, "2025-02-27", alternatives=("2025-02-20", "2025-03-06")
    )
    library.correct_date(number, 10, 20, "2025-02-20")
    (after,) = corrected(Analysis(dates=(known,)), library.date_corrections()).dates
    assert (after.value, after.alternatives) == ("2025-02-20", ("2025-02-27", "2025-03-06"))


def test_other_dates_stay_as_they_were(library: Library, number: int) -> None:
    before = library.analysis(number)
    said = mention(library, number, "الخميس")
    library.correct_date(number, said.start, said.end, "2025-02-20")
    after = library.analysis(number)
    assert [one for one in after.dates if one.reason != "corrected"] == [
        one for one in before.dates if one != said
    ]
    assert after.entities == before.entities


def test_a_correction_is_there_after_a_restart(path: Path) -> None:
    with Library.open(path) as library:
        number = library.add(article(TEXT)).id
        library.correct_date(number, 10, 20, "2025-02")
        said = library.date_corrections()
    with Library.open(path) as library:
        assert library.date_corrections() == library.date_corrections(number) == said
        assert library.date_corrections(99) == ()
        assert [one.value for one in said] == ["2025-02"]


def test_none_takes_a_correction_back(library: Library, number: int) -> None:
    before = library.analysis(number)
    library.correct_date(number, 10, 20, "2025-02-20")
    assert library.analysis(number) != before
    library.correct_date(number, 10, 20, None)
    assert library.analysis(number) == before
    library.correct_date(number, 10, 20, None)


def test_corrections_are_undone_and_redone(library: Library, number: int) -> None:
    states = [library.date_corrections()]
    for value in ("2025-02-20", "2025-02-13", None):
        library.correct_date(number, 10, 20, value)
        states.append(library.date_corrections())
    assert [[one.value for one in state] for state in states] == [
        [],
        ["2025-02-20"],
        ["2025-02-13"],
        [],
    ]
    said = []
    for state in reversed(states[:-1]):
        said.append(library.undo())
        assert library.date_corrections() == state
    assert said == ["date correction removed", "date corrected", "date corrected"]
    for state in states[1:]:
        library.redo()
        assert library.date_corrections() == state


def test_a_new_correction_replaces_those_it_overlaps(library: Library, number: int) -> None:
    library.correct_date(number, 10, 13, "2025")
    library.correct_date(number, 10, 20, "2025-02-20")
    assert [one.value for one in library.date_corrections()] == ["2025-02-20"]
    assert library.analysis(number).dates[0].value == "2025-02-20"


def test_words_that_are_no_date_can_become_one(library: Library, number: int) -> None:
    start = TEXT.index("الوفد")
    library.correct_date(number, start, start + 5, "P3D")
    found = mention(library, number, "الوفد")
    assert (found.type, found.alternatives, found.earliest) == (DateType.DURATION, (), None)


def test_dates_never_overlap_after_a_correction(library: Library, number: int) -> None:
    library.correct_date(number, 0, len(TEXT), "2025")
    dates = library.analysis(number).dates
    assert [(one.start, one.end) for one in dates] == [(0, len(TEXT))]


def test_a_correction_moves_with_a_changed_text(library: Library, number: int) -> None:
    said = mention(library, number, "الخميس")
    library.correct_date(number, said.start, said.end, "2025-02-20")
    library.add(article(f"سطر جديد\n{TEXT}", origin="a", published=DAY))
    assert mention(library, number, "الخميس").value == "2025-02-20"


def test_a_correction_whose_words_are_gone_changes_nothing_and_is_kept(
    library: Library, number: int
) -> None:
    library.correct_date(number, 10, 20, "2025-02-20")
    library.add(article("نص آخر تماما بلا تاريخ", origin="a"))
    assert library.analysis(number).dates == ()
    (lost,) = library.date_corrections(number)
    assert (lost.passage.orphan, lost.passage.exact, lost.value) == (
        True,
        TEXT[10:20],
        "2025-02-20",
    )


def test_a_correction_is_no_highlight(library: Library, number: int) -> None:
    library.correct_date(number, 10, 20, "2025-02-20")
    assert library.highlights() == ()
    assert library.articles()[0].highlights == 0
    with pytest.raises(NotFoundError):
        library.delete_highlight(library.date_corrections()[0].id)


def test_events_follow_a_correction(library: Library, number: int) -> None:
    before = library.stories()
    for one in library.analysis(number).dates:
        library.correct_date(number, one.start, one.end, "2011-05-06")
    assert library.stories() != before
    for _ in library.date_corrections():
        library.undo()
    assert library.stories() == before


@pytest.mark.parametrize("value", ["", "غدا", "2025-02-30", "2025-13", "27/2/2025", "P", "1\n2"])
def test_a_value_that_is_none_is_refused_in_one_line(
    library: Library, number: int, value: str
) -> None:
    with pytest.raises(ValueError, match=r"value|calendar") as caught:
        library.correct_date(number, 10, 20, value)
    assert "\n" not in str(caught.value)
    assert library.date_corrections() == ()
    assert library.undo() is None


def test_a_range_must_be_a_passage(library: Library, number: int) -> None:
    with pytest.raises(ValueError, match="no passage"):
        library.correct_date(number, 20, 20, "2025")
    with pytest.raises(NotFoundError):
        library.correct_date(99, 0, 5, "2025")
