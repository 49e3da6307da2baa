"""Typing Arabic: joined, right to left, with a caret that stays right."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual import events
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from newsreader.resources import resource_folder
from newsreader.text import shape
from newsreader.ui.themes import default_variables
from newsreader.ui.widgets.bidi_editor import BidiEditor


class Form(App[None]):
    """One field."""

    CSS_PATH = sorted(resource_folder("styles").glob("*.tcss"))

    def __init__(self, editor: BidiEditor) -> None:
        super().__init__()
        self.editor = editor

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return default_variables()

    def compose(self) -> ComposeResult:
        yield self.editor

    def on_mount(self) -> None:
        self.editor.focus()


@asynccontextmanager
async def typing(
    text: str = "", *, several_lines: bool = False
) -> AsyncIterator[tuple[Pilot[None], BidiEditor]]:
    editor = BidiEditor(text, several_lines=several_lines)
    if several_lines:
        editor.styles.height = 6
    async with Form(editor).run_test(size=(30, 8)) as pilot:
        await pilot.pause()
        yield pilot, editor


def drawn(editor: BidiEditor, y: int = 0) -> str:
    return editor.render_line(y).text


def caret_column(editor: BidiEditor, y: int = 0) -> int:
    column = 0
    for segment in editor.render_line(y):
        if segment.style and segment.style.reverse:
            return column
        column += segment.cell_length
    return -1


async def test_arabic_stands_on_the_right_joined_with_the_caret_at_its_left() -> None:
    async with typing() as (pilot, editor):
        await pilot.press(*"سلام")
        assert editor.text == "سلام"
        assert drawn(editor).endswith(shape("سلام")[::-1])
        assert caret_column(editor) == 30 - 3 - 1


async def test_latin_stands_on_the_left() -> None:
    async with typing() as (pilot, editor):
        await pilot.press(*"abc")
        assert drawn(editor).startswith("abc")
        assert caret_column(editor) == 3


async def test_left_and_right_walk_a_mixed_line_without_sticking_or_looping() -> None:
    async with typing("قال Lavrov اليوم") as (pilot, editor):
        columns = [caret_column(editor)]
        for _ in range(40):
            await pilot.press("right")
            columns.append(caret_column(editor))
        walked = columns[: columns.index(29) + 1]
        assert walked == list(range(walked[0], 30))
        for _ in range(40):
            await pilot.press("left")
        assert caret_column(editor) == walked[0]


async def test_selecting_with_shift_and_typing_replaces() -> None:
    async with typing("قال لافروف") as (pilot, editor):
        # Five steps for six letters: the lam-alef is one cell.
        await pilot.press(*["shift+right"] * 5, *"بوتين")
        assert editor.text == "قال بوتين"
        await pilot.press("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
        assert editor.text == "قال لافروف"


async def test_a_word_is_deleted_and_the_ends_are_reached() -> None:
    async with typing("قال سيرغي لافروف") as (pilot, editor):
        await pilot.press("ctrl+w")
        assert editor.text == "قال سيرغي "
        await pilot.press("home", "delete")
        assert editor.text == "ال سيرغي "
        await pilot.press("end", "backspace")
        assert editor.text == "ال سيرغي"


async def test_pasting_into_one_line_takes_it_as_one_line() -> None:
    async with typing() as (pilot, editor):
        editor.post_message(events.Paste("سطر\nثان\r\nثالث"))
        await pilot.pause()
        assert editor.text == "سطر ثان ثالث"


async def test_a_long_line_scrolls_so_that_the_caret_stays_in_view() -> None:
    async with typing("كلمة " * 30) as (pilot, editor):
        assert 0 <= caret_column(editor) < 30
        assert len(drawn(editor)) == 30
        await pilot.press("home")
        assert caret_column(editor) == 29


async def test_up_and_down_keep_the_side_in_a_note() -> None:
    async with typing("واحد\nاثنان", several_lines=True) as (pilot, editor):
        await pilot.press("ctrl+a", "up")
        assert caret_column(editor, 0) == caret_column(editor, 0) != -1
        await pilot.press("x")
        assert editor.text == "xواحد\nاثنان"


async def test_a_click_puts_the_caret_under_the_pointer() -> None:
    async with typing("سلام عليكم") as (pilot, editor):
        await pilot.click(BidiEditor, offset=(29, 0))
        await pilot.press("x")
        assert editor.text == "xسلام عليكم"


async def test_two_clicks_select_a_word_and_typing_replaces_it() -> None:
    async with typing("سلام عليكم") as (pilot, editor):
        await pilot.click(BidiEditor, offset=(28, 0), times=2)
        await pilot.press(*"وداعا")
        assert editor.text == "وداعا عليكم"


async def test_dragging_selects() -> None:
    async with typing("abcdef") as (pilot, editor):
        await pilot.mouse_down(BidiEditor, offset=(1, 0))
        await pilot.hover(BidiEditor, offset=(4, 0))
        await pilot.mouse_up(BidiEditor, offset=(4, 0))
        await pilot.press("x")
        assert editor.text == "axef"
