"""The whole text of an article of which a feed brought only a summary."""

from textual.worker import Worker, get_current_worker

from newsreader.errors import NewsreaderError, StoppedError
from newsreader.library import Added
from newsreader.ui.counting import counted
from newsreader.ui.direction import isolated
from newsreader.ui.screens.reader.keeping import NOWHERE
from newsreader.ui.screens.reader.opening import Opening
from newsreader.wording import _, translated


class Completing(Opening):
    """The command that fetches the whole text."""

    _completing: Worker[None] | None = None

    def command_fetch_full_text(self) -> None:
        """Fetch the article's page and take its text."""
        if not self.article.address:
            self.say(_(NOWHERE))
        elif self._completing and self._completing.is_running:
            self.say(_("The full text is being fetched: Esc stops that"))
        else:
            self.say(_("Fetching the full text … · Esc stops"), lasting=True)
            number = self.article.id
            self._completing = self.run_worker(
                lambda: self._complete(number), thread=True, group="complete"
            )

    def stop_completing(self) -> bool:
        """Stop the fetching; return whether there was any."""
        if self._completing and self._completing.is_running:
            self._completing.cancel()
            return True
        return False

    def _complete(self, number: int) -> None:
        """Fetch the text of an article, and show it. In a thread."""
        # What fetches and reads pages is loaded when something is to be fetched.
        from newsreader.library.feeds.adding import fetch_full_text  # noqa: PLC0415

        worker = get_current_worker()
        try:
            added = fetch_full_text(self.library, number, stopped=lambda: worker.is_cancelled)
        except StoppedError:
            self.app.call_from_thread(self._tell, _("Stopped: the text stays as it is"))
        except NewsreaderError as error:
            self.app.call_from_thread(self._tell, isolated(translated(error.message)))
        else:
            self.app.call_from_thread(self._completed, number, added)

    def _tell(self, said: str) -> None:
        if self.is_attached:
            self.say(said, lasting=True)

    def _completed(self, number: int, added: Added) -> None:
        if not self.is_attached:
            return
        if added.status == "unchanged":
            self.say(_("This is the full text already"))
            return
        if number == self.article.id:
            self.show_article(number)
        lost = len(self.library.find_highlights(article=number, orphans=True))
        about = _("The full text is here; not found in it: {highlights}")
        highlights = counted(lost, "highlight")
        self.say(about.format(highlights=highlights) if lost else _("The full text is here"))
