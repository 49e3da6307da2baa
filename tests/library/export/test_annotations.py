"""Tags, several passages and corrected dates in every format, and what may be chosen."""

import csv
import io
import json

import pytest

from newsreader.library import Library
from newsreader.library.export import (
    FORMATS,
    Choice,
    Format,
    export_article,
    export_event,
    export_highlights,
)
from newsreader.model import Highlight

from .conftest import TEXT


@pytest.fixture
def mark(library: Library) -> Highlight:
    """A highlight with tags and passages in both articles."""
    made = library.highlight(1, 0, 7, note="ملاحظة", label=2)
    library.tag(made.id, ["سياسة", "<b> وسم"])
    return library.add_passage(made.id, 2, 3, 6)


def rows(written: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written, newline="")))


@pytest.mark.parametrize("form", FORMATS)
def test_tags_are_in_every_format(library: Library, mark: Highlight, form: Format) -> None:
    assert "سياسة" in export_highlights(library, form)


@pytest.mark.parametrize("form", FORMATS)
def test_every_passage_is_in_every_format(library: Library, mark: Highlight, form: Format) -> None:
    written = export_highlights(library, form)
    for passage in mark.passages:
        assert passage.exact in written


def test_in_jsonld_a_highlight_is_one_annotation_with_several_targets(
    library: Library, mark: Highlight
) -> None:
    for written in (export_highlights(library, "jsonld"), export_article(library, 2, "jsonld")):
        (item,) = json.loads(written)["items"]
        targets = item["target"]
        assert [target["selector"][1]["exact"] for target in targets] == [
            one.exact for one in mark.passages
        ]
        assert targets[1]["source"]["id"] == "https://example.org/2"
        assert [body["value"] for body in item["body"] if body["purpose"] == "tagging"] == [
            "سياسة",
            "<b> وسم",
        ]


def test_in_csv_a_passage_is_a_row(library: Library, mark: Highlight) -> None:
    found = rows(export_highlights(library, "csv"))
    assert [(row["highlight"], row["article"], row["passage"]) for row in found] == [
        (mark.id, "1", "1"),
        (mark.id, "2", "2"),
    ]
    assert {row["tags"] for row in found} == {"سياسة, <b> وسم"}


def test_in_anki_a_highlight_is_one_card_and_a_tag_one_word(
    library: Library, mark: Highlight
) -> None:
    cards = [
        line for line in export_highlights(library, "anki").splitlines() if not line.startswith("#")
    ]
    (card,) = cards
    assert card.split("\t")[3] == "newsreader label-2 سياسة &lt;b&gt;_وسم"


def test_in_markdown_a_highlight_says_that_it_goes_on_elsewhere(
    library: Library, mark: Highlight
) -> None:
    written = export_highlights(library, "md", article=1)
    assert "Label 2, سياسة, \\<b\\> وسم, and 1 passage in other articles" in written


def test_in_html_each_article_marks_its_own_passages(library: Library, mark: Highlight) -> None:
    assert f'<mark class="label-2">{TEXT[:7]}</mark>' in export_article(library, 1, "html")
    second = export_article(library, 2, "html")
    assert f'<mark class="label-2">{mark.passages[1].exact}</mark>' in second
    assert TEXT[:7] not in second
    assert "<b> وسم" not in second


@pytest.mark.parametrize("form", ["md", "html", "jsonld"])
def test_corrected_dates_are_written(library: Library, form: Format) -> None:
    library.correct_date(1, 0, 7, "2025-W08")
    event = library.event_of(1)
    assert event is not None
    for written in (
        export_highlights(library, form),
        export_article(library, 1, form),
        export_event(library, event.id, form),
    ):
        assert "2025" in written
        assert "W08" in written
        assert TEXT[:7] in written


@pytest.mark.parametrize("form", FORMATS)
def test_label_tag_and_text_choose(library: Library, mark: Highlight, form: Format) -> None:
    other = library.highlight(1, 12, 20, note="غيرها")
    library.correct_date(1, 0, 7, "2011")
    for choice in (
        Choice(label=2),
        Choice(tag="سياسة"),
        Choice(text="ملاحظه"),
        Choice(orphans=False, label=2),
    ):
        written = export_highlights(library, form, choice=choice)
        assert "ملاحظة" in written
        assert other.note not in written
        assert "2011" not in written
    assert "ملاحظة" not in export_highlights(library, form, choice=Choice(tag="لا"))
    assert "ملاحظة" not in export_highlights(library, form, choice=Choice(orphans=True))
    assert "ملاحظة" not in export_article(library, 1, form, choice=Choice(label=1))
    assert other.note in export_article(library, 1, form, choice=Choice(label=1))
