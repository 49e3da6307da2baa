"""Fetching several addresses at once."""

import time

from newsreader.web import Answer, Limits, Request, fetch_all
from tests.web.site import Served, Site, serving, trickle

OWN = Limits(own_machine=True, seconds=20)


def slow(_: object) -> Served:
    time.sleep(0.1)
    return Served(b"x")


def test_every_request_has_one_outcome_whatever_fails(site: Site) -> None:
    requests = [
        Request(site.put("/good", "x")),
        Request(site.address("/missing")),
        Request("http://[broken"),
        Request("gopher://example.org/"),
    ]
    outcomes = dict(fetch_all(requests, OWN))
    assert isinstance(outcomes.pop(0), Answer)
    assert {number: str(one) for number, one in outcomes.items()} == {
        1: "the server says 404 Not Found",
        2: "is no address of the web",
        3: "only addresses with http:// or https:// are fetched",
    }


def test_one_host_is_asked_one_thing_at_a_time(site: Site) -> None:
    requests = [Request(site.handle(f"/{number}", slow)) for number in range(4)]
    assert len(list(fetch_all(requests, OWN))) == 4
    assert site.busiest == 1


def test_hosts_are_asked_at_the_same_time(site: Site) -> None:
    site.handle("/a", slow)
    requests = [
        Request(f"http://127.0.0.1:{site.port}/a"),
        Request(f"http://localhost:{site.port}/a"),
    ]
    assert all(isinstance(one, Answer) for _, one in fetch_all(requests, OWN))
    assert site.busiest == 2


def test_whoever_stops_gets_what_is_there() -> None:
    with serving() as quick, serving() as endless:
        requests = [
            Request(quick.put("/a", "x")),
            Request(
                endless.handle("/b", lambda _: Served(trickle(b"x"))).replace(
                    "127.0.0.1", "localhost"
                )
            ),
        ]
        seen: list[int] = []
        for number, _ in fetch_all(requests, OWN, stopped=lambda: bool(seen)):
            seen.append(number)
        assert seen == [0]
