"""Names and titles between quotation marks are no quotations."""

import pytest

from newsreader.analysis.entities import find_entities
from newsreader.analysis.quotes import find_quotes
from newsreader.analysis.sentences import find_sentences


def _quotes(text: str) -> list[tuple[str, str | None]]:
    quotes = find_quotes(text, find_entities(text), find_sentences(text))
    return [(quote.text, quote.speaker.name if quote.speaker else None) for quote in quotes]


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير لـ«الشرق الأوسط» إن الأمر قريب.",
        'دعت منظمة "أطباء بلا حدود" إلى الهدنة.',
        'وصلت سيارة "Dacia Logan" إلى السوق.',
        "كتب الموقع في «هسبريس» عن الأمر.",
        "إسطنبول: «الشرق الأوسط»",
        "قالت «رويترز» إن الأمر قريب.",
        "وصل الوفد أمس، حسبما نقلت «سودان تربيون».",
        "فاز فيلم «ليلة طويلة» بالجائزة.",
    ],
)
def test_a_name_in_marks_is_no_quotation(text: str) -> None:
    assert _quotes(text) == []


def test_a_name_that_is_said_is_a_quotation() -> None:
    assert _quotes("قال سيرغي لافروف: «لبنان».") == [("لبنان", "سيرغي لافروف")]


def test_a_short_saying_is_a_quotation() -> None:
    assert _quotes("قال سيرغي لافروف إن «الحل قريب».") == [("الحل قريب", "سيرغي لافروف")]


def test_a_name_in_marks_can_speak() -> None:
    text = "وقالت «رويترز» إن «الحل قريب جدا»."
    assert _quotes(text) == [("الحل قريب جدا", "رويترز")]


@pytest.mark.parametrize("text", ["باريس: «لن نقبل هذا أبدا»", "باريس - قال إن «هذا صعب جدا»."])
def test_a_dateline_does_not_speak(text: str) -> None:
    assert [speaker for _, speaker in _quotes(text)] == [None]
