"""Quotations: who is said to speak."""

import pytest

from newsreader.analysis.entities import find_entities
from newsreader.analysis.quotes import find_quotes
from newsreader.analysis.sentences import find_sentences


def _speakers(text: str) -> list[str | None]:
    quotes = find_quotes(text, find_entities(text), find_sentences(text))
    return [quote.speaker.name if quote.speaker else None for quote in quotes]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("قال سيرغي لافروف إن «الحل قريب جدا».", ["سيرغي لافروف"]),
        ("«الحل قريب جدا»، قال سيرغي لافروف.", ["سيرغي لافروف"]),
        ("«الحل قريب جدا»، بحسب سيرغي لافروف.", ["سيرغي لافروف"]),
        ("سيرغي لافروف: «الحل قريب جدا»", ["سيرغي لافروف"]),
        ("وكان سيرغي لافروف قد أكد أن «الحل قريب جدا».", ["سيرغي لافروف"]),
        ("وفقا لوكالة رويترز فإن «الحل قريب جدا».", ["رويترز"]),
        ("قالت واشنطن إن «الحل قريب جدا».", ["واشنطن"]),
        (
            "وقالت المتحدثة باسم وزارة الخارجية تامي بروس للصحفيين «لا توجد قضايا».",
            ["تامي بروس"],
        ),
    ],
)
def test_a_word_of_saying_names_the_speaker(text: str, speakers: list[str]) -> None:
    assert _speakers(text) == speakers


def test_a_verb_without_a_subject_means_the_last_speaker() -> None:
    text = "أكد سيرغي لافروف أن اللقاء قريب. وأضاف: «سنعود قريبا». وتابع «هذا مهم»."
    assert _speakers(text) == ["سيرغي لافروف"] * 2


def test_a_participle_means_the_speaker_of_its_sentence() -> None:
    text = "قال سيرغي لافروف إن اللقاء قريب، مشيرا إلى أن «الحل ممكن»."
    assert _speakers(text) == ["سيرغي لافروف"]


@pytest.mark.parametrize(
    "text",
    [
        "صار الوضع «صعبا للغاية» أمس.",
        "قال مسؤول في البيت الأبيض إن «الحل قريب».",
        "ذكر مصدر طلب عدم كشف اسمه أن «الحل قريب».",
        "أكد سيرغي لافروف ذلك. وقال مسؤول آخر إن «الحل بعيد».",
    ],
)
def test_nobody_speaks_where_the_text_names_nobody(text: str) -> None:
    assert _speakers(text) == [None]


def test_an_old_speaker_is_not_carried_over_many_sentences() -> None:
    text = "أكد سيرغي لافروف ذلك. " + "مر يوم. " * 6 + "وأضاف: «سنعود قريبا»."
    assert _speakers(text) == [None]


def test_the_speaker_is_where_the_name_stands() -> None:
    text = "قال سيرغي لافروف إن «الحل قريب»."
    (quote,) = find_quotes(text, find_entities(text), find_sentences(text))
    assert quote.speaker is not None
    assert text[quote.speaker.start : quote.speaker.end] == "سيرغي لافروف"
    assert text[quote.start : quote.end] == quote.text == "الحل قريب"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("نقلت رويترز عن دونالد ترامب قوله إن «الحل قريب جدا».", ["دونالد ترامب"]),
        ("نقلت رويترز عن مسؤول قوله إن «الحل قريب جدا».", [None]),
        ("أكد سيرغي لافروف ذلك. وفي بيروت قال إن «الحل قريب جدا».", ["سيرغي لافروف"]),
        (
            "رفض سيرغي لافروف مقترح الأمم المتحدة، وقال إن «الحل قريب جدا».",
            ["سيرغي لافروف"],
        ),
        (
            "أعلن سيرغي لافروف موقفه أمس، «وهذا أمر صعب جدا» بحسب دونالد ترامب.",
            ["دونالد ترامب"],
        ),
        ("أكد سيرغي لافروف ذلك. وقال إنّ «الحل قريب جدا».", ["سيرغي لافروف"]),
    ],
)
def test_the_nearest_word_of_saying_decides(text: str, speakers: list[str | None]) -> None:
    assert _speakers(text) == speakers
