"""Whether the clause around an expression speaks of what was or of what will be."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from enum import Enum
from functools import cached_property, lru_cache
from importlib.resources import files

from newsreader.analysis.numbers.surface import fold_form

_FILE = files("newsreader.analysis.dates") / "lexicon" / "verbs.txt"
_WORD = re.compile(r"[\u0620-\u064a]+|[.!؟?\n]")
_WINDOW = 160
"""How many characters on either side may hold the clause's verb."""
_FAR = 99
_WAS = frozenset({"كان", "كانت", "وكان", "وكانت"})
_TO = frozenset({"الي", "حتي", "لغايه", "ليوم"})
_JUST_BEFORE = 3
"""Among how many words before a date a word for until makes it the end of what was put off or extended."""
_ENDS = frozenset(".!؟?\n")
_COMMA = "،"
_RELATIVE = frozenset({"الذي", "التي", "الذين", "اللذين", "اللتين", "والذي", "والتي"})
_CALLED_TO = "الي"
_DEMANDED = re.compile("ب(?!ان|عد|ين|عض)(?!ال)..").match
"""A noun with ب before it: بعقد, not بعد or بأن."""
_MAYBE = frozenset({"قد", "وقد", "فقد"})
"""Before a perfect what was, before an imperfect what may be."""
_IMPERFECT_LETTERS = frozenset("يتنا")
_AFTERWARDS = frozenset({"بعد", "وبعد", "عقب", "منذ", "ومنذ"})


_PERFECT = re.compile("(?:است[^ا]{2}[^اويه]|ان[^اوي]{2}[^اويه]|ا[^اويلنس]ت[^اوي][^اويه])ا?")
"""Masculine perfects of the forms istaf'ala, infa'ala, ifta'ala: their nouns have an alef before the last letter."""


class Tense(Enum):
    """What the nearest verb says."""

    PAST = "past"
    FUTURE = "future"
    WEAK_FUTURE = "weak future"
    """An imperfect as in headlines: يلتقي، يبدأ."""
    NONE = "none"


@lru_cache(maxsize=1)
def word_lists() -> dict[str, frozenset[str]]:
    """Return the word lists of the file, folded, by the name of their section."""
    sections: dict[str, set[str]] = {}
    current = ""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            current = line[3:].strip()
        elif line and not line.startswith("#"):
            sections.setdefault(current, set()).update(fold_form(word) for word in line.split())
    return {name: frozenset(words) for name, words in sections.items()}


@lru_cache(maxsize=20_000)
def _tense_of(word: str) -> Tense | None:
    cues = word_lists()
    for form in (word, word[1:] if word[:1] in "وف" else ""):
        if not form:
            continue
        if form in cues["future"]:
            return Tense.FUTURE
        if form in cues["past"]:
            return Tense.PAST
        if form in cues["imperfect"]:
            return Tense.WEAK_FUTURE
        if _looks_past(form):
            return Tense.PAST
        if form[0] == "ي" and len(form) > 3 and form not in cues["present"]:
            return Tense.WEAK_FUTURE
        if _is_marked_future(form, cues):
            return Tense.FUTURE
    return None


def _looks_past(form: str) -> bool:
    """Say whether a word is like a perfect of the third person: طبقت، توسعت; استأنف، انسحب، اعتمد."""
    if _PERFECT.fullmatch(form):
        return form not in word_lists()["present"]
    if not 4 <= len(form) <= 7 or form[-1] != "ت" or form[-2] in "اويه":
        return False
    definite = "ال" in form[:4] or "لل" in form[:3]
    return form[0] != "م" and not definite and form not in word_lists()["present"]


def _is_marked_future(form: str, cues: dict[str, frozenset[str]]) -> bool:
    """Say whether a word is an imperfect with سـ, not a word that only looks like one (سياسي, سيرغي)."""
    if len(form) < 4 or form[0] != "س" or form[1] not in "ينتا" or form in cues["names"]:
        return False
    if len(form) == 4 and form[1] not in "يت":
        return False
    return not any(form.startswith(stem) for stem in cues["stems"])


