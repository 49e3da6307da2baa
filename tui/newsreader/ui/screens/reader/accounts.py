"""Going from one account of an event to another; each keeps its place."""

from newsreader.ui.direction import isolated
from newsreader.ui.screens.reader.jumping import Jumping
from newsreader.ui.screens.reader.waiting import Unknown, needs
from newsreader.ui.widgets.account_strip import AccountStrip, account_name
from newsreader.wording import _, ngettext


class Accounts(Jumping):
    """The commands that walk along the accounts of the event."""

    def word_sideways(self, *, left: bool) -> None:
        """Carry the selection a word to one side."""
        raise NotImplementedError

    @property
    def _number(self) -> int:
        """Of this account in the event, from 0."""
        accounts = self.event.accounts if self.event else ()
        numbers = [number for number, one in enumerate(accounts) if one.article == self.article.id]
        return numbers[0] if numbers else 0

    def show_accounts(self) -> None:
        """Show the tabs."""
        accounts = self.event.accounts if self.event else ()
        self.query_one(AccountStrip).show(accounts, self._number, rtl=self.base == "rtl")

    def _open_account(self, number: int) -> None:
        accounts = self.event.accounts if self.event else ()
        if 0 <= number < len(accounts):
            account = accounts[number]
            if account.article != self.article.id:
                self.open_article(account.article)
            said = _("Account {number} of {count}: {name}")
            name = isolated(account_name(account))
            self.say(said.format(number=number + 1, count=len(accounts), name=name))
        elif len(accounts) < 2:
            self.say(_("This event has no other account"))
        elif number < 0:
            self.say(_("This is the first account"))
        else:
            said = ngettext(
                "This event has {count} account", "This event has {count} accounts", len(accounts)
            )
            self.say(said.format(count=len(accounts)))

    @needs(Unknown.ACCOUNTS)
    def command_next_account(self) -> None:
        """Go to the next account."""
        self._open_account(self._number + 1)

    @needs(Unknown.ACCOUNTS)
    def command_previous_account(self) -> None:
        """Go to the account before."""
        self._open_account(self._number - 1)

    @needs(Unknown.ACCOUNTS)
    def command_account(self) -> None:
        """Go to the account whose number was typed."""
        if self.called_by:
            # its n-th keys, whatever they are: the options may say others than digits
            (keys,) = (one.keys for one in self.commands() if one.id == "account")
            self._open_account(keys.index(" ".join(self.called_by)))
        else:
            self.say(_("Type the number of an account, 1 to 9"))

    def command_account_left(self) -> None:
        """Go to the account on the left, or a word to the left while selecting."""
        self._sideways(left=True)

    def command_account_right(self) -> None:
        """Go to the account on the right, or a word to the right while selecting."""
        self._sideways(left=False)

    def _sideways(self, *, left: bool) -> None:
        if self.selection:
            self.word_sideways(left=left)
        else:
            by_side = left == (self.base == "rtl")
            forward = by_side if self.host.config.keys.horizontal == "screen" else not left
            self.when_known(
                Unknown.ACCOUNTS, lambda: self._open_account(self._number + (1 if forward else -1))
            )

    def on_account_strip_chosen(self, message: AccountStrip.Chosen) -> None:
        """Go to the account whose tab was clicked."""
        self._open_account(message.number)
