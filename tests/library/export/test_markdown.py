"""Markdown."""

import pytest

from newsreader.library import Library
from newsreader.library.export import export_article, export_highlights
from newsreader.library.export.markdown import escaped

from .conftest import TEXT


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("قال نعم", "قال نعم"),
        ("*نعم* [x](y) <b> `c` \\", r"\*نعم\* \[x\](y) \<b\> \`c\` \\"),
        ("- بند", r"\- بند"),
        ("+ بند", r"\+ بند"),
        ("=====", r"\====="),
        ("1. بند", r"1\. بند"),
        ("1) بند", r"1\) بند"),
        ("2025 عام", "2025 عام"),
        ("# عنوان", r"\# عنوان"),
        ("> قول", r"\> قول"),
        ("    رمز", "رمز"),
        ("&amp;", r"\&amp;"),
    ],
)
def test_markup_in_a_text_is_shown_as_it_is(line: str, written: str) -> None:
    assert escaped(line) == written


def test_a_highlight_is_a_quotation_with_its_label_and_note(library: Library) -> None:
    start = TEXT.index("قال")
    library.highlight(1, start, start + 10, label=4, note="# ملاحظة\nثانية")
    assert export_highlights(library, "md") == (
        "# Highlights\n\n"
        "## محادثات في \\<إسطنبول\\>\n\n"
        "الميادين · 2025-02-27T08:00:00+00:00 · a.txt\n\n"
        "> قال الوزير\n\n"
        "Label 4\n\n"
        "\\# ملاحظة\n\n"
        "ثانية\n"
    )


def test_markup_in_a_highlight_is_shown_as_it_is(library: Library) -> None:
    library.highlight(1, TEXT.index("* نعم"), TEXT.index("، و["))
    assert "\n> \\* نعم \\*\n" in export_highlights(library, "md")


def test_a_passage_over_several_lines_is_one_quotation(library: Library) -> None:
    library.highlight(1, 0, len(TEXT))
    quoted = [line for line in export_highlights(library, "md").splitlines() if line[:1] == ">"]
    assert len(quoted) == 7
    assert quoted[1::2] == [">"] * 3


def test_an_article_has_its_title_once_and_no_boilerplate(library: Library) -> None:
    written = export_article(library, 1, "md")
    assert written.startswith("# محادثات في \\<إسطنبول\\>\n")
    assert written.count("محادثات") == 1
    assert "ad" not in written.replace("Readers", "")
    assert "\n\\- بند\n" in written
