"""Who speaks by an office alone."""

import pytest

from newsreader.analysis.entities import find_entities
from newsreader.analysis.quotes import find_quotes
from newsreader.analysis.sentences import find_sentences


def _speaker(text: str) -> str | None:
    (quote,) = find_quotes(text, find_entities(text), find_sentences(text))
    if quote.speaker is None:
        return None
    assert text[quote.speaker.start : quote.speaker.end] == quote.speaker.name
    return quote.speaker.name


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال وزير الدفاع إن «الحل قريب».", "وزير الدفاع"),
        ("وقال وزير الطاقة السعودي أمس إن «السوق هادئة».", "وزير الطاقة السعودي"),
        ("«الحل قريب»، كما قال وزير الدفاع السابق.", "وزير الدفاع السابق"),
        ("وزير الدفاع قال إن «الحل قريب».", "وزير الدفاع"),
        ("وكان الوزير قد أكد أن «الحل قريب».", "الوزير"),
        ("أعلن المتحدث باسم وزارة الصحة اليوم أن «الوباء انتهى».", "المتحدث باسم وزارة الصحة"),
        ("قال متحدث باسم الجيش اللبناني إن «الهدوء عاد».", "متحدث باسم الجيش اللبناني"),
        ("قال رئيس الوزراء العراقي خلال مؤتمر إن «الحل قريب».", "رئيس الوزراء العراقي"),
        ("وزير الدفاع الألماني: «الحل قريب»", "وزير الدفاع الألماني"),
        ("«الحل قريب جدا»، بحسب وزير الدفاع.", "وزير الدفاع"),
        ("نقلت رويترز عن وزير الدفاع قوله إن «الحل قريب».", "وزير الدفاع"),
        (
            "وقالت وزيرة التعليم العالي والبحث العلمي «نجح الجميع».",
            "وزيرة التعليم العالي والبحث العلمي",
        ),
    ],
)
def test_an_office_speaks(text: str, speaker: str) -> None:
    assert _speaker(text) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير إسرائيلي إن «الحل قريب».",
        "قال خبير إن «الحل قريب».",
        "قال قائد في الجيش اللبناني إن «الحل قريب».",
        "قالت مسؤولة لم تذكر اسمها إن «الحل قريب».",
    ],
)
def test_one_of_many_is_nobody(text: str) -> None:
    assert _speaker(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير الدفاع يسرائيل كاتس إن «الحل قريب».",
        "أكد يسرائيل كاتس، وزير الدفاع، أن «الحل قريب».",
    ],
)
def test_a_name_goes_before_the_office(text: str) -> None:
    assert _speaker(text) == "يسرائيل كاتس"


def test_whoever_holds_an_office_still_speaks_in_the_next_sentence() -> None:
    text = "أكد وزير الدفاع ذلك. وأضاف: «سنعود قريبا»."
    assert _speaker(text) == "وزير الدفاع"


def test_an_office_led_to_by_a_preposition_does_not_speak() -> None:
    assert _speaker("بعد لقاء مع وزير الدفاع قال إن «الحل قريب».") is None
