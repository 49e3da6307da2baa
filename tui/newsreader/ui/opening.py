"""Opening an article: a long one is laid out in a thread first, so that the screen never stands still."""

from functools import partial
from typing import Any

from textual.app import App
from textual.screen import Screen
from textual.worker import get_current_worker

from newsreader.model import Article
from newsreader.text import Base
from newsreader.ui.document import AT_ONCE, make_ready
from newsreader.ui.keys import CommandScreen
from newsreader.wording import _


def push_reader(app: App[None], reader: Screen[None], article: Article, base: Base) -> None:
    """Show the screen of an article: a long one once it is laid out, unless one goes elsewhere meanwhile."""
    if len(article.text) <= AT_ONCE:
        app.push_screen(reader)
        return
    asked = app.screen
    _say(asked, _("Opening …"))

    def prepare() -> None:
        make_ready(article.text, article.blocks, base)
        if not get_current_worker().is_cancelled:
            app.call_from_thread(partial(_push, app, reader, asked))

    app.run_worker(prepare, thread=True, exclusive=True, group="opening")


def _push(app: App[None], reader: Screen[None], asked: Screen[Any]) -> None:
    if app.screen is asked:
        _say(asked, "")
        app.push_screen(reader)


def _say(screen: Screen[Any], text: str) -> None:
    # An article named at the start is opened before the list is there.
    if isinstance(screen, CommandScreen) and screen.is_mounted:
        screen.say(text, lasting=True)
