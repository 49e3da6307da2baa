"""Adding files, web pages and feeds to the library."""

from pathlib import Path

from textual.worker import Worker, get_current_worker

from newsreader.library.importing import (
    Outcome,
    import_paths,
    is_address,
    sample_library_paths,
)
from newsreader.ui.counting import counted
from newsreader.ui.direction import isolated
from newsreader.ui.screens.dialogs import AskLine
from newsreader.ui.screens.listing import ListScreen
from newsreader.wording import N_, _, translated

HINT = N_("A path, or an address with https:// · Enter adds it, Esc gives up")
BUSY = N_("Something is being added: Esc stops that")
OUTCOMES = {
    "added": N_("{count} added"),
    "updated": N_("{count} updated"),
    "unchanged": N_("{count} unchanged"),
    "failed": N_("{count} failed"),
}
"""What may become of a file, as it is told."""


class Adding(ListScreen):
    """The commands that add files, and how far they are."""

    adding: Worker[None] | None = None
    """What was begun last: an import, or the fetching of feeds."""

    @property
    def is_adding(self) -> bool:
        """Whether something is being added or fetched."""
        return self.adding is not None and self.adding.is_running

    def stop_adding(self) -> bool:
        """Stop what is being added or fetched; return whether there was something."""
        if self.adding and self.is_adding:
            self.adding.cancel()
            return True
        return False

    def command_add(self) -> None:
        """Ask for a file, a folder or an address and add it."""
        self.app.push_screen(
            AskLine(_("Add a file, a folder, a web page or a feed"), hint=_(HINT)), self._add
        )

    def command_add_sample(self) -> None:
        """Add the articles that come with the program."""
        self._add(*sample_library_paths())

    def _add(self, path: str | None) -> None:
        if path:
            self.say(_("Adding {path} …").format(path=isolated(path)), lasting=True)
            chosen = path if is_address(path) else str(Path(path).expanduser())
            self.adding = self.run_worker(
                lambda: self._import_from(chosen), thread=True, group="import"
            )

    def _import_from(self, path: str) -> None:
        """Add what a path names until that is stopped, and say what became of it. In a thread."""
        worker = get_current_worker()

        def progress(done: int, total: int) -> None:
            said = _("Adding: {done} of {total} · Esc stops").format(done=done, total=total)
            self.app.call_from_thread(self.tell, said)

        outcomes = list(
            import_paths(
                self.library, [path], progress=progress, stopped=lambda: worker.is_cancelled
            )
        )
        self.app.call_from_thread(self._imported, outcomes, stopped=worker.is_cancelled)

    def tell(self, said: str) -> None:
        """Say something from a thread; nobody hears it if the screen was left meanwhile."""
        if self.is_attached:
            self.say(said, lasting=True)

    def _imported(self, outcomes: list[Outcome], *, stopped: bool) -> None:
        said = summary_of(outcomes)
        if not self.is_attached:
            return
        self.fill()
        self.say(_("Stopped: {outcomes}").format(outcomes=said) if stopped else said)


def summary_of(outcomes: list[Outcome]) -> str:
    """Say in one line what became of an import: how many, and the first failure."""
    counts = {
        status: sum(one.status == status for one in outcomes if not one.is_feed)
        for status in OUTCOMES
    }
    said = _(", ").join(
        _(OUTCOMES[status]).format(count=count) for status, count in counts.items() if count
    )
    followed = sum(one.is_feed for one in outcomes)
    if followed:
        feeds = _("Followed from now on: {feeds}").format(feeds=counted(followed, "feed"))
        said = f"{feeds} · {said}" if said else _("{feeds} · R fetches").format(feeds=feeds)
    failed = next((one for one in outcomes if one.error), None)
    return (said or _("Nothing to add")) + (
        f" — {isolated(failed.input)}: {isolated(translated(failed.error or ''))}" if failed else ""
    )
