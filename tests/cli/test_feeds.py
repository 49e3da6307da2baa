"""`newsreader add` of addresses, `newsreader fetch`, `newsreader feeds`."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.library.feeds.samples import SECOND, item, rss
from tests.library.importing.pages.samples import TITLE, page
from tests.web.site import Site


def test_a_page_is_added_and_listed(run: Run, web: Site) -> None:
    address = web.put("/news/1", page())
    assert run("add", address).out.split() == ["added", "1", address]
    (row,) = run("list", "--json").json
    assert (row["title"], row["published"]) == (TITLE, "2025-02-27T14:30:00+03:00")


def test_a_feed_is_followed_fetched_listed_and_removed(run: Run, web: Site) -> None:
    address = web.put("/feed", rss(item(1)))
    assert [line.split()[:2] for line in run("add", address).out.splitlines()] == [
        ["added", "feed"],
        ["added", "1"],
    ]
    web.put("/feed", rss(item(1), item(2, SECOND)))
    assert run("fetch").out == "1\t0\t1\tأخبار المدينة\n"
    assert run("fetch", "--json").json == [
        {
            "feed": 1,
            "address": address,
            "title": "أخبار المدينة",
            "status": "fetched",
            "added": 0,
            "updated": 0,
            "unchanged": 2,
            "refused": 0,
            "error": None,
        }
    ]
    (feed,) = run("feeds", "--json").json
    assert (feed.pop("fetched") is None, feed) == (
        False,
        {
            "feed": 1,
            "address": address,
            "title": "أخبار المدينة",
            "articles": 2,
            "unread": 2,
            "error": None,
        },
    )
    assert run("feeds").out.split("\t")[:3] == ["1", "2", "2"]
    assert run("feeds", "--remove", address).status == 0
    assert run("feeds", "--json").json == []
    assert len(run("list", "--json").json) == 2


def test_a_feed_that_fails_is_one_line_and_status_1(run: Run, web: Site) -> None:
    good, bad = web.put("/good", rss(item(1))), web.put("/bad", rss(item(2), title="أخرى"))
    run("add", good, bad)
    web.put("/bad", status=500)
    result = run("fetch")
    assert (result.status, result.out) == (1, "0\t0\t1\tأخبار المدينة\n")
    assert result.err == "newsreader: أخرى: the server says 500 Internal Server Error\n"
    assert run("fetch", "1").status == 0
    assert run("feeds").out.rstrip().endswith("the server says 500 Internal Server Error")


def test_programs_read_what_went_wrong_in_english(
    run: Run, web: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ar_EG.UTF-8")
    run("add", web.put("/feed", rss(item(1))))
    web.put("/feed", status=500)
    said = "the server says 500 Internal Server Error"
    assert run("fetch").status == 1
    assert [one["error"] for one in run("feeds", "--json").json] == [said]


def test_a_feed_that_is_not_there_is_named(run: Run, web: Site) -> None:
    run("add", web.put("/good", rss(item(1))))
    for command in (("fetch", "7"), ("feeds", "--remove", "7")):
        result = run(*command)
        assert result.status == 1
        assert result.err == "newsreader: 7: there is no such feed; newsreader feeds lists them\n"
    assert len(run("feeds", "--json").json) == 1


def test_a_list_goes_out_and_comes_in(run: Run, web: Site, tmp_path: Path) -> None:
    address = web.put("/feed?a=1&b=2", rss(item(1), title="أخبار &lt;المدينة&gt; &quot;1&quot;"))
    run("add", address)
    title = run("feeds", "--json").json[0]["title"]
    assert title == 'أخبار <المدينة> "1"'
    list_file = tmp_path / "feeds.opml"
    list_file.write_text(run("feeds", "--opml").out, encoding="utf-8")
    other = ("--library", tmp_path / "other.db")
    assert run("add", list_file, "--json", *other).json == [
        {"input": address, "article": None, "status": "added", "error": None}
    ]
    (feed,) = run("feeds", "--json", *other).json
    assert (feed["address"], feed["title"], feed["fetched"]) == (address, title, None)
    assert run("fetch", *other).out == f"1\t0\t0\t{title}\n"


def test_without_a_library_there_is_nothing_to_fetch(run: Run, library: Path) -> None:
    assert run("fetch").status == 1
    assert not library.parent.exists()
