"""The exceptions of this program, as one small tree.

    NewsreaderError
    ├── InputError         what was given cannot be read as an article
    │   └── FetchError     an address of the web cannot be fetched
    ├── NotFoundError      something named is not in the library
    ├── LibraryError       the library cannot be opened or written
    ├── ConfigError        the configuration says something that cannot be done
    └── StoppedError       somebody stopped what was being done

The text of every one of them is a single line for a person: what could not be done, why, and,
where there is something to do, what to do next.
"""


class NewsreaderError(Exception):
    """The root: anything this program says "no" to on purpose."""


class InputError(NewsreaderError):
    """An input that cannot become an article: unreadable, binary, empty, not Arabic, too large."""


class FetchError(InputError):
    """An address that is not to be fetched, or that gave no answer, or too large a one."""


class NotFoundError(NewsreaderError):
    """An article, event or highlight that was named and does not exist."""


class LibraryError(NewsreaderError):
    """The library file cannot be opened, is in use, or is damaged."""


class ConfigError(NewsreaderError):
    """The configuration file or an option has a value the program cannot use."""


class StoppedError(NewsreaderError):
    """What was being done took long, and whoever waited did not want it any more."""
