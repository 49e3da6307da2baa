"""CSV."""

import csv
import io

import pytest

from newsreader.library import Library
from newsreader.library.export import export_highlights
from newsreader.library.export.csv import HEADER, safe

from .conftest import TEXT


def test_a_highlight_is_a_row(library: Library) -> None:
    mark = library.highlight(1, 0, len(TEXT), label=5, note='قال "نعم",\nثم لا')
    rows = list(csv.reader(io.StringIO(export_highlights(library, "csv"), newline="")))
    assert tuple(rows[0]) == HEADER
    row = dict(zip(rows[0], rows[1], strict=True))
    assert (row["highlight"], row["article"], row["label"]) == (mark.id, "1", "5")
    assert (row["start"], row["end"], row["text"]) == ("0", str(len(TEXT)), TEXT)
    assert row["note"] == 'قال "نعم",\nثم لا'
    assert len(rows) == 2


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_is_a_formula(start: str) -> None:
    assert safe(f"{start}1+1") == f"'{start}1+1"


def test_cells_are_made_safe(library: Library) -> None:
    library.highlight(1, TEXT.index("- بند"), len(TEXT), note="=HYPERLINK(1)")
    rows = list(csv.reader(io.StringIO(export_highlights(library, "csv"), newline="")))
    assert {"'- بند", "'=HYPERLINK(1)"} <= set(rows[1])
