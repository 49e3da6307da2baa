"""The accounts of one event as tabs, from the right in Arabic."""

from collections.abc import Sequence

from textual import events
from textual.message import Message

from newsreader.model import Account
from newsreader.ui.strips import Field
from newsreader.ui.widgets.drawn_line import DrawnLine

NARROWEST_TAB = 14
"""Columns below which tabs are not squeezed; the ones that do not fit are left out."""


def account_name(account: Account) -> str:
    """Return what a tab calls an account: its outlet, else the beginning of its title."""
    return account.source or account.title


class AccountStrip(DrawnLine):
    """One tab for each account of the event that is being read; a click chooses one."""

    rtl = True

    class Chosen(Message):
        """A tab was clicked."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number
            """Of the account in the event, from 0."""

    def __init__(self) -> None:
        super().__init__()
        self._accounts: tuple[Account, ...] = ()
        self._current = 0

    def show(self, accounts: Sequence[Account], current: int, *, rtl: bool = True) -> None:
        """Set the accounts and which of them is being read."""
        self._accounts = tuple(accounts)
        self._current = current
        self.rtl = rtl
        self.set_class(len(accounts) < 2, "single")
        self.refresh()

    def fields(self, width: int) -> Sequence[Field]:
        """Return the tabs: all that fit, always with the current one."""
        tab = self._tab_width(width)
        return [
            Field(
                f" {number + 1} {account_name(account)} ",
                tab,
                "current" if number == self._current else "faint",
                "rtl" if self.rtl else "ltr",
            )
            for number, account in self._shown(width)
        ]

    def _tab_width(self, width: int) -> int:
        count = max(1, len(self._accounts))
        return min(36, max(NARROWEST_TAB, (width - count + 1) // count))

    def _shown(self, width: int) -> list[tuple[int, Account]]:
        room = max(1, (width + 1) // (self._tab_width(width) + 1))
        first = max(0, min(self._current - room + 1, len(self._accounts) - room))
        return list(enumerate(self._accounts))[first : first + room]

    def on_click(self, event: events.Click) -> None:
        """Choose the account whose tab was clicked."""
        width = self.size.width
        column = width - 1 - event.x if self.rtl else event.x
        number = column // (self._tab_width(width) + 1)
        shown = self._shown(width)
        if 0 <= number < len(shown):
            self.post_message(self.Chosen(shown[number][0]))
