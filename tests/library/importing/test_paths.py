"""Files, folders and standard input become articles."""

import io
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import pytest

from newsreader.errors import LibraryError
from newsreader.library.importing import Hints, Outcome, import_paths
from newsreader.library.importing.decoding import MAX_BYTES
from newsreader.model import Article

PROSE = "وصل الوفد إلى العاصمة مساء الأحد، وغادرها بعد ساعات من دون الإدلاء بأي تصريح."


@dataclass
class _Added:
    id: int
    status: str


@dataclass
class _Shelf:
    """Stands for a library: keeps what is added, and is full after `room`."""

    articles: list[Article] = field(default_factory=list)
    room: int = 1000

    def add_many(self, articles: Sequence[Article]) -> list[_Added]:
        if len(self.articles) + len(articles) > self.room:
            raise LibraryError("the disk is full")
        first = len(self.articles) + 1
        self.articles += articles
        return [_Added(first + number, "added") for number in range(len(articles))]


def _import(
    *paths: str | Path, shelf: _Shelf | None = None, hints: Hints | None = None
) -> list[Outcome]:
    # Any: the double has only the one method that importing calls.
    library = cast("Any", shelf or _Shelf())
    return list(import_paths(library, [str(path) for path in paths], hints=hints or Hints()))


def _errors(outcomes: list[Outcome]) -> dict[str, str | None]:
    return {Path(outcome.input).name: outcome.error for outcome in outcomes}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("b.txt", "a.md", "sub/c.TXT", ".hidden.txt", ".git/d.txt", "e.csv"):
        (tmp_path / name).write_text(f"{PROSE} {name}", encoding="utf-8")
    return tmp_path


def test_a_folder_is_read_in_order_without_hidden_and_other_files(folder: Path) -> None:
    inputs = [outcome.input for outcome in _import(folder)]
    assert inputs == [str(folder / "a.md"), str(folder / "b.txt"), str(folder / "sub/c.TXT")]


def test_a_file_named_by_itself_may_have_any_name(folder: Path) -> None:
    assert [o.status for o in _import(folder / "e.csv", folder / ".hidden.txt")] == ["added"] * 2


def test_links_to_folders_make_no_loop(folder: Path) -> None:
    (folder / "sub" / "up").symlink_to(folder, target_is_directory=True)
    (folder / "sub" / "self.txt").symlink_to("self.txt")
    errors = _errors(_import(folder))
    assert list(errors) == ["a.md", "b.txt", "c.TXT", "self.txt"]
    assert (errors["self.txt"] or "").startswith("cannot be read: ")


def test_the_nearest_manifest_says_what_a_text_does_not(folder: Path) -> None:
    (folder / "manifest.toml").write_text(
        "[defaults]\nsource = 'خارج'\n[[article]]\nfile = 'sub/c.TXT'\ntitle = 'ج'\n"
        "[[article]]\nfile = 'b.txt'\ntitle = 'ب'\n",
        encoding="utf-8",
    )
    (folder / "sub" / "manifest.toml").write_text("[defaults]\nsource = 'داخل'", encoding="utf-8")
    whole, single = _Shelf(), _Shelf()
    _import(folder, shelf=whole)
    _import(folder / "b.txt", shelf=single)
    assert [(a.title, a.source) for a in whole.articles[1:]] == [("ب", "خارج"), ("ج", "داخل")]
    assert [(a.title, a.source) for a in single.articles] == [("ب", "خارج")]


def test_a_manifest_above_what_is_named_says_nothing(folder: Path) -> None:
    (folder / "manifest.toml").write_text("[defaults]\nsource = 'خارج'", encoding="utf-8")
    shelf = _Shelf()
    _import(folder, folder / "sub" / "c.TXT", shelf=shelf)
    assert [article.source for article in shelf.articles[2:]] == ["خارج", None]


def test_a_wrong_manifest_is_reported_once_and_the_files_are_read(folder: Path) -> None:
    (folder / "manifest.toml").write_text("[[article", encoding="utf-8")
    statuses = [outcome.status for outcome in _import(folder / "a.md", folder / "b.txt", folder)]
    assert statuses == ["failed", *["added"] * 5]


