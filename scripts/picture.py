"""Draw the README's picture of the reader, from the real program on the sample library.

    python scripts/picture.py docs/reader.svg

Browsers reorder the text of an SVG once more; so the picture forbids that, and names a font that
has the presentation forms.
"""

import asyncio
import re
import sys
import tempfile
from html import unescape
from pathlib import Path

from rich.cells import cell_len

from newsreader.library import Library
from newsreader.library.importing import import_paths, sample_library_paths
from newsreader.ui.app import NewsreaderApp

ARTICLE = 3
SIZE = 120, 32
KEYS = (".", ".", "m", "4", "]", "e", "]", "e")
STYLE = """
    text { direction: ltr; unicode-bidi: bidi-override; }
    svg, text { font-family: "DejaVu Sans Mono", "Kawkab Mono", monospace !important; }
"""


async def draw() -> str:
    """Return the picture as SVG."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Library.open(Path(folder) / "sample.db") as library,
    ):
        list(import_paths(library, sample_library_paths()))
        app = NewsreaderApp(library, article=ARTICLE)
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.press(*KEYS)
            await pilot.pause()
            return app.export_screenshot(title="newsreader")


def for_browsers(svg: str) -> str:
    """Keep the order of the cells, their font and their widths in a browser."""
    svg = svg.replace("</style>", f"{STYLE}</style>", 1)
    svg = re.sub(r"@font-face\s*\{[^}]*\}", "", svg)
    return re.sub(r'textLength="([\d.]+)"([^>]*)>([^<]*)<', _with_width, svg)


def _with_width(found: re.Match[str]) -> str:
    """Write the width of a piece of text: marks stand on their letters and take no column."""
    length, rest, written = found.groups()
    text = unescape(written)
    width = float(length) * cell_len(text) / max(1, len(text))
    return f'lengthAdjust="spacingAndGlyphs" textLength="{width:.1f}"{rest}>{written}<'


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(for_browsers(asyncio.run(draw())), encoding="utf-8")
