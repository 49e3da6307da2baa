"""An article on rows of the screen."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.model import Block, BlockKind
from newsreader.ui.document import Document

WORDS = st.lists(
    st.sampled_from(["في", "إسطنبول", "Lavrov", "2025-02-27", "(قال", "لا)"]), min_size=1
)
LINES = st.lists(WORDS.map(" ".join), min_size=1, max_size=6)


def document(lines: list[str], width: int, kind: BlockKind = BlockKind.PARAGRAPH) -> Document:
    blocks = []
    start = 0
    for line in lines:
        blocks.append(Block(start, start + len(line), kind))
        start += len(line) + 1
    return Document("\n".join(lines), blocks, width, "rtl")


@given(LINES, st.integers(5, 60))
def test_each_letter_is_on_the_row_that_says_it_is(lines: list[str], width: int) -> None:
    page = document(lines, width)
    for index, character in enumerate(page.text):
        if character == "\n":
            continue
        row = page.row(page.row_of(index))
        assert row is not None
        assert row.block.start + row.line.start <= index < row.block.start + row.line.end


@given(LINES, st.integers(5, 60))
def test_the_first_letter_of_a_row_leads_back_to_the_row(lines: list[str], width: int) -> None:
    page = document(lines, width)
    for y in range(page.height):
        if page.row(y) is not None:
            assert page.row_of(page.first_index(y)) == y


def test_paragraphs_are_separated_and_boilerplate_is_not() -> None:
    assert document(["واحد", "اثنان"], 20).height == 3
    assert document(["واحد", "اثنان"], 20, BlockKind.BOILERPLATE).height == 2


def test_an_empty_document_has_no_rows() -> None:
    page = document([], 20)
    assert page.height == 0
    assert page.row(0) is None
    assert page.first_index(0) == 0
    assert not page.shows(0)


def test_below_keeps_the_column_and_passes_over_empty_rows() -> None:
    page = document(["أبجد", "هوز"], 20)
    assert page.index_below(0, 1) == 5
    assert page.index_below(5, -1) == 0
    assert page.index_below(5, 1) == 5


@given(LINES, st.integers(5, 60))
def test_walking_to_one_side_meets_every_cell_once_and_ends(lines: list[str], width: int) -> None:
    page = document(lines, width)
    rows = [row for y in range(page.height) if (row := page.row(y))]
    cells = {row.block.start + cell.start for row in rows for cell in row.line.cells}
    for left, index in ((True, page.first_cell), (False, page.last_cell)):
        met = [index]
        while (moved := page.beside(met[-1], left=left)) != met[-1]:
            assert len(met) <= len(page.text)
            met.append(moved)
        drawn = [one for one in met if one in cells]
        assert sorted(drawn) == sorted(cells)
