"""What a folded word may be: a given name, a nationality, an ordinary word, a role."""

from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from newsreader.analysis.entities.proclitics import readings
from newsreader.analysis.tokens import Token, fold_words

_DATA = Path(__file__).with_name("data")
_ARTICLE = "ال"
_SUFFIXES = (
    "ها",
    "هم",
    "هما",
    "نا",
    "ه",
    "ات",
    "ون",
    "ين",
    "ان",
    "تين",
    "يه",
    "ا",
    "ته",
    "تها",
    "تهم",
    "تي",
)
"""Pronouns, numbers, genders and the adverb's ending, as they hang on an ordinary word."""
_NATIONALITY_ENDINGS = ("", "ه", "ون", "ين", "ان", "تان", "تين", "ات")
_POSSESSIVES = ("", "ه", "ها", "هم")
_DERIVED = ("يت", "يس", "ين")
"""How the longer imperfect verbs begin (يتواصل, يستقبل, ينعقد): يونهاب is none."""
_IMPERFECT_LETTERS = "يتنا"
_SHORTEST_AFTER_PREPOSITION = 4
"""Letters a word must keep behind ب ك ل to be taken for an ordinary one: بروس is not بـ+روس."""
_FOREIGN_ENDINGS = ("وف", "يف", "تش", "كو", "ين", "كي", "وفا", "نا", "يا")


class Lexicon(NamedTuple):
    """The word lists of the name rules, folded."""

    given: frozenset[str]
    """Given names that are nothing else."""
    ambiguous: frozenset[str]
    """Given names that are also words or family names."""
    connectors: frozenset[str]
    """Words inside a name that belong to the next one: بن, أبو, فون."""
    nationalities: frozenset[str]
    """Every form of the adjectives of nationality, with the article and without."""
    modifiers: frozenset[str]
    """What may stand between a role and a name: السابق."""
    after_names: frozenset[str]
    """Words behind which a name does not go on: الذي, قال."""
    particles: frozenset[str]
    """Words of grammar: prepositions, pronouns, numerals, the calendar."""
    ordinary: frozenset[str]
    imperfects: frozenset[str]
    """Imperfect verbs without their first letter."""
    roles: dict[str, int]
    """Folded roles, and under the first word how many words the longest has."""

    def is_name(self, word: str) -> bool:
        """Tell whether a word is in a list of given names."""
        return word in self.given or word in self.ambiguous

    def names(self, token: Token) -> bool:
        """Tell whether a word of a text is in a list of given names, and no particle.

        Folding makes the preposition على and the name علي one; the last letter tells them apart.
        """
        return self.is_name(token.word) and not (token.word == "علي" and token.ends_in_maqsura)


@cache
def load_lexicon() -> Lexicon:
    """Read the word lists once."""
    particles = _words("particles.txt")
    ordinary = _words("common_words.txt") | particles
    given = frozenset(
        name
        for name in _words("given_names.txt")
        if not any(reading.word in particles for reading in readings(name))
    )
    # A name that is an ordinary word too (بيان) is ambiguous whichever list it is in; what folds
    # to a particle is no name, but for علي, which its last letter tells from على.
    ambiguous = (_words("given_names_ambiguous.txt") | (given & ordinary)) - (particles - {"علي"})
    return Lexicon(
        given=given - ambiguous - particles,
        ambiguous=ambiguous,
        connectors=_words("connectors.txt"),
        nationalities=frozenset(
            article + adjective + ending
            for adjective in _words("nationalities.txt")
            for ending in _NATIONALITY_ENDINGS
            for article in ("", _ARTICLE)
        ),
        modifiers=_words("role_modifiers.txt"),
        after_names=_words("after_names.txt"),
        particles=particles,
        ordinary=ordinary,
        imperfects=_words("imperfect_stems.txt"),
        roles=_roles(),
    )


def read_lines(file: str) -> list[str]:
    """Return the lines of a data file of this package, folded, without comments and blanks."""
    source = (_DATA / file).read_text(encoding="utf-8")
    return [line for line in fold_words(source).splitlines() if line and line[0] != "#"]


def _words(file: str) -> frozenset[str]:
    return frozenset(word for line in read_lines(file) for word in line.split())


def _roles() -> dict[str, int]:
    roles: dict[str, int] = {}
    for role in read_lines("roles.txt"):
        first, *rest = role.split()
        # مدير, مديرة, مديرها: the ending of the feminine and of "his" is one after folding.
        endings = ("",) if first.startswith(_ARTICLE) or first.endswith("ه") else _POSSESSIVES
        for ending in endings:
            roles.setdefault(" ".join([first + ending, *rest]), 0)
            roles[first + ending] = max(roles.get(first + ending, 0), 1 + len(rest))
    return roles


@lru_cache(maxsize=20_000)
def is_ordinary(word: str) -> bool:
    """Tell whether a folded word is ordinary language: in the lists, alone or with what clings."""
    lexicon = load_lexicon()
    for rest, letters in readings(word):
        if rest in lexicon.particles:
            return True
        if letters and word[letters - 1] not in "وف" and len(rest) < _SHORTEST_AFTER_PREPOSITION:
            continue
        bare = rest.removeprefix(_ARTICLE) if len(rest) > 4 else rest
        if bare in lexicon.ordinary or rest in lexicon.ordinary:
            return True
        for suffix in _SUFFIXES:
            stem = bare.removesuffix(suffix)
            if stem != bare and len(stem) > 2:
                feminine = stem + "ه"  # كلمته, شركات: of كلمة, شركة
                if stem in lexicon.ordinary or feminine in lexicon.ordinary:
                    return True
    return is_verbal(word)


def is_verbal(word: str) -> bool:
    """Tell whether a folded word is, or looks like, an imperfect verb."""
    lexicon = load_lexicon()
    if word in lexicon.given:
        return False
    return is_known_verb(word) or (
        word[0] == "ي"
        and (4 <= len(word) <= 5 or (len(word) == 6 and word.startswith(_DERIVED)))
        and word not in lexicon.ambiguous
        and not word.endswith(_FOREIGN_ENDINGS)
    )


def is_known_verb(word: str) -> bool:
    """Tell whether a folded word is an imperfect verb of the list, and not only shaped as one."""
    imperfects = load_lexicon().imperfects
    return any(
        verb[:1] in _IMPERFECT_LETTERS and _stem(verb) in imperfects
        for bare in (word, word.removeprefix("و"), word.removeprefix("ف"))
        for verb in (bare, bare.removeprefix("س"))
        if verb
    )


def _stem(verb: str) -> str:
    stem = verb[1:]
    for ending in ("ون", "ان", "وا", "ها", "ه"):
        if stem.endswith(ending) and len(stem) - len(ending) >= 3:
            return stem.removesuffix(ending)
    return stem
