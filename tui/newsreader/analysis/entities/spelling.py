"""Whether two spellings can be one name.

Foreign names reach Arabic by ear: سيرغي and سيرجي, دارتشييف and دارشيف. Their consonants agree once
the letters that stand for one foreign sound are levelled. Arabic names are not spelled by ear, and
in short words a vowel letter tells people apart (محمد and محمود, سالم and سليم), so the shorter a
word, the less may differ.
"""

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import ratio

from newsreader.analysis.entities.lexicon import load_lexicon

_SOUNDS = str.maketrans(
    {
        **dict.fromkeys("جغقگكڭ", "ك"),
        **dict.fromkeys("سص", "س"),
        **dict.fromkeys("تطث", "ت"),
        **dict.fromkeys("دض", "د"),
        **dict.fromkeys("زذظژ", "ز"),
        **dict.fromkeys("شچ", "ش"),
        **dict.fromkeys("فڤ", "ف"),
        **dict.fromkeys("بپ", "ب"),
        **dict.fromkeys("اويءعه", None),
    }
)
_LATIN_PAIRS = {"sch": "ش", "sh": "ش", "ch": "ش", "kh": "خ", "ph": "ف", "th": "ت", "x": "كس"}
_LATIN = str.maketrans(
    {
        **dict.fromkeys("ckgjq", "ك"),
        **dict.fromkeys("fv", "ف"),
        **dict.fromkeys("bp", "ب"),
        **dict.fromkeys("aeiouyhw", None),
        **dict(zip("sztdrlmn", "سزتدرلمن", strict=True)),
    }
)
_DOUBLED = re.compile(r"(.)\1+")
_LONG = 6
"""Letters from which on a word's vowel letters may differ."""
_ALIKE = 70
"""The least similarity, of 100, of two spellings whose consonants agree."""


@lru_cache(maxsize=20_000)
def skeleton(word: str) -> str:
    """Return the consonants of a folded word, one letter for each foreign sound.

    Latin words get Arabic letters, so that Ryabkov meets ريابكوف.
    """
    if word.isascii():
        for letters, sound in _LATIN_PAIRS.items():
            word = word.replace(letters, sound)
        bones = word.translate(_LATIN)
    else:
        bones = word.removeprefix("ال").replace("تش", "ش").replace("دج", "ج").translate(_SOUNDS)
    return _DOUBLED.sub(r"\1", bones)


@lru_cache(maxsize=20_000)
def is_variant(word: str, other: str) -> bool:
    """Tell whether two folded words can be spellings of one name."""
    if word == other:
        return True
    bones = skeleton(word)
    if bones != skeleton(other) or len(bones) < 2:
        return _is_one_letter_off(word, other)
    if word.isascii() != other.isascii():
        return len(bones) > 2
    if word.replace("غ", "ج") == other.replace("غ", "ج"):
        return True
    if min(len(word), len(other)) >= _LONG:
        return ratio(word, other) >= _ALIKE
    lexicon = load_lexicon()
    known = lexicon.is_name(word) and lexicon.is_name(other)
    return not known and len(word) == len(other) > 3 and Levenshtein.distance(word, other) == 1


def _is_one_letter_off(word: str, other: str) -> bool:
    if min(len(word), len(other)) <= _LONG or word[:2] != other[:2]:
        return False
    return Levenshtein.distance(word, other, score_cutoff=1) == 1
