"""Lists of feeds: OPML."""

import pytest

from newsreader.errors import InputError
from newsreader.library.importing.opml import Outline, read_opml, write_opml
from newsreader.library.importing.sniffing import is_opml

LIST = """<?xml version="1.0" encoding="{encoding}"?>
<!-- by another program -->
<opml version="1.0"><head><title>x</title></head><body>
<outline text="مجلد"><outline text="أخبار المدينة" xmlUrl="https://example.org/feed?a=1&amp;b=2"
 htmlUrl="https://example.org/"/></outline>
<outline text="بلا عنوان"/><outline xmlUrl="https://example.org/2"/>
<outline text="again" xmlUrl="https://example.org/2"/>
</body></opml>"""


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256", "utf-16"])
def test_feeds_in_folders_are_found_each_once(encoding: str) -> None:
    content = LIST.format(encoding=encoding).encode(encoding)
    assert read_opml(content) == (
        Outline("https://example.org/feed?a=1&b=2", "أخبار المدينة", "https://example.org/"),
        Outline("https://example.org/2", None, None),
    )


def test_a_list_is_known_by_how_it_begins() -> None:
    assert is_opml(LIST.format(encoding="utf-8").encode())
    assert is_opml(b"\xef\xbb\xbf<opml>")
    assert not is_opml(b"<html><opml>")
    assert not is_opml("<opmlx> نص".encode())


def test_what_is_written_is_read_again() -> None:
    feeds = (
        Outline('https://e.org/?a="1"&b', "«أ» <b> & 'c'", None),
        Outline("http://x/", "ب", "y"),
    )
    assert read_opml(write_opml(feeds).encode()) == feeds


def test_bombs_and_files_of_this_machine_are_refused() -> None:
    for entity in ('<!ENTITY a "aaaa">', '<!entity a SYSTEM "file:///etc/passwd">'):
        content = f'<!DOCTYPE opml [{entity}]><opml><body><outline xmlUrl="&a;"/></body></opml>'
        with pytest.raises(InputError, match="declares entities of its own"):
            read_opml(content.encode())


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"<opml><body></body></opml>", "is a list \\(OPML\\) that names no feeds"),
        (b"<opml>" + b"<outline>" * 100_000, "OPML"),
        (b"<opml", "OPML"),
    ],
)
def test_what_names_no_feed_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(InputError, match=why):
        read_opml(content)
