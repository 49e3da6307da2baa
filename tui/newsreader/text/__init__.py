"""The right-to-left text engine: clusters, joining, levels, wrapping, layout, caret, folding."""

from newsreader.text.finding import find_all, words
from newsreader.text.fitting import fit
from newsreader.text.folding import Folded, fold
from newsreader.text.joining import shape
from newsreader.text.layout import Cell, VisualLine, lay_out
from newsreader.text.levels import embedding_levels
from newsreader.text.resolver import Base

__all__ = [
    "Base",
    "Cell",
    "Folded",
    "VisualLine",
    "caret",
    "embedding_levels",
    "find_all",
    "fit",
    "fold",
    "lay_out",
    "shape",
    "words",
]
