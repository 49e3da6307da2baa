"""A program that writes into a library without end and says what was stored; see the tests.

Run as `python writer.py LIBRARY NAME [COUNT]`: prints one line for each thing that is safe.
"""

import sys
from itertools import count
from pathlib import Path

from newsreader.library import Library
from newsreader.model import Article, Block, BlockKind


def main() -> None:
    """Store articles, highlights and places until killed, or `COUNT` times."""
    path, name = Path(sys.argv[1]), sys.argv[2]
    rounds = range(int(sys.argv[3])) if len(sys.argv) > 3 else count()
    with Library.open(path) as library:
        print("ready", flush=True)
        for number in rounds:
            text = f"روسيا {name} {number}\n" + "نص طويل " * 200
            added = library.add(Article(text, (Block(0, 5, BlockKind.PARAGRAPH),), text[:20]))
            print("article", added.id, name, number, flush=True)
            mark = library.highlight(added.id, 0, 5, note=f"{name} {number}")
            print("highlight", mark.id, flush=True)
            if number % 3 == 2:
                library.delete_highlight(mark.id)
                print("deleted", mark.id, flush=True)
            library.set_place(added.id, number)
            print("place", added.id, number, flush=True)


if __name__ == "__main__":
    main()
