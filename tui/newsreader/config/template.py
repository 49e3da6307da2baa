"""The file of options as it is before anything is changed."""

from itertools import groupby

from newsreader.commands import all_commands
from newsreader.config.options import options, tables
from newsreader.config.schema import Option
from newsreader.config.statements import KeyPath

_HEAD = """\
# The options of newsreader, each with its default: take the # away before one to change it.
# `newsreader config check` says what is wrong in this file, `newsreader config show` what holds.
"""


def template() -> str:
    """Return a commented file of every option with its default.

    Lines that begin with `#` and no space are options; without that `#` they say what holds anyway.
    """
    about = tables()
    parts = [_HEAD]
    for table, members in groupby(options(), _table):
        if table:
            described = about.pop(table[:1], "")
            parts.append((f"# {described}\n" if described else "") + f"[{'.'.join(table)}]\n")
        parts += [_entry(option) for option in members]
    return "\n".join(parts)


def _table(option: Option) -> KeyPath:
    return option.path if option.about.entries else option.path[:-1]


def _entry(option: Option) -> str:
    kind = option.about.kind
    comment = "".join(f"# {line}\n" for line in option.about.help.splitlines())
    if not option.about.entries:
        written = kind.written(option.value)
        return f"{comment}# Value: {kind.words}\n#{option.path[-1]} = {written}\n"
    if option.about.example:
        return f"{comment}# Value: {kind.words}, for example\n# {option.about.example}\n"
    return comment + "".join(
        f"#{command.id} = {kind.written(command.keys)}  # {command.label}\n"
        for command in all_commands()
    )
