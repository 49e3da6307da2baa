"""Fetching over TLS: whom the program believes, and what it says of those it does not."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import trustme

from newsreader.errors import FetchError, StoppedError
from newsreader.web import Answer, Limits, Request, fetch
from newsreader.web.certificates import tls_context
from newsreader.wording import speak, translated
from tests.web.site import Served, Site, serving, trickle

OWN = Limits(own_machine=True, seconds=20)
HOST = "news.example"
NOW = datetime.now(UTC)
DAY = timedelta(days=1)


@dataclass
class Net:
    """An authority that the program trusts, and names that all lead to this machine."""

    authority: trustme.CA
    looked_up: list[str] = field(default_factory=list)
    """The names of hosts that were resolved."""
    said: list[str | None] = field(default_factory=list)
    """The names of hosts that were said in handshakes (SNI)."""

    @contextmanager
    def showing(self, certificate: trustme.LeafCert, host: str = HOST) -> Iterator[Site]:
        """Serve a site that shows a certificate."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
        context.sni_callback = lambda _, name, __: self.said.append(name)
        with serving(host, context) as site:
            yield site

    @contextmanager
    def site(self, host: str = HOST) -> Iterator[Site]:
        """Serve a site whose certificate is sound."""
        with self.showing(self.authority.issue_cert(host), host) as site:
            yield site


@pytest.fixture
def net(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Net]:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    net = Net(authority)
    numbered = socket.getaddrinfo

    def resolve(host: str, *rest: Any, **named: Any) -> Any:  # Any: what getaddrinfo takes
        if host != "127.0.0.1":  # what connects looks that up again, as a number
            net.looked_up.append(host)
        return numbered("127.0.0.1", *rest, **named)

    monkeypatch.setattr("newsreader.web.connecting.socket.getaddrinfo", resolve)
    tls_context.cache_clear()
    yield net
    tls_context.cache_clear()


def get(address: str, limits: Limits = OWN) -> Answer:
    return fetch(Request(address), limits)


def refusal(address: str, limits: Limits = OWN) -> FetchError:
    with pytest.raises(FetchError) as raised:
        get(address, limits)
    assert "\n" not in str(raised.value)
    return raised.value


def test_a_page_comes_over_tls(net: Net) -> None:
    with net.site() as site:
        address = site.put("/a", "نص", Content_Type="text/html; charset=utf-8", ETag='"1"')
        assert address.startswith("https://news.example:")
        answer = get(address)
    assert (answer.address, answer.content, answer.etag) == (address, "نص".encode(), '"1"')


def test_the_host_is_said_and_its_address_connected_to(net: Net) -> None:
    """The name is resolved once, for the connection; the handshake is about the name."""
    with net.site() as site:
        get(site.put("/a", "x"))
        [(_, headers)] = site.asked
    assert (net.looked_up, net.said) == ([HOST], [HOST])
    assert headers["host"] == f"{HOST}:{site.port}"


def test_an_arabic_host_is_said_as_it_is_resolved(net: Net) -> None:
    with net.site("مثال.إختبار") as site:
        assert get(site.put("/a", "x")).content == b"x"
    assert net.said == net.looked_up == ["xn--mgbh0fb.xn--kgbechtv"]


