"""How well passages are found again may not fall below the stored baseline."""

import json
from pathlib import Path

import pytest

from newsreader.library.anchoring import Anchor
from tests.quality.anchors_score import EDITS, score, texts, verdict

BASELINE = json.loads(Path(__file__).with_name("anchors_baseline.json").read_text(encoding="utf-8"))
PASSAGES = 40


@pytest.mark.parametrize("name", EDITS)
def test_passages_are_found_again_as_often_as_before(name: str) -> None:
    one = score(EDITS[name], texts(), PASSAGES)
    assert one.share(one.right) >= BASELINE[name]["right"]
    assert one.share(one.wrong) <= BASELINE[name]["wrong"]


def test_the_baseline_covers_every_edit() -> None:
    assert set(BASELINE) == set(EDITS)


def test_the_measure_tells_right_wrong_and_given_up_apart() -> None:
    there, elsewhere = Anchor(2, 6, "", "", ""), Anchor(20, 24, "", "", "")
    lost = Anchor(0, 0, "", "", "", orphan=True)
    whole, gone = [2, 3, 4, 5], [5]
    assert [verdict(one, whole, 4) for one in (there, elsewhere, lost)] == [
        "right",
        "wrong",
        "orphan",
    ]
    assert [verdict(one, gone, 4) for one in (there, elsewhere, lost)] == [
        "right",
        "wrong",
        "right",
    ]
