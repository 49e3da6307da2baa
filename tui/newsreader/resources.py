"""Where the files that come with the program are: in the wheel, or in the checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent.parent


def resource_folder(name: str) -> Path:
    """Return the folder `name` ("styles", "seeds"): the package's own copy, else the checkout's.

    Raises:
        FileNotFoundError: neither place has it; the installation is damaged.
    """
    for root in (_PACKAGE, _CHECKOUT):
        if (folder := root / name).is_dir():
            return folder
    raise FileNotFoundError(f"the program's own folder {name!r} is missing; install it again")
