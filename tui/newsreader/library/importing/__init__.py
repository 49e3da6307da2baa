"""From bytes to articles: decoding, cleaning, metadata, and what each line of a text is.

bytes ─ decoding ─> str ─ front matter ─> str, metadata ─ cleaning ─> text ─ blocks ─> Article
"""

from newsreader.library.importing.discovery import is_address
from newsreader.library.importing.document import read_article
from newsreader.library.importing.metadata import Hints
from newsreader.library.importing.outcome import Outcome
from newsreader.library.importing.paths import import_paths, sample_library_paths

__all__ = ["Hints", "Outcome", "import_paths", "is_address", "read_article", "sample_library_paths"]
