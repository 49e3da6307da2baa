"""Reasons in words."""

import pytest

from newsreader.library.telling import told
from newsreader.model import Reason, ReasonKind
from newsreader.wording import speak, written


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (Reason(ReasonKind.NAMES, 1, ("برشلونة",)), "1 name in common: برشلونة"),
        (Reason(ReasonKind.NAMES, 2, ("برشلونة", "مدريد")), "2 names in common: برشلونة، مدريد"),
        (Reason(ReasonKind.WORDS, 9, ("هدف", "مباراة")), "9 words in common: هدف، مباراة…"),
        (Reason(ReasonKind.DAYS, 0), "published on the same day"),
        (Reason(ReasonKind.DAYS, 1), "published within 1 day"),
        (Reason(ReasonKind.DAYS, 3), "published within 3 days"),
    ],
)
def test_a_reason_is_a_sentence(reason: Reason, said: str) -> None:
    assert told(reason) == said


@pytest.mark.parametrize("kind", list(ReasonKind))
@pytest.mark.parametrize("count", [0, 1, 2, 3, 11])
def test_every_reason_is_told_in_arabic(kind: ReasonKind, count: int) -> None:
    speak("ar")
    assert written(told(Reason(kind, count))) != told(Reason(kind, count))
