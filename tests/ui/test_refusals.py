"""What lower layers refuse is said in the language of the interface."""

import re
from pathlib import Path

import pytest
from textual.app import App

from newsreader.config import Config, load
from newsreader.library import Library
from newsreader.ui.greeting import greeting
from newsreader.ui.screens.dialogs import AskLine
from newsreader.ui.screens.exporting import AskExport
from newsreader.ui.widgets.bidi_editor import BidiEditor
from newsreader.ui.widgets.status_line import StatusLine
from newsreader.ui.widgets.wrapped_text import WrappedText
from newsreader.wording import speak
from tests.ui.screen_text import on_top
from tests.ui.session import press, started

ARABIC = Config(language="ar")


def words(text: str) -> str:
    """Return a text without what is isolated in it: names, values and keys, however deep."""
    while (
        less := re.sub(
            "[\u2066\u2068][^\u2066\u2068\u2069]*[A-Za-z][^\u2066\u2068\u2069]*\u2069", "", text
        )
    ) != text:
        text = less
    return text


def is_arabic(text: str) -> bool:
    """Say whether a sentence is Arabic, and everything Latin in it a name, a value or a key."""
    return bool(re.search("[\u0621-\u064a]", text)) and not re.search("[A-Za-z]", words(text))


def said(app: App[None]) -> str:
    return app.screen.query_one(StatusLine).message


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("missing.txt", None, "لا يوجد ملف أو مجلد بهذا الاسم"),
        ("empty.txt", b"", "فارغ"),
        ("paper.txt", b"%PDF-1.7", "وثيقة"),
        ("english.txt", b"Only English words are in this text.", "ليس بالعربية"),
        ("broken.txt", b"\xff\xfea", "متضرر"),
    ],
)
async def test_a_file_that_is_refused(
    library: Library, tmp_path: Path, name: str, content: bytes | None, expected: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    async with started(library, "o", config=ARABIC) as (pilot, app):
        on_top(app, AskLine).query_one(BidiEditor).set_text(str(tmp_path / name))
        await press(pilot, "enter")
        assert expected in said(app)
        assert is_arabic(said(app))


async def test_a_document_that_cannot_be_written(library: Library, tmp_path: Path) -> None:
    async with started(library, "E", config=ARABIC) as (pilot, app):
        on_top(app, AskExport).query_one(BidiEditor).set_text(str(tmp_path / "no" / "a.md"))
        await press(pilot, "enter")
        assert "لا يوجد ملف أو مجلد بهذا الاسم" in said(app)
        assert is_arabic(said(app))


async def test_a_value_that_is_no_date(library: Library) -> None:
    async with started(library, "enter", "]", "d", "i", config=ARABIC) as (pilot, app):
        await press(pilot, "c")
        on_top(app, AskLine).query_one(BidiEditor).set_text("tomorrow")
        await press(pilot, "enter")
        hint = on_top(app, AskLine).query_one("#hint", WrappedText)
        (shown,) = hint.fields(80)
        assert "ليس قيمة تاريخ" in shown.text
        assert is_arabic(shown.text)


@pytest.mark.parametrize(
    "line",
    [
        "widht = 3",
        "[reading]\nwidht = 3",
        "[reading]\nwidth = -1",
        "[look]\ntheme = 'pink'",
        "language = de",
        "language = [",
        "[keys]\nnote = ['ctrl+nothing']",
        "[keys]\nnote = 3",
        "[library]\nfile = 'here'",
        "reading = 3",
    ],
)
def test_a_mistake_in_the_options(tmp_path: Path, line: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(line)
    speak("ar")
    loaded = load(file)
    assert loaded.problems
    assert is_arabic(greeting(loaded))
