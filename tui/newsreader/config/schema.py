"""Options as fields of dataclasses: how a field says what it takes, and how fields are walked."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import Field, dataclass, field, fields
from typing import Any

from newsreader.config.kinds import Kind
from newsreader.config.statements import KeyPath


@dataclass(frozen=True, slots=True)
class About:
    """What is known of an option besides its name and default."""

    kind: Kind
    help: str
    """Sentences for a person, in lines of at most 96 characters."""
    names: Callable[[], frozenset[str]] | None = None
    """For a table of entries: which names they may have; none for any."""
    entries: bool = False
    """Whether it is a table of entries of the kind, under names of the reader's choice."""
    here: bool = False
    """Whether the entries stand in the table of their section, beside its options."""
    example: str = ""
    """For a table of entries: one entry."""


def option(default: object, kind: Kind, about: str) -> Any:  # Any: as `dataclasses.field`
    """Return a field that is an option, with what it is about."""
    return field(default=default, metadata={"about": About(kind, about)})


def entries(kind: Kind, about: str, **more: Any) -> Any:  # Any: as above
    """Return a field that is a table of entries, with what they are about and more of `About`."""
    return field(default_factory=dict, metadata={"about": About(kind, about, entries=True, **more)})


@dataclass(frozen=True, slots=True)
class Option:
    """One option in its place."""

    path: KeyPath
    """What it is called in the file; for entries, their table."""
    value: object
    """Its value in the options walked; for entries, all of them."""
    about: About


# Any: any dataclass of options
def options_of(section: Any, prefix: KeyPath = ()) -> Iterator[Option]:
    """Yield the options of a dataclass and of the dataclasses in it, in order."""
    for one in fields(section):
        value = getattr(section, one.name)
        if "about" in one.metadata:
            yield Option(_path(one, prefix), value, one.metadata["about"])
        else:
            yield from options_of(value, (*prefix, one.name))


# Any: as above
def filled(section: Any, values: Mapping[KeyPath, object], prefix: KeyPath = ()) -> Any:
    """Return a dataclass of options with these values, by path, and the defaults for the rest."""
    arguments: dict[str, object] = {}
    for one in fields(section):
        if "about" not in one.metadata:
            arguments[one.name] = filled(one.default_factory, values, (*prefix, one.name))
        elif (path := _path(one, prefix)) in values:
            arguments[one.name] = values[path]
    return section(**arguments)


def _path(one: Field[Any], prefix: KeyPath) -> KeyPath:  # Any: a field of any type
    return prefix if one.metadata["about"].here else (*prefix, one.name)
