"""Runs the command line inside the tests, in a process of its own, and in a terminal."""

import errno
import fcntl
import json
import os
import pty
import shutil
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from newsreader.cli.main import main
from newsreader.library.importing import sample_library_paths

SEEDS = Path(sample_library_paths()[0])


@dataclass(frozen=True)
class Result:
    """What a run left behind."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # any JSON value
        """The one JSON document printed."""
        assert self.err == ""
        return json.loads(self.out)


Run = Callable[..., Result]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where the library of this test is; the environment names it."""
    path = tmp_path / "library" / "library.db"
    monkeypatch.setenv("NEWSREADER_LIBRARY", str(path))
    return path


@pytest.fixture
def run(library: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs a command line in this process."""

    def run_main(*arguments: str | Path) -> Result:
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as exit_:
            status = exit_.code if isinstance(exit_.code, int) else 0
        captured = capsys.readouterr()
        return Result(status, captured.out, captured.err)

    return run_main


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a library that holds the five sample articles, numbers 1 to 5."""
    folder = tmp_path_factory.mktemp("sample")
    assert main(["add", str(SEEDS), "--library", str(folder / "library.db")]) == 0
    assert main(["events", "--library", str(folder / "library.db")]) == 0  # analysed once, for all
    return folder


@pytest.fixture
def sample(sample_folder: Path, run: Run, library: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return `run`, with a library of the five sample articles."""
    capsys.readouterr()  # what the first use of the sample printed
    shutil.copytree(sample_folder, library.parent)
    return run


def run_process(
    *arguments: str | bytes, stdin: bytes = b"", environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "newsreader", *arguments],
        input=stdin,
        capture_output=True,
        env={**os.environ, **(environment or {})},
        check=False,
    )


def run_in_terminal(*arguments: str, columns: int = 80) -> str:
    """Run the command on a terminal that orders nothing itself, and return what it writes."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    # COLUMNS would win over the terminal's own word
    inherited = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    with subprocess.Popen(
        [sys.executable, "-m", "newsreader", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=inherited | {"NEWSREADER_TERMINAL": "xterm", "TERM": "xterm"},
    ):
        os.close(theirs)
        written = _read_to_end(ours)
    os.close(ours)
    return written.decode().replace("\r\n", "\n")


def _read_to_end(terminal: int) -> bytes:
    written = b""
    while True:
        try:
            written += (chunk := os.read(terminal, 65536))
        except OSError as error:
            if error.errno == errno.EIO:  # how Linux says that nobody writes any more
                return written
            raise
        if not chunk:
            return written


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Processes started here can be interrupted, even from a run in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
