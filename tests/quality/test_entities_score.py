"""The scores of entity finding may not fall below the stored baseline."""

import json
from pathlib import Path

import pytest

from tests.quality.entities_score import parse, read_passages, read_seeds, score

BASELINE = json.loads(
    Path(__file__).with_name("entities_baseline.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("measure", ["precision", "recall", "f1"])
@pytest.mark.parametrize("name", ["passages", "seeds"])
def test_the_score_is_no_lower_than_the_baseline(name: str, measure: str) -> None:
    passages = list(read_passages() if name == "passages" else read_seeds())
    assert getattr(score(passages), measure) >= BASELINE[name][measure]


def test_marks_are_ranges_of_the_text_without_marks() -> None:
    passage = parse("t", "عاد [P:محمد صلاح] إلى [L:لندن]")
    assert {passage.text[start:end] for start, end, _ in passage.marks} == {"محمد صلاح", "لندن"}


def test_the_gold_set_is_large_and_varied() -> None:
    passages = list(read_passages())
    assert len(passages) >= 25
    assert len({passage.topic.split("-")[0] for passage in passages}) >= 10
