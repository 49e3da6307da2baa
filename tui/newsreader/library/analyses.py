"""Analyses and stories, computed once and kept in the rebuildable file."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module
from typing import TypeVar

from newsreader import versions
from newsreader.library.codec import packed, shape, unpacked
from newsreader.library.rebuildable import Rebuildable
from newsreader.library.seal import seal
from newsreader.model import (
    Analysis,
    Article,
    BlockKind,
    DateMention,
    Entity,
    Number,
    PublicationCandidate,
    Quote,
    Span,
    Story,
)

Model = TypeVar("Model", Analysis, Story)
Spanned = TypeVar("Spanned", Span, Entity, DateMention, Quote, Number)


def analysis_of(article: Article, cache: Rebuildable) -> Analysis:
    """Return the analysis of an article; what touches boilerplate is left out."""
    when = article.published.when if article.published else None
    version = versions.ANALYSIS_VERSION
    key = seal(version, shape(Analysis), article.text, when.isoformat() if when else None)

    def analysed() -> tuple[Analysis, ...]:
        from newsreader.analysis import analyse  # noqa: PLC0415 - loads grammars

        return (analyse(article.text, published=when),)

    (analysis,) = _cached(cache, Analysis, article.id, key, analysed)
    return _outside(analysis, article.spans_of(BlockKind.BOILERPLATE))


def load_grammars() -> None:
    """Load the analysis: it takes as long as the rest of the program."""
    import_module("newsreader.analysis")


def sentences_of(article: Article) -> tuple[Span, ...]:
    """Return the sentences of an article without the rest of its analysis."""
    from newsreader.analysis.sentences import find_sentences  # noqa: PLC0415 - loads grammars

    found = Analysis(sentences=find_sentences(article.text))
    return _outside(found, article.spans_of(BlockKind.BOILERPLATE)).sentences


def publication_candidates_of(article: Article) -> tuple[PublicationCandidate, ...]:
    """Return the days on which an article may have been published, likeliest first."""
    from newsreader.analysis.dates import candidate_publication_dates  # noqa: PLC0415 - loads grammars

    return candidate_publication_dates(article.text)


def stories_of(
    articles: Callable[[], Sequence[tuple[Article, Analysis]]], cache: Rebuildable, state: str
) -> tuple[Story, ...]:
    """Return the stories in the library; `state` says which articles, without loading them."""
    key = seal(versions.ANALYSIS_VERSION, versions.GROUPING_VERSION, shape(Story), state)

    def grouped() -> tuple[Story, ...]:
        from newsreader.events.group import group  # noqa: PLC0415 - loads grammars

        return group(articles())

    return _cached(cache, Story, 0, key, grouped)


def _cached(
    cache: Rebuildable,
    kind: type[Model],
    item: int,
    key: str,
    compute: Callable[[], tuple[Model, ...]],
) -> tuple[Model, ...]:
    kept = cache.repaired(lambda: _look_up(cache, kind, item, key))
    if kept is not None:
        return kept
    computed = compute()
    cache.repaired(lambda: _keep(cache, (kind.__name__, item, key, packed(computed))))
    return computed


def _look_up(
    cache: Rebuildable, kind: type[Model], item: int, key: str
) -> tuple[Model, ...] | None:
    query = "SELECT value FROM cache WHERE kind = ? AND item = ? AND key = ?"
    with cache.reading() as index:
        kept = index.execute(query, (kind.__name__, item, key)).fetchone()
    return None if kept is None else unpacked(kind, kept[0])


def _keep(cache: Rebuildable, row: tuple[str, int, str, str]) -> None:
    with cache.writing() as index:
        index.execute("REPLACE INTO cache VALUES (?, ?, ?, ?)", row)


def _outside(analysis: Analysis, hidden: Sequence[Span]) -> Analysis:
    if not hidden:
        return analysis

    def kept(spans: tuple[Spanned, ...]) -> tuple[Spanned, ...]:
        return tuple(
            span
            for span in spans
            if all(span.end <= block.start or block.end <= span.start for block in hidden)
        )

    return replace(
        analysis,
        sentences=kept(analysis.sentences),
        entities=kept(analysis.entities),
        dates=kept(analysis.dates),
        quotes=kept(analysis.quotes),
        numbers=kept(analysis.numbers),
    )
