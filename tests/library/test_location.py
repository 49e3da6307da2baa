"""Where the library is kept."""

from pathlib import Path

import platformdirs
import pytest

from newsreader.library import default_library
from newsreader.library.location import backup_file, index_file, lock_file


def test_the_environment_names_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSREADER_LIBRARY", "/somewhere/x.db")
    assert default_library() == Path("/somewhere/x.db")


def test_the_file_of_options_names_it_where_the_environment_does_not(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    options = tmp_path / "config.toml"
    options.write_text('library.path = "/somewhere/y.db"', encoding="utf-8")
    monkeypatch.setenv("NEWSREADER_CONFIG", str(options))
    monkeypatch.setenv("NEWSREADER_LIBRARY", "/somewhere/x.db")
    assert default_library() == Path("/somewhere/x.db")
    monkeypatch.delenv("NEWSREADER_LIBRARY")
    assert default_library() == Path("/somewhere/y.db")


@pytest.mark.parametrize("value", [None, ""])
def test_else_it_is_in_the_users_data_folder(
    monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    monkeypatch.delenv("NEWSREADER_LIBRARY", raising=False)
    if value is not None:
        monkeypatch.setenv("NEWSREADER_LIBRARY", value)
    folder = Path(platformdirs.user_data_dir("newsreader", appauthor=False))
    assert default_library() == folder / "library.db"


def test_the_other_files_stand_beside_it() -> None:
    library = Path("/a/my.db")
    assert index_file(library) == Path("/a/my.index.db")
    assert lock_file(library) == Path("/a/my.lock")
    assert backup_file(library, "2025-02-27") == Path("/a/my.backup-2025-02-27.db")


def test_libraries_with_different_endings_share_no_file() -> None:
    assert index_file(Path("/a/my.sqlite")) != index_file(Path("/a/my.db"))
