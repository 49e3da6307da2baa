"""The exceptions of this program, as one small tree.

    NewsreaderError
    ├── InputError         what was given cannot be read as an article
    │   └── FetchError     an address of the web cannot be fetched
    ├── NotFoundError      something named is not in the library
    ├── LibraryError       the library cannot be opened or written
    │   └── DamagedError   a file of it is no database, or its structure is broken
    ├── ConfigError        the configuration says something that cannot be done
    ├── ValueRefusedError  a value that was given cannot be used
    └── StoppedError       somebody stopped what was being done

The text of every one of them is a single line for a person: what could not be done, why, and,
where there is something to do, what to do next. It is a message with the values that belong into
it, never put together beforehand, so that the interface can say it in its own language:

    raise InputError("is larger than {size} MB", size=10)
"""

from newsreader.wording import N_, Message


class NewsreaderError(Exception):
    """The root: anything this program says "no" to on purpose."""

    message: Message
    """What a person is told; as a string, and so in logs and on the command line, in English."""

    def __init__(self, template: str = "", /, **values: object) -> None:
        """Take the message: a template, in English, with the values for its placeholders."""
        self.message = template if isinstance(template, Message) else Message(template, **values)
        super().__init__(self.message)


class InputError(NewsreaderError):
    """An input that cannot become an article: unreadable, binary, empty, not Arabic, too large."""


class FetchError(InputError):
    """An address that is not to be fetched, or that gave no answer, or too large a one."""


class NotFoundError(NewsreaderError):
    """An article, event or highlight that was named and does not exist."""


class LibraryError(NewsreaderError):
    """The library file cannot be opened, is in use, or is damaged."""


class DamagedError(LibraryError):
    """A database file is not a database, or its structure is broken."""


class ConfigError(NewsreaderError):
    """The configuration file or an option has a value the program cannot use."""


class ValueRefusedError(NewsreaderError, ValueError):
    """A value that was typed or named, and cannot be used as what it is meant for."""


class StoppedError(NewsreaderError):
    """What was being done took long, and whoever waited did not want it any more."""


SYSTEM_REASONS = (
    N_("No such file or directory"),
    N_("Permission denied"),
    N_("Operation not permitted"),
    N_("Is a directory"),
    N_("Not a directory"),
    N_("File exists"),
    N_("File name too long"),
    N_("No space left on device"),
    N_("Disk quota exceeded"),
    N_("Read-only file system"),
    N_("Input/output error"),
    N_("Too many open files"),
    N_("Resource busy"),
    N_("Connection refused"),
    N_("Connection reset by peer"),
    N_("Network is unreachable"),
    N_("No route to host"),
)
"""What systems say most often when they refuse a file or a connection; others are shown as they are."""


def reason(error: OSError | ValueError) -> Message:
    """Return why the system refused something."""
    return Message(getattr(error, "strerror", None) or str(error))
