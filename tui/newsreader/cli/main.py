"""The way in from the shell, and the one place where failures become a line and a status."""

import os
import sys
from collections.abc import Sequence

from newsreader.cli.output import abandon_stdout, flush, print_error, use_utf8
from newsreader.cli.parser import build_parser, with_command
from newsreader.errors import NewsreaderError

FAILED = 1
INTERRUPTED = 130
"""What shells say of a program that the interrupt key ended."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status; a wrong one exits with status 2.

    Args:
        arguments: The words after the program's name; None takes those of the process.
    """
    use_utf8()
    words = with_command(sys.argv[1:] if arguments is None else arguments)
    try:
        parsed = build_parser().parse_args(words)
        status: int = parsed.run(parsed)
        flush()
    except NewsreaderError as error:
        print_error(str(error))
    except BrokenPipeError:  # `newsreader list | head`: the reader has had enough
        abandon_stdout()
    except KeyboardInterrupt:
        print_error("interrupted")
        return INTERRUPTED
    except OSError as error:
        print_error(f"{error.filename or 'standard output'}: {error.strerror or error}")
        abandon_stdout()
    except Exception as error:
        if os.environ.get("NEWSREADER_DEBUG"):
            raise
        what = f"{type(error).__name__}: {error}"
        print_error(f"a defect in the program: {what} (NEWSREADER_DEBUG=1 shows where)")
    else:
        return status
    return FAILED
