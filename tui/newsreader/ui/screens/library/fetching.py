"""Fetching the feeds that are followed."""

from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from newsreader.errors import NewsreaderError
from newsreader.ui.counting import counted
from newsreader.ui.direction import isolated
from newsreader.ui.screens.library.adding import BUSY, Adding
from newsreader.wording import N_, _, translated

if TYPE_CHECKING:
    from newsreader.library.feeds.fetching import FeedOutcome

NOTHING_FOLLOWED = N_("No feed is followed yet: o adds one by its address")


class Fetching(Adding):
    """The command that fetches feeds, and how far it is."""

    def command_fetch(self) -> None:
        """Look for news in the feeds that are followed."""
        if self.is_adding:
            self.say(_(BUSY))
        elif not self.library.feeds():
            self.say(_(NOTHING_FOLLOWED))
        else:
            self.say(_("Fetching … · Esc stops"), lasting=True)
            self.adding = self.run_worker(self._fetch, thread=True, group="import")

    def _fetch(self) -> None:
        """Fetch until that is stopped, and say what came. In a thread."""
        # What fetches is loaded when something is to be fetched.
        from newsreader.library.feeds.fetching import fetch_feeds  # noqa: PLC0415

        worker = get_current_worker()

        def progress(done: int, total: int) -> None:
            said = _("Fetching: {done} of {total} · Esc stops").format(done=done, total=total)
            self.app.call_from_thread(self.tell, said)

        try:
            outcomes = list(
                fetch_feeds(self.library, progress=progress, stopped=lambda: worker.is_cancelled)
            )
        except NewsreaderError as error:
            self.app.call_from_thread(self.tell, isolated(translated(error.message)))
            return
        self.app.call_from_thread(self._fetched, outcomes, stopped=worker.is_cancelled)

    def _fetched(self, outcomes: list["FeedOutcome"], *, stopped: bool) -> None:
        if self.is_attached:
            said = summary_of_fetch(outcomes)
            self.fill()
            self.say(_("Stopped: {outcomes}").format(outcomes=said) if stopped else said)


def summary_of_fetch(outcomes: list["FeedOutcome"]) -> str:
    """Say in one line what came: how many articles, how many feeds failed, and why the first."""
    added = sum(one.added for one in outcomes)
    updated = sum(one.updated for one in outcomes)
    said = [_("{count} new").format(count=added)]
    if updated:
        said.append(_("{count} updated").format(count=updated))
    failed = [one for one in outcomes if one.error]
    if not failed:
        return _(", ").join(said)
    said.append(_("{feeds} failed").format(feeds=counted(len(failed), "feed")))
    why = isolated(translated(failed[0].error or ""))
    first = f"{isolated(failed[0].title)}: {why}"
    return f"{_(', ').join(said)} — {first}"
