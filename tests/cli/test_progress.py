"""The count of what takes long."""

import os
import pty
import signal
import subprocess
import sys

import pytest

from newsreader.cli.progress import Progress
from tests.cli.conftest import SEEDS, Run


def test_progress_is_a_count_that_goes_away(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsreader.cli.progress._PATIENCE", -1)
    monkeypatch.setattr("newsreader.cli.progress._PAUSE", -1)
    progress = Progress("adding")
    progress(1, 3)
    progress.clear()
    assert capsys.readouterr().err == ""  # nobody is there to see it
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    progress(1, 3)
    progress(2, 3)
    progress(3, 3)
    progress.clear()
    assert capsys.readouterr().err == "\x1b[Kadding 1 of 3\r\x1b[Kadding 2 of 3\r\x1b[K"


def test_what_is_quick_is_not_counted(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    progress = Progress("adding")
    progress(1, 3)
    progress(3, 3)
    assert capsys.readouterr().err == ""


def test_a_list_that_takes_long_is_counted_while_it_is_gathered(
    run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run("add", SEEDS)
    monkeypatch.setattr("newsreader.cli.progress._PATIENCE", -1)
    monkeypatch.setattr("newsreader.cli.progress._PAUSE", -1)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    counted = [row.strip() for row in run("list").err.split("\x1b[K") if row]
    assert counted == [f"reading {done} of 5" for done in range(1, 5)]
    assert run("list").err == ""  # what was gathered is kept


@pytest.mark.usefixtures("interruptible", "library")
def test_an_interrupted_count_leaves_one_line(run: Run) -> None:
    run("add", SEEDS)
    script = (
        "import os, signal, sys\n"
        "from newsreader.cli import progress\n"
        "from newsreader.cli.main import main\n"
        "progress._PATIENCE = progress._PAUSE = -1\n"
        "from newsreader.library.library import Library\n"
        "real = Library._corrected\n"
        "def third(self, article):\n"
        "    if article.id == 3: os.kill(os.getpid(), signal.SIGINT)\n"
        "    return real(self, article)\n"
        "Library._corrected = third\n"
        "sys.exit(main(['list']))"
    )
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=theirs
    ) as process:
        out = process.communicate()[0]
    os.close(theirs)
    written = os.read(ours, 4096).decode()
    os.close(ours)
    assert (process.returncode, out) == (128 + signal.SIGINT, b"")
    assert written.endswith("\x1b[Kreading 2 of 5\rnewsreader: interrupted\r\n")
