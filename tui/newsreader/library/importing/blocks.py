"""What each line of a text is: title, heading, prose, caption or boilerplate."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from newsreader.library.importing.folding import fold_line
from newsreader.library.importing.outlets import find_dateline
from newsreader.library.importing.rules import MAX_LINE, Place, Rule
from newsreader.model import Block, BlockKind

_INVISIBLE = re.compile("[\\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*")
_CLOSERS = "\"'”’»)]}›"
_STOPS = ".!؟?…۔:؛،,;"
_LIST_ITEM = re.compile(r"[-–—•·▪●*]\s|[\d٠-٩]{1,3}[.)\-]\s")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+\S")
_CLOSING_LINES = 6


@dataclass(slots=True)
class _Line:
    """A line that shows something, and what is known of it so far."""

    start: int
    end: int
    text: str
    folded: str
    words: int
    kind: BlockKind | None = None
    rule: str | None = None

    def becomes(self, kind: BlockKind, rule: str | None = None) -> None:
        self.kind, self.rule = kind, rule


def find_blocks(text: str, rules: Sequence[Rule], *, title: str | None = None) -> tuple[Block, ...]:
    r"""Return what the lines of `text` are, in order; lines that show nothing have no block.

    Args:
        text: A clean text, its lines separated by `\n`.
        rules: The rules that apply, in order of precedence.
        title: The title by metadata: the line that repeats it is the title block.
    """
    lines = list(_visible_lines(text))
    _apply_anywhere(lines, rules)
    _apply_before(lines, rules)
    _read_start(lines, rules, fold_line(title) if title else None)
    _close(lines, rules)
    _read_end(lines, rules)
    for number, line in enumerate(lines):
        if line.kind is None:
            line.kind = BlockKind.HEADING if _is_heading(lines, number) else BlockKind.PARAGRAPH
    return tuple(
        Block(line.start, line.end, line.kind or BlockKind.PARAGRAPH, line.rule) for line in lines
    )


def ends_like_prose(line: str) -> bool:
    """Whether a line ends with a stop or a comma, quotation marks and brackets aside."""
    return line.rstrip().rstrip(_CLOSERS).rstrip().endswith(tuple(_STOPS))


def _visible_lines(text: str) -> Iterator[_Line]:
    start = 0
    for raw in text.split("\n"):
        if not _INVISIBLE.fullmatch(raw):
            line = raw.strip()
            first = start + len(raw) - len(raw.lstrip())
            folded = fold_line(line) if len(line) <= MAX_LINE else ""
            yield _Line(first, first + len(line), line, folded, len(line.split()))
        start += len(raw) + 1


def _apply_anywhere(lines: Sequence[_Line], rules: Sequence[Rule]) -> None:
    """Apply the rules that need no neighbours, and what follows from them for the next lines."""
    anywhere = [rule for rule in rules if rule.place is Place.ANYWHERE and rule.before is None]
    for number, line in enumerate(lines):
        if line.kind is None and (rule := _first_match(line, anywhere)):
            line.becomes(rule.kind, rule.id)
            _take_following(lines, number, rule, rules)


def _apply_before(lines: Sequence[_Line], rules: Sequence[Rule]) -> None:
    """Apply the rules that look at the line after."""
    for rule in rules:
        if rule.before is not None:
            for line, following in pairwise(lines):
                if line.kind is None and following.kind is rule.before and _fits(rule, line):
                    line.becomes(rule.kind, rule.id)


def _take_following(lines: Sequence[_Line], number: int, rule: Rule, rules: Sequence[Rule]) -> None:
    """Give lines after one that a rule claimed to the same rule, as far as it reaches."""
    rest = lines[number + 1 :]
    if rule.closes and len(rest) <= _CLOSING_LINES:
        for line in rest:
            if line.kind is None:
                own = _first_match(line, rules) or rule
                line.becomes(BlockKind.BOILERPLATE, own.id)
    for line in rest[: rule.takes]:
        if line.kind is not None or _first_match(line, rules) or not _is_headline_like(line):
            return
        line.becomes(BlockKind.BOILERPLATE, rule.id)


def _read_start(lines: Sequence[_Line], rules: Sequence[Rule], title: str | None) -> None:
    """Go down to the first prose: find the title, and apply the rules for a text's head."""
    at_start = [rule for rule in rules if rule.place is Place.START]
    found: _Line | None = None
    for number, line in enumerate(lines):
        if line.kind is not None:
            continue
        if found is not None and line.folded and line.folded == found.folded:
            line.becomes(BlockKind.BOILERPLATE, "repeated-title")
        elif rule := _first_match(line, at_start):
            line.becomes(rule.kind, rule.id)
        elif found is None and _is_title(lines, number, title):
            line.becomes(BlockKind.TITLE)
            found = line
        elif found is None and _is_kicker(lines, number, title):
            line.becomes(BlockKind.HEADING)
        else:
            return


