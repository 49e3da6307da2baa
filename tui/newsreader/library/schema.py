"""The precious file: its tables, and how an older one becomes the present one.

`PRAGMA user_version` counts the migrations that were applied. To change the tables, add a script
to the folder `migrations` and its name to the list; never touch one that was released. A script
that writes into sealed rows calls the SQL function `seal` for those that were intact, and leaves
the others with a seal that does not fit, lest damage pass for sound.
"""

import sqlite3
from contextlib import closing
from importlib.resources import files
from pathlib import Path

from newsreader.errors import LibraryError, reason
from newsreader.library.location import earlier_file
from newsreader.library.seal import seal

APPLICATION_ID = 0x6E657773
"""Says in the file's header that it is ours: the letters "news"."""

_HEADER = 100
"""The bytes SQLite begins a file with."""
_ROLLBACK = b"\x01\x01"
"""The journal mode a file has unless it is told to have another (file format 1.3.3)."""

_SCRIPTS = ("1.sql", "2.sql", "3.sql", "4.sql")
MIGRATIONS: tuple[str, ...] = tuple(
    (files(__package__) / "migrations" / name).read_text(encoding="utf-8") for name in _SCRIPTS
)


def check_header(path: Path) -> None:
    """Make sure that a file, if there is one, can be a library; read only.

    Raises:
        LibraryError: it cannot be read, or is some other kind of file.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEADER)
    except FileNotFoundError:
        return
    except OSError as error:
        raise LibraryError(
            "cannot open the library {path}: {reason}", path=path, reason=reason(error)
        ) from error
    if head and head[:16] != b"SQLite format 3\0":
        raise LibraryError(
            "{path} is not a library: it was left as it is; name another file", path=path
        )
    # Ours are in WAL mode from the first byte, and what follows may still be in the WAL; another's,
    # if it is not, would be changed by opening it.
    if head[18:20] == _ROLLBACK and head[68:72] != APPLICATION_ID.to_bytes(4):
        raise LibraryError("{path} belongs to another program: it was left as it is", path=path)


def prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Make sure an open file is a library this program understands, and bring it up to date.

    A copy of an older file stays beside it.

    Raises:
        LibraryError: it belongs to another program, or to a newer version of this one, or the copy
            cannot be written.
    """
    version = _pragma(connection, "user_version")
    if _pragma(connection, "application_id") != APPLICATION_ID and not _is_empty(connection):
        raise LibraryError("{path} belongs to another program: it was left as it is", path=path)
    if version > len(MIGRATIONS):
        raise LibraryError(
            "{path} was written by a newer newsreader (format {version}, this one knows {known}):"
            " update the program",
            path=path,
            version=version,
            known=len(MIGRATIONS),
        )
    if version < len(MIGRATIONS):
        if version:
            _keep(connection, earlier_file(path, version))
        _migrate(connection, version)


def _keep(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the file as it is, for whoever has to go back to the program that made it."""
    unfinished = target.with_name(f"{target.name}.part")
    try:
        unfinished.unlink(missing_ok=True)
        with closing(sqlite3.connect(unfinished)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, not three
        unfinished.replace(target)
    except OSError as error:
        raise LibraryError(
            "cannot write the copy {path}: {reason}", path=target, reason=reason(error)
        ) from error


def _migrate(connection: sqlite3.Connection, version: int) -> None:
    connection.create_function("seal", -1, seal, deterministic=True)
    connection.execute("BEGIN IMMEDIATE")
    try:
        for script in MIGRATIONS[version:]:
            run_script(connection, script)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        connection.commit()
    except BaseException:
        connection.rollback()
        raise


def run_script(connection: sqlite3.Connection, script: str) -> None:
    """Run several statements without ending the transaction, as `executescript` would."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""


def _is_empty(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_schema").fetchone() is None


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    row: tuple[int] = connection.execute(f"PRAGMA {name}").fetchone()
    return row[0]
