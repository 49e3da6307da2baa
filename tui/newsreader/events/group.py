"""From articles to stories."""

from collections.abc import Sequence

from newsreader.model import Account, Analysis, Article, Event, Story


def group(items: Sequence[tuple[Article, Analysis]]) -> tuple[Story, ...]:
    """Put every article into exactly one event and every event into exactly one story."""
    stories = []
    for article, _ in sorted(items, key=lambda item: item[0].id):
        account = Account(article.id, article.source, article.title)
        event = Event(f"e{article.id}", article.title, None, (account,))
        stories.append(Story(f"s{article.id}", article.title, (event,)))
    return tuple(stories)
