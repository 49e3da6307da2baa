"""Which sub-commands there are, in the order of the help."""

from importlib import import_module
from types import ModuleType
from typing import NamedTuple


class Subcommand(NamedTuple):
    """One sub-command, known by name before its module is loaded."""

    name: str
    summary: str
    """What it does, for the list in the help."""
    module: str
    """The module of this package that holds it."""

    def load(self) -> ModuleType:
        """Import and return its module."""
        return import_module(f"{__package__}.{self.module}")


SUBCOMMANDS = (
    Subcommand("read", "open the reader (what a bare `newsreader` does)", "read"),
    Subcommand("add", "add files, folders, web pages and feeds to the library", "add"),
    Subcommand("fetch", "look for news in the feeds that are followed", "fetch"),
    Subcommand("feeds", "list the feeds that are followed, or remove some", "feeds"),
    Subcommand("list", "list the articles", "list_articles"),
    Subcommand("show", "show an article on the terminal", "show"),
    Subcommand("search", "search the library", "search"),
    Subcommand("events", "list stories, their events, and the accounts of each", "events"),
    Subcommand("analyse", "find names, dates, quotations and numbers in texts", "analyse"),
    Subcommand("compare", "compare accounts of one event", "compare"),
    Subcommand("export", "write highlights, an event or an article to a file format", "export"),
    Subcommand("import", "take highlights from JSON-LD files", "import_annotations"),
    Subcommand("serve", "show the reader in a web browser", "serve"),
    Subcommand("doctor", "say what this terminal does with right-to-left text", "doctor"),
    Subcommand("config", "show, check or begin the file of options", "config"),
    Subcommand("completion", "write completions for a shell", "completion"),
)
