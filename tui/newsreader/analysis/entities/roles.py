"""Where a person's name begins behind a role: the minister, the spokesman of an office."""

from functools import lru_cache

from newsreader.analysis.entities.institutions import past_portfolios
from newsreader.analysis.entities.lexicon import load_lexicon
from newsreader.analysis.entities.name_words import load_name_words
from newsreader.analysis.entities.names import ARTICLE, Name, NameReader
from newsreader.analysis.entities.proclitics import Reading, readings
from newsreader.model import EntityKind

_OFFICE = 3
"""Words with the article that may stand between an indefinite role and a name: رئيس المؤتمر."""


@lru_cache(maxsize=20_000)
def _roles(word: str) -> tuple[Reading, ...]:
    """Return the readings of a word with which a role begins; most words have none."""
    roles = load_lexicon().roles
    return tuple(reading for reading in readings(word) if reading.word in roles)


@lru_cache(maxsize=20_000)
def _is_the_national(word: str) -> bool:
    """Tell whether a folded word is an adjective of nationality with the article: الهولندي."""
    nationalities = load_lexicon().nationalities
    return any(
        reading.word.startswith(ARTICLE) and reading.word in nationalities
        for reading in readings(word)
    )


class RoleReader:
    """Reads the roles of a text, and the names behind them."""

    def __init__(self, names: NameReader) -> None:
        self.names = names
        self.tokens = names.tokens
        self.others = names.others
        self.lexicon = names.lexicon
        self._listed = load_name_words()
        self._inside = {
            index for other in self.others.values() for index in range(other.first + 1, other.stop)
        }

    def after_role(self, index: int) -> tuple[int, Name] | None:
        """Read the name that follows the role beginning at this word, and say where it begins."""
        for word, _ in _roles(self.tokens[index].word):
            if stop := self._role(index, word):
                first = self._skip_to_name(stop)
                if name := self._named_after_role(first, word, direct=first == stop):
                    return first, name
                return self._after_office(first)
        if self._is_compatriot(index):
            name = self.names.foreign(index + 1)
            return (index + 1, name) if name else None
        return None

    def _is_compatriot(self, index: int) -> bool:
        """Tell whether an adjective of nationality stands for a person: فاز الهولندي ماكس."""
        if not _is_the_national(self.names.word(index)):
            return False
        before = self.tokens[index - 1] if index and self.names.glued(index) else None
        return before is None or not any(
            reading.word.startswith(ARTICLE) for reading in readings(before.word)
        )

    def _after_office(self, index: int) -> tuple[int, Name] | None:
        """Read a name behind an office nobody listed, if the name begins with a given name."""
        first = index
        while first - index < _OFFICE and self.names.glued(first) and first not in self.others:
            if not self.names.word(first).startswith(
                (ARTICLE, "لل", "بال")
            ) or self.names.is_listed(first):
                break
            first += 1
        if first == index:
            return None
        first = self._skip_to_name(first)
        if not self.names.glued(first):
            return None
        if self.lexicon.names(self.tokens[first]):
            stop = self.names.end(first + 1, 1)
            return (first, Name(stop, 0.8)) if stop - first > 1 else None
        name = self.names.foreign(first)
        return (first, name) if name else None

    def _role(self, index: int, word: str) -> int | None:
        roles = self.lexicon.roles
        longest = roles.get(word, 0)
        for length in range(longest, 0, -1):
            rest = self.tokens[index + 1 : index + length]
            if any(token.before for token in rest) and word not in self._listed.abbreviated_titles:
                continue
            if " ".join([word, *(token.word for token in rest)]) in roles:
                stop = index + length
                if stop in self._inside:
                    continue  # رئيس الاتحاد is no role where الاتحاد الأوروبي is a name
                if word in self._listed.ministers:
                    stop = max(stop, past_portfolios(self.tokens, index + 1))
                if word in self._listed.abbreviated_titles:
                    dotted = stop < len(self.tokens) and self.tokens[stop].before in (".", "/")
                    return stop if dotted else None
                return stop
        return None

    def _skip_to_name(self, index: int) -> int:
        while self.names.glued(index):
            word = self.names.word(index)
            if (
                word in self.lexicon.nationalities
                or word in self.lexicon.modifiers
                or word in self._listed.in_his_name
            ):
                index += 1
            elif (other := self.others.get(index)) and other.kind is not EntityKind.PERSON:
                index = other.stop
            elif (
                word in self._listed.between
                and self.names.glued(index + 1)
                and index + 1 in self.others
            ):
                index += 1
            else:
                break
        return index

    def _named_after_role(self, first: int, role: str, *, direct: bool) -> Name | None:
        if first >= len(self.tokens) or self.tokens[first].before not in ("", ".", "/"):
            return None
        word, lexicon = self.names.word(first), self.lexicon
        if first in self.others:
            return None
        if lexicon.names(self.tokens[first]) or word in lexicon.connectors:
            stop = self.names.end(first + 1, 1)
            if word in lexicon.connectors:
                return (
                    Name(max(stop, first + 2), 0.8) if self.names.may_be_name(first + 1) else None
                )
            return Name(stop, 0.9) if stop - first > 1 or word in lexicon.given else None
        if (
            direct
            and role in self._listed.titles
            and word.startswith(ARTICLE)
            and word.endswith("ي")
        ):
            return Name(first + 1, 0.6) if self.names.may_be_name(first) else None
        return (self.names.led_to_listed(first) if direct else None) or self.names.foreign(first)