def _close(lines: Sequence[_Line], rules: Sequence[Rule]) -> None:
    """Apply the rules for a text's end whose followers no rule knows: names under "contact"."""
    closing = [rule for rule in rules if rule.place is Place.END and rule.takes]
    for number, line in enumerate(lines):
        if line.kind is None and (rule := _first_match(line, closing)):
            rest = [other for other in lines[number + 1 :] if other.kind is None]
            if len(rest) <= rule.takes and all(_is_headline_like(other) for other in rest):
                line.becomes(rule.kind, rule.id)
                for other in rest:
                    other.becomes(rule.kind, rule.id)


def _read_end(lines: Sequence[_Line], rules: Sequence[Rule]) -> None:
    """Go up to the last prose, applying the rules for a text's end."""
    at_end = [rule for rule in rules if rule.place is Place.END]
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number]
        if line.kind is None:
            if (rule := _first_match(line, at_end)) is None:
                return
            line.becomes(rule.kind, rule.id)
            _take_following(lines, number, rule, rules)
        elif line.kind is BlockKind.TITLE:
            return


def _first_match(line: _Line, rules: Sequence[Rule]) -> Rule | None:
    return next((rule for rule in rules if _fits(rule, line)), None)


def _fits(rule: Rule, line: _Line) -> bool:
    return bool(line.folded) and rule.matches(line.folded, line.words)


def _is_headline_like(line: _Line) -> bool:
    return line.words <= 25 and not ends_like_statement(line.text)


def _is_title(lines: Sequence[_Line], number: int, title: str | None) -> bool:
    """Whether a line before all prose is the title: as metadata says, or short and without a stop."""
    line = lines[number]
    if title is not None and line.folded.lstrip("# ") == title:
        return True
    if _MARKDOWN_HEADING.match(line.text):
        return True
    body = max(_next_open(lines, number, 3), key=lambda other: len(other.text), default=None)
    return (
        body is not None
        and 3 <= line.words <= 25
        and len(line.text) <= 180
        and not ends_like_statement(line.text)
        and not _LIST_ITEM.match(line.text)
        and find_dateline(line.text) is None
        and len(body.text) > len(line.text)
        and (ends_like_prose(body.text) or len(body.text) > 1.5 * len(line.text))
    )


def ends_like_statement(line: str) -> bool:
    """Whether a line ends as no headline does. Questions and exclamations are headlines too."""
    return line.rstrip().rstrip(_CLOSERS).rstrip().endswith((".", "۔", ":", "؛", "،", ",", ";"))


def _is_kicker(lines: Sequence[_Line], number: int, title: str | None) -> bool:
    """Whether a line of a word or two stands over the title."""
    following = next((n for n in range(number + 1, len(lines)) if lines[n].kind is None), None)
    return (
        lines[number].words <= 2
        and not ends_like_prose(lines[number].text)
        and following is not None
        and _is_title(lines, following, title)
    )


def _is_heading(lines: Sequence[_Line], number: int) -> bool:
    """Whether a line in the body is a heading: short, no stop, among prose, over a longer line."""
    line = lines[number]
    if _MARKDOWN_HEADING.match(line.text):
        return True
    if line.words > 15 or len(line.text) > 110 or ends_like_statement(line.text):
        return False
    if _LIST_ITEM.match(line.text) or find_dateline(line.text):
        return False
    body = next(iter(_next_open(lines, number, 1)), None)
    before = next((other for other in reversed(lines[:number]) if _is_prose(other)), None)
    return (
        body is not None
        and len(body.text) > 1.5 * len(line.text)
        and (ends_like_prose(body.text) or len(body.text) > 4 * len(line.text))
        and (before is None or ends_like_prose(before.text) or len(before.text) > 110)
    )


def _is_prose(line: _Line) -> bool:
    return line.kind is None or line.kind in {BlockKind.PARAGRAPH, BlockKind.HEADING}


def _next_open(lines: Sequence[_Line], number: int, count: int) -> list[_Line]:
    """Return the next lines no rule has claimed."""
    following = (lines[n] for n in range(number + 1, len(lines)) if lines[n].kind is None)
    return list(islice(following, count))
