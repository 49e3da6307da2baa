"""The reader in Arabic: what it says, and from which side."""

import ast
import re
from pathlib import Path
from typing import Literal

import pytest

from newsreader.commands import all_commands
from newsreader.config import Config, load
from newsreader.library import Library
from newsreader.text import shape
from newsreader.ui.app import NewsreaderApp
from newsreader.ui.screens.help import HelpScreen
from newsreader.ui.screens.library import LibraryScreen
from newsreader.ui.screens.reader import ReaderScreen
from newsreader.ui.screens.search import SearchScreen
from newsreader.ui.widgets.article_view import ArticleView
from newsreader.ui.widgets.bidi_editor import BidiEditor
from newsreader.ui.widgets.key_footer import KeyFooter
from newsreader.ui.widgets.marks_pane import MarksPane
from newsreader.ui.widgets.row_list import RowList
from newsreader.wording import language, speak
from tests.ui.screen_text import rows_of
from tests.ui.session import TYPING_ENDED, settled, started

ARABIC = Config(language="ar")
UI = Path(__file__).parents[2] / "tui" / "newsreader" / "ui"
UI_FILES = sorted(UI.rglob("*.py"))
TABLES = sorted({screen for command in all_commands() for screen in command.screens} - {"*"})
LATIN = re.compile("[A-Za-z]")


def _words(text: str) -> str:
    """Return a text without what is isolated in it: keys and names."""
    return re.sub("[\u2066\u2068][^\u2069]*\u2069", "", text)


def _drawn(text: str) -> str:
    return shape(text)[::-1]


def test_the_environment_chooses_unless_the_options_do(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "ar_EG.UTF-8")
    NewsreaderApp(library)
    assert language() == "ar"
    NewsreaderApp(library, config=Config(language="en"))
    assert language() == "en"


def test_a_wrong_language_is_a_problem_and_leaves_english(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('language = "fr"\n')
    loaded = load(file)
    assert [one.line for one in loaded.problems] == [1]
    speak(loaded.config.language, {})
    assert language() == "en"


@pytest.mark.parametrize("table", TABLES)
def test_everything_the_table_says_is_arabic(library: Library, table: str) -> None:
    app = NewsreaderApp(library, config=ARABIC)
    for command in app.table:
        if command.on(table):
            for said in filter(None, (command.label, command.help, command.footer)):
                assert re.search("[\u0621-\u064a]", said), said
                assert not LATIN.search(_words(said)), said
    assert len(app.table) == len(all_commands())


@pytest.mark.parametrize("keys", [(), ("enter",), ("'",), ("s",)], ids=repr)
async def test_footer_and_help_are_arabic(library: Library, keys: tuple[str, ...]) -> None:
    async with started(library, *keys, size=(120, 40), config=ARABIC) as (pilot, app):
        shown = app.screen.query_one(KeyFooter).fields(120)
        labels = [field.text for field in shown if field.style != "key"]
        assert len(labels) > 2
        assert not any(LATIN.search(label) for label in labels)
        await pilot.press("f1")
        assert isinstance(app.screen, HelpScreen)
        await pilot.pause()
        rows = app.screen.query_one(RowList).rows
        explained = [" ".join(line[1].text for line in row.lines) for row in rows]
        assert len(explained) > 10
        assert not any(LATIN.search(_words(said)) for said in explained)
        assert not LATIN.search(app.screen.query_one(BidiEditor).text)


async def test_the_first_words_of_a_line_are_on_its_right(library: Library) -> None:
    async with started(library, size=(80, 24), config=ARABIC) as (_, app):
        rows = [row.rstrip() for row in rows_of(app)]
        assert rows[0].endswith("newsreader")
        assert rows[-2].endswith(_drawn("حسب الحدث"))
        assert rows[-1].endswith(f"{_drawn('المفاتيح')} ?")


async def test_keys_in_a_message_stay_whole(library: Library) -> None:
    async with started(library, "enter", "*", config=ARABIC) as (_, app):
        row = rows_of(app)[-2].rstrip()
        assert row.endswith(f"]e :{_drawn('انتقل إلى اسم أولا')}")


@pytest.mark.parametrize(("spoken", "pane_is_right"), [("en", False), ("ar", True)])
async def test_the_pane_of_names_is_where_reading_begins(
    library: Library, spoken: Literal["en", "ar"], pane_is_right: bool
) -> None:
    async with started(library, "enter", config=Config(language=spoken)) as (_, app):
        pane, text = app.screen.query_one(MarksPane), app.screen.query_one(ArticleView)
        assert (pane.region.x > text.region.x) == pane_is_right


@pytest.mark.parametrize(
    ("config", "opens", "goes_back"),
    [
        (Config(language="en"), "right", "left"),
        (Config(language="en"), "l", "h"),
        (ARABIC, "left", "right"),
        (ARABIC, "h", "l"),
        (ARABIC, "ا", "م"),
    ],
    ids=["en", "en letters", "ar", "ar letters", "ar layout"],
)
async def test_in_a_list_the_side_read_towards_opens(
    library: Library, config: Config, opens: str, goes_back: str
) -> None:
    async with started(library, config=config) as (pilot, app):
        await pilot.press(goes_back)  # there is nothing before the library
        assert isinstance(app.screen, LibraryScreen)
        await pilot.press(opens)
        await settled(pilot)
        assert isinstance(app.screen, ReaderScreen)
        await pilot.press("q", "s", *"روسيا", "enter")
        await settled(pilot, TYPING_ENDED)
        assert isinstance(app.screen, SearchScreen)
        await pilot.press(goes_back)
        assert isinstance(app.screen, LibraryScreen)


@pytest.mark.parametrize(
    ("spoken", "on", "back"), [("en", "right", "left"), ("ar", "left", "right")]
)
async def test_the_pane_of_names_is_such_a_list(
    library: Library, spoken: Literal["en", "ar"], on: str, back: str
) -> None:
    async with started(library, "enter", config=Config(language=spoken)) as (pilot, app):
        await pilot.press("tab")
        await pilot.pause()
        reader, pane = app.screen, app.screen.query_one(MarksPane)
        assert isinstance(reader, ReaderScreen)
        assert reader.focused == pane
        article = reader.article.id
        await pilot.press(on)
        assert pane.current
        assert reader.hits
        await pilot.press(back)
        assert reader.focused != pane
        assert reader.article.id == article


@pytest.mark.parametrize("typed", ["ملاحظة", "ملاحظه"])
async def test_the_palette_finds_arabic_however_it_is_spelled(library: Library, typed: str) -> None:
    async with started(library, "enter", size=(100, 24), config=ARABIC) as (pilot, app):
        await pilot.press(":", *typed)
        await pilot.pause()
        found = [row.key for row in app.screen.query_one(RowList).rows]
        assert "note" in found
        assert "find" not in found


def _translated(node: ast.AST) -> bool:
    return any(
        isinstance(part, ast.Call)
        and isinstance(part.func, ast.Name)
        and part.func.id in {"_", "ngettext", "counted"}
        for part in ast.walk(node)
    )


@pytest.mark.parametrize("file", UI_FILES, ids=lambda file: str(file.relative_to(UI)))
def test_no_field_of_our_own_words_has_a_fixed_direction(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            fixed = [one for one in node.args if isinstance(one, ast.Constant)]
            if node.func.id in {"Field", "Fact"} and {one.value for one in fixed} & {"ltr", "rtl"}:
                text = node.args[0] if node.func.id == "Field" else node.args[1]
                assert not _translated(text), f"line {node.lineno}: worded() makes such fields"
