"""Titles of works: what a novel, a film or a song is called dates nothing."""

from collections.abc import Sequence

from newsreader.analysis.numbers.tokens import Token

_OPENING = {"«": "»", "“": "”", '"': '"', "”": "“", "„": "“"}
_LONGEST = 12
"""Words and signs a title may have; longer quotations are speech."""


def titles(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return where the titles of works begin and end in the folded text: رواية «صيف 67»."""
    found = []
    for place, token in enumerate(tokens[:-1]):
        if any("work" in reading.features for reading in token.readings):
            closing = _OPENING.get(tokens[place + 1].text)
            if closing is None:
                continue
            for other in tokens[place + 2 : place + 2 + _LONGEST]:
                if other.text == closing:
                    found.append((token.end, other.start))
                    break
    return found
