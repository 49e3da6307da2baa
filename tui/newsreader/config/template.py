"""The file of options as it is before anything is changed."""

from itertools import groupby

from newsreader.commands import all_commands
from newsreader.config.kinds import Kind
from newsreader.config.options import Option, options, sections
from newsreader.config.problems import shown

_HEAD = """\
# The options of newsreader. Each stands here with its default: take the # away before one to change it.
# `newsreader config check` says what is wrong in this file, `newsreader config show` what holds now.
"""


def template() -> str:
    """Return a commented file of every option with its default.

    Lines that begin with `#` and no space are options; without that `#` they say what holds anyway.
    """
    parts = [_HEAD]
    for table, members in groupby(options(), _table):
        if table:
            about = "" if table not in _described() else f"# {sections()[table]}\n"
            parts.append(f"{about}[{'.'.join(table)}]\n")
        parts += [_entry(option) for option in members]
    return "\n".join(parts)


def _table(option: Option) -> tuple[str, ...]:
    return option.path if option.about.entries else option.path[:-1]


def _described() -> set[tuple[str, ...]]:
    return {path for path in sections() if len(path) == 1}


def _entry(option: Option) -> str:
    about = option.about
    comment = "".join(f"# {line}\n" for line in about.help.splitlines())
    if not about.entries:
        return f"{comment}# {_words(about.kind)}\n#{option.path[-1]} = {about.kind.written(option.default)}\n"
    if about.example:
        return f"{comment}# {_words(about.kind)}, for example\n# {about.example}\n"
    rows = (
        f"#{command.id} = {about.kind.written(command.keys)}  # {command.label}\n"
        for command in all_commands()
    )
    return comment + "".join(rows)


def _words(kind: Kind) -> str:
    return f"Value: {kind.words}" if kind.words else shown("")
