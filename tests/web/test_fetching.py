"""Fetching one address."""

import gzip
import socket
import threading
import zlib
from collections.abc import Mapping

import httpcore
import pytest

from newsreader.errors import FetchError, StoppedError
from newsreader.web import Answer, Limits, Request, fetch
from tests.web.site import Served, Site, trickle

OWN = Limits(own_machine=True, seconds=20)


def get(address: str, limits: Limits = OWN) -> Answer:
    return fetch(Request(address), limits)


def refusal(address: str, limits: Limits = OWN) -> str:
    with pytest.raises(FetchError) as raised:
        get(address, limits)
    return str(raised.value)


def test_an_answer_has_its_body_type_and_validators(site: Site) -> None:
    address = site.put(
        "/a", "نص", Content_Type="Text/HTML; charset=UTF-8", ETag='"1"', Last_Modified="yesterday"
    )
    assert get(address) == Answer(
        address,
        moved=False,
        content="نص".encode(),
        media_type="text/html",
        charset="utf-8",
        etag='"1"',
        modified="yesterday",
    )


def test_nothing_of_this_machine_goes_along(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("all_proxy", "http://127.0.0.1:9")
    get(site.put("/a", "x"))
    [(_, headers)] = site.asked
    assert headers.keys() == {
        "host", "user-agent", "accept", "accept-language", "accept-encoding", "connection",
    }  # fmt: skip


def test_what_has_not_changed_is_not_sent_again(site: Site) -> None:
    def answer(headers: Mapping[str, str]) -> Served:
        known = headers.get("if-none-match") == '"7"' and headers.get("if-modified-since") == "Mon"
        return Served(status=304) if known else Served(b"new")

    address = site.handle("/a", answer)
    assert fetch(Request(address, etag='"7"', modified="Mon"), OWN).unchanged
    assert fetch(Request(address, etag='"6"', modified="Mon"), OWN).content == b"new"


def test_304_that_nobody_asked_for_is_an_error(site: Site) -> None:
    assert refusal(site.put("/a", status=304)) == "the server says 304 Not Modified"


@pytest.mark.parametrize(
    ("status", "said"), [(404, "404 Not Found"), (503, "503 Service Unavailable"), (599, "599")]
)
def test_a_server_that_says_no_is_quoted(site: Site, status: int, said: str) -> None:
    assert refusal(site.put("/a", status=status)) == f"the server says {said}"


def test_redirects_are_followed_and_permanent_ones_told(site: Site) -> None:
    end = site.put("/end", "x")
    site.redirect("/2", "end", 301)
    first = get(site.redirect("/1", "/2", 308))
    assert (first.address, first.moved) == (end, True)
    assert not get(site.redirect("/0", "/2", 302)).moved
    assert not get(end).moved


def test_redirects_have_an_end(site: Site) -> None:
    site.redirect("/loop", "/loop")
    assert refusal(site.address("/loop")) == "leads on to other addresses more than 5 times"
    assert len(site.asked) == 6


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("file:///etc/passwd", "only addresses with http:// or https:// are fetched"),
        ("http://10.0.0.1/", "is in a private network or on this machine, which is not fetched"),
        ("http://[::ffff:10.0.0.1]/", "is in a private network or on this machine, which is not fetched"),
        ("http://169.254.169.254/", "is in a private network or on this machine, which is not fetched"),
        ("http://user:word@example.org/", "addresses with a name and password in them are not fetched"),
        ("http://[broken/", "leads on to what is no address of the web"),
    ],
)  # fmt: skip
def test_a_redirect_is_checked_like_any_address(site: Site, target: str, why: str) -> None:
    assert refusal(site.redirect("/a", target)) == why


def test_this_machine_is_not_fetched_from(site: Site) -> None:
    why = "is in a private network or on this machine, which is not fetched"
    assert refusal(site.put("/a", "x"), Limits()) == why
    assert refusal(f"http://localhost:{site.port}/a", Limits()) == why
    assert site.asked == []


