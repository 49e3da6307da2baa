"""Where lines may break: Unicode's own test file, and its classes."""

import unicodedata

import pytest

from newsreader.text.characters import SPACES
from newsreader.text.line_breaking import breaks_between, classes_for_breaking
from tests.text.unicode_data import property_values, records

# All rules are applied, LB1 to LB31. What is not as in the file, and why:
#
# - A control (BK, CR, LF, NL, and CM of category Cc) is drawn as U+FFFD here and breaks like a
#   letter; a paragraph has no line break in it. Cases with any are left out.
# - A tab is white space here, not BA: it hangs. In the file it stands for all of BA, so the cases
#   are tried with another character of BA.
# - Other white space (BA, GL for U+2007 and U+202F excepted) hangs too; the file has none of it.
# - A soft hyphen (BA) allows no break, as no hyphen would be drawn: the cases in SOFT_HYPHEN.
# - Of later versions: LB20a (15.1, and 16.0 for Hebrew), a hyphen that begins a word stays with it;
#   LB15a and LB15b (15.1), « and » keep the spaces inside them.

WORD_INITIAL_HYPHEN = {
    f"-{marks}{letter}" for marks in ("", "\u0308") for letter in "#\u05d0§\U00050005\u0e01"
}
SOFT_HYPHEN = {
    "ab\u00adby",
    "(con)\u00adlang",
    "(czerwono\u00ad\u2011)niebieska",
    "(czerwono)\u00ad\u2011niebieska",
    "{czerwono\u00ad\u2011}niebieska",
    "{czerwono}\u00ad\u2011niebieska",
}
QUOTATION = {"ambigu(« \u0308 »)(e\u0308)", "ambigu{« \u0308 »}(e\u0308)"}
TAILORED = WORD_INITIAL_HYPHEN | SOFT_HYPHEN | QUOTATION
CONTROLS = {"BK", "CR", "LF", "NL"}


@pytest.fixture(scope="module")
def classes() -> dict[str, str]:
    return property_values("LineBreak.txt")


@pytest.mark.conformance
def test_breaks_are_those_of_line_break_test(classes: dict[str, str]) -> None:
    wrong = []
    tried = 0
    for (field,) in records("auxiliary/LineBreakTest.txt"):
        _, *rest = field.split()
        text = "".join(chr(int(code, 16)) for code in rest[::2]).replace("\t", "|")
        if any(unicodedata.category(char) == "Cc" for char in text):
            continue
        tried += 1
        allowed = {place + 1 for place, sign in enumerate(rest[1::2]) if sign == "÷"} - {len(text)}
        if set(breaks_between(classes_for_breaking(text))) != allowed:
            wrong.append(text)
    assert tried == 6030
    assert set(wrong) == TAILORED


@pytest.mark.conformance
def test_every_character_has_the_class_of_the_standard(classes: dict[str, str]) -> None:
    resolved = {"AI": "AL", "SG": "AL", "XX": "AL", "CJ": "NS"}  # LB1
    names_of: dict[str, set[str]] = {}
    for character, name in classes.items():
        category = unicodedata.category(character)
        if category in {"Cc", "Cn"} or name in CONTROLS or character in SPACES + "\u00ad":
            continue
        of_complex_script = "CM" if category in {"Mn", "Mc"} else "AL"
        resolved_name = of_complex_script if name == "SA" else resolved.get(name, name)
        names_of.setdefault(classes_for_breaking(character), set()).add(resolved_name)
    assert all(len(names) == 1 for names in names_of.values()), names_of
    assert set().union(*names_of.values()) == set(classes.values()) - CONTROLS - {"SA", "SP"} - set(
        resolved
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اب\u00adجد", []),
        ("اب\tجد", [3]),
        ("اب\u2003جد", [3]),
        ("قال -لا", [4]),
        ("« نعم » لا", [8]),
        ("🇹🇷🇸🇾", [2]),
        ("👨\u200d👩", []),
        ("٪5 5٪ $5 5€", [3, 6, 9]),
        ("a\u200b b", [3]),
        ("باب…دار", [4]),
    ],
)
def test_a_line_may_break_there_and_nowhere_else(text: str, expected: list[int]) -> None:
    assert breaks_between(classes_for_breaking(text)) == expected
