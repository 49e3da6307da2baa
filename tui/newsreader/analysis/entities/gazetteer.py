"""Known names: phrases of folded words, looked up longest first."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newsreader.analysis.tokens import Token, fold_words
from newsreader.model import EntityKind

_DATA = Path(__file__).with_name("data")
_FILES = {
    "places.txt": EntityKind.PLACE,
    "organisations.txt": EntityKind.ORGANISATION,
    "people.txt": EntityKind.PERSON,
}


class Entry(NamedTuple):
    """A known name."""

    name: str
    """The canonical spelling."""
    kind: EntityKind
    certain: bool
    """False for an ordinary word that is a name only where something says so."""


class Gazetteer(NamedTuple):
    """Known names by their folded words."""

    entries: dict[str, Entry]
    """By the folded words, joined by single spaces."""
    longest: dict[str, int]
    """How many words the longest name has that begins with this folded word."""

    def match(self, tokens: Sequence[Token], first: int, word: str) -> tuple[int, Entry] | None:
        """Return the longest name that begins at token `first`, and the token after it.

        Args:
            tokens: The words of a text.
            first: The index of the first word in `tokens`.
            word: That word, without the proclitics that the caller has taken off.
        """
        longest = self.longest.get(word)
        if longest is None:
            return None
        words = [word]
        for token in tokens[first + 1 : first + longest]:
            if token.before not in ("", "-"):
                break
            words.append(token.word)
        while words:
            if entry := self.entries.get(" ".join(words)):
                return first + len(words), entry
            words.pop()
        return None


def is_known(name: str) -> bool:
    """Tell whether a gazetteer has a name, under any of its spellings."""
    return " ".join(fold_words(name).split()) in load_gazetteer().entries


@cache
def load_gazetteer() -> Gazetteer:
    """Read the name files once."""
    entries: dict[str, Entry] = {}
    longest: dict[str, int] = {}
    for file, kind in _FILES.items():
        source = (_DATA / file).read_text(encoding="utf-8")
        for line, folded in zip(source.splitlines(), fold_words(source).splitlines(), strict=True):
            if not line or line.startswith("#"):
                continue
            name = line.removeprefix("? ").partition("|")[0].strip()
            for variant in folded.removeprefix("? ").split("|"):
                words = variant.split()
                entries.setdefault(" ".join(words), Entry(name, kind, line[0] != "?"))
                longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return Gazetteer(entries, longest)
