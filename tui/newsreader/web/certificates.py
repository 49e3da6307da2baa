"""Whom we believe when a connection is encrypted, and what is wrong with the others."""

import ssl
from functools import cache

import certifi

from newsreader.errors import FetchError
from newsreader.wording import Message


@cache
def tls_context() -> ssl.SSLContext:
    """Return how certificates are judged: by the system's authorities and Mozilla's.

    The system's are those that OpenSSL finds; the variables `SSL_CERT_FILE` and `SSL_CERT_DIR`
    name others.
    """
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def tls_failure(error: ssl.SSLError) -> FetchError:
    """Return why there is no encrypted connection, for a person."""
    if not isinstance(error, ssl.SSLCertVerificationError):
        said = (error.reason or "unknown").replace("_", " ").lower()
        return FetchError("the encrypted connection fails: {reason}", reason=Message(said))
    match error.verify_code:  # X509_V_ERR_… of OpenSSL
        case 62 | 64:  # HOSTNAME_MISMATCH, IP_ADDRESS_MISMATCH
            return FetchError("its certificate is that of another host")
        case 9:  # CERT_NOT_YET_VALID
            return FetchError(
                "its certificate is not valid yet, or the clock of this machine is wrong"
            )
        case 10:  # CERT_HAS_EXPIRED
            return FetchError("its certificate has expired, or the clock of this machine is wrong")
        case 18 | 19 | 20 | 21:  # DEPTH_ZERO_SELF_SIGNED_CERT to UNABLE_TO_VERIFY_LEAF_SIGNATURE
            return FetchError("its certificate comes from an authority that is not trusted here")
    return FetchError(
        "its certificate is not accepted: {reason}", reason=Message(error.verify_message)
    )
