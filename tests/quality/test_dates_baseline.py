"""The temporal tagger may not become worse on the gold set."""

import json
from collections import Counter

from tests.quality.score_dates import BASELINE, figures, passages, score, total


def test_no_figure_falls_below_the_baseline() -> None:
    reached = figures(total(score()))
    for measure, least in json.loads(BASELINE.read_text(encoding="utf-8")).items():
        assert reached[measure] >= least, measure


def test_the_gold_set_is_large_enough_to_mean_something() -> None:
    texts = list(passages())
    classes = Counter(expected.category for passage in texts for expected in passage.expected)
    assert len(texts) >= 40
    assert classes.total() >= 150
    assert len(classes) >= 15


def test_gold_spans_are_the_words_they_name() -> None:
    for passage in passages():
        for expected in passage.expected:
            assert passage.text[expected.start : expected.end] == expected.text
