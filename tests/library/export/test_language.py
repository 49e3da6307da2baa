"""Documents for people have their headings in the language of whoever writes them."""

import pytest

from newsreader.library import Library
from newsreader.library.export import Format, export_article, export_highlights
from newsreader.wording import speak

CONTROLS = set("\u2066\u2067\u2068\u2069`")


@pytest.mark.parametrize("form", ["md", "html"])
def test_headings_and_labels_are_arabic(library: Library, form: Format) -> None:
    article = library.articles(events=False)[0].id
    mark = library.highlight(article, 0, 3, label=2)
    library.add_passage(mark.id, library.articles(events=False)[1].id, 0, 3)
    english = export_highlights(library, form, article=article)
    speak("ar")
    arabic = export_highlights(library, form, article=article)
    assert "Highlights" in english
    assert "Highlights" not in arabic
    assert "التظليلات" in arabic
    if form == "md":
        assert "Label 2, and 1 passage in other articles" in english
        assert "ومقطع واحد في مقال آخر" in arabic
    assert not CONTROLS & set(arabic) - set(english)


def test_what_programs_read_is_the_same_in_every_language(library: Library) -> None:
    article = library.articles(events=False)[0].id
    library.highlight(article, 0, 3, label=2, note="ملاحظة")
    forms: tuple[Format, ...] = "csv", "anki", "jsonld"
    english = [export_article(library, article, form) for form in forms]
    speak("ar")
    assert [export_article(library, article, form) for form in forms] == english