class Clauses:
    """The words of a folded text, by which the tense of a clause is found."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _words(self) -> tuple[list[str], list[int], list[int]]:
        """The words and stops, where they start and where they end."""
        found = list(_WORD.finditer(self._text))
        return [m[0] for m in found], [m.start() for m in found], [m.end() for m in found]

    def tense(self, start: int, end: int, sentence: tuple[int, int]) -> Tense:
        """Return the tense of the verb nearest to `[start, end)`, within a sentence.

        A clause ends at a full stop or line break; after the expression also where a subordinate one begins.
        """
        words, starts, ends = self._words
        first = bisect_left(starts, max(sentence[0], start - _WINDOW))
        last = bisect_right(ends, min(sentence[1], end + _WINDOW))
        left, left_distance = _nearest_before(
            words[first : bisect_right(ends, start)],
            lambda place: self._text.find(_COMMA, starts[first + place], start) >= 0,
        )
        right, right_distance = _nearest_after(words[bisect_left(starts, end) : last])
        if left is not None and (right is None or left_distance <= right_distance):
            return left
        return right or Tense.NONE


def _nearest_before(
    words: list[str], before_comma: Callable[[int], bool]
) -> tuple[Tense | None, int]:
    """Return the last tense among the words before the expression, and how many words away it is.

    Not that of a relative clause which a comma ends: `علق التجمع، الذي يقود الاحتجاجات، محادثاته الأحد`.
    """
    until = not _TO.isdisjoint(words[-_JUST_BEFORE:])
    for distance, place in enumerate(range(len(words) - 1, -1, -1)):
        word = words[place]
        if word in _ENDS:
            break
        tense = _tense_at(words, place)
        if until and _is(word, "until"):
            return Tense.FUTURE, distance
        if tense is Tense.WEAK_FUTURE and place:
            tense = _after_particle(words[:place])
        if tense and place and words[place - 1] in _RELATIVE and before_comma(place):
            continue
        if tense is not None:
            called = (_is(word, "calls") and _CALLED_TO in words[place:]) or (
                _is(word, "demands") and any(map(_DEMANDED, words[place + 1 :]))
            )
            return Tense.FUTURE if called else tense, distance
    return None, _FAR


def _is(word: str, kind: str) -> bool:
    """Say whether a word is in one of the lists, with or without "and" before it.

    What one calls to (دعت إلى وقفة السبت) or demands (طالب بعقد جلسة السبت) is yet to come.
    """
    return not word_lists()[kind].isdisjoint({word, word.lstrip("وف")})


def _nearest_after(words: list[str]) -> tuple[Tense | None, int]:
    """Return the first tense among the words after the expression, and how many words away it is."""
    for distance, word in enumerate(words):
        if word in _ENDS or word in word_lists()["breaks"] or _opens_a_clause(word):
            break
        tense = _tense_at(words, distance)
        if tense is not None:
            return tense, distance
    return None, _FAR


def _tense_at(words: list[str], place: int) -> Tense | None:
    """Return the tense a word gives its clause: قد that of its verb, بعد أن the past."""
    word = words[place]
    following = words[place + 1] if place + 1 < len(words) else ""
    if word in _MAYBE and following[:1] in _IMPERFECT_LETTERS:
        return _tense_of(following)
    if word == "بعدما" or (word == "ان" and place and words[place - 1] in _AFTERWARDS):
        return Tense.PAST
    return _tense_of(word)


def _opens_a_clause(word: str) -> bool:
    """Say whether a word is و, ف or ل with a verb: what follows tells of something else, or what for."""
    if word[0] == "ل":
        return word[1:2] in {"ي", "ت"} and _tense_of(word[1:]) in {Tense.WEAK_FUTURE, Tense.FUTURE}
    return word[0] in "وف" and len(word) > 3 and _tense_of(word[1:]) is not None


def _after_particle(words: list[str]) -> Tense:
    """Return what an imperfect means after these words: أن يعقد is to come; لم، كان، قبل أن make it past."""
    if words[-1] == "ان" and len(words) > 1:
        planned = _WAS.isdisjoint(words[-5:-1])
        return Tense.FUTURE if planned and words[-2] not in {"قبل", "بعد"} else Tense.PAST
    return Tense.PAST if words[-1] in word_lists()["negation"] else Tense.WEAK_FUTURE
