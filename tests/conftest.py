"""What all tests share."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from newsreader.web import Limits
from newsreader.wording import speak
from tests.web.site import Site, serving

# How long an example takes says something about the machine, not about the code.
settings.register_profile("newsreader", deadline=None)
settings.load_profile("newsreader")


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    """What one test makes the interface speak is no other test's language."""
    yield
    speak("en")


@pytest.fixture(scope="session", autouse=True)
def _no_options_of_ones_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads the options, or speaks the language, of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEWSREADER_CONFIG", str(tmp_path_factory.mktemp("config")))
        patch.delenv("LC_ALL", raising=False)
        patch.delenv("LC_MESSAGES", raising=False)
        patch.setenv("LANG", "C.UTF-8")
        yield


@pytest.fixture
def site() -> Iterator[Site]:
    """An empty web site on this machine."""
    with serving() as site:
        yield site


@pytest.fixture
def web(site: Site, monkeypatch: pytest.MonkeyPatch) -> Site:
    """The site, and a program that may fetch from this machine, which nothing else allows."""
    own = Limits(own_machine=True, seconds=20)
    monkeypatch.setattr("newsreader.web.fetching.DEFAULT_LIMITS", own)
    return site
