"""Numbers in words and digits have the value their gold set gives them."""

from pathlib import Path

import pytest

from newsreader.analysis.numbers import find_numbers


def _rows(name: str) -> list[list[str]]:
    lines = (Path(__file__).parent / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines]


GOLD = _rows("numbers_gold.tsv")
IN_TEXT = _rows("numbers_in_text.tsv")


@pytest.mark.parametrize(("text", "value"), GOLD, ids=[text for text, _ in GOLD])
def test_a_number_that_is_the_whole_text_has_its_value(text: str, value: str) -> None:
    assert [number.value for number in find_numbers(text)] == [pytest.approx(float(value))]


@pytest.mark.parametrize(("text", "values"), IN_TEXT, ids=[text for text, _ in IN_TEXT])
def test_the_numbers_of_a_sentence_have_their_values(text: str, values: str) -> None:
    wanted = [pytest.approx(float(value)) for value in values.split()]
    assert [number.value for number in find_numbers(text)] == wanted
