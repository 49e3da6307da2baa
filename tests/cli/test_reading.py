"""The command without a name: it opens the reader."""

import sys
import types
from pathlib import Path

import pytest

from tests.cli.conftest import SEEDS, Run
from tests.library.feeds.samples import item, rss
from tests.library.importing.pages.samples import page
from tests.web.site import Site


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return the libraries, and the article in them, that the reader was opened with.

    The reader itself is a double.
    """
    libraries: list[Path] = []

    def run_reader(library_path: Path, *, article: int | None = None) -> int:
        libraries.append(library_path if article is None else library_path / str(article))
        return 0

    app = types.ModuleType("newsreader.ui.app")
    monkeypatch.setattr(app, "run_reader", run_reader, raising=False)
    monkeypatch.setitem(sys.modules, "newsreader.ui.app", app)
    monkeypatch.setattr("newsreader.cli.read.has_terminal", lambda: True)
    return libraries


def test_a_bare_command_opens_the_library(run: Run, opened: list[Path], library: Path) -> None:
    assert run().status == 0
    assert opened == [library]
    assert not library.exists()


@pytest.mark.parametrize("words", [[], ["read"]], ids=["bare", "named"])
def test_what_is_named_is_added_first(
    run: Run, opened: list[Path], library: Path, words: list[str]
) -> None:
    assert run(*words, SEEDS, "--source", "أ").status == 0
    assert opened == [library]
    assert len(run("list", "--json").json) == 5


def test_one_article_that_is_named_is_opened(run: Run, opened: list[Path], library: Path) -> None:
    seed = min(Path(SEEDS).glob("*.txt"))
    assert run(seed).status == 0
    assert opened == [library / "1"]


def test_the_sample_library_is_apart(run: Run, opened: list[Path], library: Path) -> None:
    for _ in range(2):
        assert run("--sample").status == 0
    sample = library.with_name("sample.db")
    assert opened == [sample, sample]
    assert len(run("list", "--library", sample, "--json").json) == 5
    assert not library.exists()


def test_a_named_library_takes_the_sample(run: Run, opened: list[Path], tmp_path: Path) -> None:
    run("--library", tmp_path / "mine.db", "--sample")
    assert opened == [tmp_path / "mine.db"]


def test_the_reader_opens_if_something_could_be_added(run: Run, opened: list[Path]) -> None:
    result = run("./missing.txt", SEEDS)
    assert (result.status, len(opened)) == (1, 1)
    assert result.err == "newsreader: ./missing.txt: there is no such file or folder\n"
    assert run("./missing.txt").status == 1
    assert len(opened) == 1


@pytest.mark.parametrize("arguments", [["serach", "كلمة"], ["-"], ["--json"], ["--sampl"]])
def test_what_cannot_be_meant_is_refused(
    run: Run, opened: list[Path], arguments: list[str]
) -> None:
    result = run(*arguments)
    assert (result.status, result.err.count("\n")) == (2, 1)
    assert not opened


def test_without_a_terminal_the_reader_says_so(run: Run) -> None:
    result = run()
    assert result.status == 1
    assert result.err.startswith("newsreader: the reader needs a terminal")


def test_a_feed_that_is_named_is_followed_and_the_list_opens(
    run: Run, opened: list[Path], library: Path, web: Site
) -> None:
    address = web.put("/feed", rss(item(1)))
    result = run(address)
    assert (result.status, result.err) == (0, "")
    assert opened == [library]


def test_a_page_that_is_named_is_opened(
    run: Run, opened: list[Path], library: Path, web: Site
) -> None:
    assert run(web.put("/news/1", page())).status == 0
    assert opened == [library / "1"]
