"""The lock that writers hold."""

import threading
from pathlib import Path

import pytest

from newsreader.errors import LibraryError
from newsreader.library.lock import WriteLock


def test_it_may_be_held_again_by_who_holds_it(tmp_path: Path) -> None:
    lock = WriteLock(tmp_path / "x.lock", patience=0)
    with lock.held(), lock.held():
        pass
    with WriteLock(tmp_path / "x.lock", patience=0).held():
        pass


def test_it_is_let_go_when_the_work_fails(tmp_path: Path) -> None:
    with pytest.raises(KeyError), WriteLock(tmp_path / "x.lock", patience=0).held():
        raise KeyError
    with WriteLock(tmp_path / "x.lock", patience=0).held():
        pass


def test_who_waits_too_long_gets_one_line(tmp_path: Path) -> None:
    impatient = WriteLock(tmp_path / "x.lock", patience=0)
    with (
        WriteLock(tmp_path / "x.lock").held(),
        pytest.raises(LibraryError, match="busy"),
        impatient.held(),
    ):
        pass


def test_threads_take_turns(tmp_path: Path) -> None:
    lock = WriteLock(tmp_path / "x.lock")
    inside = threading.Event()

    def work() -> None:
        with lock.held():
            inside.set()

    with lock.held():
        thread = threading.Thread(target=work)
        thread.start()
        assert not inside.wait(0.1)
    thread.join()
    assert inside.is_set()


def test_a_place_that_cannot_be_written_is_said_in_one_line(tmp_path: Path) -> None:
    with (
        pytest.raises(LibraryError, match="cannot write"),
        WriteLock(tmp_path / "missing" / "x.lock").held(),
    ):
        pass
