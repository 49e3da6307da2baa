"""Several addresses fetched at once, those of one host one after the other."""

import queue
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from urllib.parse import urlsplit

from newsreader.errors import FetchError, StoppedError
from newsreader.web.answers import Answer, Limits, Request
from newsreader.web.fetching import fetch

AT_ONCE = 8
"""Hosts that are asked at the same time."""
_SLICE = 0.1
"""Seconds after which a wait asks again whether the answers are still wanted."""


def fetch_all(
    requests: Sequence[Request],
    limits: Limits | None = None,
    *,
    stopped: Callable[[], bool] = lambda: False,
) -> Iterator[tuple[int, Answer | FetchError]]:
    """Yield the number of each request and its answer, or why there is none, as they come.

    Whoever stops reading, or says `stopped`, leaves those that are not there yet behind.
    """
    work = _Work(requests, limits)
    workers = [
        threading.Thread(target=work.run, name="newsreader-fetch", daemon=True)
        for _ in range(min(AT_ONCE, work.hosts.qsize()))
    ]  # daemons: a program that ends does not wait for what nobody reads any more
    for worker in workers:
        worker.start()
    try:
        outstanding = len(requests)
        while outstanding and not stopped():
            at_work = any(worker.is_alive() for worker in workers)
            try:
                yield work.outcomes.get(timeout=_SLICE)
            except queue.Empty:
                if not at_work:
                    return
            else:
                outstanding -= 1
    finally:
        work.given_up.set()


class _Work:
    """What several threads share: the hosts to ask, and what they said."""

    def __init__(self, requests: Sequence[Request], limits: Limits | None) -> None:
        self._requests = requests
        self._limits = limits
        self.given_up = threading.Event()
        self.hosts: queue.SimpleQueue[list[int]] = queue.SimpleQueue()
        """The numbers of the requests to one host."""
        self.outcomes: queue.SimpleQueue[tuple[int, Answer | FetchError]] = queue.SimpleQueue()
        by_host: dict[str, list[int]] = defaultdict(list)
        for number, request in enumerate(requests):
            by_host[_host(request.address)].append(number)
        for numbers in by_host.values():
            self.hosts.put(numbers)

    def run(self) -> None:
        """Ask one host after the other until none is left. In a thread."""
        while not self.given_up.is_set():
            try:
                numbers = self.hosts.get_nowait()
            except queue.Empty:
                return
            for number in numbers:
                self._fetch(number)

    def _fetch(self, number: int) -> None:
        outcome: Answer | FetchError = FetchError("was not fetched")
        try:
            outcome = fetch(self._requests[number], self._limits, stopped=self.given_up.is_set)
        except FetchError as error:
            outcome = error
        except StoppedError:
            return  # nobody reads what follows
        finally:  # also what nobody foresaw is an outcome, lest it be waited for
            self.outcomes.put((number, outcome))


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # `fetch` says what is wrong with it
        return ""
