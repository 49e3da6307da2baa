"""The one way in: a text goes in, everything found in it comes out."""

from datetime import date, datetime

from newsreader.analysis.dates import find_dates
from newsreader.analysis.entities import find_entities
from newsreader.analysis.numbers import find_numbers
from newsreader.analysis.quotes import find_quotes
from newsreader.analysis.sentences import find_sentences
from newsreader.model import Analysis, Span


def analyse(text: str, *, published: date | datetime | None = None) -> Analysis:
    r"""Find sentences, entities, dates, quotations and numbers in a text.

    Args:
        text: The whole text of an article in logical order, lines separated by "\n".
        published: When it was published; relative dates ("yesterday") are resolved against it.

    Returns:
        Spans in code points into `text`, half open, each kind in text order.
    """
    sentences = find_sentences(text)
    entities = find_entities(text)
    dates = find_dates(text, published=published, sentences=sentences)
    return Analysis(
        sentences=sentences,
        entities=entities,
        dates=dates,
        quotes=find_quotes(text, entities, sentences),
        numbers=find_numbers(text, exclude=[Span(mention.start, mention.end) for mention in dates]),
    )
