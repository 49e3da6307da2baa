"""The time line, and the day of publication."""

from datetime import date, datetime

import pytest

from newsreader.events.timeline import Entry
from newsreader.library import Library
from newsreader.library.importing import read_article
from newsreader.ui.screens.publication import AskPublication, read_moment
from newsreader.ui.screens.reader import ReaderScreen
from newsreader.ui.screens.timeline import BAR, TimelineScreen, bar, shown_days
from newsreader.ui.widgets.row_list import RowList
from tests.ui.screen_text import text_of
from tests.ui.session import press
from tests.ui.test_reading import reading

FIRST, SECOND, THIRD = date(2024, 1, 1), date(2024, 6, 1), date(2024, 12, 31)


def test_the_earliest_day_is_drawn_on_the_right() -> None:
    axis = [FIRST, SECOND, THIRD]
    assert bar(Entry(FIRST, FIRST, ()), axis) == "·" * (BAR - 1) + "●"
    assert bar(Entry(THIRD, THIRD, ()), axis) == "●" + "·" * (BAR - 1)
    assert bar(Entry(FIRST, THIRD, ()), axis) == "━" * BAR
    assert len(bar(Entry(SECOND, THIRD, ()), axis)) == BAR


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        (SECOND, SECOND, "Sat \u20682024-06-01\u2069"),
        (FIRST, THIRD, "2024"),
        (date(2024, 2, 1), date(2024, 2, 29), "\u20682024-02\u2069"),
        (date(1990, 1, 1), date(1999, 12, 31), "1990–1999"),
        (date(2024, 2, 3), date(2024, 2, 9), "\u20682024-02-03\u2069 – \u20682024-02-09\u2069"),
    ],
)
def test_days_are_written_as_short_as_they_are_known(first: date, last: date, shown: str) -> None:
    # No sentence gives these entries: they count as inferred.
    assert shown_days(Entry(first, last, ())) == f"≈ {shown}"


async def test_the_time_line_has_every_account_and_jumps_into_the_text(library: Library) -> None:
    async with reading(library, 4, (100, 40)) as (pilot, _):
        await press(pilot, "t")
        screen = pilot.app.screen
        assert isinstance(screen, TimelineScreen)
        assert "of 3 accounts" in text_of(pilot.app)
        rows = screen.query_one(RowList)
        assert {row.key.split(":")[0] for row in rows.rows if row.key} == {"1", "4", "5"}
        await press(pilot, "G", "enter")
        reader = pilot.app.screen
        assert isinstance(reader, ReaderScreen)
        assert reader.target
        assert any(one.start == reader.target.start for one in reader.analysis.dates)


async def test_the_time_line_of_the_article_alone(library: Library) -> None:
    async with reading(library, 4, (100, 40)) as (pilot, _):
        await press(pilot, "t", "w")
        assert "of 1 account" in text_of(pilot.app)


async def test_setting_the_day_of_publication_resolves_the_dates(empty_library: Library) -> None:
    text = "قال الوزير أمس إن المحادثات ستبدأ يوم الخميس المقبل في القاهرة بحضور الوفدين."
    number = empty_library.add(read_article(text.encode())).id
    async with reading(empty_library, number) as (pilot, screen):
        assert {one.reason for one in screen.analysis.dates} == {"unresolved"}
        assert "p sets" in text_of(pilot.app)
        await pilot.press("p")
        await pilot.pause()
        assert isinstance(pilot.app.screen, AskPublication)
        await pilot.press(*"2025-13-99", "enter")
        await pilot.pause()
        assert "is no day" in text_of(pilot.app)
        await press(pilot, *["backspace"] * 10, *"2025-02-27", "enter")
        assert screen.analysis.dates[0].value == "2025-02-26"
        stored = empty_library.article(number).published
        assert stored
        assert (stored.when, stored.how) == (date(2025, 2, 27), "given")


def test_a_day_or_a_moment_is_read() -> None:
    assert read_moment(" 2025-02-27 ") == date(2025, 2, 27)
    assert read_moment("2025-02-27 14:30") == datetime(2025, 2, 27, 14, 30)  # noqa: DTZ001 - as written
    assert read_moment("yesterday") is None


async def test_a_date_is_corrected_from_its_card_and_taken_back(library: Library) -> None:
    async with reading(library, 4) as (pilot, screen):
        first = next(one for one in screen.analysis.dates if not one.value.endswith("_REF"))
        await pilot.press("]", "d", "i")
        await pilot.pause()
        await pilot.press("c")
        await pilot.pause()
        await press(pilot, *["backspace"] * len(first.value), *"2024-12-24", "enter")
        corrected = next(one for one in screen.analysis.dates if one.start == first.start)
        assert (corrected.value, corrected.reason) == ("2024-12-24", "corrected")
        assert library.analysis(4).dates == screen.analysis.dates
        await press(pilot, "u")
        assert next(one for one in screen.analysis.dates if one.start == first.start) == first


async def test_a_correction_that_is_no_date_is_refused_in_one_line(library: Library) -> None:
    async with reading(library, 4) as (pilot, screen):
        before = screen.analysis.dates
        await pilot.press("]", "d", "i")
        await pilot.pause()
        await pilot.press("c")
        await pilot.pause()
        await press(pilot, *"?!", "enter")
        # The dialog stays, with what was typed in it.
        assert pilot.app.screen is not screen
        assert "?!" in text_of(pilot.app)
        assert screen.analysis.dates == before
