"""Which addresses are fetched from: those of the public internet, and no others.

A feed or a page may name any address, and a name may resolve to any; without this, somebody's
article could make the reader ask the router or a service of the machine it runs on.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, urlsplit

from newsreader.errors import FetchError

_PUBLIC_6 = IPv6Network("2000::/3")
"""All that is given out for the public internet: NAT64, link-local and the rest are outside."""
_NOT_PUBLIC = (
    IPv4Network("192.0.0.0/24"),  # protocols
    IPv4Network("192.88.99.0/24"),  # relays of 6to4
    IPv6Network("2001::/23"),  # protocols, Teredo among them, which holds an IPv4 address
    IPv6Network("2002::/16"),  # 6to4, likewise
    IPv6Network("3fff::/20"),  # documentation
)
_PORTS = {"http": 80, "https": 443}
MAX_ADDRESS = 2000
"""The longest address, in code points."""


def is_public(address: str) -> bool:
    """Whether an IP address, as `getaddrinfo` writes it, belongs to the public internet."""
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(parsed, IPv6Address) and parsed not in _PUBLIC_6:
        return False
    return (
        parsed.is_global
        and not parsed.is_multicast
        and not any(_within(parsed, network) for network in _NOT_PUBLIC)
    )


def is_loopback(address: str) -> bool:
    """Whether an IP address is one of this machine's own."""
    return ip_address(address.partition("%")[0]).is_loopback


def _within(address: IPv4Address | IPv6Address, network: IPv4Network | IPv6Network) -> bool:
    return address.version == network.version and address in network


def split(address: str) -> SplitResult:
    """Return the parts of an address of the web.

    Raises:
        FetchError: it is none, is too long, or carries a name and password.
    """
    if len(address) > MAX_ADDRESS:
        raise FetchError("the address is longer than {most} characters", most=MAX_ADDRESS)
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise FetchError("is no address of the web") from error
    if parts.scheme not in _PORTS:
        raise FetchError("only addresses with http:// or https:// are fetched")
    if not host or any(character.isspace() or not character.isprintable() for character in address):
        raise FetchError("is no address of the web")
    if parts.username or parts.password:
        raise FetchError("addresses with a name and password in them are not fetched")
    if port == 0:
        raise FetchError("is no address of the web")
    return parts


def port_of(parts: SplitResult) -> int:
    """Return the port of an address, that of its scheme if it names none."""
    return parts.port or _PORTS[parts.scheme]
