"""The application: its screens, and what can be done on all of them."""

from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import CancelledError
from functools import partial
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from rich.console import RenderableType
from textual.app import App
from textual.binding import BindingType

from newsreader.commands import Command, in_words, with_keys
from newsreader.config import Config, config_folder, load
from newsreader.errors import reason
from newsreader.library import Library
from newsreader.resources import resource_folder
from newsreader.terminal import detect, in_use, keep_choice
from newsreader.ui import themes, writing
from newsreader.ui.direction import base_of_article, isolated
from newsreader.ui.greeting import first_question, greeting, is_first_start
from newsreader.ui.jumps import Jumps
from newsreader.ui.keys import CommandScreen
from newsreader.ui.opening import push_reader
from newsreader.ui.output import Output, install_encoder
from newsreader.ui.published import shown_day
from newsreader.ui.screens.calibration import CalibrationScreen
from newsreader.ui.screens.dialogs import AskNote
from newsreader.ui.screens.help import HelpScreen
from newsreader.ui.screens.highlights import HighlightsScreen
from newsreader.ui.screens.library import LibraryScreen
from newsreader.ui.screens.palette import PaletteScreen
from newsreader.ui.screens.reader import ReaderScreen
from newsreader.ui.screens.search import SearchScreen
from newsreader.ui.targets import Ranged
from newsreader.ui.threads import LeavingExecutor, call_in_loop
from newsreader.wording import _, speak, translated

T = TypeVar("T")