def test_what_was_checked_is_what_is_connected_to(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that resolves to a public address first and to this machine the next time."""
    answers = iter(["192.0.2.1", "127.0.0.1", "127.0.0.1"])
    asked = []

    def resolve(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    monkeypatch.setattr("newsreader.web.connecting.socket.getaddrinfo", resolve)
    monkeypatch.setattr(
        "newsreader.web.connecting.is_public", lambda address: address != "127.0.0.1"
    )
    connected = []

    def connect(_: object, host: str, port: int, **__: object) -> httpcore.NetworkStream:
        connected.append(host)
        raise httpcore.ConnectError("refused")

    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connect)
    assert refusal(f"http://rebind.example:{site.port}/", Limits()).startswith("does not answer")
    assert (asked, connected) == (["rebind.example"], ["192.0.2.1"])


@pytest.mark.parametrize("packed", [gzip.compress, zlib.compress, lambda b: zlib.compress(b)[2:-4]])
def test_compressed_bodies_are_inflated(site: Site, packed: object) -> None:
    assert callable(packed)
    name = "gzip" if packed is gzip.compress else "deflate"
    body = packed(b"abc" * 9000)
    assert get(site.put("/a", body, Content_Encoding=name)).content == b"abc" * 9000


def test_a_body_that_inflates_too_far_is_refused(site: Site) -> None:
    bomb = gzip.compress(bytes(30_000_000))
    assert len(bomb) < 50_000
    assert refusal(site.put("/a", bomb, Content_Encoding="gzip")) == "is larger than 10 MB"


def test_a_body_that_goes_on_for_ever_is_cut_off(site: Site) -> None:
    address = site.handle("/a", lambda _: Served(trickle(bytes(100_000), 0)))
    assert refusal(address) == "is larger than 10 MB"
    small = Limits(own_machine=True, sent=1000)
    noise = site.put("/b", zlib.compress(bytes(range(256)) * 40, 0), Content_Encoding="deflate")
    assert refusal(noise, small) == "is larger than 0.001 MB"


def test_damaged_and_unknown_compression_is_refused(site: Site) -> None:
    damaged = site.put("/a", b"\x1f\x8bnothing", Content_Encoding="gzip")
    assert refusal(damaged) == "is damaged: its compression makes no sense"
    unknown = site.put("/b", b"x", Content_Encoding="br")
    assert refusal(unknown) == "is compressed in a way that is not understood (br)"


def test_a_slow_body_ends_at_the_deadline(site: Site) -> None:
    address = site.handle("/a", lambda _: Served(trickle(b"x")))
    assert (
        refusal(address, Limits(seconds=0.5, own_machine=True)) == "takes longer than 0.5 seconds"
    )


def test_a_server_that_never_answers_ends_at_the_deadline() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        limits = Limits(seconds=0.5, own_machine=True)
        assert refusal(address, limits) == "takes longer than 0.5 seconds"


def test_whoever_stops_waits_no_longer() -> None:
    stop = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        threading.Timer(0.2, stop.set).start()
        with pytest.raises(StoppedError):
            fetch(Request(address), Limits(own_machine=True, seconds=600), stopped=stop.is_set)


def test_a_server_that_is_not_there_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    assert refusal(f"http://127.0.0.1:{port}/") == "does not answer: Connection refused"


def test_a_host_that_is_not_found_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr("newsreader.web.connecting.socket.getaddrinfo", resolve)
    said = refusal("https://example.invalid/", Limits())
    assert said == "the host example.invalid is not found; is this machine online?"


def test_arabic_in_an_address_is_sent_as_the_standards_say(site: Site) -> None:
    site.put("/%D8%AE%D8%A8%D8%B1?%D8%B5=1%20%25", "x")
    assert get(site.address("/خبر?ص=1%20%25")).content == b"x"


def test_what_is_no_address_is_refused() -> None:
    assert refusal("ftp://example.org/") == "only addresses with http:// or https:// are fetched"
    for broken in ("http://", "http://[::1", "https://exa mple.org/", "http://example.org:99999/"):
        assert refusal(broken) == "is no address of the web"
    assert refusal(f"http://example.org/{'x' * 2000}").startswith("the address is longer than")
