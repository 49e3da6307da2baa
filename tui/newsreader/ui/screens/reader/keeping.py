"""Marking the article as starred, or as unread."""

from newsreader.ui.screens.reader.base import ReaderBase
from newsreader.wording import _


class Keeping(ReaderBase):
    """The commands that say what an article is to the reader."""

    def show_title(self) -> None:
        """Show the title again."""
        raise NotImplementedError

    def command_star(self) -> None:
        """Star the article, or take its star away."""
        starred = not self.library.is_starred(self.article.id)
        self.library.star(self.article.id, starred)
        self.show_title()
        self.say(_("Starred") if starred else _("The star is taken away"))

    def command_toggle_read(self) -> None:
        """Mark the article as unread, or as read again."""
        read = not self.library.is_read(self.article.id)
        self.library.mark_read(self.article.id, read)
        self.say(_("Marked as read") if read else _("Marked as unread"))
