"""Analyses and stories are computed once, and again when something they depend on changes."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import pytest

import newsreader.analysis
from newsreader import versions
from newsreader.errors import NotFoundError
from newsreader.library import Library
from newsreader.model import (
    Account,
    Analysis,
    Article,
    Entity,
    EntityKind,
    Event,
    Published,
    Reason,
    ReasonKind,
    Span,
)
from newsreader.model import Story as StoryOfEvents

from .samples import article


class Analyst:
    """Finds each word "روسيا"; counts how often it was asked, and remembers the date given."""

    def __init__(self) -> None:
        self.asked = 0
        self.published: date | datetime | None = None

    def __call__(self, text: str, *, published: date | datetime | None = None) -> Analysis:
        self.asked += 1
        self.published = published
        starts = [n for n in range(len(text)) if text.startswith("روسيا", n)]
        return Analysis(
            sentences=(Span(0, len(text)),),
            entities=tuple(
                Entity(n, n + 5, "روسيا", EntityKind.PLACE, "روسيا", 0.5) for n in starts
            ),
        )


class Grouper:
    """Puts all articles into one event; counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, items: Sequence[tuple[Article, Analysis]]) -> tuple[StoryOfEvents, ...]:
        self.asked += 1
        accounts = tuple(Account(article.id, None, article.title) for article, _ in items)
        return (
            StoryOfEvents(
                "s1",
                "قصة",
                (Event("e1", "حدث", None, accounts, (Reason(ReasonKind.NAMES, 1, ("لأن",)),)),),
            ),
        )


@pytest.fixture
def analyst(monkeypatch: pytest.MonkeyPatch) -> Analyst:
    analyst = Analyst()
    monkeypatch.setattr(newsreader.analysis, "analyse", analyst)
    return analyst


@pytest.fixture
def grouper(analyst: Analyst, monkeypatch: pytest.MonkeyPatch) -> Grouper:
    grouper = Grouper()
    monkeypatch.setattr("newsreader.events.group.group", grouper)
    return grouper


def test_an_analysis_is_computed_once_even_across_restarts(path: Path, analyst: Analyst) -> None:
    with Library.open(path) as library:
        number = library.add(article("في روسيا", published=date(2025, 2, 27))).id
        first = library.analysis(number)
    with Library.open(path) as library:
        assert library.analysis(number) == first
    assert [entity.name for entity in first.entities] == ["روسيا"]
    assert (analyst.asked, analyst.published) == (1, date(2025, 2, 27))


def test_an_analysis_is_computed_again_when_the_date_the_text_or_the_version_changes(
    library: Library, analyst: Analyst, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = library.add(article("في روسيا", origin="a")).id
    library.analysis(number)
    library.set_published(number, Published(date(2025, 2, 27), "given"))
    library.analysis(number)
    assert analyst.asked == 2
    library.add(article("هنا روسيا", origin="a"))
    library.analysis(number)
    assert analyst.asked == 3
    monkeypatch.setattr(versions, "ANALYSIS_VERSION", object.__hash__(analyst))
    library.analysis(number)
    assert analyst.asked == 4


def test_what_is_found_in_boilerplate_is_left_out(library: Library, analyst: Analyst) -> None:
    number = library.add(article("في روسيا\nإعلان: روسيا", boilerplate=1)).id
    found = library.analysis(number)
    assert [entity.start for entity in found.entities] == [3]
    assert found.sentences == ()


def test_stories_are_computed_once_until_an_article_changes(
    library: Library, grouper: Grouper
) -> None:
    first = library.add(article("أ روسيا")).id
    assert library.stories() == library.stories()
    assert grouper.asked == 1
    second = library.add(article("ب روسيا")).id
    (story,) = library.stories()
    assert [account.article for account in story.events[0].accounts] == [first, second]
    assert grouper.asked == 2


def test_stories_are_computed_again_for_another_version_of_the_grouping(
    library: Library, grouper: Grouper, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add(article("أ روسيا"))
    library.stories()
    monkeypatch.setattr(versions, "GROUPING_VERSION", -1)
    library.stories()
    assert grouper.asked == 2


def test_the_event_of_an_article_is_the_one_that_has_it(library: Library, grouper: Grouper) -> None:
    number = library.add(article("أ روسيا")).id
    event = library.event_of(number)
    assert event is not None
    assert (event.id, event.because) == ("e1", (Reason(ReasonKind.NAMES, 1, ("لأن",)),))
    assert library.event_of(99) is None
    assert [line.event for line in library.articles()] == ["e1"]


def test_an_article_that_is_not_there_has_no_analysis(library: Library) -> None:
    with pytest.raises(NotFoundError):
        library.analysis(1)


def test_the_real_analysis_comes_back_from_the_cache_as_it_was(library: Library) -> None:
    text = "قال وزير الخارجية سيرغي لافروف «نعم» في إسطنبول يوم الخميس 27 فبراير 2025."
    number = library.add(article(text, published=date(2025, 2, 27))).id
    computed = newsreader.analysis.analyse(text, published=date(2025, 2, 27))
    assert library.analysis(number) == library.analysis(number) == computed
