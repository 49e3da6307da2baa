"""The list of articles, with what is shown of each."""

import sqlite3
from collections.abc import Mapping

from newsreader.library import articles, reading
from newsreader.library.moments import sort_key
from newsreader.library.records import ArticleSummary


def summaries(
    connection: sqlite3.Connection, events: Mapping[int, str]
) -> tuple[ArticleSummary, ...]:
    """Return the articles, newest first, those without a date last.

    Args:
        connection: The precious file.
        events: For each article number, the id of its event.
    """
    states = reading.states(connection)
    unknown = reading.State()
    marked = dict(
        connection.execute(
            "SELECT passage.article, count(DISTINCT annotation.uuid)"
            " FROM annotation, json_each(annotation.passages) JOIN passage ON passage.id = json_each.value"
            " WHERE annotation.deleted = 0 AND annotation.kind = 'highlight'"
            " GROUP BY passage.article"
        ).fetchall()
    )
    words = dict(connection.execute("SELECT id, words FROM revision").fetchall())
    rows = sorted(
        articles.rows(connection), key=lambda row: (sort_key(row.date()), row.id), reverse=True
    )
    return tuple(
        ArticleSummary(
            id=row.id,
            title=row.title,
            source=row.source,
            published=row.date(),
            language=row.language,
            event=events.get(row.id),
            read=states.get(row.id, unknown).read,
            starred=states.get(row.id, unknown).starred,
            highlights=marked.get(row.id, 0),
            words=words.get(row.revision, 0),
        )
        for row in rows
    )
