"""Addresses that are added, and the whole text of an article that a feed only summed up."""

from pathlib import Path

import pytest

from newsreader.errors import InputError, LibraryError, NotFoundError
from newsreader.library import Library
from newsreader.library.feeds.adding import fetch_full_text
from newsreader.library.importing import Hints, Outcome, import_paths
from tests.library.feeds.samples import FIRST, SECOND, item, rss
from tests.library.importing.pages.samples import PARAGRAPHS, TITLE, page
from tests.web.site import Site


def add(library: Library, *addresses: str, hints: Hints | None = None) -> list[Outcome]:
    return list(import_paths(library, addresses, hints=hints or Hints()))


def test_a_page_becomes_an_article_and_is_known_again(library: Library, web: Site) -> None:
    address = web.put("/news/1", page(), Content_Type="text/html; charset=utf-8")
    assert add(library, address) == [Outcome(address, 1, "added")]
    article = library.article(1)
    assert (article.title, article.source, article.address) == (TITLE, "صحيفة المدينة", address)
    assert all(paragraph in article.text for paragraph in PARAGRAPHS)
    assert add(library, address) == [Outcome(address, 1, "unchanged")]
    web.put("/news/1", page(more=f"<p>{FIRST}</p>"))
    assert add(library, address) == [Outcome(address, 1, "updated")]
    assert FIRST in library.article(1).text


def test_a_page_that_redirects_is_known_at_both_addresses(library: Library, web: Site) -> None:
    web.put("/news/1", page())
    short = web.redirect("/s", "/news/1")
    assert [one.status for one in add(library, short, web.address("/news/1"))] == [
        "added",
        "unchanged",
    ]


def test_outcomes_come_in_the_order_of_the_inputs(
    library: Library, web: Site, tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(SECOND, encoding="utf-8")
    missing, good = web.address("/missing"), web.put("/news/1", page())
    outcomes = add(library, missing, str(file), good, f"{good}#again")
    assert [(one.input, one.status, one.error) for one in outcomes] == [
        (missing, "failed", "the server says 404 Not Found"),
        (str(file), "added", None),
        (good, "added", None),
        (f"{good}#again", "unchanged", None),
    ]


@pytest.mark.parametrize(
    ("content", "kind", "why"),
    [
        (b"%PDF-1.7 ...", "application/pdf", "is a PDF document, not plain text"),
        (b"", "text/html", "is empty"),
        (b"<html><body></body></html>", "text/html", "is a web page on which no article is found"),
        (b"\x89PNG....", "image/png", "is a picture, not plain text"),
    ],
)
def test_what_is_no_article_is_refused_with_its_reason(
    library: Library, web: Site, content: bytes, kind: str, why: str
) -> None:
    assert [one.error for one in add(library, web.put("/a", content, Content_Type=kind))] == [why]


def test_the_front_page_of_a_site_names_its_feed(library: Library, web: Site) -> None:
    head = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">'
    front = web.put("/", page(head=head))
    assert [one.error for one in add(library, front)] == [
        f"is the front page of a site; its feed is {web.address('/feed.xml')}"
    ]


def test_a_library_that_cannot_store_fails_the_address_and_no_more(
    library: Library, web: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise LibraryError("the disk is full")

    monkeypatch.setattr(Library, "take_entries", full)
    feed, article = web.put("/feed", rss(item(1))), web.put("/news/1", page())
    assert [(one.input, one.error) for one in add(library, feed, article)] == [
        (feed, "the disk is full"),
        (article, None),
    ]


def test_hints_name_a_feed_and_the_outlet_of_its_articles(library: Library, web: Site) -> None:
    address = web.put("/feed", rss(item(1)))
    add(library, address, hints=Hints(source="مدينتي"))
    assert [one.title for one in library.feeds()] == ["مدينتي"]
    assert library.article(1).source == "مدينتي"


def summed_up(library: Library, web: Site, summary: str = PARAGRAPHS[1]) -> None:
    link = web.put("/news/1", page())
    add(
        library, web.put("/feed", rss(item(1, summary).replace("https://example.org/news/1", link)))
    )


def test_the_full_text_takes_the_place_of_a_summary_and_highlights_stay(
    library: Library, web: Site
) -> None:
    summed_up(library, web)
    words = "بقيت مسألة واحدة"
    start = library.article(1).text.index(words)
    library.highlight(1, start, start + len(words))
    assert fetch_full_text(library, 1).status == "updated"
    article = library.article(1)
    assert all(paragraph in article.text for paragraph in PARAGRAPHS)
    assert article.source == "أخبار المدينة"
    (highlight,) = library.highlights(1)
    assert article.text[highlight.start : highlight.end] == words


def test_a_feed_does_not_take_the_full_text_away_again(library: Library, web: Site) -> None:
    summed_up(library, web)
    fetch_full_text(library, 1)
    full = library.article(1).text
    link = web.address("/news/1")
    changed = item(1, f"{SECOND} وأضاف.").replace("https://example.org/news/1", link)
    web.put("/feed", rss(changed))
    assert [one.status for one in add(library, web.address("/feed"))] == ["unchanged", "unchanged"]
    assert library.article(1).text == full


def test_a_page_with_less_than_there_is_changes_nothing(library: Library, web: Site) -> None:
    summed_up(library, web, " ".join(PARAGRAPHS * 3))
    before = library.article(1).text
    with pytest.raises(InputError, match="gives less text than there is"):
        fetch_full_text(library, 1)
    assert library.article(1).text == before


def test_an_article_that_is_not_on_the_web_has_no_full_text(
    library: Library, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(SECOND, encoding="utf-8")
    add(library, str(tmp_path / "a.txt"))
    with pytest.raises(NotFoundError, match="not known where"):
        fetch_full_text(library, 1)
