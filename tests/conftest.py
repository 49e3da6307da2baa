"""What all tests share."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from newsreader.wording import speak

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
