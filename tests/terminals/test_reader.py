"""The real program in real terminals: the same screens in each, cell by cell."""

import shutil
from pathlib import Path

import pytest

from tests.terminals.display import Raster, run
from tests.terminals.emulators import started
from tests.terminals.glyphs import find_grid
from tests.terminals.line_app import COLUMNS, LINES
from tests.terminals.reader import OPEN, Screens, behind_a_grid, most_arabic, reader, screens_of
from tests.terminals.reading import TOLERATED, Rows, misread_cells, still_picture

pytestmark = pytest.mark.terminals

TERMINALS = ["xterm", "vte", "konsole", "mlterm", "kitty", "vte-tmux"]


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory, seeds: Path) -> Screens:
    """Return the screens of the reader."""
    home = tmp_path_factory.mktemp("tmux")
    library = shutil.copytree(seeds.parent, home / "library") / seeds.name
    return screens_of(library, home, columns=COLUMNS, lines=LINES)


@pytest.mark.parametrize("name", TERMINALS)
def test_the_reader_shows_the_same_screens(
    name: str, display: str, tmp_path: Path, seeds: Path, expected: Screens
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    library = shutil.copytree(seeds.parent, tmp_path / "library") / seeds.name
    seen = tmp_path / "seen"
    with started(name, behind_a_grid(reader(library), home, seen), display, home):
        grid = find_grid(still_picture(display, tmp_path / f"{name}-marked.png", find_grid))
        seen.touch()

        def share_misread(screen: Rows, picture_name: str) -> float:
            rows = _without_marks(screen) if name == "kitty" else screen
            word = most_arabic(rows)

            def shown(picture: Raster) -> None:
                assert misread_cells(picture, grid, word) == []

            picture = still_picture(display, tmp_path / f"{name}-{picture_name}.png", shown)
            wrong = misread_cells(picture, grid, rows)
            print(*wrong, sep="\n")
            return len(wrong) / sum(map(len, rows.values()))

        assert share_misread(expected.articles, "articles") <= TOLERATED
        run("xdotool", "key", OPEN[1], DISPLAY=display)
        assert share_misread(expected.first_article, "first-article") <= TOLERATED


def _without_marks(rows: Rows) -> Rows:
    return {place: [cell[0] for cell in word] for place, word in rows.items()}
