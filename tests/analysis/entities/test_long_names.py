"""Names of several parts: none is cut short, and none runs on."""

import pytest

from newsreader.analysis.entities import find_entities


def _found(text: str) -> list[str]:
    return [entity.text for entity in find_entities(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال كمال مميش أوغلو إن الأمر قريب", "كمال مميش أوغلو"),
        ("قال الوزير علي يرلي كايا، إن الأمر قريب", "علي يرلي كايا"),
        ("قالت الوزيرة نادية فتاح العلوي (حزب قديم)", "نادية فتاح العلوي"),
        ("قال الدكتور ضو البيت عبد الرحمن إن الأمر قريب", "ضو البيت عبد الرحمن"),
        ("عاد أحمد الشناوي بلمنور الذي غاب", "أحمد الشناوي بلمنور"),
        ("أعلن بنك أبوظبي التجاري أرباحه", "بنك أبوظبي التجاري"),
    ],
)
def test_a_name_is_found_whole(text: str, name: str) -> None:
    assert name in _found(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("عاد محمد صلاح متألقا، وسجل", "محمد صلاح"),
        ("كتب الوزير علي حسن يلتقي أحمد، وعاد", "علي حسن"),
        ("قال الدكتور ضو البيت الكبير", None),
        ("زار جامعة القاهرة التجاري منها", "جامعة القاهرة"),
    ],
)
def test_a_name_does_not_run_on(text: str, name: str | None) -> None:
    assert _found(text)[:1] == ([name] if name else [])