class NewsreaderApp(App[None]):
    """Reads one library."""

    TITLE = "newsreader"
    CSS_PATH: ClassVar = sorted(resource_folder("styles").glob("*.tcss"))
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(
        self,
        library: Library,
        *,
        article: int | None = None,
        config: Config | None = None,
        greeting: str = "",
        first_start: bool = False,
        light: bool | None = None,
    ) -> None:
        """Prepare to read.

        Args:
            library: The library.
            article: The article to begin with; none for the list.
            config: The options; none for the defaults.
            greeting: What to say in the status line at first.
            light: Whether the terminal's background is light; none if that is not known.
            first_start: Whether to ask if Arabic reads right, and say what can be done.
        """
        super().__init__(ansi_color=themes.ansi_color())
        self.library = library
        self.config = config or Config()
        speak(self.config.language)
        self.table = in_words(with_keys(self.config.keys.remapped), _)
        self.jumps = Jumps()
        self.in_hand = ""
        self.output: Output | None = None
        """What the terminal is sent; none without a terminal of its own."""
        self.threads = LeavingExecutor()
        self._article = article
        self._greeting = greeting
        self._first_start = first_start
        themes.register(self, self.config.look.theme, light=light)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the variables that are ours, for themes that are not."""
        return themes.default_variables()

    def on_mount(self) -> None:
        """Show the library, and an article if one was named."""
        self.threads.use()
        first = LibraryScreen(self.library)
        self.push_screen(first)
        if self._article is not None:
            self.open_article(self._article)
        elif self._greeting:
            self.call_after_refresh(first.say, self._greeting, lasting=True)
        elif self._first_start and self.library.articles(events=False):
            self.call_after_refresh(first.say, first_question(), lasting=True)
        elif self._first_start:
            self.call_after_refresh(first.welcome)
        self.call_after_refresh(self._get_ready)

    def _get_ready(self) -> None:
        self.run_worker(self.library.get_ready, thread=True, group="readiness")

    def open_article(
        self, number: int, *, at: Ranged | None = None, find: Sequence[Ranged] = ()
    ) -> None:
        """Read an article: at the place it was left or at a passage, with places marked as found."""
        article = self.library.article(number)
        reader = ReaderScreen(self.library, number, at=at, find=find)
        push_reader(self, reader, article, base_of_article(article, self.config.direction))

    def copy_passage(self, number: int, passage: Ranged) -> None:
        """Copy words of an article in logical order, with outlet, title, day and address."""
        article = self.library.article(number)
        words = " ".join(article.text[passage.start : passage.end].split())
        day = shown_day(article.published)
        origin = "، ".join(filter(None, (article.source, article.title, day)))
        address = f"{article.address}\n" if article.address else ""
        self.copy_to_clipboard(f"«{words}»\n— {origin}\n{address}")

    def write_document(self, write: writing.Write, path: Path | None) -> None:
        """Write a document, also while one goes on reading, and say what becomes of it."""

        def say(text: str, lasting: bool) -> None:
            for screen in reversed(self.screen_stack):
                if isinstance(screen, CommandScreen):
                    screen.say(text, lasting=lasting)
                    return

        writing.begin(self, write, path, say)

    def stop_writing(self) -> bool:
        """Stop what is being written; say whether anything was."""
        return writing.stop(self)

    def call_from_thread(
        self, callback: Callable[..., T | Awaitable[T]], *args: Any, **kwargs: Any
    ) -> T:  # Any: as its base
        """Call something in the thread of the reader, and return what it returns.

        Raises:
            CancelledError: the reader was left meanwhile; it ends the work that calls this.
        """
        if not (self._loop and self.is_running):
            raise CancelledError
        return call_in_loop(self._loop, partial(callback, *args, **kwargs), lambda: self.is_running)

    # ── commands of all screens ─────────────────────────────────────────────────────────────────

    def command_help(self) -> None:
        """Show the keys of the screen."""
        screen = self.screen
        if isinstance(screen, CommandScreen):
            self.push_screen(
                HelpScreen(
                    _("Keys: {screen}").format(screen=_(screen.TABLE)), screen.all_commands()
                )
            )

    def command_palette(self) -> None:
        """Find a command by its name and run it."""
        screen = self.screen
        if not isinstance(screen, CommandScreen):
            return

        async def run(command: Command | None) -> None:
            if command:
                await screen.carry_out(command)

        self.push_screen(PaletteScreen(screen.commands()), run)

    def command_search_library(self) -> None:
        """Search the library."""
        self.push_screen(SearchScreen(self.library))

    def command_list_highlights(self) -> None:
        """List all highlights; from an article, w lists those of it or of its event."""
        screen = self.screen
        if isinstance(screen, ReaderScreen):
            self.push_screen(HighlightsScreen(self.library, screen.article.id, screen.event))
        else:
            self.push_screen(HighlightsScreen(self.library))

    def command_undo(self) -> None:
        """Take back the last change of a highlight."""
        self._after_undo(self.library.undo(), _("Taken back: {}"), _("Nothing to take back"))

    def command_redo(self) -> None:
        """Make the change again that was taken back."""
        self._after_undo(self.library.redo(), _("Made again: {}"), _("Nothing to make again"))

    def _after_undo(self, done: str | None, said: str, nothing: str) -> None:
        screen = self.screen
        if isinstance(screen, CommandScreen):
            screen.library_changed()
            screen.say(said.format(_(done)) if done else nothing)

    def command_calibrate(self, then: Callable[[], None] = lambda: None) -> None:
        """Ask which way of drawing Arabic reads right on this terminal, keep it and use it."""
        screen, output = self.screen, self.output
        if not isinstance(screen, CommandScreen):
            return
        if output is None:
            screen.say(_("This needs a terminal of its own"))
            return

        def settle(encoder: str | None) -> None:
            screen.say(self._use(output, encoder))
            self.refresh(layout=True)
            then()

        self.push_screen(CalibrationScreen(output), settle)

    def _use(self, output: Output, encoder: str | None) -> str:
        """Draw in the way that was chosen from now on, and say what became of it."""
        if encoder is None:
            output.change(output.detection)  # the rows that were drawn in other ways are erased
            return _("Left as it was")
        chosen = in_use(output.detection, encoder)
        output.change(chosen)
        if chosen.named_by:
            said = _("In use now; at the next start {named_by} decides again")
            return said.format(named_by=isolated(translated(chosen.named_by)))
        try:
            keep_choice(chosen)
        except OSError as error:
            why = translated(reason(error))
            return _("In use, but it could not be kept: {error}").format(error=why)
        return _("Kept for this terminal: {encoder}").format(encoder=isolated(encoder))

    async def action_quit(self) -> None:
        """Leave the program; Ctrl+Q does it everywhere."""
        self.command_quit()

    def command_quit(self) -> None:
        """Leave the program."""
        self.exit()

    def exit(
        self,
        result: None = None,
        return_code: int = 0,
        message: RenderableType | None = None,
    ) -> None:
        """Leave, by a key or because a signal said so; a note that is being written is kept."""
        if isinstance(self.screen, AskNote):
            self.screen.keep()
            self.call_later(super().exit, result, return_code, message)
        else:
            super().exit(result, return_code, message)


def run_reader(library_path: Path, *, article: int | None = None) -> int:
    """Read a library on the terminal until the reader is left; return the exit status."""
    with Library.open(library_path) as library:
        loaded = load()
        wrong = greeting(loaded)
        terminal = detect()
        app = NewsreaderApp(
            library,
            article=article,
            config=loaded.config,
            greeting=wrong,
            light=terminal.answers.light,
            first_start=not wrong and is_first_start(config_folder()),
        )
        app.output = install_encoder(app, terminal)
        app.run()
    return app.threads.leave(app.return_code or 0)
