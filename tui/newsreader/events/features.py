"""What grouping knows of an article: its terms, its names, its days."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from newsreader.analysis.entities.gazetteer import is_known
from newsreader.analysis.entities.spelling import skeleton
from newsreader.analysis.entities.surnames import surname
from newsreader.analysis.tokens import tokenise
from newsreader.events.terms import count_terms, stem
from newsreader.model import (
    Analysis,
    Article,
    BlockKind,
    DateMention,
    DateType,
    Entity,
    EntityKind,
    Span,
)
from newsreader.text import fold

_TITLE_WEIGHT = 3
_READ = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH)


@dataclass(frozen=True, slots=True)
class Features:
    """One article as grouping sees it."""

    article: Article
    terms: Counter[str]
    """Light stems and how often they occur, title words counting for more."""
    names: Counter[str]
    """Keys of the entities, the same in every article and every spelling."""
    famous: frozenset[str]
    """The keys of names that the news is full of on any day: those of the gazetteers."""
    labels: dict[str, str]
    """How this article writes the name behind each key, and the word behind each stem."""
    published: date | None
    dates: tuple[DateMention, ...]
    """The mentions that mean one day."""


def features_of(article: Article, analysis: Analysis) -> Features:
    """Extract what grouping compares; boilerplate and captions are not read."""
    spans = article.spans_of(*_READ) or (Span(0, len(article.text)),)
    entities = [entity for entity in analysis.entities if _within(entity, spans)]
    terms, labels = count_terms(
        [
            (article.title, _TITLE_WEIGHT),
            *((article.text[span.start : span.end], 1) for span in spans),
        ]
    )
    named = {stem(token.word) for entity in entities for token in tokenise(entity.text)}
    for term in named & terms.keys():
        del terms[term]  # a name counts as a name, and not once more as words
    names: Counter[str] = Counter()
    famous = set()
    for entity in entities:
        if entity.kind is not EntityKind.OTHER:
            key = name_key(entity.name, entity.kind)
            names[key] += 1
            labels.setdefault(key, entity.name)
            if is_known(entity.name):
                famous.add(key)
    return Features(
        article=article,
        terms=terms,
        names=names,
        famous=frozenset(famous),
        labels=labels,
        published=published_day(article),
        dates=tuple(
            mention
            for mention in analysis.dates
            if mention.type in (DateType.DATE, DateType.TIME)
            and mention.earliest is not None
            and mention.earliest == mention.latest
            and _within(mention, spans)
        ),
    )


def name_key(name: str, kind: EntityKind) -> str:
    """Return what a name has in common with its other spellings in other articles.

    A person counts by the consonants of the last name: one newspaper's سيرغي لافروف is another's
    لافروف.
    """
    words = fold(name).text.split()
    if kind is EntityKind.PERSON and words:
        return "person " + " ".join(skeleton(word) or word for word in surname(words))
    return f"{kind.value} {' '.join(words)}"


def published_day(article: Article) -> date | None:
    """Return the day an article was published, if that is known."""
    if article.published is None:
        return None
    when = article.published.when
    return when.date() if isinstance(when, datetime) else when


def _within(mention: Entity | DateMention, spans: Sequence[Span]) -> bool:
    index = bisect_right(spans, mention.start, key=lambda span: span.start) - 1
    return index >= 0 and mention.end <= spans[index].end
