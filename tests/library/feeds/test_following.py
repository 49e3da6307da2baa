"""Feeds that are followed: what a library keeps of them, and what fetching brings."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from newsreader.errors import NotFoundError
from newsreader.library import Library
from newsreader.library.feeds.fetching import FeedOutcome, fetch_feeds
from newsreader.library.importing import Outcome, import_paths
from tests.library.feeds.samples import FIRST, SECOND, item, rss
from tests.web.site import Served, Site


def follow(library: Library, address: str) -> list[Outcome]:
    return list(import_paths(library, [address]))


def fetched(library: Library) -> FeedOutcome:
    (outcome,) = fetch_feeds(library)
    return outcome


def counts(outcome: FeedOutcome) -> tuple[int, int, int, int]:
    return outcome.added, outcome.updated, outcome.unchanged, outcome.refused


def test_a_feed_that_is_added_is_followed_and_its_entries_are_articles(
    library: Library, web: Site
) -> None:
    address = web.put("/feed", rss(item(1), item(2, "Latin only", title="Latin")))
    outcomes = follow(library, address)
    assert [(one.status, one.article) for one in outcomes] == [
        ("added", None),
        ("added", 1),
        ("failed", None),
    ]
    assert outcomes[0].input == address
    (feed,) = library.feeds()
    assert (feed.title, feed.site, feed.articles, feed.unread) == (
        "أخبار المدينة", "https://example.org/", 1, 1,
    )  # fmt: skip
    assert library.article(1).source == "أخبار المدينة"
    library.mark_read(1)
    assert [one.unread for one in library.feeds()] == [0]


def test_fetching_again_brings_what_is_new_and_what_changed(library: Library, web: Site) -> None:
    address = web.put("/feed", rss(item(1), item(2, SECOND)))
    follow(library, address)
    assert counts(fetched(library)) == (0, 0, 2, 0)
    web.put("/feed", rss(item(3), item(2, f"{SECOND} وأضاف."), item(1)))
    assert counts(fetched(library)) == (1, 1, 1, 0)
    assert len(library.articles(events=False)) == 3


def test_an_entry_is_known_by_its_guid_when_its_link_and_title_change(
    library: Library, web: Site
) -> None:
    address = web.put("/feed", rss(item(1)))
    follow(library, address)
    moved = item(1, title="عنوان جديد").replace("/news/1", "/moved/1")
    web.put("/feed", rss(moved))
    assert counts(fetched(library)) == (0, 1, 0, 0)
    assert library.article(1).title == "عنوان جديد 1"


def test_highlights_move_with_an_entry_that_changes(library: Library, web: Site) -> None:
    follow(library, web.put("/feed", rss(item(1, SECOND))))
    start = library.article(1).text.index("مسألة واحدة")
    library.highlight(1, start, start + len("مسألة واحدة"))
    web.put("/feed", rss(item(1, f"{FIRST} {SECOND}")))
    fetched(library)
    (highlight,) = library.highlights(1)
    assert library.article(1).text[highlight.start : highlight.end] == "مسألة واحدة"
    assert highlight.start > start


def test_the_same_title_and_summary_on_two_days_are_two_articles(
    library: Library, web: Site
) -> None:
    first, second = item(1, "نشرة اليوم", title="النشرة"), item(2, "نشرة اليوم", title="النشرة")
    follow(library, web.put("/feed", rss(first, second.replace("النشرة 2", "النشرة 1"))))
    assert len(library.articles(events=False)) == 2


def test_an_article_in_two_feeds_is_one(library: Library, web: Site) -> None:
    follow(library, web.put("/all", rss(item(1, SECOND))))
    follow(library, web.put("/some", rss(item(1, f"{SECOND} {FIRST}"), title="قسم")))
    assert [one.articles for one in library.feeds()] == [1, 1]
    assert len(library.articles(events=False)) == 1
    assert FIRST not in library.article(1).text


def test_an_article_in_two_feeds_keeps_the_outlet_it_came_from_first(
    library: Library, web: Site
) -> None:
    follow(library, web.put("/a", rss(item(1, SECOND))))
    follow(library, web.put("/b", rss(item(1, SECOND), title="قسم")))
    assert [one.updated for one in fetch_feeds(library)] == [0, 0]
    assert library.article(1).source == "أخبار المدينة"


def test_the_server_is_asked_only_for_what_it_has_not_said(library: Library, web: Site) -> None:
    def answer(headers: Mapping[str, str]) -> Served:
        known = headers.get("if-none-match") == '"1"'
        return (
            Served(status=304) if known else Served(rss(item(1)).encode(), headers={"ETag": '"1"'})
        )

    follow(library, web.handle("/feed", answer))
    assert fetched(library).status == "unchanged"
    assert fetched(library).status == "unchanged"


def test_a_feed_that_moved_for_good_is_asked_there(library: Library, web: Site) -> None:
    old = web.put("/old", rss(item(1)))
    new = web.put("/new", rss(item(1)))
    follow(library, old)
    web.redirect("/old", "/new", 301)
    fetched(library)
    assert [one.address for one in library.feeds()] == [new]
    web.redirect("/new", "/other", 302)
    web.put("/other", rss(item(1)))
    fetched(library)
    assert [one.address for one in library.feeds()] == [new]


def test_one_that_fails_says_why_and_stops_no_other(library: Library, web: Site) -> None:
    good, bad = web.put("/good", rss(item(1))), web.put("/bad", rss(item(2), title="أخرى"))
    follow(library, good)
    follow(library, bad)
    web.put("/bad", "<html><body>gone</body></html>")
    web.put("/good", rss(item(1), item(3)))
    outcomes = {one.address: one for one in fetch_feeds(library)}
    assert (outcomes[good].added, outcomes[good].error) == (1, None)
    assert outcomes[bad].error == "is no feed that can be read"
    problems = {one.address: one.problem for one in library.feeds()}
    assert problems == {good: None, bad: "is no feed that can be read"}
    web.put("/bad", rss(item(2)))
    list(fetch_feeds(library))
    assert {one.problem for one in library.feeds()} == {None}


def test_a_feed_taken_away_is_not_fetched_and_can_come_back(library: Library, web: Site) -> None:
    address = web.put("/feed", rss(item(1)))
    follow(library, address)
    library.unsubscribe(1)
    assert (library.feeds(), list(fetch_feeds(library))) == ((), [])
    assert len(library.articles(events=False)) == 1
    with pytest.raises(NotFoundError):
        library.unsubscribe(1)
    assert library.bring_back_feed() == "أخبار المدينة"
    assert library.bring_back_feed() is None
    assert counts(fetched(library)) == (0, 0, 1, 0)


def test_adding_a_feed_again_follows_it_once(library: Library, web: Site) -> None:
    address = web.put("/feed", rss(item(1)))
    follow(library, address)
    assert [one.status for one in follow(library, address)] == ["unchanged", "unchanged"]
    library.unsubscribe(1)
    assert [one.status for one in follow(library, address)] == ["added", "unchanged"]
    assert [one.id for one in library.feeds()] == [1]


def test_feeds_are_there_after_a_restart_and_damage_is_noticed(tmp_path: Path, web: Site) -> None:
    path = tmp_path / "kept.db"
    with Library.open(path) as library:
        follow(library, web.put("/feed", rss(item(1))))
    with Library.open(path) as library:
        assert [one.title for one in library.feeds()] == ["أخبار المدينة"]
        with library._precious.writing() as connection:
            connection.execute("UPDATE feed SET title = 'x'")
            connection.execute("UPDATE entry SET article = 7")
        assert library.damaged() == ("feed 1", "entry of feed 1")
        assert library.feeds() == ()


def test_progress_counts_feeds_and_whoever_stops_keeps_what_came(
    library: Library, web: Site
) -> None:
    for number in range(3):
        follow(library, web.put(f"/{number}", rss(item(number), title=f"خبر {number}")))
    steps: list[tuple[int, int]] = []
    outcomes = list(
        fetch_feeds(library, progress=lambda *step: steps.append(step), stopped=lambda: bool(steps))
    )
    assert steps == [(1, 3)]
    assert len(outcomes) == 1


def test_a_library_of_feeds_alone_is_worth_a_backup(tmp_path: Path) -> None:
    with Library.open(tmp_path / "kept.db") as library:
        library.subscribe("https://example.org/feed")
    assert [file for file in tmp_path.iterdir() if "-" in file.name]
