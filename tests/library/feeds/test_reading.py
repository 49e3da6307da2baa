"""What feeds hold."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from newsreader.errors import InputError
from newsreader.library.feeds.reading import FeedEntry, is_feed, read_feed
from newsreader.model import Article, BlockKind, Published
from tests.library.feeds.samples import (
    ADDRESS,
    ATOM,
    FIRST,
    JSON,
    RSS_091,
    RSS_10,
    SECOND,
    item,
    rss,
)

WHEN = Published(datetime(2025, 2, 27, 14, 30, tzinfo=timezone(timedelta(hours=3))), "stated")


def entries(feed: str | bytes, charset: str | None = None) -> tuple[FeedEntry, ...]:
    content = feed.encode() if isinstance(feed, str) else feed
    return read_feed(content, address=ADDRESS, charset=charset).entries


def only(feed: str | bytes, charset: str | None = None) -> Article:
    (entry,) = entries(feed, charset)
    assert entry.article is not None, entry.error
    return entry.article


def lines(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]


def test_an_entry_is_an_article_with_all_that_the_feed_says() -> None:
    article = only(rss(item(1, f"{FIRST}</p><p>{SECOND}", more="<dc:creator>هدى</dc:creator>")))
    assert (article.title, article.source) == ("استئناف المحادثات 1", "أخبار المدينة")
    assert (article.origin, article.language) == ("https://example.org/news/1", "ar")
    assert article.published == WHEN
    assert lines(article) == [
        ("title", "استئناف المحادثات 1"),
        ("boilerplate", "هدى"),
        ("paragraph", FIRST),
        ("paragraph", SECOND),
    ]


@pytest.mark.parametrize("feed", [RSS_091, RSS_10, rss(item(1)), ATOM, JSON])
def test_every_kind_of_feed_is_known_and_read(feed: str) -> None:
    assert is_feed(feed.encode())
    found = [one.article for one in entries(feed) if one.article]
    assert len(found) == 1
    assert FIRST in found[0].text
    assert found[0].address.startswith("https://example.org/")


@pytest.mark.parametrize(
    "other", ["<html><body>rss</body></html>", "", "{}", '{"version": 1}', "نص", "<rs></rs>"]
)
def test_what_is_no_feed_is_not_taken_for_one(other: str) -> None:
    assert not is_feed(other.encode())


def test_atom_resolves_links_and_titles_and_takes_the_day_of_publication() -> None:
    article = only(ATOM)
    assert (article.title, article.address) == ("عنوان مهم & آخر", "https://example.org/news/2")
    assert article.published == WHEN
    assert read_feed(ATOM.encode(), address=ADDRESS).site == "https://example.org/"


def test_a_broken_item_of_a_json_feed_spoils_no_other() -> None:
    first, second = entries(JSON)
    assert (first.guid, first.error) == ("7", None)
    assert (second.guid, second.article, second.error) == ("8", None, "has no words in it")


@pytest.mark.parametrize(
    ("encoding", "charset", "declared"),
    [
        ("windows-1256", None, "windows-1256"),
        ("windows-1256", "utf-8", "utf-8"),
        ("windows-1256", "iso-8859-1", "utf-8"),
        ("utf-8", "windows-1256", "windows-1256"),
        ("utf-8", None, "iso-8859-6"),
        ("iso-8859-6", None, "iso-8859-6"),
        ("iso-8859-6", "iso-8859-6", "utf-8"),
        ("utf-16", None, "utf-16"),
    ],
)
def test_the_bytes_decide_where_the_label_is_wrong(
    encoding: str, charset: str | None, declared: str
) -> None:
    text = f"{FIRST} {SECOND}".replace("،", "")
    feed = rss(item(1, text)).replace('encoding="utf-8"', f'encoding="{declared}"')
    assert text in only(feed.encode(encoding), charset).text


def test_markup_says_what_lines_are() -> None:
    piece = (
        f"<h2>عنوان فرعي</h2>{FIRST}<br>{SECOND}<figure><img alt='x'><figcaption>صورة من الحدث"
        "</figcaption></figure><ul><li>بند أول</li><li>بند ثان</li></ul><script>alert(1)</script>"
        "<table><tr><td>خانة</td><td>أخرى</td></tr></table>"
    )
    feed = rss(item(1).replace(f"<p>{FIRST}</p>", piece))
    assert lines(only(feed))[1:] == [
        ("heading", "عنوان فرعي"),
        ("paragraph", FIRST),
        ("paragraph", SECOND),
        ("caption", "صورة من الحدث"),
        ("paragraph", "• بند أول"),
        ("paragraph", "• بند ثان"),
        ("paragraph", "خانة | أخرى"),
    ]


def test_the_longer_of_content_and_summary_is_taken() -> None:
    full = f"<content:encoded><![CDATA[<p>{FIRST}</p><p>{SECOND}</p>]]></content:encoded>"
    assert SECOND in only(rss(item(1, more=full))).text
    empty = "<content:encoded></content:encoded>"
    assert FIRST in only(rss(item(1, more=empty))).text


@pytest.mark.parametrize(
    ("written", "when"),
    [
        ("2025-02-27", date(2025, 2, 27)),
        ("2025-02-27T14:30:00Z", datetime(2025, 2, 27, 14, 30, tzinfo=UTC)),
        ("Thu, 27 Feb 2025 14:30 GMT", datetime(2025, 2, 27, 14, 30, tzinfo=UTC)),
        ("الخميس 27 فبراير 2025", date(2025, 2, 27)),
        ("٢٠٢٥-٠٢-٢٧", date(2025, 2, 27)),
        ("2025", None),
        ("February 2025", None),
        ("0001-01-01T00:00:00Z", None),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("2999-01-01", None),
        ("soon", None),
    ],
)
def test_dates_are_read_as_far_as_they_make_sense(written: str, when: object) -> None:
    feed = rss(item(1).replace("Thu, 27 Feb 2025 14:30:00 +0300", written))
    published = only(feed).published
    assert (published.when if published else None) == when


def test_the_language_is_believed_only_of_a_text_in_its_letters() -> None:
    assert only(rss(item(1), language="en-US")).language == "ar"
    assert only(rss(item(1), language="fa")).language == "fa"
    english = item(1, "The talks resume next week.", title="Talks")
    assert only(rss(english, language="en")).language == "en"
    assert [one.error for one in entries(rss(english))] == [
        "is not Arabic (0% of its letters are); --language allows other languages"
    ]


def test_entries_without_any_name_and_doubled_ones_are_left_out() -> None:
    nameless = "<item><description>نص بلا عنوان</description></item>"
    assert [one.guid for one in entries(rss(item(1), nameless, item(1), item(2)))] == ["g1", "g2"]


def test_a_byline_is_not_the_article_s_own_words() -> None:
    (byline,) = [text for kind, text in lines(only(ATOM)) if kind == BlockKind.BOILERPLATE]
    assert byline == "سامي الحسن"


def test_entities_that_would_grow_are_refused() -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    feed = rss(item(1, "&b;")).replace("<rss", f"{bomb}<rss", 1)
    with pytest.raises(InputError, match="declares entities of its own"):
        entries(feed)
    outside = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    with pytest.raises(InputError, match="declares entities of its own"):
        entries(rss(item(1)).replace("<rss", f"{outside}<rss", 1))


@pytest.mark.parametrize(
    "broken",
    [
        rss(item(1), item(2))[:-120],
        rss(item(1)).replace("المدينة", "المدينة&nbsp;الكبيرة"),
        rss(item(1)).replace("المدينة", "المدينة & أخرى \x03"),
    ],
)
def test_a_feed_that_is_no_sound_xml_is_read_as_far_as_it_goes(broken: str) -> None:
    assert any(one.article for one in entries(broken))


@pytest.mark.parametrize(
    "reference", ["&#x110000;", "&#1114112;", "&#99999999;", "&#xFFFFFFFFFFFFFFFF;"]
)
def test_a_reference_to_no_character_spoils_nothing(reference: str) -> None:
    feed = rss(item(1, f"{FIRST} {reference}"), item(2, title=f"عنوان {reference}"))
    assert [one.error for one in entries(feed.replace("<![CDATA[", "").replace("]]>", ""))] == [
        None,
        None,
    ]


def test_what_the_parser_trips_over_is_a_damaged_feed(monkeypatch: pytest.MonkeyPatch) -> None:
    import feedparser

    def trip(*_: object, **__: object) -> None:
        raise ValueError("chr() arg not in range(0x110000)")

    monkeypatch.setattr(feedparser, "parse", trip)
    with pytest.raises(InputError, match="is a feed that is damaged"):
        entries(rss(item(1)))


def test_control_characters_of_a_terminal_do_not_come_in() -> None:
    feed = JSON.replace("عنوان ثالث", "عنوان\\u001b]52;c;x\\u0007 ثالث\\u202e")
    article = entries(feed)[0].article
    assert article is not None
    assert not {"\x1b", "\x07"} & {*article.text, *article.title}
