"""Storing articles, knowing them again, and listing them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from newsreader.errors import NotFoundError
from newsreader.library import Added, Library
from newsreader.model import BlockKind, Published

from .samples import TEXT, article, given


def test_an_article_comes_back_as_it_went_in(library: Library) -> None:
    stored = replace(
        article(origin="a.txt", boilerplate=2),
        source="الميادين",
        published=Published(datetime(2025, 2, 27, 14, 30, tzinfo=UTC), "stated"),
    )
    added = library.add(stored)
    assert added.status == "added"
    assert library.article(added.id) == replace(stored, id=added.id)


def test_an_article_is_there_after_a_restart(path: Path) -> None:
    with Library.open(path) as library:
        number = library.add(article(published=date(2025, 2, 27))).id
    with Library.open(path) as library:
        assert library.article(number).text == TEXT
        assert library.article(number).published == Published(date(2025, 2, 27), "stated")


@pytest.mark.parametrize("origin", ["a.txt", "b.txt", None])
def test_the_same_text_is_not_stored_twice(library: Library, origin: str | None) -> None:
    first = library.add(article(origin="a.txt"))
    assert library.add(article(origin=origin)) == Added(first.id, "unchanged")
    assert len(library.articles()) == 1


def test_a_changed_text_of_the_same_origin_is_an_update(library: Library) -> None:
    first = library.add(article(origin="a.txt"))
    changed = replace(
        article(f"{TEXT} حسب بيان.", origin="a.txt", title="عنوان آخر"), language="ar-EG"
    )
    assert library.add(changed) == Added(first.id, "updated")
    assert library.article(first.id) == replace(changed, id=first.id)
    assert library.add(changed) == Added(first.id, "unchanged")


def test_another_text_without_an_origin_is_another_article(library: Library) -> None:
    first, second = library.add(article()), library.add(article(f"{TEXT} ."))
    assert (first.status, second.status) == ("added", "added")
    assert first.id != second.id


def test_a_date_that_was_missing_is_filled_in(library: Library) -> None:
    first = library.add(article())
    assert library.add(article(published=date(2025, 2, 27))) == Added(first.id, "updated")
    assert library.article(first.id).published == Published(date(2025, 2, 27), "stated")


def test_a_date_the_user_gave_is_not_overwritten(library: Library) -> None:
    number = library.add(given(article(origin="a"), date(2025, 3, 1))).id
    library.add(article(origin="a", published=date(2025, 2, 27)))
    library.add(article(f"{TEXT} .", origin="a", published=date(2025, 2, 27)))
    assert library.article(number).published == Published(date(2025, 3, 1), "given")


def test_a_publication_date_can_be_set_and_taken_away(library: Library) -> None:
    number = library.add(article()).id
    library.set_published(number, Published(date(2025, 2, 27), "given"))
    assert library.article(number).published == Published(date(2025, 2, 27), "given")
    library.set_published(number, None)
    assert library.article(number).published is None


def test_many_articles_are_answered_in_order(library: Library) -> None:
    given_articles = [article(f"{TEXT} {number}") for number in range(45)]
    answers = library.add_many(iter([*given_articles, given_articles[3]]))
    assert [answer.status for answer in answers] == ["added"] * 45 + ["unchanged"]
    assert answers[45].id == answers[3].id
    assert len({answer.id for answer in answers}) == 45


def test_the_newest_article_comes_first_and_undated_ones_last(library: Library) -> None:
    undated = library.add(article(f"{TEXT} 0"))
    old = library.add(article(f"{TEXT} 1", published=date(2024, 1, 1)))
    moment = Published(datetime(2025, 1, 1, 8, tzinfo=UTC), "stated")
    new = library.add(replace(article(f"{TEXT} 2"), published=moment))
    day = library.add(article(f"{TEXT} 3", published=date(2025, 1, 1)))
    assert [line.id for line in library.articles()] == [new.id, day.id, old.id, undated.id]


def test_a_summary_says_what_is_known(library: Library) -> None:
    stored = replace(article("وزير الخارجيّة\n[ad_1]", boilerplate=1), source="وكالة")
    number = library.add(stored).id
    library.highlight(number, 0, 4)
    library.mark_read(number)
    (line,) = library.articles()
    assert (line.id, line.title, line.source, line.language) == (
        number,
        stored.title,
        "وكالة",
        "ar",
    )
    assert (line.words, line.highlights, line.read) == (2, 1, True)
    assert line.event == f"e{number}"


@pytest.mark.parametrize("number", [0, 99, -1, 2**63, 10**30])
def test_an_article_that_is_not_there_is_not_found(library: Library, number: int) -> None:
    with pytest.raises(NotFoundError, match=str(number)):
        library.article(number)


def test_what_sqlite_cannot_keep_is_replaced_without_moving_anything(library: Library) -> None:
    stored = replace(article("قال\ud800 الوزير\x00 نعم"), source="\udfff", origin="\x00")
    number = library.add(stored).id
    known = library.article(number)
    assert known.text == "قال\ufffd الوزير\ufffd نعم"
    assert known.blocks == stored.blocks
    assert (known.source, known.origin) == ("\ufffd", "\ufffd")
    assert library.add(stored) == Added(number, "unchanged")


def test_boilerplate_is_kept(library: Library) -> None:
    number = library.add(article("[ad_1]\nقال الوزير", boilerplate=0)).id
    assert library.article(number).blocks[0].kind is BlockKind.BOILERPLATE
    assert library.article(number).text.startswith("[ad_1]")
