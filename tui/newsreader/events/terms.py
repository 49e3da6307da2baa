"""The words an article is about, as light stems.

The stemmer takes off the article, the prepositions written onto it and the commonest endings, in
the manner of light10 (Larkey, Ballesteros and Connell, 2002): enough for المفاوضات and مفاوضاتهم
to meet, too little for unrelated words to.
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from newsreader.analysis.entities.lexicon import load_lexicon
from newsreader.analysis.tokens import fold_words, tokenise

_PREFIXES = ("وال", "بال", "كال", "فال", "ولل", "لل", "ال")
_SUFFIXES = (
    ("هما", "ها", "هم", "نا"),
    ("ات", "ون", "ين", "ان", "يه", "ته", "تي", "ه", "ي", "ا"),
)
"""Pronouns, then what they hang on."""
_SHORTEST_STEM = 3


def count_terms(parts: Iterable[tuple[str, int]]) -> tuple[Counter[str], dict[str, str]]:
    """Count the stems in some stretches of text.

    Args:
        parts: Each stretch with its weight: a word of a title counts for more.

    Returns:
        How often each stem occurs, and the first word of the source that each stands for.
    """
    counts: Counter[str] = Counter()
    words: dict[str, str] = {}
    for text, weight in parts:
        for token in tokenise(text):
            if term := stem(token.word):
                counts[term] += weight
                if term not in words:
                    words[term] = text[token.start : token.end]
    return counts, words


@lru_cache(maxsize=50_000)
def stem(word: str) -> str | None:
    """Return the light stem of a folded word, none for a word that says nothing."""
    stops = _stop_words()
    if not word.isalpha():
        return None
    if word in stops or word.removeprefix("و") in stops:
        return None
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_STEM:
            word = word.removeprefix(prefix)
            break
    else:
        if word[0] in "وف" and len(word) > _SHORTEST_STEM + 1:
            word = word[1:]
    for suffixes in _SUFFIXES:
        for suffix in suffixes:
            if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
                word = word.removesuffix(suffix)
                break
    return None if word in stops or len(word) < 2 else word


@cache
def _stop_words() -> frozenset[str]:
    source = Path(__file__).with_name("stop_words.txt").read_text(encoding="utf-8")
    lines = (line for line in fold_words(source).splitlines() if not line.startswith("#"))
    return load_lexicon().particles | {word for line in lines for word in line.split()}
