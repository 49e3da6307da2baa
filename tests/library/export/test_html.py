"""HTML."""

from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from newsreader.library import Library
from newsreader.library.export import export_article, export_highlights
from newsreader.library.export.html import escaped

from .conftest import BODY, TEXT, TITLE


class Reader(HTMLParser):
    """Collects the text of a document, its tags in order, and what is marked."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.marked: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if "mark" in self.open:
            self.marked.append(data)


def read(written: str) -> Reader:
    reader = Reader()
    reader.feed(written)
    reader.close()
    assert reader.open == []
    return reader


def test_a_page_is_right_to_left_and_needs_nothing_else(library: Library) -> None:
    library.highlight(1, 0, 7)
    page = read(export_highlights(library, "html"))
    assert page.tags[0] == ("html", {"lang": "ar", "dir": "rtl"})
    assert ("section", {"lang": "ar", "dir": "rtl"}) in page.tags
    assert not {"script", "link", "img", "a", "iframe"} & {tag for tag, _ in page.tags}
    assert ("meta", {"charset": "utf-8"}) in page.tags


def test_markup_in_a_text_is_shown_as_it_is(library: Library) -> None:
    library.highlight(1, 0, len(TITLE), note="</p><script>alert(1)</script>")
    page = read(export_highlights(library, "html"))
    assert TITLE in page.text
    assert "script" not in {tag for tag, _ in page.tags}
    assert "</p><script>alert(1)</script>" in page.text


def test_overlapping_highlights_are_both_marked_where_they_are(library: Library) -> None:
    start = TEXT.index(BODY)
    library.highlight(1, start, start + 10, label=1)
    library.highlight(1, start + 4, start + 20, label=2)
    page = read(export_article(library, 1, "html"))
    assert page.marked[:3] == [BODY[:4], BODY[4:10], BODY[10:20]]
    assert BODY in "".join(page.text)


def test_a_highlight_over_two_paragraphs_is_marked_in_both(library: Library) -> None:
    start = TEXT.index("غيره")
    library.highlight(1, start, len(TEXT))
    assert read(export_article(library, 1, "html")).marked[:2] == ["غيره.", "- بند"]


def test_a_highlight_in_the_title_is_marked_there(library: Library) -> None:
    library.highlight(1, 0, 7)
    page = read(export_article(library, 1, "html"))
    assert page.marked[0] == "محادثات"
    assert "".join(page.text).count("محادثات في") == 2  # once in the head of the document


def test_a_title_line_that_is_not_the_title_is_shown(library: Library) -> None:
    known = library.article(1)
    library.add(replace(known, text=f"{TEXT} .", title="عنوان آخر"))
    assert "<p>محادثات في &lt;إسطنبول&gt;</p>" in export_article(library, 1, "html")


def test_boilerplate_is_left_out(library: Library) -> None:
    assert "ad_1" not in export_article(library, 1, "html")


@given(st.text())
def test_escaped_text_reads_back_as_it_was_but_for_controls(text: str) -> None:
    page = read(f"<p>{escaped(text)}</p>")
    assert len("".join(page.text)) == len(text)
    assert not set("\x00\x1b\x9b\ud800") & set(escaped(text))
