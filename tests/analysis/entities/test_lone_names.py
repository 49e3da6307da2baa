"""Given names that stand alone: persons only where something says so."""

import pytest

from newsreader.analysis.entities import find_entities
from newsreader.model import EntityKind


def _people(text: str) -> list[str]:
    return [e.text for e in find_entities(text) if e.kind is EntityKind.PERSON]


@pytest.mark.parametrize(
    "text",
    [
        "هاجر إلى عمان بعد الحرب",
        "رامي بيشتغل في المصنع",
        "أحمد هيروح بكرة",
        "محمد عم يشتغل",
    ],
)
def test_a_given_name_alone_is_no_person(text: str) -> None:
    assert _people(text) == []


def test_a_given_name_alone_is_whoever_is_named_in_full() -> None:
    assert _people("عاد أحمد الشناوي. ثم سافر أحمد.") == ["أحمد الشناوي", "أحمد"]


def test_a_given_name_after_a_title_is_a_person() -> None:
    assert _people("قال الدكتور أحمد كلمته") == ["أحمد"]
