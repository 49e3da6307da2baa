"""Finding dates: fold, cut, choose spans, resolve."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

from newsreader.analysis.dates.assistant import after_the_first, are_ends, joined
from newsreader.analysis.dates.cascade import run_passes
from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.dates.neighbours import date_of_event, join_weekdays, share_years
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


class _Sentences:
    """The sentences of a text, looked up by folded offsets."""

    def __init__(self, source: Surface, sentences: Sequence[Span] | None) -> None:
        self._bounds = [
            (bisect_left(source.offsets, span.start), bisect_left(source.offsets, span.end))
            for span in sentences or ()
        ]
        self._starts = [start for start, _ in self._bounds]
        self._text = source.text

    def tense_around(self, token: Token) -> Tense:
        """Return the tense of the clause a token stands in."""
        number = bisect_right(self._starts, token.start) - 1
        bounds = self._bounds[number] if number >= 0 else (0, len(self._text))
        return clause_tense(self._text, token.start, token.end, bounds)


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
    clauses = _Sentences(source, sentences)
    shared = share_years(source, choose_spans(source, assistant=assistant))
    said = list(join_weekdays(source, shared))
    mentions: list[DateMention] = []
    for place, (token, frame) in enumerate(said):
        dating = date_of_event(source, said, place) if frame.kind == "event" else None
        if dating is not None:
            ahead = state.copy()
            resolve(dating[1], ahead, partial(clauses.tense_around, dating[0]))
            state.last_day = ahead.last_day
        first = None
        if assistant and mentions and are_ends(source, said[place - 1][0], token):
            first = mentions[-1]
        here = after_the_first(state, first) if frame.kind == "clock" else state
        resolved = resolve(frame, here, partial(clauses.tense_around, token))
        mention = _mention(source, token, frame, resolved)
        whole = None if first is None else joined(source, first, mention)
        mentions[len(mentions) - (whole is not None) :] = [whole or mention]
    return tuple(mentions)


def _mention(source: Surface, token: Token, frame: Frame, resolved: Resolved) -> DateMention:
    start, end = source.to_source(token.start, token.end)
    earliest, latest = covered_days(resolved)
    others = dict.fromkeys(other for other in resolved.alternatives if other != resolved.value)
    confidence = CONFIDENCE[resolved.reason] if resolved.confidence is None else resolved.confidence
    return DateMention(
        start,
        end,
        source.raw[start:end],
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
        alternatives=tuple(others),
        alt_calendar=resolved.alt_calendar,
        rule=frame.rule,
    )
