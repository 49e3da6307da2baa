"""The first start: does Arabic read right here, and what is there to read?"""

from collections.abc import Sequence

from newsreader.text import Base
from newsreader.ui.strips import Field, wrapped
from newsreader.ui.widgets.row_list import ListRow
from newsreader.wording import N_, _, direction

SAMPLE = "قال: «أهلا بكم (2025) في London»."
"""A line in which every mistake a terminal can make is seen."""
QUESTION = N_("Does this line begin on the right, with joined letters and «…» around both words?")
IF_NOT = N_("If not, press !: it is settled for this terminal by three lines to choose from.")
NEXT = N_(
    "There is nothing to read yet. S adds five sample articles; o adds a file or folder of yours,"
    " the address of a web page or of a feed, or a list of feeds from another program (OPML)."
)
LATER = N_("On any screen ? shows its keys; newsreader add works from the shell too.")


def welcome_rows(width: int) -> Sequence[ListRow]:
    """Return the lines of the card for a width in columns."""
    paragraphs: list[tuple[str, str, Base]] = [
        ("newsreader", "heading", direction()),
        ("", "", direction()),
        (_(QUESTION), "", direction()),
        (SAMPLE, "title", "rtl"),
        (_(IF_NOT), "faint", direction()),
        ("", "", direction()),
        (_(NEXT), "", direction()),
        (_(LATER), "faint", direction()),
    ]
    return [
        ListRow("", ((Field(line, None, style, base),),))
        for text, style, base in paragraphs
        for line in wrapped(text, width, base) or [""]
    ]
