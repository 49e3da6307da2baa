"""Writing highlights, articles and events from the screen."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from newsreader.library import Library
from newsreader.library.export import Progress, export_event, export_highlights
from newsreader.ui import writing
from newsreader.ui.app import NewsreaderApp
from newsreader.ui.screens.exporting import AskExport
from newsreader.ui.widgets.bidi_editor import BidiEditor
from newsreader.wording import speak
from tests.ui.screen_text import on_top, text_of
from tests.ui.session import settled
from tests.ui.test_reading import reading


async def asked(pilot: Pilot[None], name: str, *, down: int = 0) -> None:
    """Choose what to write, and write it under a name."""
    await pilot.press("E", *["down"] * down)
    await pilot.pause()
    on_top(pilot.app, AskExport).query_one(BidiEditor).set_text(name)
    await pilot.press("enter")
    await settled(pilot)


async def test_the_end_of_the_name_chooses_the_form(library: Library, tmp_path: Path) -> None:
    library.highlight(4, 0, 20, label=3, note="ملاحظة")
    async with reading(library, 4) as (pilot, _):
        await asked(pilot, str(tmp_path / "a.jsonld"))
        assert "ملاحظة" in json.dumps(
            json.loads((tmp_path / "a.jsonld").read_text()), ensure_ascii=False
        )
        await asked(pilot, str(tmp_path / "a.csv"))
        assert len([*csv.reader((tmp_path / "a.csv").read_text("utf-8-sig").splitlines())]) == 2
        await asked(pilot, str(tmp_path / "a.html"), down=1)
        page = (tmp_path / "a.html").read_text()
        assert 'dir="rtl"' in page
        assert len(page) > len(library.article(4).text)


async def test_the_whole_event_is_written(library: Library, tmp_path: Path) -> None:
    event = library.event_of(1)
    assert event
    async with reading(library, 1) as (pilot, _):
        await asked(pilot, str(tmp_path / "event.md"), down=3)
    written = (tmp_path / "event.md").read_text()
    for account in event.accounts:
        article = library.article(account.article)
        sentence = library.sentences(account.article)[2]
        assert article.text[sentence.start : sentence.end] in written


def test_an_event_says_in_arabic_why_its_accounts_are_together(library: Library) -> None:
    event = library.event_of(1)
    assert event
    english = export_event(library, event.id, "md")
    assert "names in common: " in english
    speak("ar")
    arabic = export_event(library, event.id, "md")
    assert "in common" not in arabic
    assert " مشتركة: " in arabic
    assert len(arabic.splitlines()) == len(english.splitlines())


async def test_the_proposed_name_follows_what_is_chosen(library: Library) -> None:
    async with reading(library, 1) as (pilot, _):
        await pilot.press("E", "down")
        await pilot.pause()
        editor = on_top(pilot.app, AskExport).query_one(BidiEditor)
        assert editor.text == "article-1.md"
        editor.set_text("mine.html")
        await pilot.press("down")
        await pilot.pause()
        assert editor.text == "mine.html"


async def test_a_file_that_is_there_is_written_over_only_when_asked_twice(
    library: Library, tmp_path: Path
) -> None:
    there = tmp_path / "there.md"
    there.write_text("precious")
    async with reading(library, 4) as (pilot, _):
        await asked(pilot, str(there))
        assert there.read_text() == "precious"
        assert "Enter again" in text_of(pilot.app)
        await pilot.press("enter")
        await settled(pilot)
        assert there.read_text() != "precious"


async def test_a_name_without_a_known_end_is_refused(library: Library, tmp_path: Path) -> None:
    async with reading(library, 4) as (pilot, _):
        await asked(pilot, str(tmp_path / "a.doc"))
        on_top(pilot.app, AskExport)
        assert "must end in" in text_of(pilot.app)
        assert not (tmp_path / "a.doc").exists()


async def test_what_cannot_be_written_is_said_in_one_line(library: Library, tmp_path: Path) -> None:
    async with reading(library, 4) as (pilot, _):
        await asked(pilot, str(tmp_path / "no" / "a.md"))
        assert "Not written: No such file" in text_of(pilot.app)


async def test_a_dash_copies(library: Library) -> None:
    library.highlight(4, 0, 20, label=3, note="ملاحظة")
    async with reading(library, 4) as (pilot, _):
        await asked(pilot, "-")
        assert "ملاحظة" in pilot.app.clipboard


class Held:
    """An export of three articles that is held up after the first, until it is let go."""

    def __init__(self) -> None:
        self.begun, self.released = Event(), Event()

    def __call__(self, progress: Progress) -> str:
        for done in range(3):
            progress(done, 3)
            self.begun.set()
            if not done:
                assert self.released.wait(20)
        return "written"


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    monkeypatch.setattr(writing, "INTERVAL", 0)
    held = Held()
    yield held
    held.released.set()


async def begun(pilot: Pilot[None], held: Held, path: Path) -> None:
    """Begin to write, up to where it is held."""
    app = pilot.app
    assert isinstance(app, NewsreaderApp)
    app.write_document(held, path)
    while not held.begun.is_set():
        await pilot.pause(0.01)
    await pilot.pause()


async def ended(pilot: Pilot[None], held: Held, said: str) -> None:
    held.released.set()
    for _ in range(200):
        if said in text_of(pilot.app):
            return
        await pilot.pause(0.05)
    raise AssertionError(text_of(pilot.app))


@pytest.mark.parametrize("keys", [(), ("q",), ("s",)], ids=["reader", "list", "search"])
async def test_how_far_it_is_is_said_wherever_one_is(
    library: Library, tmp_path: Path, held: Held, keys: tuple[str, ...]
) -> None:
    async with reading(library, 4) as (pilot, _):
        await begun(pilot, held, tmp_path / "a.md")
        assert "Writing: 0 of 3" in text_of(pilot.app)
        await pilot.press(*keys)
        await pilot.pause()
        await ended(pilot, held, "Written")
        assert (tmp_path / "a.md").read_text() == "written"


@pytest.mark.parametrize("there", [True, False])
async def test_esc_stops_it_and_leaves_what_was_there(
    library: Library, tmp_path: Path, held: Held, there: bool
) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    if there:
        (folder / "a.md").write_text("precious")
    async with reading(library, 4) as (pilot, screen):
        await begun(pilot, held, folder / "a.md")
        await pilot.press("escape")
        assert pilot.app.screen is screen
        await ended(pilot, held, "nothing was written")
        left = {one.name: one.read_text() for one in folder.iterdir()}
        assert left == ({"a.md": "precious"} if there else {})
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.screen is not screen


async def test_a_file_that_cannot_be_finished_is_left_as_it_was(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.md").write_text("precious")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    async with reading(library, 4) as (pilot, _):
        app = pilot.app
        assert isinstance(app, NewsreaderApp)
        app.write_document(lambda _progress: "new", tmp_path / "a.md")
        await settled(pilot)
        assert "No space left" in text_of(app)
    assert (tmp_path / "a.md").read_text() == "precious"
    assert not (tmp_path / ".a.md.part").exists()


def test_the_articles_of_an_export_are_counted(library: Library) -> None:
    for number in (1, 2, 3):
        library.highlight(number, 0, 20)
    told: list[tuple[int, int]] = []
    export_highlights(library, "html", progress=lambda *far: told.append(far))
    assert told == [(0, 3), (1, 3), (2, 3)]
    event = library.event_of(1)
    assert event
    told.clear()
    export_event(library, event.id, "md", progress=lambda *far: told.append(far))
    assert told == [(done, len(event.accounts)) for done in range(len(event.accounts))]
