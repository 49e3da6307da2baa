"""From articles to events and stories."""

from collections.abc import Sequence
from datetime import date
from math import inf

from newsreader.events.candidates import candidate_pairs
from newsreader.events.clusters import Members, cluster
from newsreader.events.dating import are_near, date_event, days_between
from newsreader.events.features import Features, features_of
from newsreader.events.reasons import explain
from newsreader.events.vectors import Vector, dot, vectors_of
from newsreader.model import Account, Analysis, Article, Event, Story

_SAME_EVENT = 0.22
"""The least mean similarity of an event's accounts."""
_SAME_EVENT_UNDATED = 0.25
"""The same where nothing says when: alike enough to be one round and not two."""
_SAME_STORY = 0.16
"""The least mean similarity of events of one story, told at the same time."""
_MORE_PER_DAY = 0.0014
"""How much more alike they must be for each day between them: what is told months later in the
words of its genre (a match, a quake) is another matter."""
_MOST_DAYS = 120
_DAYS_OF_AN_EVENT = 3
"""The most days between the first and the last account of one event."""


def group(items: Sequence[tuple[Article, Analysis]]) -> tuple[Story, ...]:
    """Put every article into exactly one event and every event into exactly one story.

    An event is one happening, told by accounts that are alike and close in time; a story is
    events about one matter, whenever they happened. The result does not depend on the order of
    `items`.

    Returns:
        The stories by their earliest article number; an article like no other is a story alone.
    """
    ordered = sorted(items, key=lambda item: (item[0].id, item[0].title, item[0].text))
    articles = [features_of(article, analysis) for article, analysis in ordered]
    vectors = vectors_of(articles)
    pairs = candidate_pairs(vectors, [told.published or date.max for told in articles])

    def one_event(one: Members, other: Members) -> float:
        near = are_near(_pick(articles, one), _pick(articles, other), _DAYS_OF_AN_EVENT)
        if near is None:
            return _SAME_EVENT_UNDATED
        return _SAME_EVENT if near else inf

    def one_story(one: Members, other: Members) -> float:
        days = days_between(_pick(articles, one), _pick(articles, other))
        return _SAME_STORY + _MORE_PER_DAY * min(days, _MOST_DAYS)

    alone = [(index,) for index in range(len(articles))]
    events = cluster(alone, vectors, pairs, threshold=one_event)
    stories = cluster(events, vectors, pairs, threshold=one_story)
    event_of = {index: members for members in events for index in members}
    return tuple(
        _story(articles, vectors, members, sorted({event_of[index] for index in members}))
        for members in stories
    )


def _story(
    articles: Sequence[Features],
    vectors: Sequence[Vector],
    members: Members,
    events: Sequence[Members],
) -> Story:
    told = [_event(articles, vectors, event) for event in events]
    return Story(
        id=f"s{articles[members[0]].article.id}",
        title=articles[_most_central(articles, vectors, members)].article.title,
        events=tuple(sorted(told, key=_when)),
        because=explain(_pick(articles, members), [vectors[index] for index in members]),
    )


def _event(articles: Sequence[Features], vectors: Sequence[Vector], members: Members) -> Event:
    accounts = _pick(articles, members)
    return Event(
        id=f"e{accounts[0].article.id}",
        title=articles[_most_central(articles, vectors, members)].article.title,
        date=date_event(accounts),
        accounts=tuple(
            Account(told.article.id, told.article.source, told.article.title, told.published)
            for told in sorted(accounts, key=lambda told: told.published or date.max)
        ),
        because=explain(accounts, [vectors[index] for index in members]),
    )


def _most_central(articles: Sequence[Features], vectors: Sequence[Vector], members: Members) -> int:
    """Return the article most like the others; of equals the first one published."""
    return min(
        members,
        key=lambda index: (
            -round(sum(dot(vectors[index], vectors[other]) for other in members), 9),
            articles[index].published or date.max,
            index,
        ),
    )


def _when(event: Event) -> tuple[date, str]:
    return (event.date.earliest if event.date else date.max, event.id)


def _pick(articles: Sequence[Features], members: Members) -> list[Features]:
    return [articles[index] for index in members]
