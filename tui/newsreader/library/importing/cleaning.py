"""What no article may bring into the program: control characters, broken code points, mark floods."""

import re
import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
MAX_MARKS = 8
"""Marks kept on one base. Vocalised Arabic needs three; normalising thousands takes minutes."""

# Every newline function of the Unicode Standard, section 5.8. They come before the controls,
# because most of them are controls.
_NEWLINE = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNSAFE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
# No letter, digit or space: a cheap screen for runs that may hold marks, since `re` cannot ask for
# the general category.
_MARK_RUN = re.compile(rf"[^\w\s]{{{MAX_MARKS + 1},}}")


def clean(text: str) -> str:
    r"""Return `text` with `\n` as its only newline and nothing in it that could harm a terminal.

    C0 and C1 controls but tab and newline, DEL and lone surrogates become U+FFFD one for one; marks
    beyond the eighth on one base are cut. Bidi controls stay: they belong to the text, and the view
    deals with them. The text is not normalised, since every later offset refers to it as it is.
    """
    text = _NEWLINE.sub("\n", text)
    text = _UNSAFE.sub(REPLACEMENT, text)
    return _MARK_RUN.sub(_cut_marks, text)


def one_line(text: str) -> str:
    """Return `text` clean and on one line, with single spaces, for titles and names."""
    return " ".join(clean(text).split())


def _cut_marks(match: re.Match[str]) -> str:
    run = match.group()
    of_category: dict[str, str] = {"M": "", "C": ""}
    for character in set(run):
        kind = unicodedata.category(character)[0]
        of_category[kind] = of_category.get(kind, "") + re.escape(character)
    marks, formats = of_category["M"], of_category["C"]
    if not marks:
        return run
    # A format character does not give marks a new base. The possessive quantifier and the second
    # alternative keep a flood of those from being looked at more than once.
    one = f"[{formats}]*+[{marks}]" if formats else f"[{marks}]"
    flood = rf"((?:{one}){{{MAX_MARKS}}})(?:{one})+" + (f"|[{formats}]++" if formats else "")
    return re.sub(flood, lambda found: found[1] or found[0], run)
