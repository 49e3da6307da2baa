"""Writing documents to files or to the clipboard, in a thread that can be stopped."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from textual.app import App
from textual.worker import get_current_worker

from newsreader.errors import NewsreaderError, StoppedError, reason
from newsreader.library.export import Progress
from newsreader.ui.direction import isolated
from newsreader.wording import _, translated

GROUP = "writing"
"""What the workers that write are called."""
INTERVAL = 0.2
"""Seconds after which somebody is told again how far it is."""

Write = Callable[[Progress], str]
"""Returns a document; calls back with how far it is."""
Say = Callable[[str, bool], None]
"""Shows a message; lasting, or for some seconds."""


def begin(app: App[Any], write: Write, path: Path | None, say: Say) -> None:
    """Write a document to a file, or without one to the clipboard, and say what becomes of it."""
    say(_("Writing … · Esc stops"), True)
    app.run_worker(lambda: _write(app, write, path, say), thread=True, group=GROUP)


def stop(app: App[Any]) -> bool:
    """Stop what is being written; say whether anything was."""
    running = [one for one in app.workers if one.group == GROUP and one.is_running]
    for one in running:
        one.cancel()
    return bool(running)


def _write(app: App[Any], write: Write, path: Path | None, say: Say) -> None:
    worker = get_current_worker()
    told = time.monotonic()

    def progress(done: int, total: int) -> None:
        nonlocal told
        if worker.is_cancelled:
            raise StoppedError
        if time.monotonic() - told >= INTERVAL:
            told = time.monotonic()
            said = _("Writing: {done} of {total} · Esc stops").format(done=done, total=total)
            app.call_from_thread(say, said, True)

    try:
        document = write(progress)
        progress(1, 1)
        if path is None:
            app.call_from_thread(app.copy_to_clipboard, document)
            said = _("Copied")
        else:
            _keep(document, path)
            said = _("Written: {path}").format(path=isolated(str(path.resolve())))
    except StoppedError:
        said = _("Stopped; nothing was written")
    except OSError as error:
        said = _not_written(path, translated(reason(error)))
    except NewsreaderError as error:
        said = _not_written(path, translated(error.message))
    app.call_from_thread(say, said, False)


def _keep(document: str, path: Path) -> None:
    """Write a file in one step: whatever happens, there is the old one or the whole new one.

    Raises:
        OSError: it cannot be written.
    """
    path = path.resolve()  # what a link leads to is replaced, not the link
    unfinished = path.with_name(f".{path.name}.part")
    try:
        unfinished.write_text(document, encoding="utf-8")
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _not_written(path: Path | None, why: str) -> str:
    said = _("Not written: {error}: {path}")
    return said.format(path=isolated(str(path or "")), error=isolated(why))
