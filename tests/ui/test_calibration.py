"""Which way of drawing Arabic reads right, asked on a screen."""

import re
from pathlib import Path
from typing import Literal

import pytest

from newsreader.config import Config
from newsreader.library import Library
from newsreader.terminal import READS_RIGHT, Detection, by_likelihood, profile_named
from newsreader.terminal.calibration import answers_file, kept_encoder
from newsreader.terminal.encoders import ENCODERS
from newsreader.text import lay_out
from newsreader.ui.app import NewsreaderApp
from newsreader.ui.output import Output
from newsreader.ui.screens.calibration import KEYS, CalibrationScreen, Way
from newsreader.ui.screens.dialogs import Card
from newsreader.ui.screens.library import LibraryScreen
from newsreader.ui.widgets.status_line import StatusLine
from tests.ui.screen_text import on_top, rows_of, text_of

VTE = Detection(profile_named("vte"), ("it says so",), identity="vte")
CLEAR = "\x1b[2J"
SIZES = [(60, 24), (80, 24), (120, 40)]
PLACE = re.compile(r"\x1b7\x1b\[(\d+);(\d+)H")


@pytest.fixture(autouse=True)
def configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep answers in a folder of this test."""
    folder = tmp_path / "configuration"
    monkeypatch.setenv("NEWSREADER_CONFIG", str(folder))
    return folder


@pytest.fixture
def sent() -> list[str]:
    """What the terminal was sent beside updates of the screen."""
    return []


def reading(
    library: Library,
    sent: list[str],
    detection: Detection = VTE,
    language: Literal["en", "ar"] = "en",
) -> NewsreaderApp:
    """Return the app in a terminal of which only the way to it is there."""
    app = NewsreaderApp(library, config=Config(language=language))
    app.output = Output(detection)
    app.output.send = sent.append
    app.output.session.enter()
    return app


def output_of(app: NewsreaderApp) -> Output:
    assert app.output
    return app.output


def message(app: NewsreaderApp) -> str:
    return on_top(app, LibraryScreen).query_one(StatusLine).message


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["en", "ar"])
async def test_each_line_stands_in_a_blank_row_below_its_number(
    empty_library: Library, sent: list[str], size: tuple[int, int], language: Literal["en", "ar"]
) -> None:
    app = reading(empty_library, sent, language=language)
    async with app.run_test(size=size) as pilot:
        await pilot.press("!")
        await pilot.pause()
        screen = on_top(app, CalibrationScreen)
        over = output_of(app).drawn_over
        places = [(int(line) - 1, int(column) - 1) for line, column in PLACE.findall(over)]
        rows = rows_of(app)
        for number, (line, column) in enumerate(places, 1):
            assert rows[line].isspace()
            assert str(number) in rows[line - 1]
            assert 0 <= column <= size[0] - 59
        shown = [way.sample for way in screen.query(Way)]
        assert [sample.encoder for sample in shown if sample] == [*by_likelihood(VTE)[:3]]
        assert all(sample.row in over for sample in shown if sample)
        assert len(places) == 3
        in_english = " ".join(text_of(app).split())
        assert READS_RIGHT in in_english
        assert KEYS in in_english


async def test_the_choice_is_kept_and_in_use_at_once(
    empty_library: Library, sent: list[str]
) -> None:
    app = reading(empty_library, sent)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("!", "2")
        await pilot.pause()
        assert kept_encoder("vte", answers_file()) == ("logical", None)
        assert output_of(app).detection.profile.encoder == "logical"
        assert output_of(app).drawn_over == ""
        assert sent == [VTE.profile.leave + CLEAR]
        assert "logical" in message(app)
        line = lay_out("قال محمد", 20)[0].text
        assert "قال" in output_of(app).encoded(f"\x1b[2;1H{line}", 80)
        await pilot.press("!", "2")
        await pilot.pause()
        assert kept_encoder("vte", answers_file()) == ("plain", None)
        assert sent[1:] == [VTE.profile.enter + CLEAR + CLEAR]


@pytest.mark.parametrize("key", ["escape", "q", "ض"])
async def test_leaving_it_keeps_nothing_and_erases_what_was_drawn(
    empty_library: Library, sent: list[str], key: str
) -> None:
    app = reading(empty_library, sent)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("!", key)
        await pilot.pause()
        assert not answers_file().exists()
        assert output_of(app).detection is VTE
        assert output_of(app).drawn_over == ""
        assert sent == [VTE.profile.leave + VTE.profile.enter + CLEAR + CLEAR]
        assert message(app) == "Left as it was"


async def test_every_way_is_shown_by_and_by(empty_library: Library, sent: list[str]) -> None:
    app = reading(empty_library, sent)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("!")
        seen: list[str] = []
        for _page in range(-(-len(ENCODERS) // 3)):
            await pilot.pause()
            ways = on_top(app, CalibrationScreen).query(Way)
            seen += [way.sample.encoder for way in ways if way.sample]
            await pilot.press("n")
        assert seen == list(by_likelihood(VTE))
        await pilot.press("n", "٣")
        await pilot.pause()
        assert kept_encoder("vte", answers_file()) == (by_likelihood(VTE)[5], None)


async def test_a_click_chooses(empty_library: Library, sent: list[str]) -> None:
    app = reading(empty_library, sent)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("!")
        await pilot.pause()
        second = list(on_top(app, CalibrationScreen).query(Way))[1]
        await pilot.click(second, offset=(20, 1))
        await pilot.pause()
        assert kept_encoder("vte", answers_file()) == ("logical", None)


async def test_the_lines_move_with_their_rows(empty_library: Library, sent: list[str]) -> None:
    app = reading(empty_library, sent)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("!")
        await pilot.pause()
        wide = PLACE.findall(output_of(app).drawn_over)
        await pilot.resize_terminal(60, 24)
        await pilot.pause()
        narrow = PLACE.findall(output_of(app).drawn_over)
        assert narrow != wide
        for line, _column in narrow:
            assert rows_of(app)[int(line) - 1].isspace()


async def test_the_lines_are_in_the_colours_of_the_screen(
    empty_library: Library, sent: list[str]
) -> None:
    app = reading(empty_library, sent)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("!")
        await pilot.pause()
        # A background is 40 to 47 of sixteen colours, or 48 and what follows.
        assert len(re.findall(r"H\x1b\[0m\x1b\[[\d;]*\b4\d", output_of(app).drawn_over)) == 3


async def test_it_is_offered_at_the_first_start_and_leads_back_to_it(
    empty_library: Library, sent: list[str]
) -> None:
    app = reading(empty_library, sent)
    async with app.run_test(size=(80, 24)) as pilot:
        on_top(app, LibraryScreen).welcome()
        await pilot.press("!")
        await pilot.pause()
        on_top(app, CalibrationScreen)
        await pilot.press("escape")
        await pilot.pause()
        on_top(app, Card)


async def test_where_the_profile_is_named_the_choice_holds_until_the_next_start(
    empty_library: Library, sent: list[str]
) -> None:
    named = Detection(profile_named("vte"), (), identity="vte", named_by="NEWSREADER_TERMINAL")
    app = reading(empty_library, sent, named)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("!", "2")
        await pilot.pause()
        assert output_of(app).detection.profile.encoder == "logical"
        assert not answers_file().exists()
        assert "NEWSREADER_TERMINAL" in message(app)


async def test_a_choice_that_cannot_be_kept_is_in_use(
    empty_library: Library, sent: list[str], configuration: Path
) -> None:
    configuration.write_text("a file where the folder should be")
    app = reading(empty_library, sent)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("!", "2")
        await pilot.pause()
        assert output_of(app).detection.profile.encoder == "logical"
        assert "could not be kept" in message(app)


async def test_without_a_terminal_nothing_is_asked(empty_library: Library) -> None:
    app = NewsreaderApp(empty_library)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("!")
        await pilot.pause()
        assert message(app) == "This needs a terminal of its own"
