"""Two programs that write into one library at once lose nothing and block nobody."""

import subprocess
import sys
from pathlib import Path

from newsreader.library import Library

WRITER = Path(__file__).with_name("writer.py")
ROUNDS = 40


def test_two_programs_writing_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    writers = [
        subprocess.Popen(
            [sys.executable, str(WRITER), str(path), name, str(ROUNDS)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        for name in ("first", "second")
    ]
    answers = [writer.communicate(timeout=120) for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0], answers
    assert [errors for _, errors in answers] == ["", ""]
    with Library.open(path) as library:
        assert library.damaged() == ()
        for name in ("first", "second"):
            assert len(library.search(f"{name}", exact=True)) == ROUNDS
        notes = [mark.note for mark in library.highlights()]
        kept = [number for number in range(ROUNDS) if number % 3 != 2]
        expected = [f"{name} {number}" for name in ("first", "second") for number in kept]
        assert sorted(notes) == sorted(expected)
        undone = 0
        while library.undo() is not None:
            undone += 1
        assert library.highlights() == ()
        assert undone == 2 * (2 * ROUNDS - len(kept))
