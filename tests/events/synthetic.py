"""Articles written for the tests of grouping: which story and event each belongs to is known."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from newsreader.analysis import analyse
from newsreader.model import Analysis, Article, Block, BlockKind, Published, Story


@dataclass(frozen=True, slots=True)
class Told:
    """One article, and where a person puts it."""

    article: Article
    analysis: Analysis
    story: str
    event: str


def make_article(id_: int, title: str, body: str, published: date | None) -> Article:
    """Return an article of a title line and a paragraph."""
    text = f"{title}\n{body}"
    blocks = (
        Block(0, len(title), BlockKind.TITLE),
        Block(len(title) + 1, len(text), BlockKind.PARAGRAPH),
    )
    known = Published(published, "given") if published else None
    return Article(text, blocks, title, published=known, id=id_)


@cache
def read_told() -> tuple[Told, ...]:
    """Return the articles of `stories.jsonl`, analysed."""
    told = []
    source = Path(__file__).with_name("stories.jsonl").read_text(encoding="utf-8")
    for line in source.splitlines():
        entry = json.loads(line)
        published = date.fromisoformat(entry["published"]) if entry["published"] else None
        article = make_article(entry["id"], entry["title"], entry["text"], published)
        analysis = analyse(article.text, published=published)
        told.append(Told(article, analysis, entry["story"], entry["event"]))
    return tuple(told)


def events_of(stories: Iterable[Story]) -> set[frozenset[int]]:
    """Return the article numbers of each event."""
    return {
        frozenset(account.article for account in event.accounts)
        for story in stories
        for event in story.events
    }


def articles_of(stories: Iterable[Story]) -> set[frozenset[int]]:
    """Return the article numbers of each story."""
    return {
        frozenset(account.article for event in story.events for account in event.accounts)
        for story in stories
    }
