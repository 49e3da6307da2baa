"""Numbers in words and digits have the value their gold set gives them."""

from pathlib import Path

import pytest

from newsreader.analysis.numbers import find_numbers

GOLD = [
    line.split("\t")
    for line in (Path(__file__).parent / "numbers_gold.tsv").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize(("text", "value"), GOLD, ids=[text for text, _ in GOLD])
def test_a_number_that_is_the_whole_text_has_its_value(text: str, value: str) -> None:
    assert [number.value for number in find_numbers(text)] == [pytest.approx(float(value))]
