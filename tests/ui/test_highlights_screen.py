"""The list of highlights: filters, labels, tags, several passages, what is lost."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from textual.pilot import Pilot

from newsreader.library import Library
from newsreader.library.importing import read_article
from newsreader.model import Highlight
from newsreader.text import shape
from newsreader.ui.screens.highlights import HighlightsScreen
from newsreader.ui.screens.reader import ReaderScreen
from newsreader.ui.widgets.row_list import RowList
from newsreader.ui.widgets.status_line import StatusLine
from tests.ui.screen_text import on_top, text_of
from tests.ui.session import settled, started
from tests.ui.test_reading import reading


@asynccontextmanager
async def listing(library: Library) -> AsyncIterator[Pilot[None]]:
    """Open the list of highlights."""
    async with started(library, "'", size=(100, 30)) as (pilot, _):
        yield pilot


def listed(pilot: Pilot[None]) -> list[str]:
    return [row.key for row in pilot.app.screen.query_one(RowList).rows if row.key]


def mark(library: Library, article: int, start: int, **said: object) -> Highlight:
    made = library.highlight(article, start, start + 12, label=int(str(said.get("label", 1))))
    if "tags" in said:
        made = library.tag(made.id, [str(said["tags"])])
    if "note" in said:
        made = library.change_highlight(made.id, note=str(said["note"]))
    return made


async def test_what_is_typed_chooses_by_label_tag_and_words(library: Library) -> None:
    first = mark(library, 1, 10, label=3, note="عن إسطنبول")
    second = mark(library, 2, 10, label=4, tags="مهم")
    async with listing(library) as pilot:
        assert set(listed(pilot)) == {first.id, second.id}
        await pilot.press("/", *"label:3")
        await settled(pilot)
        assert listed(pilot) == [first.id]
        await pilot.press(*["backspace"] * 7, *"#مهم", "enter")
        await settled(pilot)
        assert listed(pilot) == [second.id]
        assert shape("مهم")[::-1] in text_of(pilot.app)
        await pilot.press("q")
        await settled(pilot)
        assert set(listed(pilot)) == {first.id, second.id}
        await pilot.press("/", *"اسطنبول", "enter")
        await settled(pilot)
        assert listed(pilot) == [first.id]
        await pilot.press("/", *"xx", "enter")
        await settled(pilot)
        assert listed(pilot) == []
        assert "No highlight fits" in text_of(pilot.app)
        await pilot.press("escape")
        await settled(pilot)
        on_top(pilot.app, HighlightsScreen)
        await pilot.press("escape")
        assert not isinstance(pilot.app.screen, HighlightsScreen)


async def test_labels_and_tags_are_changed_in_the_list_and_taken_back(library: Library) -> None:
    made = mark(library, 1, 10)
    async with listing(library) as pilot:
        await pilot.press("7")
        await settled(pilot)
        assert library.highlights()[0].label == 7
        await pilot.press("#", *"مهم, عاجل", "enter")
        await settled(pilot)
        assert library.highlights()[0].tags == ("مهم", "عاجل")
        await pilot.press("u", "u")
        await settled(pilot)
        assert library.highlights() == (replace(made, modified=library.highlights()[0].modified),)


async def test_from_an_article_its_own_highlights_can_be_listed(library: Library) -> None:
    own = mark(library, 1, 10)
    event = library.event_of(1)
    assert event
    other = next(one.article for one in event.accounts if one.article != 1)
    elsewhere = next(
        number
        for number in range(1, 6)
        if number not in {account.article for account in event.accounts}
    )
    same_event, far = mark(library, other, 10), mark(library, elsewhere, 10)
    async with reading(library, 1) as (pilot, _):
        await pilot.press("'")
        await settled(pilot)
        assert len(listed(pilot)) == 3
        await pilot.press("w")
        await settled(pilot)
        assert set(listed(pilot)) == {own.id, same_event.id}
        await pilot.press("w")
        await settled(pilot)
        assert listed(pilot) == [own.id]
        assert "of this article" in text_of(pilot.app)
        await pilot.press("w")
        await settled(pilot)
        assert far.id in listed(pilot)


async def test_one_note_hangs_on_passages_of_several_articles(library: Library) -> None:
    async with reading(library, 1) as (pilot, screen):
        await pilot.press("+")
        assert "first" in screen.query_one(StatusLine).message
        await pilot.press(".", "m", "enter", "left", ".", "+")
        other = screen.article.id
        assert other != 1
        (one,) = library.highlights()
        assert [passage.article for passage in one.passages] == [1, other]
        assert "2 passages" in screen.query_one(StatusLine).message
        await pilot.press("+")
        assert "already" in screen.query_one(StatusLine).message
        await pilot.press("'")
        await settled(pilot)
        assert listed(pilot) == [one.id, f"{one.id}:1"]
        await pilot.press("j", "enter")
        await settled(pilot)
        assert on_top(pilot.app, ReaderScreen).article.id == other
        await pilot.press("q", "q")
        await settled(pilot)
        await pilot.press("d", "d")
        await settled(pilot)
        assert [passage.article for passage in library.highlights()[0].passages] == [1]
        await pilot.press("u")
        await settled(pilot)
        assert len(library.highlights()[0].passages) == 2


async def test_a_lost_passage_is_marked_and_hung_where_it_belongs(library: Library) -> None:
    text = library.article(1).text
    start = text.index(". ", 400) + 2
    made = library.highlight(1, start, start + 40, note="n")
    changed = text[:start] + "كلام آخر تماما لا يشبه ما كان هنا. " + text[start + 60 :]
    article = library.article(1)
    library.add(replace(read_article(changed.encode()), origin=article.origin))
    (lost,) = library.highlights()
    assert lost.passages[0].orphan
    async with listing(library) as pilot:
        assert "lost" in text_of(pilot.app)
        await pilot.press("enter")
        await settled(pilot)
        screen = on_top(pilot.app, ReaderScreen)
        await pilot.press(".", "+")
        (found,) = library.highlights()
        assert found.id == made.id
        assert [(one.article, one.orphan) for one in found.passages] == [(1, False)]
        assert screen.highlights


async def test_the_same_passage_is_relabelled_rather_than_highlighted_twice(
    library: Library,
) -> None:
    async with reading(library, 4) as (pilot, _):
        await pilot.press(".", "m", "2", "m", "6")
        assert [one.label for one in library.highlights(4)] == [6]


async def test_tagging_a_chosen_passage_highlights_it(library: Library) -> None:
    async with reading(library, 4) as (pilot, _):
        await pilot.press(".", "#", *"مهم", "enter")
        await settled(pilot)
        (one,) = library.highlights(4)
        assert one.tags == ("مهم",)
        await pilot.press("#")
        await settled(pilot)
        assert "1" in text_of(pilot.app)
        await pilot.press("ctrl+u", *["backspace"] * 5, "enter")
        await settled(pilot)
        assert library.highlights(4)[0].tags == ()
