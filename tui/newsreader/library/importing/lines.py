"""The lines of a text, and what their shape says: length, stops, bullets, markup."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsreader.library.importing.folding import FoldedLine, folded
from newsreader.library.importing.rules import Rule
from newsreader.model import BlockKind

MAX_LINE = 1500
"""No rule looks at a longer line, in code points: it is prose."""

_TOO_LONG = FoldedLine("", "", "", MAX_LINE)
_INVISIBLE = re.compile("[\\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*")
_CLOSERS = "\"'”’»)]}›"
_STATEMENT_STOPS = (".", "۔", ":", "؛", "،", ",", ";")
_STOPS = (*_STATEMENT_STOPS, "!", "؟", "?", "…")
_LIST_ITEM = re.compile(r"[-–—•·▪●*]\s|[\d٠-٩]{1,3}[.)\-]\s")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+\S")
_MAX_HEADLINE_WORDS = 25


@dataclass(slots=True)
class Line:
    """A line that shows something, and what is known of it so far."""

    start: int
    """The first code point, white space left out."""
    end: int
    text: str
    folded: FoldedLine
    words: int
    kind: BlockKind | None = None
    """What it is; None as long as nobody knows."""
    rule: str | None = None
    """The rule that decided."""

    def becomes(self, kind: BlockKind, rule: str | None = None) -> None:
        """Decide what it is."""
        self.kind, self.rule = kind, rule

    @property
    def ends_like_prose(self) -> bool:
        """Whether a stop or comma ends it, quotation marks and brackets aside."""
        return self.text.rstrip(_CLOSERS).rstrip().endswith(_STOPS)

    @property
    def ends_like_statement(self) -> bool:
        """Whether it ends as no headline does; questions and exclamations are headlines too."""
        return self.text.rstrip(_CLOSERS).rstrip().endswith(_STATEMENT_STOPS)

    @property
    def is_headline_like(self) -> bool:
        """Whether it could be the headline of another text."""
        return self.words <= _MAX_HEADLINE_WORDS and not self.ends_like_statement

    @property
    def is_list_item(self) -> bool:
        """Whether a bullet or a number opens it."""
        return _LIST_ITEM.match(self.text) is not None

    @property
    def is_markdown_heading(self) -> bool:
        """Whether number signs open it."""
        return _MARKDOWN_HEADING.match(self.text) is not None


def visible_lines(text: str, rules: Sequence[Rule] = ()) -> Iterator[Line]:
    r"""Yield the lines of a text, separated by `\n`, that show something.

    What the rules set apart inside a line is yielded as a line of its own, already decided.
    """
    setting_apart = [rule for rule in rules if rule.inside]
    start = 0
    for raw in text.split("\n"):
        for first, end, rule in _parts(raw, setting_apart):
            part = raw[first:end]
            if not _INVISIBLE.fullmatch(part):
                line = part.strip()
                begin = start + first + len(part) - len(part.lstrip())
                comparable = folded(line) if len(line) <= MAX_LINE else _TOO_LONG
                found = Line(begin, begin + len(line), line, comparable, len(line.split()))
                if rule is not None:
                    found.becomes(rule.kind, rule.id)
                yield found
        start += len(raw) + 1


def _parts(raw: str, rules: Sequence[Rule]) -> Iterator[tuple[int, int, Rule | None]]:
    """Yield the parts of a line, one after the other: where, and the rule that sets it apart."""
    if "[" not in raw:
        yield 0, len(raw), None
        return
    apart: list[tuple[int, int, Rule]] = []
    matches = (
        (match.start(), match.end(), rule)
        for rule in rules
        if rule.inside
        for match in rule.inside.finditer(raw)
    )
    for start, end, rule in sorted(matches, key=lambda part: part[:2]):
        if apart and not raw[apart[-1][1] : start].strip() and apart[-1][2] is rule:
            apart[-1] = (apart[-1][0], end, rule)
        elif not apart or start >= apart[-1][1]:
            apart.append((start, end, rule))
    after = 0
    for start, end, rule in apart:
        yield after, start, None
        yield start, end, rule
        after = end
    yield after, len(raw), None
