"""Fetching from the web, with nothing trusted: neither addresses nor servers nor what they send.

`fetch` gets one address, `fetch_all` several at once. Both speak HTTP only with public addresses,
within bounds of time and size. The libraries behind them are loaded when something is fetched.
"""

from newsreader.web.answers import Answer, Limits, Request
from newsreader.web.fetching import fetch
from newsreader.web.together import fetch_all

__all__ = ["Answer", "Limits", "Request", "fetch", "fetch_all"]
