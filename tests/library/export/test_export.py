"""What all formats have in common."""

import unicodedata

import pytest

from newsreader.errors import NotFoundError
from newsreader.library import Library
from newsreader.library.export import (
    FORMATS,
    Format,
    export_article,
    export_event,
    export_highlights,
)


@pytest.fixture
def marked(library: Library) -> Library:
    library.highlight(1, 0, 7, note="أولى")
    library.highlight(2, 0, 2, note="ثانية", label=2)
    return library


@pytest.mark.parametrize("form", FORMATS)
def test_highlights_of_everything_of_an_article_and_of_an_event(
    marked: Library, form: Format
) -> None:
    event = marked.event_of(2)
    assert event is not None
    both = export_highlights(marked, form)
    assert "أولى" in both
    assert "ثانية" in both
    assert "أولى" not in export_highlights(marked, form, article=2)
    assert "ثانية" in export_highlights(marked, form, article=2)
    assert "ثانية" in export_highlights(marked, form, event=event.id)


@pytest.mark.parametrize("form", FORMATS)
def test_text_is_in_logical_order_without_presentation_forms(marked: Library, form: Format) -> None:
    written = export_highlights(marked, form)
    assert "محادثات" in written
    assert unicodedata.normalize("NFKC", written) == written
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f") & {
        *written
    }


@pytest.mark.parametrize("form", FORMATS)
def test_nobody_learns_where_a_file_was_kept(marked: Library, form: Format) -> None:
    for written in (export_highlights(marked, form), export_article(marked, 1, form)):
        assert "somebody" not in written


@pytest.mark.parametrize("form", FORMATS)
def test_an_orphan_is_written_too(marked: Library, form: Format) -> None:
    changed = marked.article(1)
    marked.add(type(changed)("غير ذلك", (), "غير ذلك", origin=changed.origin))
    assert "محادثات" in export_highlights(marked, form)


@pytest.mark.parametrize("form", FORMATS)
def test_a_library_without_highlights_gives_a_valid_empty_document(
    library: Library, form: Format
) -> None:
    assert export_highlights(library, form).endswith("\n")


@pytest.mark.parametrize("form", ["csv", "anki", "jsonld"])
def test_in_a_format_without_articles_an_article_is_its_highlights(
    marked: Library, form: Format
) -> None:
    assert export_article(marked, 1, form) == export_highlights(marked, form, article=1)


@pytest.mark.parametrize("form", ["md", "html"])
def test_an_event_is_its_accounts_and_why_they_are_together(marked: Library, form: Format) -> None:
    (event, *_) = (event for story in marked.stories() for event in story.events)
    written = export_event(marked, event.id, form)
    for account in event.accounts:
        assert account.title.split()[0] in written
        assert marked.article(account.article).text[-5:] in written


def test_what_is_not_there_is_not_found(library: Library) -> None:
    with pytest.raises(NotFoundError):
        export_article(library, 9, "md")
    with pytest.raises(NotFoundError):
        export_event(library, "e9", "md")
    with pytest.raises(NotFoundError):
        export_highlights(library, "md", article=9)
    with pytest.raises(NotFoundError):
        export_highlights(library, "md", event="e9")
