"""`kill -9` at any moment: what was acknowledged is there, and the file is sound."""

import random
import subprocess
import sys
import time
from pathlib import Path

from newsreader.library import Library

KILLS = 30
WRITER = Path(__file__).with_name("writer.py")


def killed_after(path: Path, name: str, seconds: float) -> list[list[str]]:
    """Let a writer write for a while, kill it, and return what it said was stored."""
    with subprocess.Popen(
        [sys.executable, str(WRITER), str(path), name], stdout=subprocess.PIPE, encoding="utf-8"
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        time.sleep(seconds)
        writer.kill()
        said = writer.stdout.read().splitlines(keepends=True)
    return [line.split() for line in said if line.endswith("\n")]


def check(library: Library, said: list[list[str]]) -> None:
    deleted = {words[1] for words in said if words[0] == "deleted"}
    marks = {mark.id for mark in library.highlights()}
    for kind, *words in said:
        if kind == "article":
            number, name, index = words
            assert library.article(int(number)).text.startswith(f"روسيا {name} {index}\n")
        elif kind == "highlight":
            # A deletion may be stored before the writer could say so.
            assert words[0] in marks or words[0] in deleted or [kind, *words] == said[-1]
        elif kind == "deleted":
            assert words[0] not in marks
        else:
            assert library.place(int(words[0])) == int(words[1])


def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    chance = random.Random(4)
    stored = 0
    for kill in range(KILLS):
        said = killed_after(path, f"w{kill}", chance.uniform(0, 0.08))
        stored += len(said)
        with Library.open(path) as library:
            assert library.damaged() == ()
            check(library, said)
            found = library.search(f"w{kill}", exact=True, limit=5000)
        acknowledged = sum(words[0] == "article" for words in said)
        assert acknowledged <= len(found) <= acknowledged + 1
    assert stored > KILLS
