"""What each line of a text is: title, heading, prose, caption or boilerplate.

The rules decide by a line's words, in the order: those for any place, those that look at the next
line, those for the head of the text, those for its end. Shape decides what is left.
"""

from collections.abc import Mapping, Sequence
from itertools import islice, pairwise
from types import MappingProxyType

from newsreader.library.importing.folding import fold_line
from newsreader.library.importing.lines import Line, visible_lines
from newsreader.library.importing.outlets import find_dateline
from newsreader.library.importing.rules import Matcher, Place, Rule
from newsreader.model import Block, BlockKind

MARKUP = "markup"
"""The rule of blocks that are what they are by their markup."""
_CERTAIN = frozenset({BlockKind.CAPTION, BlockKind.BOILERPLATE})
_CLOSING_LINES = 6
_MAX_HEAD_WORDS = 8
"""A longer line, or one with a stop, is prose: the head of the text is over."""
_TITLE_REACH = 6
"""How many lines below it a title may be looked for the body: bylines and dates come between."""
_MIN_TITLE_WORDS, _MAX_TITLE = 3, 180
_MAX_HEADING_WORDS, _MAX_HEADING = 15, 110


def find_blocks(
    text: str,
    rules: Sequence[Rule],
    *,
    title: str | None = None,
    kinds: Mapping[str, BlockKind] = MappingProxyType({}),
) -> tuple[Block, ...]:
    r"""Return what the lines of `text` are, in order; lines that show nothing have no block.

    Args:
        text: A clean text, its lines separated by `\n`.
        rules: The rules that apply, in order of precedence.
        title: The title by metadata: the line that repeats it is the title block.
        kinds: What lines are by their markup, by their words. Captions and boilerplate are so at
            once; a heading or paragraph may still be found to be boilerplate.
    """
    lines = list(visible_lines(text, rules))
    for line in lines:
        if line.kind is None and (kind := kinds.get(line.text)) in _CERTAIN:
            line.becomes(kind, MARKUP)
    _apply_anywhere(lines, rules)
    _apply_before(lines, rules)
    _read_start(lines, rules, fold_line(title) if title else None)
    _close(lines, rules)
    _read_end(lines, rules)
    for number, line in enumerate(lines):
        if line.kind is None:
            shape = BlockKind.HEADING if _is_heading(lines, number) else BlockKind.PARAGRAPH
            line.becomes(kinds.get(line.text, shape))
    if all(line.kind is BlockKind.BOILERPLATE for line in lines):
        for line in lines:  # a text of nothing but such lines: hiding all of it helps nobody
            line.becomes(BlockKind.PARAGRAPH)
    return tuple(
        Block(line.start, line.end, line.kind or BlockKind.PARAGRAPH, line.rule) for line in lines
    )


def _apply_anywhere(lines: Sequence[Line], rules: Sequence[Rule]) -> None:
    """Apply the rules that need no neighbours, and what follows from them for the next lines."""
    anywhere = Matcher(r for r in rules if r.place is Place.ANYWHERE and r.before is None)
    every = Matcher(rules)
    for number, line in enumerate(lines):
        if line.kind is None and (rule := anywhere.first(line.folded)):
            line.becomes(rule.kind, rule.id)
            _take_following(lines, number, rule, every)


def _apply_before(lines: Sequence[Line], rules: Sequence[Rule]) -> None:
    """Apply the rules that look at the line after."""
    for rule in rules:
        if rule.before is not None:
            for line, following in pairwise(lines):
                fits = following.kind is rule.before and rule.matches(line.folded)
                if line.kind is None and fits:
                    line.becomes(rule.kind, rule.id)


def _take_following(lines: Sequence[Line], number: int, rule: Rule, every: Matcher) -> None:
    """Give lines after one that a rule claimed to the same rule, as far as it reaches."""
    if rule.closes and len(lines) - number - 1 <= _CLOSING_LINES:
        for line in lines[number + 1 :]:
            if line.kind is None:
                own = every.first(line.folded) or rule
                line.becomes(BlockKind.BOILERPLATE, own.id)
    for line in lines[number + 1 : number + 1 + rule.takes]:
        if line.kind is not None or not line.is_headline_like or every.first(line.folded):
            return
        line.becomes(BlockKind.BOILERPLATE, rule.id)


