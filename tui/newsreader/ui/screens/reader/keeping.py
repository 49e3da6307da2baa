"""What an article is to its reader, and taking it along: stars, copies, exports."""

import webbrowser

from newsreader.library.export import export_article, export_event, export_highlights
from newsreader.ui.direction import isolated
from newsreader.ui.screens.exporting import Export, ask_and_export
from newsreader.ui.screens.reader.base import ReaderBase
from newsreader.ui.screens.reader.waiting import Unknown, needs
from newsreader.wording import N_, _

NOWHERE = N_("It is not known where this article is on the web")


class Keeping(ReaderBase):
    """The commands that mark the article, copy of it, write it to files."""

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

    @needs(Unknown.SENTENCES)
    def command_copy(self) -> None:
        """Copy the chosen passage with its source."""
        if passage := self.passage:
            self.host.copy_passage(self.article.id, passage)
            self.select(None)
            self.say(_("Copied, with its source"))

    def command_copy_address(self) -> None:
        """Copy the address of the article."""
        if address := self.article.address:
            self.app.copy_to_clipboard(address)
            self.say(_("Copied: {address}").format(address=isolated(address)))
        else:
            self.say(_(NOWHERE))

    def command_open_original(self) -> None:
        """Open the article's address in a browser."""
        address = self.article.address
        if not address:
            self.say(_(NOWHERE))
        elif webbrowser.open(address):
            self.say(_("Opened: {address}").format(address=isolated(address)))
        else:
            said = _("No browser was found; Y copies {address}")
            self.say(said.format(address=isolated(address)))

    def command_export(self) -> None:
        """Write the article, its highlights, or the event."""
        number, library = self.article.id, self.library
        offers = [
            Export(
                _("The highlights of this article"),
                f"highlights-{number}",
                lambda form, progress: export_highlights(
                    library, form, article=number, progress=progress
                ),
            ),
            Export(
                _("This article with its highlights"),
                f"article-{number}",
                lambda form, _progress: export_article(library, number, form),
            ),
        ]
        if event := self.event:
            offers += [
                Export(
                    _("The highlights of all accounts of the event"),
                    f"highlights-{event.id}",
                    lambda form, progress: export_highlights(
                        library, form, event=event.id, progress=progress
                    ),
                ),
                Export(
                    _("The event: all accounts with their highlights"),
                    f"event-{event.id}",
                    lambda form, progress: export_event(library, event.id, form, progress=progress),
                ),
            ]
        ask_and_export(self, offers)