def test_one_bad_file_never_stops_the_rest(folder: Path) -> None:
    (folder / "0.txt").write_bytes(b"\x00\x01\x02" * 100)
    (folder / "1.txt").write_bytes(b"")
    (folder / "2.txt").write_text("Only Latin letters here.", encoding="utf-8")
    (folder / "3.txt").write_bytes(b"a" * (MAX_BYTES + 1))
    os.mkfifo(folder / "4.txt")
    outcomes = _import(folder, folder / "missing", folder / "a.md" / "b", "x" * 5000, "a\x00b")
    assert _errors(outcomes) == {
        "0.txt": "is binary, not text",
        "1.txt": "is empty",
        "2.txt": "is not Arabic (0% of its letters are); --language allows other languages",
        "3.txt": "is larger than 10 MB",
        "4.txt": "is not a regular file",
        "a.md": None,
        "b.txt": None,
        "c.TXT": None,
        "missing": "there is no such file or folder",
        "b": "cannot be read: Not a directory",
        "x" * 5000: "cannot be read: File name too long",
        "a\x00b": "is not a possible file name",
    }
    assert {outcome.article for outcome in outcomes if outcome.error} == {None}


def test_an_unreadable_file_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Tests may run as root, who may read everything: the refusal is played.
    def refuse(self: Path, *_: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", refuse)
    assert _import(folder / "b.txt")[-1].error == "cannot be read: Permission denied"


def test_a_folder_without_texts_is_reported(tmp_path: Path) -> None:
    assert [outcome.error for outcome in _import(tmp_path)] == ["holds no text files (.txt, .md)"]


@pytest.mark.parametrize("scheme", ["http", "HTTP"])
def test_an_address_is_not_taken_for_a_file(scheme: str) -> None:
    (outcome,) = _import(f"{scheme}://127.0.0.1/a")
    assert (outcome.status, outcome.error) == (
        "failed",
        "is in a private network or on this machine, which is not fetched",
    )


def test_standard_input_is_read_and_has_no_origin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PROSE.encode())))
    shelf = _Shelf()
    assert _import("-", shelf=shelf, hints=Hints(source="س")) == [Outcome("-", 1, "added")]
    assert (shelf.articles[0].origin, shelf.articles[0].source) == (None, "س")


def test_the_origin_is_the_full_path(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "sub")
    shelf = _Shelf()
    assert [outcome.input for outcome in _import("../b.txt", shelf=shelf)] == ["../b.txt"]
    assert shelf.articles[0].origin == str(folder.resolve() / "b.txt")


def test_a_name_that_is_not_utf_8_makes_a_harmless_origin(tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/\xff\n.txt")
    Path(name).write_text(PROSE, encoding="utf-8")
    shelf = _Shelf()
    assert [outcome.error for outcome in _import(name, shelf=shelf)] == [None]
    assert (shelf.articles[0].origin or "").endswith("/�\n.txt")


def test_a_library_that_cannot_store_fails_each_input(folder: Path) -> None:
    (folder / "0.txt").touch()
    outcomes = _import(folder, shelf=_Shelf(room=2))
    assert [outcome.error for outcome in outcomes] == ["is empty", *["the disk is full"] * 3]
    assert {outcome.status for outcome in outcomes} == {"failed"}


def test_many_files_come_out_in_order(tmp_path: Path) -> None:
    for number in range(50):
        text = f"{PROSE} {number}" if number % 7 else ""
        (tmp_path / f"{number:02}.txt").write_text(text, encoding="utf-8")
    shelf = _Shelf()
    outcomes = _import(tmp_path, shelf=shelf)
    assert [Path(outcome.input).stem for outcome in outcomes] == [f"{n:02}" for n in range(50)]
    for number, outcome in enumerate(outcomes):
        assert (outcome.status == "failed") is (number % 7 == 0)
        if outcome.article is not None:
            assert shelf.articles[outcome.article - 1].text == f"{PROSE} {number}"


def test_progress_counts_what_is_done(folder: Path) -> None:
    steps: list[tuple[int, int]] = []
    shelf = cast("Any", _Shelf())  # as above
    list(import_paths(shelf, [str(folder)], progress=lambda *step: steps.append(step)))
    assert steps == [(1, 3), (2, 3), (3, 3)]
