"""One library used by several threads, and two libraries open on one file."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from newsreader.library import Library

from .samples import article


def test_threads_read_and_write_at_once_and_lose_nothing(library: Library) -> None:
    number = library.add(article()).id

    def work(worker: int) -> None:
        for step in range(5):
            library.add(article(f"روسيا {worker} {step}"))
            library.highlight(number, step, step + 1, note=f"{worker}")
            library.search("روسيا")
            library.set_place(number, step)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(4)))
    assert len(library.articles()) == 21
    assert len(library.highlights()) == 20
    assert len(library.search("روسيا")) == 20


def test_closing_while_a_thread_reads_leaves_nothing_open(path: Path) -> None:
    library = Library.open(path)
    library.add(article())
    with library._precious.reading() as connection:
        with ThreadPoolExecutor(1) as pool:
            pool.submit(library.close).result()
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (1,)
    with pytest.raises(sqlite3.ProgrammingError):
        connection.execute("SELECT 1")


def test_a_second_instance_sees_each_change_at_its_next_call(path: Path) -> None:
    with Library.open(path) as first, Library.open(path) as second:
        number = first.add(article("روسيا")).id
        mark = first.highlight(number, 0, 3)
        first.set_place(number, 2)
        calls: list[tuple[Callable[[], object], object]] = [
            (lambda: second.article(number).text, "روسيا"),
            (second.highlights, (mark,)),
            (lambda: second.place(number), 2),
            (lambda: [hit.article for hit in second.search("روسيا")], [number]),
            (lambda: len(second.stories()), 1),
            (second.undo, "highlight added"),
            (first.highlights, ()),
            (first.redo, "highlight added"),
            (second.highlights, (mark,)),
        ]
        for call, expected in calls:
            assert call() == expected


def test_an_index_renewed_by_one_instance_is_used_by_the_other(path: Path) -> None:
    with Library.open(path) as first, Library.open(path) as second:
        first.add(article("روسيا أ"))
        assert len(second.search("روسيا")) == 1
        path.with_name("library.index.db").write_bytes(b"")
        path.with_name("library.index.db-wal").unlink(missing_ok=True)
        path.with_name("library.index.db").unlink()
        first.add(article("روسيا ب"))
        assert len(first.search("روسيا")) == len(second.search("روسيا")) == 2
