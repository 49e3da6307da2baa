"""The rebuildable file: what search looks things up in.

Full text in a contentless FTS5 table over our own folded words, so that the text is not kept twice
and FTS5's own tokenizers, which split Arabic at harakat, have nothing to decide (`ascii` takes
every non-ASCII character for a letter). `rowid` grows with the date of publication: newest first is
the order of the table. A contentless row is deleted by giving its words again, which the revision
in the precious file still knows.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice

from newsreader.errors import DamagedError, LibraryError
from newsreader.library import articles, plurals
from newsreader.library.articles import Row
from newsreader.library.moments import sort_key
from newsreader.library.seal import seal
from newsreader.library.stemming import affixes, has_article, stems
from newsreader.library.tokens import Tokens, forms

SCHEMA = """
CREATE TABLE meta(layout TEXT NOT NULL, library TEXT NOT NULL, version INTEGER NOT NULL);
CREATE VIRTUAL TABLE fts USING fts5(title, body, content='', tokenize='ascii');
CREATE TABLE document(
    article INTEGER PRIMARY KEY,
    docid INTEGER NOT NULL UNIQUE,
    title TEXT NOT NULL,                  -- folded
    revision INTEGER NOT NULL
);
CREATE TABLE term(term TEXT PRIMARY KEY, df INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE stem(
    stem TEXT,
    term TEXT,
    article INTEGER,                      -- whether the term has the definite article
    PRIMARY KEY (stem, term)
) WITHOUT ROWID;
CREATE TABLE cache(kind TEXT, item INTEGER, key TEXT, value TEXT, PRIMARY KEY (kind, item));
"""
MOST_FORMS = 64
"""The most forms one word of a query stands for."""

_LAYOUT = 1
_SAMPLE = "".join(map(chr, (*range(0x20, 0x250), *range(0x600, 0x700))))


def layout() -> str:
    """Return what an index depends on; one made under another layout is rebuilt.

    Folding is part of it by what it does, not by a number somebody has to remember to change.
    """
    return seal(_LAYOUT, SCHEMA, " ".join(forms(_SAMPLE)), repr(affixes()))


def reconcile(precious: sqlite3.Connection, index: sqlite3.Connection, batch: int = 20) -> bool:
    """Index a batch of the articles that changed since; return whether it is up to date."""
    library, newest = articles.version(precious)
    known, seen = index.execute("SELECT library, version FROM meta").fetchone()
    if known != library or seen > newest:
        empty(index, library)
        seen = 0
    changed = list(islice(articles.changed_after(precious, seen), batch + 1))
    frequencies: Counter[str] = Counter()
    for row in changed[:batch]:
        frequencies.subtract(_forget(precious, index, row.id))
        frequencies.update(_learn(precious, index, row))
        seen = row.changed
    _count(index, frequencies)
    done = len(changed) <= batch
    index.execute("UPDATE meta SET version = ?", (newest if done else seen,))
    return done


def is_current(precious: sqlite3.Connection, index: sqlite3.Connection) -> bool:
    """Return whether the index knows every article as it is."""
    row: tuple[str, int] = index.execute("SELECT library, version FROM meta").fetchone()
    return row == articles.version(precious)


def empty(index: sqlite3.Connection, library: str) -> None:
    """Forget everything, to begin again for the library with this identifier."""
    index.execute("INSERT INTO fts(fts) VALUES ('delete-all')")
    for table in ("document", "term", "stem", "cache"):
        index.execute(f"DELETE FROM {table}")  # noqa: S608 - constants
    index.execute("UPDATE meta SET library = ?, version = 0", (library,))


def forms_of(index: sqlite3.Connection, word: str) -> tuple[str, ...]:
    """Return the forms in the library that a folded word stands for, itself first."""
    forms = {word: None}
    for stem in _stems(index, word):
        own = (form for form in _filed_under(index, stem) if stem in _stems(index, form))
        forms |= dict.fromkeys(islice(own, MOST_FORMS))
    for other in plurals.standing_for(word):
        for stem in plurals.stems_of(other):
            filed = _filed_under(index, stem)
            forms |= dict.fromkeys(form for form in filed if plurals.is_form(form, other))
    return tuple(forms)[:MOST_FORMS]


def _filed_under(index: sqlite3.Connection, stem: str) -> Iterator[str]:
    """Yield the words in the library that may have a stem, the most frequent first."""
    found = index.execute(
        "SELECT term FROM stem JOIN term USING (term) WHERE stem = ? AND df > 0"
        " ORDER BY df DESC, term",
        (stem,),
    )
    for (term,) in found:
        yield term


def _stems(index: sqlite3.Connection, word: str) -> tuple[str, ...]:
    """Return the stems of a word, going by the words in the library.

    Where `الوزير` is found, `وزير` is a word and not `و` + `زير`. Where nothing tells, it may be
    either: `وقال`, which never has the article, is also `قال`.
    """
    first, *others = stems(word)
    if others and _has_article(index, first):
        return (first,)
    return (first, *others)


def _has_article(index: sqlite3.Connection, stem: str) -> bool:
    query = "SELECT 1 FROM stem JOIN term USING (term) WHERE stem = ? AND article AND df > 0"
    return index.execute(query, (stem,)).fetchone() is not None


def _learn(precious: sqlite3.Connection, index: sqlite3.Connection, row: Row) -> set[str]:
    """Index an article; return the words in it."""
    try:
        body, title = _words(precious, row.revision), forms(row.title)
    except LibraryError:
        return set()  # a damaged text is not found; `Library.damaged` names it
    docid = sort_key(row.date()).toordinal() << 32 | row.id
    index.execute(
        "INSERT INTO fts(rowid, title, body) VALUES (?, ?, ?)",
        (docid, " ".join(title), " ".join(body)),
    )
    index.execute(
        "INSERT INTO document VALUES (?, ?, ?, ?)", (row.id, docid, " ".join(title), row.revision)
    )
    return {*body, *title}


def _forget(precious: sqlite3.Connection, index: sqlite3.Connection, article: int) -> set[str]:
    """Take an article out of the index; return the words that were in it."""
    query = "SELECT docid, title, revision FROM document WHERE article = ?"
    known = index.execute(query, (article,)).fetchone()
    if known is None:
        return set()
    docid, title, revision = known
    try:
        body = _words(precious, revision)
    except LibraryError as error:
        raise DamagedError("the search index has words of a text that is damaged") from error
    index.execute(
        "INSERT INTO fts(fts, rowid, title, body) VALUES ('delete', ?, ?, ?)",
        (docid, title, " ".join(body)),
    )
    index.execute("DELETE FROM document WHERE article = ?", (article,))
    return {*body, *title.split()}


def _words(precious: sqlite3.Connection, revision: int) -> list[str]:
    return Tokens(*articles.text_of(precious, revision)).forms


def _count(index: sqlite3.Connection, frequencies: Mapping[str, int]) -> None:
    """Change the document frequencies of words, and file new words under their stems."""
    index.executemany(
        "INSERT INTO term VALUES (?, ?) ON CONFLICT(term) DO UPDATE SET df = df + excluded.df",
        frequencies.items(),
    )
    index.executemany(
        "INSERT OR IGNORE INTO stem VALUES (?, ?, ?)",
        ((stem, word, has_article(word)) for word in frequencies for stem in stems(word)),
    )
