"""Web addresses, e-mail addresses, handles and file paths: what is in them names nobody."""

import re
from collections.abc import Sequence

from newsreader.analysis.tokens import Token

_DOMAINS = (
    "com|org|net|info|gov|edu|int|news|tv|io|ai|app|online|site|"
    "ae|bh|dz|eg|iq|jo|kw|lb|ly|ma|om|ps|qa|sa|sd|sy|tn|ye|cn|de|eu|fr|il|ir|ru|tr|uk"
)
_FILES = "pdf|docx?|xlsx?|pptx?|txt|csv|json|zip|exe|jpe?g|png|mp[34]|html?|py"
_END = r"\s«»\"“”،؛<>"
# Every repetition is bounded, so that a long unbroken line is not read once per character.
_ADDRESS = re.compile(
    rf"""
    (?:[a-z]{{2,12}}://|\bwww\.)[^{_END}]+
    | [\w.+-]{{1,64}}@[\w.-]+
    | (?<!\w)@\w+
    | \b(?:[a-z0-9-]{{1,63}}\.){{1,5}}(?:{_DOMAINS})\b(?:[/:?][^{_END}]*)?
    | \b[a-z]:\\(?:[^\\:\n«»"،؛]{{1,80}}\\){{0,20}}[^\\{_END}]*
    | \\\\[^{_END}]+
    | (?<![\w/])~?\.{{0,2}}/[a-z0-9_.-]{{1,80}}(?:/[^/{_END}]{{1,80}}){{1,20}}/?
    | (?<!\S)(?:[a-z0-9_.-]{{1,64}}/){{1,20}}[a-z0-9_.-]{{1,64}}\.[a-z][a-z0-9]{{0,4}}\b
    | \b[a-z0-9_-]{{1,63}}\.(?:{_FILES})\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def drop_addresses(text: str, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the words of a text that stand in no address.

    A word behind an address has it in its `before`, so that no name reads on across one.
    """
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    if not addresses:
        return tuple(tokens)
    kept: list[Token] = []
    between = ""
    number = 0
    for token in tokens:
        while number < len(addresses) and addresses[number][1] <= token.start:
            number += 1
        # A word may begin before the address that it runs into (لـ@name has the letter outside).
        if number < len(addresses) and addresses[number][0] < token.end:
            between += token.before + text[token.start : token.end]
        elif between:
            kept.append(token._replace(before=between + token.before))
            between = ""
        else:
            kept.append(token)
    return tuple(kept)
