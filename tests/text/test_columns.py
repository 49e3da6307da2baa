from hypothesis import example, given

from newsreader.text.columns import columns_of
from tests.text.generated import TEXTS


@given(TEXTS)
@example("ب\u064b\u064b ا")
@example("😀\u200d😀\u064b لا")
def test_the_columns_of_many_indexes_are_those_of_each(text: str) -> None:
    columns = columns_of(text)
    indexes = range(len(text) + 1)
    assert list(columns.columns_at(indexes)) == [columns.column_of(index) for index in indexes]


@given(TEXTS)
def test_a_cell_begins_at_the_column_that_its_source_has(text: str) -> None:
    columns = columns_of(text)
    for column in range(len(columns.text)):
        if not columns.is_second(column):
            assert columns.column_of(columns.source_of(column)) == column
