"""The five real articles, read through the same path as any folder."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest

from newsreader.library.importing import import_paths, sample_library_paths
from newsreader.model import Article, BlockKind


@dataclass
class _Added:
    id: int
    status: str = "added"


@dataclass
class _Shelf:
    """Stands for a library: keeps what is added."""

    articles: list[Article] = field(default_factory=list)

    def add_many(self, articles: Sequence[Article]) -> list[_Added]:
        first = len(self.articles) + 1
        self.articles += articles
        return [_Added(first + number) for number in range(len(articles))]


@pytest.fixture(scope="module")
def seeds() -> list[Article]:
    shelf = _Shelf()
    # Any: the double has only the one method that importing calls.
    outcomes = list(import_paths(cast("Any", shelf), sample_library_paths()))
    assert [outcome.error for outcome in outcomes] == [None] * 5
    return shelf.articles


def _lines(article: Article, kind: BlockKind) -> list[str]:
    return [article.text[span.start : span.end] for span in article.spans_of(kind)]


def test_every_seed_is_whole(seeds: list[Article]) -> None:
    folder = Path(sample_library_paths()[0])
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    assert [article.text for article in seeds] == texts


def test_dates_are_inferred(seeds: list[Article]) -> None:
    february, april = date(2025, 2, 27), date(2025, 4, 10)
    found = [article.published and article.published.when for article in seeds]
    assert found == [february, april, april, february, february]
    assert {article.published and article.published.how for article in seeds} == {"inferred"}


def test_only_the_text_that_names_its_outlet_has_one(seeds: list[Article]) -> None:
    assert [article.source for article in seeds] == [None, None, None, "SeaPRwire", None]


def test_boilerplate_is_kept_apart(seeds: list[Article]) -> None:
    found = [[line[:12] for line in _lines(article, BlockKind.BOILERPLATE)] for article in seeds]
    assert found == [
        [],
        ["[ad_1]", "[ad_2]", "المصدر"],
        ["0:00", "• الروسي", "اخترنا لك"],
        ["يتم توفير ال", "القطاعات: ال", "يوفر SeaPRwi"],
        [],
    ]


def test_titles_headings_and_captions_are_found(seeds: list[Article]) -> None:
    assert _lines(seeds[0], BlockKind.HEADING) == [
        "لا توجد قضية سياسية أو قضية أمنية في جدول الأعمال"
    ]
    assert _lines(seeds[4], BlockKind.HEADING) == ["لا يزال مسؤولو أوكرانيا غير موجودين"]
    assert _lines(seeds[2], BlockKind.TITLE) == [seeds[2].title]
    (caption,) = _lines(seeds[2], BlockKind.CAPTION)
    assert caption.startswith("سيارة تقل")
    assert caption.endswith("(سبوتنيك)")
    assert not any(_lines(article, BlockKind.TITLE) for article in seeds if article != seeds[2])
