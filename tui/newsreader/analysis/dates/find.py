"""Finding dates: fold, cut, choose spans, resolve."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

from newsreader.analysis.dates.assistant import after_the_first
from newsreader.analysis.dates.cascade import run_passes
from newsreader.analysis.dates.events import place_of_event
from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.dates.intervals import Read, are_ends, join_intervals
from newsreader.analysis.dates.neighbours import count_from_before, join_weekdays, share_years
from newsreader.analysis.dates.resolve import covered_days, resolve
from newsreader.analysis.dates.rules import grammar
from newsreader.analysis.dates.shapes import PATTERN, read_shape
from newsreader.analysis.dates.state import Resolved, State, confidence_of
from newsreader.analysis.dates.tense import Clauses, Tense
from newsreader.analysis.dates.timex import precision
from newsreader.analysis.dates.titles import titles
from newsreader.analysis.dates.two_calendars import join_calendars
from newsreader.analysis.numbers.grammar import join_numbers
from newsreader.analysis.numbers.surface import Surface, surface
from newsreader.analysis.numbers.tokens import Token, tokenise
from newsreader.model import DateMention, Span


def choose_spans(source: Surface, *, assistant: bool = False) -> list[tuple[Token, Frame]]:
    """Return the expressions of a folded text as read, in text order."""
    rules = grammar()
    tokens = join_numbers(tokenise(source, rules.lexicon, PATTERN, read_shape))
    called = titles(tokens)
    return [
        (token, Frame.from_fields(token.readings[0].fields))
        for token in run_passes(tokens, rules, assistant=assistant)
        if token.readings
        and "emit" in token.readings[0].features
        and not any(start <= token.start < end for start, end in called)
    ]


class _Sentences:
    """The sentences of a text, looked up by folded offsets."""

    def __init__(self, source: Surface, sentences: Sequence[Span] | None) -> None:
        self._bounds = [
            (bisect_left(source.offsets, span.start), bisect_left(source.offsets, span.end))
            for span in sentences or ()
        ]
        self._starts = [start for start, _ in self._bounds]
        self._length = len(source.text)
        self._clauses = Clauses(source.text)

    def tense_around(self, token: Token) -> Tense:
        """Return the tense of the clause a token stands in."""
        number = bisect_right(self._starts, token.start) - 1
        bounds = self._bounds[number] if number >= 0 else (0, self._length)
        return self._clauses.tense(token.start, token.end, bounds)


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
    chosen = join_calendars(source, choose_spans(source, assistant=assistant))
    said = list(join_weekdays(source, share_years(source, chosen)))
    if not assistant:
        said = count_from_before(source, said)
    read: list[Read] = []
    for place, (token, frame) in enumerate(said):
        dated = place_of_event(source, said, place) if frame.kind == "event" else None
        if dated is not None:
            state.last_day = (
                covered_days(read[dated].resolved)[0]
                if dated < place
                else _ahead(*said[dated], state, clauses)
            )
        here = state
        if assistant and frame.kind == "clock" and read and are_ends(source, read[-1].token, token):
            here = after_the_first(state, read[-1].resolved)
        resolved = resolve(frame, here, partial(clauses.tense_around, token))
        read.append(Read(token, frame, resolved))
    joined = join_intervals(source, read, assistant=assistant)
    return tuple(_mention(source, *whole) for whole in joined)


def _ahead(token: Token, frame: Frame, state: State, clauses: _Sentences) -> date | None:
    """Return the day of an expression that is still to come."""
    ahead = state.copy()
    resolve(frame, ahead, partial(clauses.tense_around, token))
    return ahead.last_day


def _mention(source: Surface, token: Token, frame: Frame, resolved: Resolved) -> DateMention:
    start, end = source.to_source(token.start, token.end)
    earliest, latest = covered_days(resolved)
    others = dict.fromkeys(other for other in resolved.alternatives if other != resolved.value)
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
        confidence=confidence_of(resolved),
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
