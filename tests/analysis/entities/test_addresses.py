"""Addresses: no entity inside one, and none across one."""

import pytest

from newsreader.analysis.entities import find_entities


@pytest.mark.parametrize(
    "text",
    [
        "انظر https://openai.com/Paris/OpenAI هنا",
        "انظر www.Reuters.com هنا",
        "اكتب إلى info.Google@openai.com غدا",
        "كتب @OpenAI و@محمد_صلاح هنا",
        r"الملف في C:\Users\Public\My Files\Report.docx هنا",
        "الملف في /home/Google/Public هنا",
        "الملف src/OpenAI/Main.py هنا",
        "الملف OpenAI.pdf هنا",
    ],
)
def test_an_address_holds_no_entity(text: str) -> None:
    assert [entity.text for entity in find_entities(text)] == []


def test_names_around_an_address_are_found() -> None:
    text = "عاد دونالد ترامب https://x.com/a إلى باريس/لندن"
    assert [entity.text for entity in find_entities(text)] == ["دونالد ترامب", "باريس", "لندن"]


def test_no_name_reads_on_across_an_address() -> None:
    assert [e.text for e in find_entities("قال Jane www.x.com Doe")] == ["Jane", "Doe"]
