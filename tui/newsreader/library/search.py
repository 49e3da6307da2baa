"""Search over the whole library."""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newsreader.errors import LibraryError
from newsreader.library import articles
from newsreader.library.index import forms_of
from newsreader.library.query import Clause, find, fts_expression, parse
from newsreader.library.records import SearchHit
from newsreader.library.tokens import Tokens

_RANKED = 5_000
"""How many of the newest articles found are ranked: ranking a million takes too long."""
_TITLE_WEIGHT = 3.0
_BODY_WEIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Found:
    """What a query found in the index: articles with their scores, best first."""

    clauses: tuple[Clause, ...]
    scores: Mapping[int, float]


def look_up(index: sqlite3.Connection, query: str, *, exact: bool, limit: int) -> Found:
    """Return the articles that have everything a query asks for, best first, then newest first."""
    clauses = parse(query, lambda word: (word,) if exact else forms_of(index, word))
    if not clauses or limit <= 0:
        return Found((), {})
    found = index.execute(
        "SELECT document.article, -score FROM"
        " (SELECT rowid AS docid, bm25(fts, ?, ?) AS score FROM fts WHERE fts MATCH ?"
        "  ORDER BY rowid DESC LIMIT ?)"
        " JOIN document USING (docid) ORDER BY score, docid DESC LIMIT ?",
        (_TITLE_WEIGHT, _BODY_WEIGHT, fts_expression(clauses), _RANKED, min(limit, _RANKED)),
    )
    return Found(clauses, dict(found.fetchall()))


def hits(precious: sqlite3.Connection, found: Found) -> Iterator[SearchHit]:
    """Yield what was found, with the places in each text, by reading the texts again."""
    for article, score in found.scores.items():
        try:
            row = articles.row_of(precious, article)
            text, blocks = articles.text_of(precious, row.revision)
        except LibraryError:
            continue  # a damaged article is named by `Library.damaged`; the others are found
        yield SearchHit(
            article=article,
            title=row.title,
            source=row.source,
            published=row.date(),
            score=score,
            hits=find(found.clauses, Tokens(text, blocks)),
        )
