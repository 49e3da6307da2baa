"""The seam between Textual and the terminal: rows are encoded after layout and cropping.

Textual takes a driver class; ours is the platform's own with a few methods extended. Nothing of
Textual is patched, and an app without a terminal (as in the tests) never comes here.
"""

import asyncio
import signal
from typing import Any

from textual.app import App
from textual.driver import Driver

from newsreader.terminal import (
    Detection,
    OutputEncoder,
    TerminalSession,
    with_underline_styles,
)

_ENDING_SIGNALS = (signal.SIGTERM, signal.SIGHUP)
_GRACE = 3
"""Seconds the app has to end in order after a signal; then the system ends it."""


def install_encoder(app: App[Any], detection: Detection) -> None:
    """Make `app` send its rows in the way the terminal at hand needs. Call it before `app.run`.

    Args:
        app: An app that has not been started.
        detection: The terminal it is about to run in, asked before the app reads keys.
    """
    app.driver_class = encoding_driver(app.driver_class, detection)


def use_again(app: App[Any], detection: Detection) -> None:
    """Encode for what was found out anew, in an app that runs and is suspended just now."""
    use = getattr(app._driver, "use", None)  # noqa: SLF001 - Textual hands the driver to nobody
    if use is not None:  # another driver is there in tests
        use(detection)


def encoding_driver(platform_driver: type[Driver], detection: Detection) -> type[Driver]:
    """Return `platform_driver` with the encoder of `detection` as its last step."""

    class EncodingDriver(platform_driver):  # type: ignore[misc,valid-type]  # its base is chosen at run time
        """Encodes what is written; takes and gives back the terminal as its profile says."""

        def __init__(self, *args: Any, **kwargs: Any) -> None:  # Textual's own arguments
            super().__init__(*args, **kwargs)
            self.use(detection)

        def use(self, detection: Detection) -> None:
            """Encode for another terminal from now on. Call it while the screen is given back."""
            self._encoder = OutputEncoder(detection.encoder)
            self._session = TerminalSession(detection.profile)
            self._underline_styles = detection.profile.underline_styles

        def write(self, data: str) -> None:
            """Write `data`, an update of the screen or a control sequence, encoded."""
            encoded = self._encoder.encode(data, self._app.size.width)
            super().write(with_underline_styles(encoded, known=self._underline_styles))

        def start_application_mode(self) -> None:
            """Take the screen: at start, and when the program comes back from suspension."""
            super().start_application_mode()
            self._end_in_order_on_signals()
            if enter := self._session.enter():
                self.write(enter)
                self.flush()

        def stop_application_mode(self) -> None:
            """Give the screen back: at exit, after a crash or a signal, and on suspension."""
            if leave := self._session.leave():
                self.write(leave)
            super().stop_application_mode()

        def _end_in_order_on_signals(self) -> None:
            loop = asyncio.get_running_loop()
            for number in _ENDING_SIGNALS:
                loop.add_signal_handler(number, self._end, number)

        def _end(self, number: signal.Signals) -> None:
            """End the app as its own quit does, so that the terminal is given back."""
            signal.alarm(_GRACE)  # where the terminal is gone, writing to it may never end
            self._app.exit(return_code=128 + number)

    return EncodingDriver
