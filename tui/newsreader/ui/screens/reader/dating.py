"""When the article was published, and the time line."""

from newsreader.model import Published
from newsreader.ui.direction import isolated
from newsreader.ui.screens.publication import AskPublication
from newsreader.ui.screens.reader.opening import Opening
from newsreader.ui.screens.reader.waiting import Unknown, needs
from newsreader.ui.screens.timeline import TimelineScreen
from newsreader.wording import _


class Dating(Opening):
    """The commands about time."""

    def command_set_published(self) -> None:
        """Ask when the article was published, and resolve its dates again."""
        candidates = self.library.publication_candidates(self.article.id)
        self.app.push_screen(
            AskPublication(self.article.published, candidates), self._set_published
        )

    def _set_published(self, published: Published | None) -> None:
        if published:
            self.library.set_published(self.article.id, published)
            self.show_article(self.article.id)
            said = _("Published {when}: dates are resolved against it")
            self.say(said.format(when=isolated(str(published.when))))

    @needs(Unknown.ACCOUNTS)
    def command_timeline(self) -> None:
        """Show the time line of the event."""
        self.jump()
        self.app.push_screen(TimelineScreen(self.library, self.article.id, self.event))
