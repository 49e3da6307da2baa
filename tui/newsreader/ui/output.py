"""The seam between Textual and the terminal: rows are encoded after layout and cropping.

Textual takes a driver class; ours is the platform's own with a few methods extended. Nothing of
Textual is patched, and an app without a terminal (as in the tests) never comes here.
"""

import asyncio
import re
import signal
from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.driver import Driver

from newsreader.terminal import (
    Detection,
    OutputEncoder,
    TerminalSession,
    with_underline_styles,
    without_grey_black,
)

_ENDING_SIGNALS = (signal.SIGTERM, signal.SIGHUP)
_GRACE = 10
"""Seconds the app has to end in order after a signal; then the system ends it."""
_UPDATES = re.compile(r"\x1b\[[\d;]*H").search
"""Whether something is an update of the screen: it moves to where it draws."""


class Output:
    """What the terminal at hand is sent in the place of what the app draws."""

    def __init__(self, detection: Detection) -> None:
        self.detection = detection
        """The terminal."""
        self.drawn_over = ""
        """What is sent as it is behind every update of the screen; it puts the cursor back, and
        nothing else may be drawn where it draws."""
        self.session = TerminalSession(detection.profile)
        self.send: Callable[[str], None] = lambda _sequence: None
        """Sends something as it is; to nobody, before the app runs."""
        self._encoder = OutputEncoder(detection.encoder)

    def encoded(self, written: str, width: int) -> str:
        """Return what to send for what the app writes on a screen of so many columns."""
        sent = self._encoder.encode(written, width)
        sent = with_underline_styles(sent, known=self.detection.profile.underline_styles)
        sent = without_grey_black(sent)
        return sent + self.drawn_over if self.drawn_over and _UPDATES(written) else sent

    def change(self, detection: Detection) -> None:
        """Go on as the person chose; the app must draw its whole screen again."""
        self.send(self.session.change(detection.profile))
        self.detection = detection
        self._encoder = OutputEncoder(detection.encoder)


def install_encoder(app: App[Any], detection: Detection) -> Output:
    """Make `app` send its rows in the way the terminal at hand needs. Call it before `app.run`.

    Args:
        app: An app that has not been started.
        detection: The terminal it is about to run in, asked before the app reads keys.
    """
    output = Output(detection)
    app.driver_class = encoding_driver(app.driver_class, output)
    return output


def encoding_driver(platform_driver: type[Driver], output: Output) -> type[Driver]:
    """Return `platform_driver` with the encoder of `output` as its last step."""

    class EncodingDriver(platform_driver):  # type: ignore[misc,valid-type]  # its base is chosen at run time
        """Encodes what is written; takes and gives back the terminal as its profile says."""

        def __init__(self, *args: Any, **kwargs: Any) -> None:  # Textual's own arguments
            super().__init__(*args, **kwargs)
            output.send = self._send

        def write(self, data: str) -> None:
            """Write `data`, an update of the screen or a control sequence, encoded."""
            super().write(output.encoded(data, self._app.size.width))

        def _send(self, sequence: str) -> None:
            """Write a sequence as it is."""
            super().write(sequence)
            self.flush()

        def start_application_mode(self) -> None:
            """Take the screen: at start, and when the program comes back from suspension."""
            super().start_application_mode()
            self._end_in_order_on_signals()
            if enter := output.session.enter():
                self.write(enter)  # the encoder must know that the screen is cleared
                self.flush()

        def stop_application_mode(self) -> None:
            """Give the screen back: at exit, after a crash or a signal, and on suspension."""
            if leave := output.session.leave():
                self._send(leave)
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
