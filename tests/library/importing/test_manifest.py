"""A folder's manifest."""

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from newsreader.errors import InputError
from newsreader.library.importing.manifest import MANIFEST_NAME, read_manifest
from newsreader.library.importing.metadata import NO_HINTS, Hints
from newsreader.model import Published


def _write(folder: Path, content: str | bytes) -> None:
    data = content if isinstance(content, bytes) else content.encode()
    (folder / MANIFEST_NAME).write_bytes(data)


def test_entries_are_completed_by_the_defaults(tmp_path: Path) -> None:
    _write(
        tmp_path,
        """
        [defaults]
        language = "ar"
        source = "الميادين"
        [[article]]
        file = "./sub/أ.txt"
        title = "عنوان"
        source = "تاس"
        published = 2025-02-27
        how = "inferred"
        rules = ["seaprwire", "player"]
        url = "https://example.com/"
        """,
    )
    manifest = read_manifest(tmp_path)
    decomposed = Path("sub") / unicodedata.normalize("NFD", "أ.txt")
    assert manifest.hints_for(decomposed) == Hints(
        source="تاس",
        title="عنوان",
        language="ar",
        published=Published(date(2025, 2, 27), "inferred"),
        rules=("seaprwire", "player"),
        url="https://example.com/",
    )
    assert manifest.hints_for(Path("other.txt")) == Hints(language="ar", source="الميادين")


def test_no_manifest_says_nothing(tmp_path: Path) -> None:
    assert read_manifest(tmp_path).hints_for(Path("a.txt")) == NO_HINTS


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("[[article]\n", "is not valid TOML"),
        (b"\xff\xfe\x00", "is not valid TOML"),
        ("article = 3", "needs [[article]] tables"),
        ("[article]\nfile = 'a'", "needs [[article]] tables"),
        ("[[article]]\ntitle = 'x'", "has an [[article]] without a file name"),
        ("article = [1]", "has an [[article]] without a file name"),
        ("[defaults]\ntitle = 3", "[defaults]: title must be a text"),
        ("[[article]]\nfile='a'\nsource = ' '", "a: source must be a text"),
        ("[[article]]\nfile='a'\npublished = 'soon'", "a: published must be a date"),
        ("[[article]]\nfile='a'\npublished = 10:00:00", "a: published must be a date"),
        ("[[article]]\nfile='a'\npublished = 2025-01-01\nhow = 'given'", "a: how must be"),
        ("[[article]]\nfile='a'\nrules = 'player'", "a: rules must be a list"),
        ("[[article]]\nfile='a'\nrules = ['playr']", "a: there is no rule 'playr'"),
        ("[[article]]\nfile='a'\nlanguage = 'Arabic language'", "a: language"),
        ("[[article]]\nfile='a'\nurl = 'ftp://x'", "a: url must begin with"),
    ],
)
def test_a_wrong_manifest_is_refused_with_its_reason(
    tmp_path: Path, content: str | bytes, reason: str
) -> None:
    _write(tmp_path, content)
    with pytest.raises(InputError) as caught:
        read_manifest(tmp_path)
    assert str(caught.value).startswith(reason)
