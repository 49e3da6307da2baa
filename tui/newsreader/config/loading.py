"""From the file to options and problems."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from newsreader.config.location import config_file
from newsreader.config.options import Config, config_of, options, tables
from newsreader.config.problems import Problem, as_toml, problem
from newsreader.config.schema import Option
from newsreader.config.statements import MOST_MISTAKES, KeyPath, Setting, read_settings
from newsreader.errors import ValueRefusedError, reason
from newsreader.wording import Message


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the file says."""

    config: Config
    problems: tuple[Problem, ...]
    """What could not be used, by line."""
    path: Path
    lines: Mapping[KeyPath, int]
    """Which line sets what, for everything that was used; the rest has its default."""


def load(path: Path | None = None) -> Loaded:
    """Read the file of options. Never fails: what cannot be used is a problem, the rest is used.

    Args:
        path: The file; by default the one that `config_file` names. It need not exist.
    """
    path = path or config_file()
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return Loaded(Config(), (), path, {})
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return Loaded(Config(), (problem(line, Message("this is not UTF-8")),), path, {})
    except (OSError, ValueError) as error:
        why = Message("it cannot be read: {reason}", reason=reason(error))
        return Loaded(Config(), (problem(None, why),), path, {})
    return parse(text, path)


def parse(text: str, path: Path) -> Loaded:
    """Read the text of a file of options; see `load`."""
    settings, mistakes = read_settings(text)
    reader = _Reader()
    for setting in settings:
        reader.take(setting)
    problems = [*reader.problems, *(one for one in mistakes if one.line not in reader.complained)]
    problems.sort(key=lambda one: one.line or 0)
    return Loaded(config_of(reader.values), tuple(problems), path, reader.lines)


@dataclass
class _Reader:
    """Takes settings one by one."""

    values: dict[KeyPath, object] = field(default_factory=dict)
    lines: dict[KeyPath, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _unknown: set[KeyPath] = field(default_factory=set)
    """Tables that were complained about already."""
    _options: dict[KeyPath, Option] = field(
        default_factory=lambda: {option.path: option for option in options()}
    )
    _tables: dict[KeyPath, str] = field(default_factory=tables)

    @property
    def complained(self) -> set[int | None]:
        """The lines that have a problem."""
        return {one.line for one in self.problems}

    def take(self, setting: Setting) -> None:
        """Use a setting, or complain about it."""
        path = setting.path
        if any(path[:length] in self._unknown for length in range(1, len(path))):
            return
        option = self._options.get(path)
        table = self._options.get(path[:-1])
        if path in self._tables:
            if setting.value != {}:
                self._complain(
                    setting, Message("{option} is a table: write [{option}]", option=dotted(path))
                )
        elif option:
            self._set(setting, option, path)
        elif table and table.about.entries and self._is_name(path[-1], table):
            self._set(setting, table, path)
        else:
            self._complain(setting, self._stranger(path))
            if isinstance(setting.value, dict | list):
                self._unknown.add(path)

    def _is_name(self, name: str, table: Option) -> bool:
        return table.about.names is None or name in table.about.names()

    def _set(self, setting: Setting, option: Option, path: KeyPath) -> None:
        try:
            value = option.about.kind.read(setting.value)
        except ValueRefusedError as error:
            self._complain(
                setting, Message("{option}: {problem}", option=dotted(path), problem=error.message)
            )
            return
        if path in self.lines:
            self._complain(
                setting,
                Message(
                    "{option} is set on line {line} already; this one counts",
                    option=dotted(path),
                    line=self.lines[path],
                ),
            )
        self.lines[path] = setting.line
        if option.about.entries:
            entries = self.values.setdefault(option.path, {})
            assert isinstance(entries, dict)
            entries[path[-1]] = value
        else:
            self.values[path] = value

    def _complain(self, setting: Setting, text: Message) -> None:
        self.problems.append(problem(setting.line, text))

    def _stranger(self, path: KeyPath) -> Message:
        """Say that there is no such option, and what may have been meant."""
        table = self._options.get(path[:-1])
        names = table.about.names() if table and table.about.names else frozenset[str]()
        known = [*self._options, *self._tables, *((*path[:-1], name) for name in names)]
        # looking for what was meant takes its time, and a file of strangers is none of ours
        guess = _meant(path, known) if len(self.problems) < MOST_MISTAKES else None
        stranger = (
            Message("there is no command or option {option}", option=dotted(path))
            if names
            else Message("there is no option {option}", option=dotted(path))
        )
        if guess is None:
            return stranger
        return Message("{problem}; did you mean {guess}?", problem=stranger, guess=dotted(guess))


def _meant(path: KeyPath, known: Sequence[KeyPath]) -> KeyPath | None:
    """Return the option that a wrong one is likely meant to be: misspelt, or in the wrong table."""
    from difflib import get_close_matches  # noqa: PLC0415 - slow to load, and only for mistakes

    siblings = {one[-1]: one for one in known if one[:-1] == path[:-1]}
    for near in get_close_matches(path[-1], siblings, n=1, cutoff=0.7):
        return siblings[near]
    elsewhere = {one[-1]: one for one in reversed(known)}
    for near in get_close_matches(path[-1], elsewhere, n=1, cutoff=0.9):
        return elsewhere[near]
    whole = {dotted(one): one for one in known}
    for near in get_close_matches(dotted(path), whole, n=1, cutoff=0.85):
        return whole[near]
    return None


def dotted(path: KeyPath) -> str:
    """Write the name of an option as TOML does: `reading.width`."""
    bare = re.compile(r"[A-Za-z0-9_-]+")
    return ".".join(name if bare.fullmatch(name) else as_toml(name) for name in path)
