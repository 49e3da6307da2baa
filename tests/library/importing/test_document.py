"""One file, one article."""

from datetime import date

import pytest

from newsreader.errors import InputError
from newsreader.library.importing import Hints, read_article
from newsreader.model import BlockKind, Published

PROSE = "وصل الوفد إلى العاصمة مساء الأحد، وغادرها بعد ساعات من دون الإدلاء بأي تصريح."
ENGLISH = "The delegation arrived in the capital on Sunday evening and left without a word."


def test_the_text_is_whole_but_for_the_front_matter() -> None:
    article = read_article(f"---\ntitle: عنوان\n---\n\n[ad_1]\r\n{PROSE}\n\nالمصدر\n".encode())
    assert article.text == f"\n[ad_1]\n{PROSE}\n\nالمصدر\n"
    assert article.title == "عنوان"
    assert [block.kind for block in article.blocks] == [
        BlockKind.BOILERPLATE,
        BlockKind.PARAGRAPH,
        BlockKind.BOILERPLATE,
    ]


def test_front_matter_comes_before_hints_and_hints_before_the_text() -> None:
    hints = Hints(source="صحيفة", language="ar-EG", published=Published(date(2025, 1, 1), "given"))
    stated = read_article(
        f"---\nsource: الميادين\ndate: 2025-02-27\n---\n{PROSE}".encode(), hints=hints
    )
    assert stated.source == "الميادين"
    assert stated.published == Published(date(2025, 2, 27), "stated")
    assert stated.language == "ar-EG"
    assert read_article(f"(رويترز) - {PROSE}".encode(), hints=hints).source == "صحيفة"
    assert read_article(f"(رويترز) - {PROSE}".encode()).source == "رويترز"
    assert read_article(f"{PROSE}\nالمصدر: الجزيرة".encode()).source == "الجزيرة"


def test_a_stated_address_is_the_origin() -> None:
    data = f"---\nurl: https://example.com/1\n---\n{PROSE}".encode()
    assert read_article(data, origin="/a.txt").origin == "https://example.com/1"
    assert read_article(PROSE.encode(), origin="/a.txt").origin == "/a.txt"


@pytest.mark.parametrize("text", [ENGLISH, "Он сказал, что переговоры прошли хорошо."])
def test_another_script_is_read_only_if_its_language_is_said(text: str) -> None:
    with pytest.raises(InputError, match="is not Arabic"):
        read_article(text.encode())
    with pytest.raises(InputError, match="is not Arabic"):
        read_article(text.encode(), hints=Hints(language="ar"))
    assert read_article(text.encode(), hints=Hints(language="en")).language == "en"
    assert read_article(f"---\nlang: en\n---\n{text}".encode()).text == text


def test_latin_names_and_addresses_do_not_make_a_text_foreign() -> None:
    text = f"{PROSE}\nMercedes-Benz, Volkswagen (https://www.example.com/path)"
    assert read_article(text.encode()).language == "ar"


def test_a_text_without_words_is_refused() -> None:
    with pytest.raises(InputError, match="has no words"):
        read_article("12:30 — 2025 !!".encode(), hints=Hints(language="en"))


def test_escape_sequences_do_not_come_in_by_any_way() -> None:
    data = f"---\ntitle: \x1b]0;x\x07عنوان\nsource: \x9bس\n---\n\x1b[31m{PROSE}\x00".encode()
    article = read_article(data)
    for text in (article.text, article.title, article.source or ""):
        assert not set(text) & {"\x1b", "\x07", "\x9b", "\x00"}
