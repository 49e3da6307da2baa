"""Giving every mention of one entity the same name."""

from collections.abc import Sequence

import pytest

from newsreader.analysis.entities import find_entities, linking
from newsreader.analysis.entities.linking import Spelled


def test_a_person_is_named_once_however_often_mentioned(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    real = linking._person_name

    def counting(group: Sequence[Spelled]) -> str:
        asked.append(len(group))
        return real(group)

    monkeypatch.setattr(linking, "_person_name", counting)
    find_entities("قال سيرغي لافروف ذلك. " * 50 + "قال دونالد ترامب ذلك. " * 30)
    assert sorted(asked) == [30, 50]
