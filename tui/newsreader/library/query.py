"""What somebody typed into the search field, as words and phrases.

Nothing of it reaches the query syntax of FTS5: it is cut into folded words, which are letters and
digits only, and each is put into quotation marks.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from newsreader.library.seal import storable
from newsreader.library.tokens import Tokens, forms
from newsreader.model import Span

_PIECE = re.compile(r'"([^"]*)"|«([^»]*)»|“([^”]*)”|(\S+)')


@dataclass(frozen=True, slots=True)
class Clause:
    """Words that must follow one another; each is a set of the forms it may have."""

    words: tuple[tuple[str, ...], ...]


def parse(query: str, forms_of: Callable[[str], tuple[str, ...]]) -> tuple[Clause, ...]:
    """Return what a query asks for; all of it must be in an article.

    A quoted phrase is literal but for folding, and so is what is written as one piece but is
    several words (`2025-02-27`). A word alone stands for what `forms_of` makes of it.
    """
    clauses = []
    for match in _PIECE.finditer(storable(query)):
        piece = match.group()
        words = forms(piece)
        if len(words) == 1 and match.group(4):
            clauses.append(Clause((forms_of(words[0]),)))
        elif words:
            clauses.append(Clause(tuple((word,) for word in words)))
    return tuple(dict.fromkeys(clauses))


def fts_expression(clauses: Sequence[Clause]) -> str:
    """Return the clauses in the query syntax of FTS5."""
    return " AND ".join(_clause(clause) for clause in clauses)


def find(clauses: Sequence[Clause], tokens: Tokens) -> tuple[Span, ...]:
    """Return where the clauses are in a text, in text order; what overlaps is one."""
    found = [
        tokens.span(first, first + len(clause.words) - 1)
        for clause in clauses
        for first in _firsts([frozenset(forms) for forms in clause.words], tokens.forms)
    ]
    return _merged(sorted(found))


def _firsts(words: Sequence[frozenset[str]], forms: Sequence[str]) -> Iterator[int]:
    """Yield the number of each form that begins a stretch in which every word fits."""
    room = max(0, len(forms) - len(words) + 1)
    for first, form in enumerate(forms[:room]):
        if form in words[0] and all(
            forms[first + further] in words[further] for further in range(1, len(words))
        ):
            yield first


def _clause(clause: Clause) -> str:
    if len(clause.words) == 1:
        return "(" + " OR ".join(f'"{form}"' for form in clause.words[0]) + ")"
    return '"' + " ".join(forms[0] for forms in clause.words) + '"'


def _merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in spans:
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
