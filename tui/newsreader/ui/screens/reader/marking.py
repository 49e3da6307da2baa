"""Highlighting: labels, notes, tags, several passages, deleting."""

from dataclasses import replace
from operator import attrgetter

from textual import events

from newsreader.commands.layout import latin_key
from newsreader.model import Highlight, Span
from newsreader.ui.counting import counted
from newsreader.ui.direction import isolated
from newsreader.ui.screens.dialogs import AskNote
from newsreader.ui.screens.reader.base import ReaderBase
from newsreader.ui.screens.reader.waiting import Unknown, needs
from newsreader.ui.screens.tagging import ask_tags
from newsreader.wording import _

LABELS = range(1, 9)


class Marking(ReaderBase):
    """The commands that make and change highlights."""

    _label = 1
    """The label last used."""
    _labelling: Highlight | None = None
    """The highlight just made, while its label can still be chosen by a digit."""

    def reload_highlights(self) -> None:
        """Show the highlights of the article as the library has them, one for each passage in it."""
        passages = [
            replace(one, start=passage.start, end=passage.end)
            for one in self.library.highlights(self.article.id)
            for passage in one.passages_in(self.article.id)
        ]
        self.highlights = tuple(sorted(passages, key=attrgetter("start", "end")))
        self.view.show_highlights(self.highlights)

    @needs(Unknown.SENTENCES)
    def command_highlight(self) -> None:
        """Highlight the chosen passage; a digit that follows chooses the label.

        What is highlighted already, from end to end, is not highlighted once more.
        """
        passage = self.passage
        same = [one for one in self.highlights if passage == Span(one.start, one.end)]
        if same:
            self._labelling = same[0]
            said = _("It has label {label} already: 1–8 another label")
            self.say(said.format(label=same[0].label), lasting=True)
        elif made := self._highlight():
            self._labelling = made
            self.say(
                _("Highlighted with label {label}: 1–8 another label · u takes back").format(
                    label=made.label
                ),
                lasting=True,
            )

    def _highlight(self, note: str = "") -> Highlight | None:
        passage = self.passage
        if passage is None:
            self.say(_("Nothing is chosen: . chooses a sentence, v begins a selection"))
            return None
        made = self.library.highlight(
            self.article.id, passage.start, passage.end, label=self._label, note=note
        )
        self.host.in_hand = made.id
        self.select(None)
        self.aim(Span(made.start, made.end))
        self.view.point("target", [])  # so that the label's colour is seen
        self.reload_highlights()
        return made

    async def on_key(self, event: events.Key) -> None:
        """Take a digit after a highlight as its label, everything else as usual.

        Textual calls the handler of the base class as well, unless that is prevented.
        """
        made, self._labelling = self._labelling, None
        key = latin_key(event.character or "")
        if made and key.isdecimal() and int(key) in LABELS:
            event.stop()
            event.prevent_default()
            self._label = int(key)
            self.library.change_highlight(made.id, label=self._label)
            self.reload_highlights()
            self.say(_("Label {label}").format(label=key))
        elif made:
            self.say("")
            if event.key in {"enter", "escape"}:
                event.stop()
                event.prevent_default()

    @needs(Unknown.SENTENCES)
    def command_note(self) -> None:
        """Write a note on the highlight here, or on the chosen passage."""
        here = None if self.selection else self.highlight_here()
        passage = here or self.passage
        if passage is None:
            self.say(_("Nothing is chosen: . chooses a sentence, v begins a selection"))
            return
        words = " ".join(self.article.text[passage.start : passage.end].split())

        def keep(note: str | None) -> None:
            if here:
                self.host.in_hand = here.id
            if here and note is not None and note != here.note:
                self.library.change_highlight(here.id, note=note)
            elif not here and note:
                self._highlight(note)
            self.reload_highlights()

        self.app.push_screen(AskNote(words, here.note if here else ""), keep)

    @needs(Unknown.SENTENCES)
    def command_tag(self) -> None:
        """Edit the tags of the highlight here; a chosen passage becomes one."""
        here = self.highlight_here() if not self.selection else None
        if one := here or self._highlight():
            self.host.in_hand = one.id
            ask_tags(self, self.library, one, self.reload_highlights)

    @needs(Unknown.SENTENCES)
    def command_add_passage(self) -> None:
        """Hang the highlight in hand on the chosen passage as well.

        If some of its words in this article are lost, the passage takes their place.
        """
        passage = self.passage
        held = [one for one in self.library.highlights() if one.id == self.host.in_hand]
        if passage is None or not held:
            self.say(_("Make, open or note a highlight first; + hangs it on another passage"))
            return
        here = held[0].passages_in(self.article.id)
        if any((one.start, one.end) == (passage.start, passage.end) for one in here):
            self.say(_("It hangs here already"))
            return
        one = self.library.add_passage(held[0].id, self.article.id, passage.start, passage.end)
        for lost in one.passages:
            if lost.orphan and lost.article == self.article.id:
                one = self.library.remove_passage(one.id, lost.id)
        self.select(None)
        self.reload_highlights()
        words = " ".join((one.note or one.exact).split())[:30]
        said = _("Hung on “{words}”, {passages} now; u takes back")
        self.say(said.format(words=isolated(words), passages=counted(len(one.passages), "passage")))

    @needs(Unknown.SENTENCES)
    def command_delete_highlight(self) -> None:
        """Delete the highlight here."""
        here = self.highlight_here()
        if here is None:
            self.say(_("There is no highlight here: ]h goes to the next one"))
            return
        self.library.delete_highlight(here.id)
        self.reload_highlights()
        self.say(_("Highlight deleted; u brings it back"))
