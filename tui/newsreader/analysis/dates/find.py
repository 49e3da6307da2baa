"""Finding dates: fold, cut, choose spans, resolve."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, datetime

from newsreader.analysis.dates.cascade import run_passes
from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.dates.resolve import covered_days, resolve
from newsreader.analysis.dates.rules import grammar
from newsreader.analysis.dates.shapes import PATTERN, read_shape
from newsreader.analysis.dates.state import CONFIDENCE, Resolved, State
from newsreader.analysis.dates.tense import Tense, clause_tense
from newsreader.analysis.dates.timex import precision
from newsreader.analysis.numbers.grammar import join_numbers
from newsreader.analysis.numbers.surface import Surface, surface
from newsreader.analysis.numbers.tokens import Token, tokenise
from newsreader.model import DateMention, Span


def choose_spans(source: Surface, *, assistant: bool = False) -> list[tuple[Token, Frame]]:
    """Return the expressions of a folded text as read, in text order."""
    rules = grammar()
    tokens = join_numbers(tokenise(source, rules.lexicon, PATTERN, read_shape))
    return [
        (token, Frame.from_fields(token.readings[0].fields))
        for token in run_passes(tokens, rules, assistant=assistant)
        if token.readings and "emit" in token.readings[0].features
    ]


def find(
    text: str,
    published: date | datetime | None,
    sentences: Sequence[Span] | None,
    *,
    assistant: bool,
) -> tuple[DateMention, ...]:
    """Find and resolve the expressions of a text."""
    source = surface(text)
    state = State.at(published, assistant=assistant)
    starts = [sentence.start for sentence in sentences or ()]
    mentions = []
    for token, frame in choose_spans(source, assistant=assistant):
        start, end = source.to_source(token.start, token.end)

        def tense(token: Token = token, start: int = start) -> Tense:
            sentence = bisect_right(starts, start) - 1
            limits = sentences[sentence] if sentences and sentence >= 0 else None
            return _tense(source, token, limits)

        mentions.append(_mention(text[start:end], start, end, frame, resolve(frame, state, tense), state))
    return tuple(mentions)


def _tense(source: Surface, token: Token, sentence: Span | None) -> Tense:
    return clause_tense(source.text, token.start, token.end)


def _mention(
    text: str, start: int, end: int, frame: Frame, resolved: Resolved, state: State
) -> DateMention:
    earliest, latest = covered_days(resolved, state)
    confidence = CONFIDENCE[resolved.reason] if resolved.confidence is None else resolved.confidence
    return DateMention(
        start,
        end,
        text,
        resolved.type,
        resolved.value,
        mod=resolved.mod,
        earliest=earliest,
        latest=latest,
        reason=resolved.reason,
        confidence=confidence,
        precision=precision(resolved.value),
        quant=resolved.quant,
        freq=resolved.freq,
        anchor=resolved.anchor,
        begin=resolved.begin,
        finish=resolved.finish,
        alternatives=resolved.alternatives,
        alt_calendar=resolved.alt_calendar,
        rule=frame.rule,
    )
