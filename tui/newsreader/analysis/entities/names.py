"""Where a person's name ends, once it is known where it begins."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsreader.analysis.entities.lexicon import (
    is_known_verb,
    is_ordinary,
    is_verbal,
    load_lexicon,
)
from newsreader.analysis.entities.mention import Mention
from newsreader.analysis.entities.name_words import load_name_words
from newsreader.analysis.entities.proclitics import readings
from newsreader.analysis.tokens import Token

ARTICLE = "ال"
_LONGEST = 6
"""Words in the longest name that is believed."""
_LONGEST_FOREIGN_ALEF = 4
"""Letters up to which a word that ends in an alef (كايا) is a name and no adverb (متألقا)."""
_PROCLITICS = "و"
_FAMILY_ENDINGS = ("ي", "و", "وف", "يف", "تش")
"""How family names end, and verbs and adverbs seldom do."""


class Name(NamedTuple):
    """A name that was read: the word after its last one, and how sure it is."""

    stop: int
    confidence: float


class NameReader:
    """Reads names from a text's words; holds what every step needs to know."""

    def __init__(self, tokens: Sequence[Token], others: Mapping[int, Mention]) -> None:
        self.tokens = tokens
        self.others = others
        """What is already known, by the first word: a name ends where they begin."""
        self.lexicon = load_lexicon()
        self._listed = load_name_words()

    def end(self, index: int, length: int) -> int:
        """Return where a name ends of which `length` words are read and word `index` is next."""
        stop = self._past_names(index, length)
        read = length + stop - index
        return stop + 1 if 1 < read < _LONGEST and self._is_family_of_origin(stop) else stop

    def led_to_listed(self, first: int) -> Name | None:
        """Read a name whose first part nobody listed, up to listed ones: ضو البيت عبد الرحمن."""
        if not self.may_be_name(first) or self.word(first).startswith((ARTICLE, "و")):
            return None
        second = first + 1
        if self.glued(second) and self.word(second).startswith(ARTICLE):
            if second in self.others or self.word(second) in self.lexicon.nationalities:
                return None
            second += 1
        if second == first + 1 or not self.glued(second) or second in self.others:
            return None
        if self.word(second) != "عبد" and not self.is_listed(second):
            return None
        return Name(self.end(second, second - first), 0.8)

    def foreign(self, first: int) -> Name | None:
        """Read two or three words of no lexicon as a name, if something ordinary ends them."""
        if first >= len(self.tokens) or self._is_governed_noun(first):
            return None
        stop = first
        while stop - first < 3 and self.may_be_name(stop) and (stop == first or self.glued(stop)):
            barred = "و" if stop > first else (ARTICLE, "و")
            if self.word(stop).startswith(barred) and not self.is_listed(stop):
                break
            stop += 1
            if stop - first > 1 and self._has_connector(stop):
                return Name(stop + 2, 0.7)
        if stop - first < 2 or self.word(first).endswith("ه"):
            return None  # a feminine noun or adjective, more often than a name
        if stop - first == 3 and self.glued(stop) and self.word(stop) not in self._listed.clauses:
            return Name(first + 2, 0.6)
        return Name(stop, 0.7) if not self.glued(stop) or self._is_end(stop) else None

    def _is_governed_noun(self, index: int) -> bool:
        """Tell whether a word is an ordinary one behind a preposition on it: بهدف, لفوز."""
        return any(
            reading.letters and reading.word in self.lexicon.ordinary
            for reading in readings(self.word(index))
        )

    def _has_connector(self, index: int) -> bool:
        """Tell whether a last name with a word before it comes next: دي سوزا."""
        return (
            self.glued(index)
            and self.word(index) in self.lexicon.connectors
            and self.glued(index + 1)
            and self.may_be_name(index + 1)
        )

    def is_surely_named(self, index: int) -> bool:
        """Tell whether a word goes on a name, so that the word before it is one too."""
        if not self._joins(index) or index in self.others:
            return False
        word = self.word(index)
        if self.lexicon.names(self.tokens[index]) or word in self._listed.sure_second:
            return True
        if self._has_last_part(index):
            return True
        return word.startswith(ARTICLE) and word.endswith("ي") and self.may_be_name(index)

    def may_be_name(self, index: int) -> bool:
        """Tell whether a word, of no list of names perhaps, can be part of one."""
        if index >= len(self.tokens) or index in self.others:
            return False
        word = self.word(index)
        if self.lexicon.names(self.tokens[index]):
            return True
        if len(word) < 2 or word[0].isdigit() or word in self.lexicon.nationalities:
            return False
        if is_ordinary(word) or is_verbal(word) or word.endswith(self._listed.pronouns):
            return False
        if word.startswith(("وال", "بال", "فال", "كال", "لل")):
            return False
        return not any(
            reading.letters and self.lexicon.is_name(reading.word)
            for reading in readings(word)
            if word[0] == "و"
        )

    def is_listed(self, index: int) -> bool:
        """Tell whether a word is in the lists of given names."""
        return self.lexicon.is_name(self.word(index))

    def word(self, index: int) -> str:
        """Return a word of the text, folded."""
        return self.tokens[index].word

    def glued(self, index: int) -> bool:
        """Tell whether there is such a word, and nothing but a space before it."""
        return index < len(self.tokens) and not self.tokens[index].before

    def _past_names(self, index: int, length: int) -> int:
        unknown = 0
        names = length
        while length < _LONGEST and self._joins(index):
            word = self.word(index)
            if index in self.others:
                break
            if word in self._listed.after_given or (names > 1 and word in self._listed.sons):
                index, length = index + 1, length + 1
            elif self.lexicon.names(self.tokens[index]):
                index, length, names = index + 1, length + 1, names + 1
            elif word in self.lexicon.connectors and self._joins(index + 1):
                if self._is_grammar(index + 1):
                    break
                index, length, names = index + 2, length + 2, names + 1
            elif self._has_last_part(index) or self._is_between_names(index):
                index, length, names = index + 2, length + 2, names + 1
            elif not self.may_be_name(index) or (unknown and not self._closes(index)):
                break
            elif names > 1 and not word.startswith(ARTICLE) and not self._closes(index):
                break  # after a full name an unknown word is more often the sentence's next one
            elif word.startswith(self._listed.spoken_verbs) and not self._closes(index):
                break
            else:
                unknown += 1
                index, length = index + 1, length + 1
        return index

    def _closes_name(self, index: int) -> bool:
        """Tell whether an unknown third word is the last name: what is said or a mark follows it.

        In what ends in an alef an adverb is likelier: عاد محمد صلاح متألقا.
        """
        word = self.word(index)
        is_last = not self.glued(index + 1) or self.word(index + 1) in self.lexicon.after_names
        is_adverb = word.endswith("ا") and len(word) > _LONGEST_FOREIGN_ALEF
        return is_last and not is_adverb and word[0] not in _PROCLITICS

    def _closes(self, index: int) -> bool:
        return self._closes_name(index) or self._is_family_shaped(index)

    def _is_family_shaped(self, index: int) -> bool:
        """Tell whether an unknown third word is a family name by its end: أحمد فؤاد هنو, مناوي."""
        if self.glued(index + 1) and not self._is_end(index + 1):
            return False
        word = self.word(index)
        by_shape = word.endswith(_FAMILY_ENDINGS) and not self.tokens[index].ends_in_maqsura
        return by_shape and len(word) > 2 and word[0] not in _PROCLITICS

    def _is_between_names(self, index: int) -> bool:
        """Tell whether a word only shaped as a verb is a middle name: علي يرلي كايا."""
        token, last = self.tokens[index], index + 1
        if token.word[0] != "ي" or is_known_verb(token.word) or token.ends_in_maqsura:
            return False
        if not self.glued(last) or last in self.others or not self._closes_name(last):
            return False
        return self.lexicon.names(self.tokens[last])

    def _is_family_of_origin(self, index: int) -> bool:
        """Tell whether an adjective of nationality is the last name: نادية فتاح العلوي."""
        if not self.glued(index) or index in self.others:
            return False
        word = self.word(index)
        is_adjective = word in self.lexicon.nationalities and word.startswith(ARTICLE)
        return is_adjective and word.endswith("ي") and self._closes_name(index)

    def _has_last_part(self, index: int) -> bool:
        """Tell whether a word and the one behind it are a family name in two parts."""
        has_part = self.glued(index + 1) and self.word(index + 1) in self._listed.last_parts
        return has_part and self._joins(index) and self.may_be_name(index)

    def _is_grammar(self, index: int) -> bool:
        is_particle = self.word(index) in self.lexicon.particles
        return is_particle and not self.lexicon.names(self.tokens[index])

    def _is_end(self, index: int) -> bool:
        return index in self.others or is_ordinary(self.word(index))

    def _joins(self, index: int) -> bool:
        """Tell whether a word goes on from the one before: a space or a plain hyphen between."""
        if index >= len(self.tokens):
            return False
        token = self.tokens[index]
        adjacent = token.before in "-–" and token.start - self.tokens[index - 1].end <= 1
        return not token.before or adjacent