def test_a_body_may_take_longer_than_a_wait(net: Net, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsreader.web.streams.SLICE", 0.01)

    def slow(_: object) -> Served:
        pieces = trickle(b"abc")
        return Served(next(pieces) for _ in range(4))

    with net.site() as site:
        assert get(site.handle("/a", slow)).content == b"abc" * 4


def of_another_host(net: Net) -> trustme.LeafCert:
    return net.authority.issue_cert("other.example")


def of_the_address(net: Net) -> trustme.LeafCert:
    return net.authority.issue_cert("127.0.0.1")


def expired(net: Net) -> trustme.LeafCert:
    return net.authority.issue_cert(HOST, not_before=NOW - 2 * DAY, not_after=NOW - DAY)


def of_tomorrow(net: Net) -> trustme.LeafCert:
    return net.authority.issue_cert(HOST, not_before=NOW + DAY, not_after=NOW + 2 * DAY)


def of_a_stranger(net: Net) -> trustme.LeafCert:
    return trustme.CA().issue_cert(HOST)


REFUSED = [
    (of_another_host, "its certificate is that of another host", "شهادته لمضيف آخر"),
    (of_the_address, "its certificate is that of another host", "شهادته لمضيف آخر"),
    (
        expired,
        "its certificate has expired, or the clock of this machine is wrong",
        "انتهت صلاحية شهادته، أو ساعة هذا الجهاز غير مضبوطة",
    ),
    (
        of_tomorrow,
        "its certificate is not valid yet, or the clock of this machine is wrong",
        "لم تبدأ صلاحية شهادته بعد، أو ساعة هذا الجهاز غير مضبوطة",
    ),
    (
        of_a_stranger,
        "its certificate comes from an authority that is not trusted here",
        "شهادته صادرة عن جهة غير موثوق بها على هذا الجهاز",
    ),
]


@pytest.mark.parametrize(
    ("made", "why", "in_arabic"), REFUSED, ids=[made.__name__ for made, *_ in REFUSED]
)
def test_a_certificate_that_proves_nothing_is_refused_once_and_for_all(
    net: Net, made: Callable[[Net], trustme.LeafCert], why: str, in_arabic: str
) -> None:
    with net.showing(made(net)) as site:
        error = refusal(site.put("/a", "x"))
        assert str(error) == why
        assert site.asked == []
        assert net.said == [HOST], "it connects once, and does not try again"
    speak("ar")
    assert translated(error.message) == in_arabic


def test_an_address_without_a_name_needs_a_certificate_of_its_own(net: Net) -> None:
    with net.showing(of_the_address(net), "127.0.0.1") as site:
        assert get(site.put("/a", "x")).content == b"x"
    with net.showing(net.authority.issue_cert(HOST), "127.0.0.1") as site:
        assert str(refusal(site.put("/a", "x"))) == "its certificate is that of another host"


def test_authorities_are_those_of_the_system_and_of_mozilla(net: Net) -> None:
    subjects = [str(authority["subject"]) for authority in tls_context().get_ca_certs()]
    for organisation in ("Internet Security Research Group", "trustme"):
        assert any(organisation in subject for subject in subjects)


def test_redirects_lead_from_http_to_https_and_back(net: Net, site: Site) -> None:
    with net.site() as secured:
        target = secured.put("/a", "x")
        assert get(site.redirect("/up", target, 301)).address == target
        site.put("/b", "y")
        answer = get(secured.redirect("/down", site.address("/b"), 308))
    assert (answer.address, answer.content, answer.moved) == (site.address("/b"), b"y", True)


def test_a_redirect_to_a_host_without_a_sound_certificate_is_refused(net: Net, site: Site) -> None:
    with net.showing(of_a_stranger(net)) as secured:
        address = site.redirect("/up", secured.put("/a", "x"))
        assert "authority" in str(refusal(address))
        assert secured.asked == []


def test_what_speaks_no_tls_is_told(net: Net, site: Site) -> None:
    said = str(refusal(f"https://{HOST}:{site.port}/"))
    assert said.startswith("the encrypted connection fails: ")
    assert "_ssl.c" not in said
    assert site.asked == []


@contextmanager
def falling_silent() -> Iterator[str]:
    """Yield the address of a server that begins the handshake and says nothing more."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert(HOST).configure_cert(context)
    over = threading.Event()

    def begin(listening: socket.socket) -> None:
        connection, _ = listening.accept()
        with connection:
            incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
            half = context.wrap_bio(incoming, outgoing, server_side=True)
            incoming.write(connection.recv(16384))
            with pytest.raises(ssl.SSLWantReadError):
                half.do_handshake()
            connection.sendall(outgoing.read()[:40])
            over.wait()

    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = threading.Thread(target=begin, args=[listening])
        server.start()
        yield f"https://{HOST}:{listening.getsockname()[1]}/"
        over.set()
        server.join()


def test_a_handshake_that_stops_half_way_ends_at_the_deadline(net: Net) -> None:
    with falling_silent() as address:
        said = refusal(address, Limits(own_machine=True, seconds=0.5))
    assert str(said) == "takes longer than 0.5 seconds"


def test_whoever_stops_does_not_wait_for_a_handshake(
    net: Net, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The wait is made of slices, and after each it is asked whether to go on."""
    monkeypatch.setattr("newsreader.web.streams.SLICE", 0.01)
    asked = count()
    with falling_silent() as address, pytest.raises(StoppedError):
        fetch(Request(address), OWN, stopped=lambda: next(asked) == 30)
