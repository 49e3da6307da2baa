"""Finding words in the article, as they are typed."""

from collections.abc import Sequence

from newsreader.model import Span
from newsreader.text import find_all
from newsreader.ui.counting import counted
from newsreader.ui.direction import isolated
from newsreader.ui.screens.reader.jumping import Jumping
from newsreader.ui.screens.reader.waiting import Unknown, needs
from newsreader.ui.targets import Ranged, last_before, next_after
from newsreader.ui.widgets.bidi_editor import BidiEditor
from newsreader.wording import _


class Finding(Jumping):
    """The find bar and the places found."""

    hits: Sequence[Ranged] = ()
    """What is marked as found, in text order."""
    _place_before: int = 0

    @property
    def _bar(self) -> BidiEditor:
        return self.query_one("#find", BidiEditor)

    def show_hits(self, hits: Sequence[Ranged], *, mentions: bool = False) -> None:
        """Mark places as found, or as mentions of a name; `n` and `N` move through them."""
        self.hits = tuple(hits)
        self.view.point("hit", () if mentions else self.hits)
        self.view.point("mention", self.hits if mentions else ())
        self.view.point("current-hit", [])

    def command_find(self) -> None:
        """Open the find bar."""
        self.jump()
        self._place_before = self.view.first_visible
        self._bar.display = True
        self._bar.set_text("")
        self.set_focus(self._bar)  # at once: what is typed next is meant for the field

    def on_bidi_editor_changed(self, message: BidiEditor.Changed) -> None:
        """Mark what is typed, and go to the first place from where one was."""
        found = find_all(self.article.text, message.text) if message.text.strip() else ()
        self.show_hits(self.shown(found))
        if self.hits:
            first = next_after(self.hits, self._place_before - 1) or self.hits[0]
            self._go_to_hit(first)
        elif message.text.strip():
            self.say(_("Not found: {words}").format(words=isolated(message.text)), lasting=True)
        else:
            self.say("")

    def on_bidi_editor_submitted(self) -> None:
        """Keep the places found; go on reading."""
        self._close_bar()

    def on_bidi_editor_cancelled(self) -> None:
        """Forget the places found and go back to where one was."""
        self.show_hits(())
        self.aim(None)
        self.view.go_to(self._place_before)
        self._close_bar()
        self.say("")

    def _close_bar(self) -> None:
        self._bar.display = False
        self.view.focus()

    def _go_to_hit(self, hit: Ranged) -> None:
        self.aim(hit)
        self.view.point("current-hit", [hit])
        number = list(self.hits).index(hit) + 1
        said = _("{number} of {count} found").format(number=number, count=len(self.hits))
        self.say(said, lasting=True)

    def command_next_hit(self) -> None:
        """Go to the next place found, after the last to the first."""
        self._step(back=False)

    def command_previous_hit(self) -> None:
        """Go to the place found before, before the first to the last."""
        self._step(back=True)

    def _step(self, *, back: bool) -> None:
        if not self.hits:
            self.say(_("Nothing is searched for: / finds in the article"))
            return
        find, end = (last_before, self.hits[-1]) if back else (next_after, self.hits[0])
        self._go_to_hit(find(self.hits, self.here) or end)

    @needs(Unknown.STUDY)
    def command_every_mention(self) -> None:
        """Mark every mention of the name that was gone to, in all its spellings."""
        here = self.target
        entities = self.shown(self.analysis.entities)
        named = [one for one in entities if here and one.start < here.end and here.start < one.end]
        if not named:
            self.say(_("Go to a name first: ]e goes to the next one"))
            return
        mentions = [
            one for one in entities if (one.kind, one.name) == (named[0].kind, named[0].name)
        ]
        self.jump()
        self.show_hits([Span(one.start, one.end) for one in mentions], mentions=True)
        spellings = {one.text for one in mentions}
        said = _("{mentions} in {spellings}; n and N move")
        self.say(
            said.format(
                mentions=counted(len(mentions), "mention"),
                spellings=counted(len(spellings), "spelling"),
            )
        )
