"""Finding the article and the place that an annotation from elsewhere is about."""

import sqlite3
from dataclasses import dataclass, replace

from newsreader.errors import ValueRefusedError
from newsreader.library.anchoring import Alignment, Anchor, anchor_at, reanchor
from newsreader.library.annotations.received import Target
from newsreader.library.articles import row_of, text_of
from newsreader.library.seal import storable

_DIGEST = "urn:sha256:"
_NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a passage belongs; it may be lost there."""

    id: str | None
    article: int
    revision: int
    anchor: Anchor

    @property
    def place(self) -> tuple[int, int, int, str]:
        """What is the same for two passages that are the same."""
        anchor = self.anchor
        lost = anchor.orphan
        return self.article, 0 if lost else anchor.start, 0 if lost else anchor.end, anchor.exact


def place(connection: sqlite3.Connection, target: Target) -> Placed | None:
    """Return where a passage belongs, none if its article is not here.

    The position counts only in the very text it was taken from, or where the words stand too.

    Raises:
        LibraryError: the article is damaged.
        ValueError: it says neither which words are meant nor where they are.
    """
    known = _article(connection, target.sources)
    if known is None:
        return None
    article, known_revision = known
    revision = row_of(connection, article).revision
    text, _ = text_of(connection, revision)
    said = None if known_revision is None else text_of(connection, known_revision)[0]
    anchor = _anchor(target, text if said is None else said, is_source=said is not None)
    if anchor.start == _NOWHERE or said is None or known_revision != revision:
        alignment = Alignment(said, text) if said is not None and anchor.start >= 0 else None
        anchor = reanchor(anchor, text, alignment)
    if anchor.orphan:
        anchor = replace(anchor, start=max(0, anchor.start), end=max(0, anchor.end))
    return Placed(target.id, article, revision, anchor)


def _anchor(target: Target, text: str, *, is_source: bool) -> Anchor:
    """Return what a target says of a text as an anchor, not looked for yet."""
    start, end = target.start, target.end
    if start is not None and end is not None and 0 <= start < end <= len(text):
        there = text[start:end] == target.exact
        if there or (is_source and not target.exact):
            return anchor_at(text, start, end)
    if not target.exact:
        raise ValueRefusedError("it does not say which words it is about")
    exact, prefix, suffix = map(storable, (target.exact, target.prefix, target.suffix))
    return Anchor(_NOWHERE, _NOWHERE, exact, prefix, suffix)


def _article(
    connection: sqlite3.Connection, sources: tuple[str, ...]
) -> tuple[int, int | None] | None:
    """Return an article by one of its names, with the revision that a digest names."""
    for name in sources:
        if name.startswith(_DIGEST):
            digest = name.removeprefix(_DIGEST).lower()
            query = (
                "SELECT r.article, r.id FROM revision r JOIN article a ON a.id = r.article"
                " WHERE r.sha256 = ? ORDER BY a.revision = r.id DESC, r.id DESC LIMIT 1"
            )
            row = connection.execute(query, (storable(digest),)).fetchone()
            if row is not None:
                return row[0], row[1]
    for name in sources:
        query = "SELECT id FROM article WHERE origin = ? ORDER BY id LIMIT 1"
        row = connection.execute(query, (storable(name),)).fetchone()
        if row is not None:
            return row[0], None
    return None
