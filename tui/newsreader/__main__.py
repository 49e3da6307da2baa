"""`python -m newsreader`, and what the installed command runs."""

import sys

__all__ = ["main"]


def main() -> int:
    """Run the command line; an interrupt while it is loading ends as quietly as any other."""
    try:
        from newsreader.cli.main import main as run  # noqa: PLC0415 - loading may be interrupted
    except KeyboardInterrupt:
        return 130
    return run()


if __name__ == "__main__":
    sys.exit(main())
