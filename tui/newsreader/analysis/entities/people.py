"""Persons: a role or a given name, and the words of the name that follow."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsreader.analysis.entities.institutions import past_portfolios
from newsreader.analysis.entities.lexicon import (
    Lexicon,
    is_known_verb,
    is_ordinary,
    is_verbal,
    load_lexicon,
)
from newsreader.analysis.entities.mention import Mention
from newsreader.analysis.entities.proclitics import Reading, readings
from newsreader.analysis.tokens import Token
from newsreader.model import EntityKind

_LONGEST = 6
"""Words in the longest name that is believed."""
_ARTICLE = "ال"
_AFTER_GIVEN = frozenset({"الدين", "الله", "الاسلام", "الزمان"})
"""They complete a given name and begin none: صلاح الدين, نصر الله."""
_CLAUSES = frozenset({"ان", "انه", "انها"})
_LAST_PARTS = frozenset({"اوغلو", "اوغلي", "زاده"})
"""They complete a family name, whatever stands before them."""
_LONGEST_FOREIGN_ALEF = 4
"""Letters up to which a word that ends in an alef (كايا) is a name and no adverb (متألقا)."""
_OFFICE = 3
"""Words with the article that may stand between an indefinite role and a name: رئيس المؤتمر."""
_TITLES = frozenset(
    {
        "الرييس",
        "الوزير",
        "السفير",
        "الشيخ",
        "الجنرال",
        "اللواء",
        "العميد",
        "العقيد",
        "المشير",
        "الدكتور",
        "د",
    }
)
"""Folded titles after which a family name with the article may stand alone: الوزير الصفدي."""
_MINISTERS = frozenset({"وزير", "وزيره"})
_PRONOUNS = ("ها", "هم", "هما", "كم")
_ABBREVIATED_ROLES = frozenset({"د", "م", "ا"})
_PROCLITICS = "و"
_SPOKEN_VERBS = ("بي", "بت", "بن", "هي", "هت", "هن", "حي", "حت", "حن")
"""How verbs begin in the dialects: بيشتغل, هتروح."""
_PREPOSITIONS = frozenset({"في", "لدي", "باسم", "من", "الي"})


class _Name(NamedTuple):
    stop: int
    confidence: float


def find_people(tokens: Sequence[Token], others: Mapping[int, Mention]) -> list[Mention]:
    """Return the persons of a text.

    Args:
        tokens: The words of the text.
        others: What is already known, by the first word: a name ends where they begin, and the
            one between a role and a name (the spokesman of X, N N) is stepped over.
    """
    reader = _Reader(tokens, others, load_lexicon())
    found: list[Mention] = []
    alone: list[Mention] = []
    for index in range(len(tokens)):
        if name_at := reader.after_role(index):
            first, name = name_at
            found.append(Mention(first, name.stop, 0, EntityKind.PERSON, None, name.confidence))
        for word, letters in _given_names(tokens[index].word):
            if given := reader.from_given_name(index, word, letters):
                mention = Mention(
                    index, given.stop, letters, EntityKind.PERSON, None, given.confidence
                )
                (found if given.stop - index > 1 else alone).append(mention)
                break
    return found + _named_in_full_elsewhere(tokens, alone, found)


def _named_in_full_elsewhere(
    tokens: Sequence[Token], alone: Sequence[Mention], found: Sequence[Mention]
) -> list[Mention]:
    """Return the lone given names that belong to somebody: too many of them are verbs as well."""
    words = {
        tokens[index].word[mention.letters if index == mention.first else 0 :]
        for mention in found
        if mention.stop - mention.first > 1
        for index in range(mention.first, mention.stop)
    }
    return [mention for mention in alone if tokens[mention.first].word[mention.letters :] in words]


@lru_cache(maxsize=20_000)
def _given_names(word: str) -> tuple[Reading, ...]:
    """Return the readings of a word with which a name can begin; most words have none."""
    lexicon = load_lexicon()
    return tuple(r for r in readings(word) if lexicon.is_name(r.word) or r.word == "عبد")


@lru_cache(maxsize=20_000)
def _roles(word: str) -> tuple[Reading, ...]:
    """Return the readings of a word with which a role begins; most words have none."""
    roles = load_lexicon().roles
    return tuple(reading for reading in readings(word) if reading.word in roles)


class _Reader:
    """Reads names from a text's words; holds what every step needs to know."""

    def __init__(
        self, tokens: Sequence[Token], others: Mapping[int, Mention], lexicon: Lexicon
    ) -> None:
        self.tokens = tokens
        self.others = others
        self.lexicon = lexicon
        self.inside = {
            index for other in others.values() for index in range(other.first + 1, other.stop)
        }

    def from_given_name(self, index: int, word: str, letters: int) -> _Name | None:
        """Read a name that begins with a given name, whose first letters may be proclitics."""
        lexicon = self.lexicon
        if word in lexicon.given:
            if letters and len(word) < 4 and self.tokens[index].word[0] != "و":
                return None
            stop = self._rest_of_name(index + 1, 1)
            return _Name(stop, 0.9 if stop - index > 1 else 0.6)
        if word == "عبد" and self._glued(index + 1) and self._word(index + 1).startswith(_ARTICLE):
            return _Name(self._rest_of_name(index + 2, 1), 0.9)
        if word in lexicon.ambiguous and self._is_surely_named(index + 1):
            return _Name(self._rest_of_name(index + 1, 1), 0.8)
        return None

    def after_role(self, index: int) -> tuple[int, _Name] | None:
        """Read the name that follows the role beginning at this word, and say where it begins."""
        for word, _ in _roles(self.tokens[index].word):
            if stop := self._role(index, word):
                first = self._skip_to_name(stop)
                if name := self._named_after_role(first, word, direct=first == stop):
                    return first, name
                return self._after_office(first)
        if self._is_compatriot(index):
            name = self._foreign(index + 1)
            return (index + 1, name) if name else None
        return None

    def _is_compatriot(self, index: int) -> bool:
        """Tell whether an adjective of nationality stands for a person: فاز الهولندي ماكس."""
        if not any(
            reading.word in self.lexicon.nationalities and reading.word.startswith(_ARTICLE)
            for reading in readings(self._word(index))
        ):
            return False
        before = self.tokens[index - 1] if index and self._glued(index) else None
        return before is None or not any(
            reading.word.startswith(_ARTICLE) for reading in readings(before.word)
        )

    def _after_office(self, index: int) -> tuple[int, _Name] | None:
        """Read a name behind an office nobody listed, if the name begins with a given name."""
        first = index
        while first - index < _OFFICE and self._glued(first) and first not in self.others:
            if not self._word(first).startswith((_ARTICLE, "لل")) or self._is_listed(first):
                break
            first += 1
        if first == index:
            return None
        first = self._skip_to_name(first)
        if not self._glued(first):
            return None
        if self.lexicon.names(self.tokens[first]):
            stop = self._rest_of_name(first + 1, 1)
            return (first, _Name(stop, 0.8)) if stop - first > 1 else None
        name = self._foreign(first)
        return (first, name) if name else None

    def _role(self, index: int, word: str) -> int | None:
        roles = self.lexicon.roles
        longest = roles.get(word, 0)
        for length in range(longest, 0, -1):
            rest = self.tokens[index + 1 : index + length]
            if any(token.before for token in rest) and word not in _ABBREVIATED_ROLES:
                continue
            if " ".join([word, *(token.word for token in rest)]) in roles:
                stop = index + length
                if stop in self.inside:
                    continue  # رئيس الاتحاد is no role where الاتحاد الأوروبي is a name
                if word in _MINISTERS:
                    stop = max(stop, past_portfolios(self.tokens, index + 1))
                if word in _ABBREVIATED_ROLES:
                    dotted = stop < len(self.tokens) and self.tokens[stop].before in (".", "/")
                    return stop if dotted else None
                return stop
        return None

    def _skip_to_name(self, index: int) -> int:
        while self._glued(index):
            word = self._word(index)
            if (
                word in self.lexicon.nationalities
                or word in self.lexicon.modifiers
                or word in ("باسمه", "باسمها", "باسمهم")
            ):
                index += 1
            elif (other := self.others.get(index)) and other.kind is not EntityKind.PERSON:
                index = other.stop
            elif word in _PREPOSITIONS and self._glued(index + 1) and index + 1 in self.others:
                index += 1
            else:
                break
        return index

    def _named_after_role(self, first: int, role: str, *, direct: bool) -> _Name | None:
        if first >= len(self.tokens) or self.tokens[first].before not in ("", ".", "/"):
            return None
        word, lexicon = self._word(first), self.lexicon
        if first in self.others:
            return None
        if lexicon.names(self.tokens[first]) or word in lexicon.connectors:
            stop = self._rest_of_name(first + 1, 1)
            if word in lexicon.connectors:
                return _Name(max(stop, first + 2), 0.8) if self._may_be_name(first + 1) else None
            return _Name(stop, 0.9) if stop - first > 1 or word in lexicon.given else None
        if direct and role in _TITLES and word.startswith(_ARTICLE) and word.endswith("ي"):
            return _Name(first + 1, 0.6) if self._may_be_name(first) else None
        return (self._led_to_name(first) if direct else None) or self._foreign(first)

    def _led_to_name(self, first: int) -> _Name | None:
        """Read a name whose first part nobody listed, up to listed ones: ضو البيت عبد الرحمن."""
        if not self._may_be_name(first) or self._word(first).startswith((_ARTICLE, "و")):
            return None
        second = first + 1
        if self._glued(second) and self._word(second).startswith(_ARTICLE):
            if second in self.others or self._word(second) in self.lexicon.nationalities:
                return None
            second += 1
        if second == first + 1 or not self._glued(second) or second in self.others:
            return None
        if self._word(second) != "عبد" and not self._is_listed(second):
            return None
        return _Name(self._rest_of_name(second, second - first), 0.8)

    def _foreign(self, first: int) -> _Name | None:
        """Read two or three words of no lexicon as a name, if something ordinary ends them."""
        stop = first
        while stop - first < 3 and self._may_be_name(stop) and (stop == first or self._glued(stop)):
            barred = "و" if stop > first else (_ARTICLE, "و")
            if self._word(stop).startswith(barred) and not self._is_listed(stop):
                break
            stop += 1
        if stop - first < 2 or self._word(first).endswith("ه"):
            return None  # a feminine noun or adjective, more often than a name
        if stop - first == 3 and self._glued(stop) and self._word(stop) not in _CLAUSES:
            return _Name(first + 2, 0.6)
        return _Name(stop, 0.7) if not self._glued(stop) or self._is_end(stop) else None

    def _rest_of_name(self, index: int, length: int) -> int:
        """Return where a name ends of which `length` words are read and word `index` is next."""
        stop = self._past_names(index, length)
        read = length + stop - index
        return stop + 1 if 1 < read < _LONGEST and self._is_family_of_origin(stop) else stop

    def _past_names(self, index: int, length: int) -> int:
        unknown = 0
        names = length
        while length < _LONGEST and self._joins(index):
            word = self._word(index)
            if index in self.others:
                break
            if word in _AFTER_GIVEN:
                index, length = index + 1, length + 1
            elif self.lexicon.names(self.tokens[index]):
                index, length, names = index + 1, length + 1, names + 1
            elif word in self.lexicon.connectors and self._joins(index + 1):
                if self._is_grammar(index + 1):
                    break
                index, length, names = index + 2, length + 2, names + 1
            elif self._has_last_part(index) or self._is_between_names(index):
                index, length, names = index + 2, length + 2, names + 1
            elif not self._may_be_name(index) or (unknown and not self._closes_name(index)):
                break
            elif names > 1 and not word.startswith(_ARTICLE) and not self._closes_name(index):
                break  # after a full name an unknown word is more often the sentence's next one
            elif word.startswith(_SPOKEN_VERBS) and not self._closes_name(index):
                break
            else:
                unknown += 1
                index, length = index + 1, length + 1
        return index

    def _closes_name(self, index: int) -> bool:
        """Tell whether an unknown third word is the last name: what is said or a mark follows it.

        In what ends in an alef an adverb is likelier: عاد محمد صلاح متألقا.
        """
        word = self._word(index)
        is_last = not self._glued(index + 1) or self._word(index + 1) in self.lexicon.after_names
        is_adverb = word.endswith("ا") and len(word) > _LONGEST_FOREIGN_ALEF
        return is_last and not is_adverb and word[0] not in _PROCLITICS

    def _is_between_names(self, index: int) -> bool:
        """Tell whether a word only shaped as a verb is a middle name: علي يرلي كايا."""
        token, last = self.tokens[index], index + 1
        if token.word[0] != "ي" or is_known_verb(token.word) or token.ends_in_maqsura:
            return False
        if not self._glued(last) or last in self.others or not self._closes_name(last):
            return False
        return self.lexicon.names(self.tokens[last])

    def _is_family_of_origin(self, index: int) -> bool:
        """Tell whether an adjective of nationality is the last name: نادية فتاح العلوي."""
        if not self._glued(index) or index in self.others:
            return False
        word = self._word(index)
        is_adjective = word in self.lexicon.nationalities and word.startswith(_ARTICLE)
        return is_adjective and word.endswith("ي") and self._closes_name(index)

    def _has_last_part(self, index: int) -> bool:
        """Tell whether a word and the one behind it are a family name in two parts."""
        has_part = self._glued(index + 1) and self._word(index + 1) in _LAST_PARTS
        return has_part and self._joins(index) and self._may_be_name(index)

    def _is_surely_named(self, index: int) -> bool:
        if not self._joins(index) or index in self.others:
            return False
        word = self._word(index)
        if self.lexicon.names(self.tokens[index]) or word in (
            "بن",
            "ال",
            "ابو",
            "عبد",
            "الدين",
            "الله",
        ):
            return True
        if self._has_last_part(index):
            return True
        return word.startswith(_ARTICLE) and word.endswith("ي") and self._may_be_name(index)

    def _may_be_name(self, index: int) -> bool:
        """Tell whether a word, of no list of names perhaps, can be part of one."""
        if index >= len(self.tokens) or index in self.others:
            return False
        word = self._word(index)
        if self.lexicon.names(self.tokens[index]):
            return True
        if len(word) < 2 or word[0].isdigit() or word in self.lexicon.nationalities:
            return False
        if is_ordinary(word) or is_verbal(word) or word.endswith(_PRONOUNS):
            return False
        if word.startswith(("وال", "بال", "فال", "كال", "لل")):
            return False
        return not any(
            reading.letters and self.lexicon.is_name(reading.word)
            for reading in readings(word)
            if word[0] == "و"
        )

    def _is_grammar(self, index: int) -> bool:
        is_particle = self._word(index) in self.lexicon.particles
        return is_particle and not self.lexicon.names(self.tokens[index])

    def _is_listed(self, index: int) -> bool:
        return self.lexicon.is_name(self._word(index))

    def _is_end(self, index: int) -> bool:
        return index in self.others or is_ordinary(self._word(index))

    def _word(self, index: int) -> str:
        return self.tokens[index].word

    def _glued(self, index: int) -> bool:
        return index < len(self.tokens) and not self.tokens[index].before

    def _joins(self, index: int) -> bool:
        """Tell whether a word goes on from the one before: a space or a plain hyphen between."""
        if index >= len(self.tokens):
            return False
        token = self.tokens[index]
        adjacent = token.before in "-–" and token.start - self.tokens[index - 1].end <= 1
        return not token.before or adjacent
