"""Which script a text is written in, and whether that is Arabic."""

import re

from newsreader.errors import InputError

MIN_ARABIC_SHARE = 0.4
"""Of all letters. Arabic news with Latin names, addresses and credits stays well above it."""

_LETTERS = re.compile(r"[^\W\d_]+")
_ARABIC_LETTERS = re.compile(
    "[\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff"
    "\u0750-\u077f\u0870-\u0887\u0889-\u088e\u08a0-\u08c9\ufb50-\ufdff\ufe70-\ufefc]+"
)
_IN_ARABIC_LETTERS = frozenset(
    [
        "ar",
        "fa",
        "ur",
        "ps",
        "ckb",
        "ku",
        "sd",
        "ug",
        "pnb",
        "ks",
        "arz",
        "ary",
        "apc",
        "acm",
        "ars",
    ]
)
"""Languages written with Arabic letters, by their first subtag."""
_LANGUAGE_CODE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def arabic_share(text: str) -> float:
    """Return the share of Arabic letters among all letters, 0.0 if there is no letter."""
    letters = sum(map(len, _LETTERS.findall(text)))
    return sum(map(len, _ARABIC_LETTERS.findall(text))) / letters if letters else 0.0


def is_language_code(code: str) -> bool:
    """Whether `code` has the form of a BCP 47 language tag."""
    return _LANGUAGE_CODE.fullmatch(code) is not None


def believable_language(code: str | None, text: str) -> str | None:
    """Return what a page or feed says its language is, if the letters of its text bear that out.

    Systems that make them say `en` of Arabic text where nobody told them otherwise.
    """
    if code is None or not is_language_code(code := code.strip().replace("_", "-")):
        return None
    says_arabic_letters = code.partition("-")[0].lower() in _IN_ARABIC_LETTERS
    return code if says_arabic_letters == (arabic_share(text) >= MIN_ARABIC_SHARE) else None


def refuse_other_scripts(text: str, language: str | None) -> None:
    """Check that `text` can be an article in `language` (None: nobody said).

    Raises:
        InputError: there are no words in it, or it is not Arabic and nobody said it was to be.
    """
    if not _LETTERS.search(text):
        raise InputError("has no words in it")
    if language is not None and language.partition("-")[0].lower() != "ar":
        return
    if (share := arabic_share(text)) < MIN_ARABIC_SHARE:
        raise InputError(
            "is not Arabic ({share} of its letters are); --language allows other languages",
            share=f"{share:.0%}",
        )
