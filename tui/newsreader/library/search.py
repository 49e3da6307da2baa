"""Search over the whole library."""

import sqlite3

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


def search(
    precious: sqlite3.Connection,
    index: sqlite3.Connection,
    query: str,
    *,
    exact: bool,
    limit: int,
) -> tuple[SearchHit, ...]:
    """Return the articles that have everything a query asks for, best first, then newest first."""
    clauses = parse(query, lambda word: (word,) if exact else forms_of(index, word))
    if not clauses or limit <= 0:
        return ()
    found = index.execute(
        "SELECT document.article, -score FROM"
        " (SELECT rowid AS docid, bm25(fts, ?, ?) AS score FROM fts WHERE fts MATCH ?"
        "  ORDER BY rowid DESC LIMIT ?)"
        " JOIN document USING (docid) ORDER BY score, docid DESC LIMIT ?",
        (_TITLE_WEIGHT, _BODY_WEIGHT, fts_expression(clauses), _RANKED, min(limit, _RANKED)),
    )
    hits = (_hit(precious, article, score, clauses) for article, score in found.fetchall())
    return tuple(hit for hit in hits if hit is not None)


def _hit(
    precious: sqlite3.Connection, article: int, score: float, clauses: tuple[Clause, ...]
) -> SearchHit | None:
    try:
        row = articles.row_of(precious, article)
        text, blocks = articles.text_of(precious, row.revision)
    except LibraryError:
        return None  # a damaged article is named by `Library.damaged`; the others are found
    return SearchHit(
        article=article,
        title=row.title,
        source=row.source,
        published=row.date(),
        score=score,
        hits=find(clauses, Tokens(text, blocks)),
    )
