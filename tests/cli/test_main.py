"""The whole command line: help, statuses, what is loaded, and streams that fail."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from newsreader import __version__
from newsreader.cli.subcommands import SUBCOMMANDS
from tests.cli.conftest import SEEDS, Run, run_process

NAMES = [subcommand.name for subcommand in SUBCOMMANDS]


def test_the_version_is_printed(run: Run) -> None:
    assert run("--version").out == f"newsreader {__version__}\n"


@pytest.mark.parametrize("arguments", [[], *[[name] for name in NAMES]], ids=" ".join)
def test_help_has_examples(run: Run, arguments: list[str]) -> None:
    result = run(*arguments, "--help")
    assert (result.status, result.err) == (0, "")
    assert f"examples:\n  newsreader {' '.join(arguments[:1])}".rstrip() in result.out.replace(
        "newsreader    ", "newsreader read"
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_command_takes_a_library_and_json(run: Run, name: str) -> None:
    help_text = run(name, "--help").out
    assert "--library FILE" in help_text
    assert "--json" in help_text


def test_global_options_may_stand_on_either_side(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    run("--library", other, "add", SEEDS)
    assert len(run("--json", "--library", other, "list").json) == 5
    assert len(run("list", "--library", other, "--json").json) == 5
    assert run("list", "--json").status == 1


def test_modules_are_loaded_only_where_they_are_needed(library: Path) -> None:
    script = (
        "import sys; from newsreader.cli.main import main\n"
        "try: status = main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )

    def loaded(*arguments: str) -> set[str]:
        result = subprocess.run(
            [sys.executable, "-c", script, *arguments], capture_output=True, check=True, text=True
        )
        return set(result.stderr.split())

    assert not loaded("--version") & {"textual", "rich", "sqlite3", "newsreader.library", "bidi"}
    assert not loaded("--help") & {"textual", "rich", "sqlite3", "newsreader.library", "bidi"}
    for arguments in (["add", str(SEEDS)], ["list"], ["search", "كلمة"], ["show", "1"], ["events"]):
        assert "newsreader.library" in (modules := loaded(*arguments))
        assert not modules & {"textual", "rich", "newsreader.ui"}
    for arguments in (["list"], ["search", "كلمة"], ["show", "1"], ["events"]):  # all is known
        assert not loaded(*arguments) & {"newsreader.analysis", "newsreader.events", "hijridate"}


def test_a_locale_without_arabic_changes_nothing(sample: Run) -> None:
    plain = {
        "LC_ALL": "C",
        "PYTHONIOENCODING": "ascii",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    }
    result = run_process("list", "--json", environment=plain)
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.decode() == sample("list", "--json").out
    missing = run_process("show", "غائب.txt", environment=plain)
    assert (missing.returncode, missing.stderr.decode().count("\n")) == (1, 1)


def test_a_reader_that_goes_away_is_no_traceback(sample: Run) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "newsreader", "show", "1", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


def test_a_full_disk_is_one_line(sample: Run) -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [sys.executable, "-m", "newsreader", "list"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert result.returncode == 1
    assert result.stderr == b"newsreader: standard output: No space left on device\n"


@pytest.mark.usefixtures("interruptible", "library")
def test_an_interrupt_is_one_line() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "newsreader", "analyse", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(b'{"id": 1, "text": "x"}\n')
        process.stdin.flush()
        process.stdout.readline()  # it is running, and waits for the next line
        os.kill(process.pid, signal.SIGINT)
        assert process.stderr.read() == b"newsreader: interrupted\n"
    assert process.returncode == 128 + signal.SIGINT


def test_a_defect_is_one_line_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> int:
        raise ZeroDivisionError("by\nzero")

    monkeypatch.delenv("NEWSREADER_DEBUG", raising=False)
    monkeypatch.setattr("newsreader.cli.doctor.run", fail)
    result = run("doctor")
    assert result.status == 1
    assert result.err.startswith(
        "newsreader: a defect in the program: ZeroDivisionError: by\\nzero"
    )
    assert result.err.count("\n") == 1


def test_compare_comes_later(run: Run) -> None:
    result = run("compare", "1", "2")
    assert (result.status, result.out) == (1, "")
    assert result.err == "newsreader: compare: comparing accounts comes in a later version\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completions_know_the_commands(run: Run, shell: str) -> None:
    script = run("completion", shell).out
    for name in NAMES:
        assert name in script
    assert "--kwic" in script or shell == "tcsh"  # shtab completes no options of commands there


def test_a_bash_completion_is_valid_bash(run: Run) -> None:
    script = run("completion", "bash").out
    checked = subprocess.run(
        ["bash", "-n"], input=script.encode(), check=False, capture_output=True
    )
    assert (checked.returncode, checked.stderr) == (0, b"")
