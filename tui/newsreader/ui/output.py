"""The seam between Textual and the terminal: rows are encoded after layout and cropping.

Textual takes a driver class; ours is the platform's own with three methods extended. Nothing
of Textual is patched, and a headless app (the tests) never comes here.
"""

import asyncio
import os
import signal
from functools import partial
from types import FrameType
from typing import TYPE_CHECKING, Any

from newsreader.terminal import Detection, TerminalSession, encode_output
from textual.app import App
from textual.driver import Driver


def install_encoder(app: App[Any], detection: Detection) -> None:
    """Make `app` send its rows in the way the terminal at hand needs. Call it before `app.run`.

    Args:
        app: An app that has not been started.
        detection: The terminal it is about to run in.
    """
    app.driver_class = encoding_driver(app.driver_class, detection)


def encoding_driver(platform_driver: type[Driver], detection: Detection) -> type[Driver]:
    """Return `platform_driver` with the encoder of `detection` as its last step."""

    class EncodingDriver(platform_driver):  # type: ignore[misc,valid-type]  # the base is a value
        """Encodes what is written, and enters and leaves the terminal's right-to-left state."""

        def __init__(self, *args: Any, **kwargs: Any) -> None:  # Textual's own arguments
            super().__init__(*args, **kwargs)
            self._session = TerminalSession(detection.profile)

        def write(self, data: str) -> None:
            """Write `data`, a whole update of the screen, encoded."""
            super().write(encode_output(data, detection.encoder))

        def start_application_mode(self) -> None:
            """Take the screen: at start, and when the program comes back from suspension."""
            super().start_application_mode()
            self.write(self._session.enter())
            self.flush()

        def stop_application_mode(self) -> None:
            """Give the screen back: at exit, after a crash, and on suspension."""
            self.write(self._session.leave())
            super().stop_application_mode()

    return EncodingDriver
