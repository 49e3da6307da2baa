"""`python -m newsreader`, and what the installed command runs."""

import sys

from newsreader.cli.main import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
