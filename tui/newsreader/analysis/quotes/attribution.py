"""Who speaks where: each word of saying in a text, with its speaker."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from newsreader.analysis.quotes.offices import OfficeReader
from newsreader.analysis.quotes.words import load_words
from newsreader.analysis.tokens import Token
from newsreader.model import Entity, EntityKind, Span, Speaker

_MOST_BETWEEN = 12
"""Words between a verb and the name of its subject: roles and offices are long."""
_CARRIED = 3
"""Sentences over which وأضاف still means the last speaker."""
_PREPOSITION_LETTERS = "بلك"


class Attribution(NamedTuple):
    """A word of saying, and whose words it announces or closes."""

    start: int
    """Where the word begins, in code points."""
    sentence: int
    """The number of its sentence."""
    speaker: Speaker | None
    """None where somebody speaks whom the text does not name."""
    is_source: bool
    """A source named by a preposition (بحسب), weaker than the subject of a verb."""


def find_attributions(
    text: str,
    tokens: Sequence[Token],
    entities: Sequence[Entity],
    sentences: Sequence[Span],
    quoted: Sequence[Span],
) -> list[Attribution]:
    """Return the words of saying outside quotations, in text order, each with its speaker.

    Args:
        text: The source.
        tokens: Its words.
        entities: Its entities, in text order.
        sentences: Its sentences, in text order.
        quoted: Its quotations; verbs in them are the quoted person's own.
    """
    reader = _Reader(text, tokens, entities, sentences, quoted)
    found: list[Attribution] = []
    for index in range(len(tokens)):
        if attribution := reader.read(index, found[-1] if found else None):
            found.append(attribution)
    return found


class _Reader:
    """Reads attributions from a text; holds what every step needs to know."""

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        entities: Sequence[Entity],
        sentences: Sequence[Span],
        quoted: Sequence[Span],
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.entities = entities
        self.entity_starts = [entity.start for entity in entities]
        self.sentences = sentences
        self.sentence_starts = [sentence.start for sentence in sentences]
        self.quote_starts = [span.start for span in quoted]
        self.quoted = quoted
        self.words = load_words()
        self.offices = OfficeReader(text, tokens, entities)

    def read(self, index: int, last: Attribution | None) -> Attribution | None:
        """Read the attribution this word makes, if it is a word of saying.

        Args:
            index: The index of the word.
            last: The attribution before, whose speaker may still be meant.
        """
        token = self.tokens[index]
        kind = self._kind(token.word, index)
        if kind is None and token.word[0] in "وف":
            kind = self._kind(token.word[1:], index)
        if kind is None or self._is_quoted(token.start):
            return None
        sentence = self._sentence_of(token.start)
        carried = last.speaker if last and sentence - last.sentence <= _CARRIED else None
        if kind == "verb":
            relayed = self._relayed_from(index, sentence)
            if relayed is not None:
                speaker = self._named_at(relayed, sentence)
            else:
                speaker = self._subject(index, sentence, carried)
        elif kind == "participle":
            speaker = carried
        else:
            speaker = self._source(index, carried)
            if speaker is None:
                return None
        return Attribution(token.start, sentence, speaker, kind == "source")

    def _kind(self, word: str, index: int) -> str | None:
        if word in self.words.verbs:
            return "verb"
        if word in self.words.participles:
            return "participle"
        if word not in self.words.last_of_sources:
            return None
        before = [token.word for token in self.tokens[max(index - 2, 0) : index]]
        phrases = (word, " ".join([*before[-1:], word]), " ".join([*before, word]))
        return "source" if any(phrase in self.words.sources for phrase in phrases) else None

    def _relayed_from(self, verb: int, sentence: int) -> int | None:
        """Return the word behind عن in "X relays from Y that": Y speaks, not X."""
        if self.tokens[verb].word.removeprefix("و") not in self.words.relaying:
            return None
        end = self.sentences[sentence].end if self.sentences else len(self.text)
        for index in range(verb + 1, min(verb + _MOST_BETWEEN, len(self.tokens) - 1)):
            token = self.tokens[index]
            if token.start >= end or token.word in self.words.clauses:
                return None
            if token.word == "عن":
                return index + 1
        return None

    def _named_at(self, index: int, sentence: int) -> Speaker | None:
        """Return the first person from a word on to what is said, else the name right there."""
        end = self.sentences[sentence].end if self.sentences else len(self.text)
        first = self.tokens[index].start
        stop = self._end_of_subject(index, end)
        entities = self._entities_between(first, stop)
        for entity in entities:
            # The name right there has the preposition before it that leads to it.
            if entity.kind is EntityKind.PERSON and (
                entity.start == first or not self._is_governed(entity)
            ):
                return _as_speaker(entity)
        right_there = (_as_speaker(entity) for entity in entities[:1] if entity.start == first)
        return next(right_there, None) or self.offices.at(index, stop)

    def _end_of_subject(self, index: int, end: int) -> int:
        """Return where what is said begins behind a word, `end` at the latest."""
        stop = self.tokens[index].start
        for token in self.tokens[index : index + _MOST_BETWEEN]:
            if token.word in self.words.clauses or self._is_quoted(token.start):
                break
            stop = token.end
        return min(stop, end)

    def _subject(self, verb: int, sentence: int, carried: Speaker | None) -> Speaker | None:
        following = self.tokens[verb + 1] if verb + 1 < len(self.tokens) else None
        end = self.sentences[sentence].end if self.sentences else len(self.text)
        has_subject = (
            following is not None
            and following.start < end
            and following.word not in self.words.complements
            and not set(following.before) & set(":؛.")
            and not self._is_quoted(following.start)
        )
        if has_subject:
            return self._subject_after(verb, end)
        return self._subject_before(verb, sentence) or carried

    def _subject_after(self, verb: int, end: int) -> Speaker | None:
        """Return the first person between the verb and what is said, else who stands right there."""
        first = self.tokens[verb + 1].start
        stop = self._end_of_subject(verb + 1, end)
        for entity in self._entities_between(first, stop):
            if entity.kind is EntityKind.PERSON and not self._is_governed(entity):
                return _as_speaker(entity)
        for entity in self._entities_between(first, stop)[:1]:
            if entity.start == first and entity.kind is not EntityKind.OTHER:
                return _as_speaker(entity)
        return self.offices.at(verb + 1, stop)

    def _subject_before(self, verb: int, sentence: int) -> Speaker | None:
        """Return the name that ends right before a verb: لافروف أكد, وكان لافروف قد أكد."""
        index = verb - 1
        while index >= 0 and self.tokens[index].word in self.words.auxiliaries:
            index -= 1
        if index < 0 or not self.sentences:
            return None
        start = self.sentences[sentence].start
        if self.tokens[index + 1].before == "،" and self.tokens[index + 1].word[0] == "و":
            # رفض فلان مقترح المجلس، وقال: the subject goes on, whatever stands nearer.
            for entity in self._entities_between(start, self.tokens[index].end):
                if entity.kind is EntityKind.PERSON and not self._is_governed(entity):
                    return _as_speaker(entity)
        for entity in reversed(self._entities_between(start, self.tokens[index].end)):
            at_verb = entity.end == self.tokens[index].end
            # عمّان - قال: a dateline stands apart from the verb.
            if entity.kind is EntityKind.PLACE and self.tokens[index + 1].before:
                return None
            if at_verb and entity.kind is EntityKind.PERSON and not self._is_governed(entity):
                return _as_speaker(entity)
            office = self.offices.before(index + 1, start)
            if office is not None or not at_verb or self._is_governed(entity):
                return office
            return _as_speaker(entity)
        return self.offices.before(index + 1, start)

    def _source(self, index: int, carried: Speaker | None) -> Speaker | None:
        following = self.tokens[index + 1 : index + 3]
        if not following:
            return None
        if following[0].word in self.words.references:
            return carried
        for entity in self._entities_between(following[0].start, following[-1].end + 1):
            if entity.start < following[0].end or following[0].word == "عن":
                return _as_speaker(entity)
        sentence = self._sentence_of(following[0].start)
        end = self.sentences[sentence].end if self.sentences else len(self.text)
        return self.offices.at(index + 1, end)

    def _entities_between(self, start: int, end: int) -> list[Entity]:
        first = bisect_left(self.entity_starts, start)
        last = bisect_left(self.entity_starts, end)
        return list(self.entities[first:last])

    def _is_governed(self, entity: Entity) -> bool:
        """Tell whether a preposition stands before a name, as a word or a letter on it."""
        before = self.text[max(entity.start - 1, 0) : entity.start]
        if before.isalpha():
            return before in _PREPOSITION_LETTERS
        index = bisect_left(self.tokens, (entity.start,)) - 1
        if index < 0:
            return False
        word = self.tokens[index].word
        return word in self.words.prepositions or (
            word[0] in "وف" and word[1:] in self.words.prepositions
        )

    def _is_quoted(self, position: int) -> bool:
        index = bisect_left(self.quote_starts, position + 1) - 1
        return index >= 0 and position < self.quoted[index].end

    def _sentence_of(self, position: int) -> int:
        return max(bisect_left(self.sentence_starts, position + 1) - 1, 0)


def _as_speaker(entity: Entity) -> Speaker:
    return Speaker(entity.start, entity.end, entity.name)
