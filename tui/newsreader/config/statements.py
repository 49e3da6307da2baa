"""TOML read statement by statement.

`tomllib` says neither on which line a value stands nor anything about a file with one mistake in
it. So the text is cut into statements here, and `tomllib` reads each by itself.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from newsreader.config.problems import Problem, problem
from newsreader.wording import N_, Message

KeyPath: TypeAlias = tuple[str, ...]
"""The names of a setting from the outside in: `("reading", "width")`."""

MOST_MISTAKES = 20
"""After as many, the rest is not read: it is no file of options, and each costs a new attempt."""

_TOKEN = re.compile(
    r'''"""(?:\\.|[^\\])*?"{3,5}'''
    r"""|'''.*?'{3,5}"""
    r'''|"(?:\\.|[^"\\\n])*"'''
    r"""|'[^'\n]*'"""
    r"""|\#[^\n]*|[^"'\#\[\]{}\n]+|.""",
    re.DOTALL,
)
SAID_OF_TOML = (
    N_("Invalid value"),
    N_("Invalid statement"),
    N_("Invalid initial character for a key part"),
    N_("Expected '=' after a key in a key/value pair"),
    N_("Expected newline or end of document after a statement"),
    N_("Expected ']' at the end of a table declaration"),
    N_("Unterminated string"),
    N_("Unclosed array"),
    N_("Unclosed inline table"),
    N_("Cannot overwrite a value"),
)
"""What `tomllib` says most often; the rest is shown in its own words."""

_BEGINNING = re.compile(r"""\n(?=[ \t]*(?:\[|[\w."'-]+[ \t]*=))""")
_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True)
class Setting:
    """One value, or the head of a table, which is a setting with an empty table as its value."""

    line: int
    """Where its statement begins, from 1."""
    path: KeyPath
    value: object
    """What TOML holds; a table only if it is empty."""


def read_settings(text: str) -> tuple[list[Setting], list[Problem]]:
    """Return the settings of a TOML text in its order, and its mistakes of syntax.

    After a mistake it goes on at the next line that looks like the beginning of a statement.
    """
    text = text.replace("\r\n", "\n")
    settings: list[Setting] = []
    problems: list[Problem] = []
    table: KeyPath = ()
    start = 0
    line = 1
    while start < len(text):
        end = _end_of_statement(text, start)
        statement = text[start:end]
        try:
            found = list(_leaves((), tomllib.loads(statement)))
        except (ValueError, RecursionError) as error:
            problems.append(_mistake(line, error))
            if len(problems) == MOST_MISTAKES:
                problems.append(problem(line, Message("too many mistakes; the rest is not read")))
                break
            end = _next_statement(text, start)
        else:
            if statement.lstrip().startswith("["):
                table = found[0][0]
                settings.append(Setting(line, *found[0]))
            else:
                settings += [Setting(line, (*table, *path), value) for path, value in found]
        line += text.count("\n", start, end)
        start = end
    return settings, problems or _of_the_whole(text)


def _end_of_statement(text: str, start: int) -> int:
    """Return where the next statement begins: after the line end outside brackets and strings."""
    depth = 0
    for token in _TOKEN.finditer(text, start):
        match token.group():
            case "[" | "{":
                depth += 1
            case "]" | "}":
                depth -= 1
            case "\n" if depth <= 0:
                return token.end()
    return len(text)


def _next_statement(text: str, start: int) -> int:
    """Return where to go on after the mistake in the statement at `start`."""
    found = _BEGINNING.search(text, start)
    return found.end() if found else len(text)


def _leaves(path: KeyPath, table: Mapping[str, Any]) -> Iterator[tuple[KeyPath, object]]:
    """Yield every value that is no table, and every empty table, with its path."""
    for name, value in table.items():
        if isinstance(value, dict) and value:
            yield from _leaves((*path, name), value)
        else:
            yield (*path, name), value


def _mistake(line: int, error: Exception) -> Problem:
    if isinstance(error, RecursionError):
        return problem(line, Message("brackets in too many brackets"))
    said = Message(_PLACE.sub("", str(error)))
    if said == "Invalid value":
        return problem(
            line,
            Message(
                "this is not TOML: {reason}; a text stands in quotes: {example}",
                reason=said,
                example='"dark"',
            ),
        )
    return problem(line, Message("this is not TOML: {reason}", reason=said))


def _of_the_whole(text: str) -> list[Problem]:
    """Return what is wrong between statements that are right each by itself: a table twice."""
    try:
        tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        place = _PLACE.search(str(error))
        at_end = text.rstrip().count("\n") + 1
        return [_mistake(int(place[1]) if place and place[1] else at_end, error)]
    return []
