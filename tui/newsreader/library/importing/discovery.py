"""Which inputs the paths on a command line stand for."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newsreader.errors import InputError, reason
from newsreader.library.importing.manifest import MANIFEST_NAME, Manifest, read_manifest
from newsreader.library.importing.metadata import NO_HINTS, Hints
from newsreader.library.importing.sources import STDIN
from newsreader.wording import Message

TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})
"""What is read from a folder; a file named by itself may have any name."""

_WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Input:
    """Something to read as an article, or the reason why it cannot be."""

    name: str
    """As it was named; for a file found in a folder, that folder as named and the path in it."""
    hints: Hints = NO_HINTS
    """What manifests say about it."""
    error: str | None = None
    is_address: bool = False
    """Whether it is on the web."""


class Discovery:
    """Finds inputs, reading every manifest once and complaining about it once."""

    def __init__(self) -> None:
        self._manifests: dict[Path, Manifest] = {}

    def find(self, path: str) -> Iterator[Input]:
        """Yield the inputs a path stands for: itself, or the text files in the folder it names.

        Folders are searched with their subfolders, in order of name, without hidden files and
        folders and without following links to folders, so that no loop is entered.
        """
        if path == STDIN:
            yield Input(path)
        elif not path:
            yield Input("''", error=Message("an empty name stands for no file"))
        elif is_address(path):
            yield Input(path, is_address=True)
        elif _is_folder(path):
            yield from self._find_in_folder(Path(path))
        else:
            file = Path(path)
            yield from self._read_manifest(file.parent)
            yield Input(path, self._hints(file, file.parent))

    def _find_in_folder(self, root: Path) -> Iterator[Input]:
        unreadable: list[Input] = []

        def note(error: OSError) -> None:
            why = Message("cannot be read: {reason}", reason=reason(error))
            unreadable.append(Input(str(error.filename), error=why))

        empty = True
        for folder, subfolders, names in os.walk(root, onerror=note):
            subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
            yield from self._read_manifest(Path(folder))
            for name in sorted(names):
                if not name.startswith(".") and Path(name).suffix.lower() in TEXT_SUFFIXES:
                    empty = False
                    file = Path(folder, name)
                    yield Input(str(file), self._hints(file, root))
        yield from unreadable
        if empty and not unreadable:
            yield Input(str(root), error=Message("holds no text files (.txt, .md)"))

    def _read_manifest(self, folder: Path) -> Iterator[Input]:
        """Read a folder's manifest unless that is done; yield a failed input if it is no good."""
        if folder not in self._manifests:
            self._manifests[folder] = Manifest()
            try:
                self._manifests[folder] = read_manifest(folder)
            except InputError as error:
                yield Input(str(folder / MANIFEST_NAME), error=error.message)

    def _hints(self, file: Path, root: Path) -> Hints:
        """Return what the manifests from the file's folder up to `root` say, the nearest first."""
        hints = NO_HINTS
        for folder in file.parents:
            if manifest := self._manifests.get(folder):
                hints = hints.or_else(manifest.hints_for(file.relative_to(folder)))
            if folder == root:
                break
        return hints


def is_address(path: str) -> bool:
    """Whether a path is an address of the web."""
    return path.lower().startswith(_WEB)


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):  # a name too long, a NUL in it: reading it says what is wrong
        return False
