"""What the program talks about: frozen dataclasses without behaviour. Imports nothing of ours."""

from newsreader.model.analysis import (
    Analysis,
    DateMention,
    DateType,
    Entity,
    EntityKind,
    Number,
    Quote,
    Speaker,
)
from newsreader.model.article import (
    Article,
    Block,
    BlockKind,
    PublicationCandidate,
    Published,
)
from newsreader.model.correction import DateCorrection
from newsreader.model.event import Account, DateRange, Event, Reason, ReasonKind, Story
from newsreader.model.highlight import Highlight
from newsreader.model.passage import Passage, Suggestion
from newsreader.model.span import Span

__all__ = [
    "Account",
    "Analysis",
    "Article",
    "Block",
    "BlockKind",
    "DateCorrection",
    "DateMention",
    "DateRange",
    "DateType",
    "Entity",
    "EntityKind",
    "Event",
    "Highlight",
    "Number",
    "Passage",
    "PublicationCandidate",
    "Published",
    "Quote",
    "Reason",
    "ReasonKind",
    "Span",
    "Speaker",
    "Story",
    "Suggestion",
]