def _read_start(lines: Sequence[Line], rules: Sequence[Rule], title: str | None) -> None:
    """Go down to the first prose: find the title, and apply the rules for a text's head."""
    at_start = Matcher(rule for rule in rules if rule.place is Place.START)
    found: Line | None = None
    for number, line in enumerate(lines):
        if line.kind is not None:
            continue
        if found is not None and line.folded == found.folded:
            line.becomes(BlockKind.BOILERPLATE, "repeated-title")
        elif rule := at_start.first(line.folded):
            line.becomes(rule.kind, rule.id)
        elif found is None and _is_title(lines, number, title):
            line.becomes(BlockKind.TITLE)
            found = line
        elif found is None and _is_kicker(lines, number, title):
            line.becomes(BlockKind.HEADING)
        elif line.words > _MAX_HEAD_WORDS or line.ends_like_prose:
            return


def _close(lines: Sequence[Line], rules: Sequence[Rule]) -> None:
    """Apply the rules for a text's end whose followers no rule knows: names under "contact"."""
    closing = Matcher(rule for rule in rules if rule.place is Place.END and rule.takes)
    for number, line in enumerate(lines):
        if line.kind is None and (rule := closing.first(line.folded)):
            rest = _next_open(lines, number, rule.takes + 1)
            if len(rest) <= rule.takes and all(other.is_headline_like for other in rest):
                for other in (line, *rest):
                    other.becomes(rule.kind, rule.id)


def _read_end(lines: Sequence[Line], rules: Sequence[Rule]) -> None:
    """Go up to the last prose, applying the rules for a text's end."""
    at_end = Matcher(rule for rule in rules if rule.place is Place.END)
    for line in reversed(lines):
        if line.kind is None:
            if (rule := at_end.first(line.folded)) is None:
                return
            line.becomes(rule.kind, rule.id)
        elif line.kind is BlockKind.TITLE:
            return


def _is_title(lines: Sequence[Line], number: int, title: str | None) -> bool:
    """Whether a line before all prose is the title: as metadata says, or by its shape."""
    line = lines[number]
    if title is not None and line.folded.text.lstrip("# ") == title:
        return True
    if line.is_markdown_heading:
        return True
    body = max(
        _next_open(lines, number, _TITLE_REACH), key=lambda other: len(other.text), default=None
    )
    return (
        body is not None
        and line.words >= _MIN_TITLE_WORDS
        and line.is_headline_like
        and len(line.text) <= _MAX_TITLE
        and not line.is_list_item
        and find_dateline(line.text) is None
        and len(body.text) > (0.6 if body.ends_like_prose else 1.5) * len(line.text)
    )


def _is_kicker(lines: Sequence[Line], number: int, title: str | None) -> bool:
    """Whether a line of a word or two stands over the title."""
    line = lines[number]
    if line.words >= _MIN_TITLE_WORDS or line.ends_like_prose:
        return False
    following = next((n for n in range(number + 1, len(lines)) if lines[n].kind is None), None)
    return following is not None and _is_title(lines, following, title)


def _is_heading(lines: Sequence[Line], number: int) -> bool:
    """Whether a line in the body is a heading: short, no stop, among prose, over a longer line."""
    line = lines[number]
    if line.is_markdown_heading:
        return True
    if line.words > _MAX_HEADING_WORDS or len(line.text) > _MAX_HEADING:
        return False
    if line.ends_like_statement or line.is_list_item or find_dateline(line.text):
        return False
    body = next(iter(_next_open(lines, number, 1)), None)
    before = next((lines[n] for n in range(number - 1, -1, -1) if _is_prose(lines[n])), None)
    return (
        body is not None
        and len(body.text) > 1.5 * len(line.text)
        and (body.ends_like_prose or len(body.text) > 4 * len(line.text))
        and (before is None or before.ends_like_prose or len(before.text) > _MAX_HEADING)
    )


def _is_prose(line: Line) -> bool:
    return line.kind in {BlockKind.PARAGRAPH, BlockKind.HEADING}


def _next_open(lines: Sequence[Line], number: int, count: int) -> list[Line]:
    """Return the next lines, `count` at most, that nobody has claimed."""
    following = (lines[n] for n in range(number + 1, len(lines)) if lines[n].kind is None)
    return list(islice(following, count))
