"""`newsreader config`: where the file of options is, what holds, what is wrong in it, an empty one."""

import argparse
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newsreader.cli.options import wants_json
from newsreader.cli.output import print_error, print_json
from newsreader.commands import Clash, clashes, out_of_reach, with_keys
from newsreader.config import (
    KeyPath,
    Loaded,
    Option,
    Problem,
    dotted,
    load,
    options,
    template,
    value_of,
)
from newsreader.errors import ConfigError
from newsreader.wording import Message

EXAMPLES = """\
examples:
  newsreader config init       write the file, with every option and its default, to begin from
  newsreader config check      what is wrong in it: mistakes, and keys that call two commands
  newsreader config show       every option, its value, and where that comes from
  newsreader config path       where it is"""

_LIBRARY = ("library", "path")
_BY_ENVIRONMENT: dict[KeyPath, str] = {
    _LIBRARY: "NEWSREADER_LIBRARY",
    ("terminal", "profile"): "NEWSREADER_TERMINAL",
}
"""Options that an environment variable goes before."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `config`."""
    parser.add_argument("action", choices=tuple(_ACTIONS), help="what to do with the file")


def run(arguments: argparse.Namespace) -> int:
    """Do what is asked."""
    return _ACTIONS[arguments.action](load(), as_json=wants_json(arguments))


def _path(loaded: Loaded, *, as_json: bool) -> int:
    if as_json:
        print_json({"path": str(loaded.path), "exists": loaded.path.exists()})
    else:
        print(loaded.path)
    return 0


def _show(loaded: Loaded, *, as_json: bool) -> int:
    """Print every option; problems are `check`'s subject, but silence would mislead."""
    rows = [row for option in options() for row in _rows(loaded, option)]
    if as_json:
        listed = [{"option": row.name, "value": row.value, "from": row.origin} for row in rows]
        print_json({"path": str(loaded.path), "options": listed})
    else:
        for row in rows:
            print(f"{row.name} = {row.written}  # {row.origin}")
    if loaded.problems:
        print_error(f"{loaded.path}: some of it cannot be used; see: newsreader config check")
    return 0


@dataclass(frozen=True, slots=True)
class _Row:
    """One option as it holds; of those with entries, one entry."""

    name: str
    value: object
    """As JSON."""
    written: str
    """The value as TOML."""
    origin: str


def _rows(loaded: Loaded, option: Option) -> Iterator[_Row]:
    written = option.about.kind.written
    value = value_of(loaded.config, option.path)
    if isinstance(value, dict):
        for name, entry in value.items():
            path = (*option.path, name)
            yield _Row(dotted(path), entry, written(entry), _origin(loaded, path))
        return
    variable = _BY_ENVIRONMENT.get(option.path, "")
    origin = _origin(loaded, option.path)
    if set_there := os.environ.get(variable):
        value, origin = set_there, variable
    in_json = str(value or "") if option.path == _LIBRARY else value
    yield _Row(dotted(option.path), in_json, written(value), origin)


def _origin(loaded: Loaded, path: KeyPath) -> str:
    return f"line {loaded.lines[path]}" if path in loaded.lines else "default"


def _check(loaded: Loaded, *, as_json: bool) -> int:
    problems = [*loaded.problems, *_terminal_problems(loaded), *_key_problems(loaded)]
    problems.sort(key=lambda one: one.line or 0)
    if as_json:
        listed = [{"line": one.line, "problem": one.text} for one in problems]
        print_json({"path": str(loaded.path), "problems": listed})
    elif not loaded.path.exists():
        print(f"{loaded.path} does not exist; everything has its default")
    elif not problems:
        print(f"{loaded.path} is all right")
    else:
        for one in problems:
            place = loaded.path if one.line is None else f"{loaded.path}:{one.line}"
            print(f"{place}: {one.text}")
    return 1 if problems else 0


def _terminal_problems(loaded: Loaded) -> Iterator[Problem]:
    from newsreader.terminal import profile_named  # noqa: PLC0415 - only `check` needs it

    name = loaded.config.terminal.profile
    if name != "auto":
        try:
            profile_named(name)
        except ConfigError as error:
            yield Problem(loaded.lines.get(("terminal", "profile")), error.message)


def _key_problems(loaded: Loaded) -> Iterator[Problem]:
    """Yield what is wrong with the keys in either keyboard layout."""
    table = with_keys(loaded.config.keys.remapped)
    for clash in clashes(table):
        yield Problem(_line_of(loaded, clash), Message(f"{clash} in {_places(clash)}"))
    for command in out_of_reach(table):
        keys = ", ".join(f'"{one}"' for one in command.keys)
        said = f"{command.id} cannot be called from an Arabic keyboard, which sends no {keys}"
        yield Problem(loaded.lines.get(("keys", command.id)), Message(said))


def _places(clash: Clash) -> str:
    return "every screen" if "*" in clash.screens else ", ".join(sorted(clash.screens))


def _line_of(loaded: Loaded, clash: Clash) -> int | None:
    """Return the line to change: that of the later of the two that are in the file."""
    lines = (loaded.lines.get(("keys", one.id)) for one in (clash.command, clash.other))
    return max((line for line in lines if line), default=None)


def _init(loaded: Loaded, *, as_json: bool) -> int:
    path: Path = loaded.path
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(template())
    except FileExistsError:
        print_error(f"{path}: it exists already, and is left as it is")
        return 1
    if as_json:
        print_json({"path": str(path)})
    else:
        print(f"{path} is written; take the # away before the options you change")
    return 0


_ACTIONS = {"path": _path, "show": _show, "check": _check, "init": _init}
