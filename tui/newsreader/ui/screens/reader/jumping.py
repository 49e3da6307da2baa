"""Going back to where one was before a jump, and forward again, also into other articles."""

from newsreader.ui.jumps import Place
from newsreader.ui.screens.reader.base import ReaderBase
from newsreader.wording import _


class Jumping(ReaderBase):
    """The commands of the history of jumps."""

    def show_article(self, number: int, index: int | None = None) -> None:
        """Show an article at a place, else where it was left."""
        raise NotImplementedError

    @property
    def place(self) -> Place:
        """Where one is."""
        return Place(self.article.id, self.view.first_visible)

    def jump(self) -> None:
        """Remember where one is, before going elsewhere."""
        self.host.jumps.leave(self.place)

    def open_article(self, number: int) -> None:
        """Show another article at the place it was left."""
        self.jump()
        self.show_article(number)

    def command_jump_back(self) -> None:
        """Go back to where the last jump started."""
        self._go_to(self.host.jumps.back(self.place), _("Nothing was read before this"))

    def command_jump_forward(self) -> None:
        """Go forward to where one came back from."""
        self._go_to(self.host.jumps.forward(self.place), _("Nothing was read after this"))

    def _go_to(self, place: Place | None, nothing: str) -> None:
        if place is None:
            self.say(nothing)
        elif place.article == self.article.id:
            self.aim(None)
            self.view.go_to(place.index)
        else:
            self.show_article(place.article, place.index)
