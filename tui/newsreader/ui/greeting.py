"""What is said when the reader starts."""

from pathlib import Path

from newsreader.config import Loaded
from newsreader.ui.direction import isolated
from newsreader.wording import N_, _, translated

_FIRST = N_("Does this read right? {sample} If not, press !")
_SAMPLE = "«أهلا (2025) London»"
_MARK = "greeted"


def first_question() -> str:
    """Return what is asked in one line at the first start with something to read."""
    return _(_FIRST).format(sample=isolated(_SAMPLE))


def greeting(loaded: Loaded) -> str:
    """Return the first thing that is wrong in the file of options, if anything is."""
    if not loaded.problems:
        return ""
    more = _(" (and {number} more)").format(number=len(loaded.problems) - 1)
    first = f"{isolated(loaded.path.name)}: {translated(loaded.problems[0].message)}"
    return _("{problem}{more}; newsreader config check lists all").format(
        problem=isolated(first), more=more if len(loaded.problems) > 1 else ""
    )


def is_first_start(folder: Path) -> bool:
    """Say whether the reader was never started with this folder before, and keep that it was now.

    Where the folder cannot be written, no start counts as the first: nobody wants the same
    question every time.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _MARK).touch(exist_ok=False)
    except OSError:
        return False
    return True
