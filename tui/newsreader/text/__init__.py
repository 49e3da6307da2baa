"""The right-to-left text engine: clusters, joining, levels, wrapping, layout, caret, folding.

Each name is loaded when it is first used: who folds for a search needs no layout.
"""

TYPE_CHECKING = False  # as in `typing`, which takes as long to import as half the engine
if TYPE_CHECKING:
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

_MODULES = {
    "Base": "resolver",
    "Cell": "layout",
    "Folded": "folding",
    "VisualLine": "layout",
    "embedding_levels": "levels",
    "find_all": "finding",
    "fit": "fitting",
    "fold": "folding",
    "lay_out": "layout",
    "shape": "joining",
    "words": "finding",
}


def __getattr__(name: str) -> object:
    """Load what is asked for, once."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = __import__(f"{__name__}.{_MODULES[name]}", fromlist=[name])
    globals()[name] = found = getattr(module, name)
    return found
