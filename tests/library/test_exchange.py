"""Web Annotations go out and come back as they were; others' are read with care."""

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.errors import InputError
from newsreader.library import Library
from newsreader.library.exchange import import_jsonld
from newsreader.library.export import export_highlights
from newsreader.model import DateCorrection, Highlight

from .samples import TEXT, article

OTHER = "نص ثان عن محادثات موسكو"
WORD = "لافروف"
START = TEXT.index(WORD)


def stock(library: Library) -> None:
    library.add_many([article(origin="a"), article(OTHER, origin="https://example.org/2")])


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Library]:
    """Another library with the same articles."""
    with Library.open(tmp_path / "other.db") as opened:
        stock(opened)
        yield opened


def everything(library: Library) -> tuple[tuple[Highlight, ...], tuple[DateCorrection, ...]]:
    return library.highlights(), library.date_corrections()


def statuses(library: Library, text: str) -> list[str]:
    return [one.status for one in import_jsonld(library, text)]


def annotation(**fields: Any) -> str:  # Any: whatever others write
    """Return an annotation by another program, about the web address of an article."""
    known = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "https://example.net/annotations/7",
        "type": "Annotation",
        "target": {
            "source": "https://example.org/2",
            "selector": {"type": "TextQuoteSelector", "exact": "موسكو", "prefix": "محادثات "},
        },
    }
    return json.dumps(known | fields)


def test_everything_comes_back_as_it_was(library: Library, other: Library) -> None:
    stock(library)
    first = library.highlight(1, START, START + 6, label=7, note="سطر\nآخر")
    library.tag(first.id, ["أ", "ب ج"])
    library.add_passage(first.id, 2, 10, 17)
    library.highlight(2, 0, 2)
    library.correct_date(1, 5, 9, "2025-02-20")
    text = export_highlights(library, "jsonld")
    assert statuses(other, text) == ["added", "added", "added"]
    assert everything(other) == everything(library)
    assert export_highlights(other, "jsonld") == text
    assert other.damaged() == ()


def test_a_second_import_changes_nothing(library: Library, other: Library) -> None:
    stock(library)
    library.highlight(1, 0, 5, note="أ")
    library.correct_date(1, 5, 9, "2025")
    text = export_highlights(library, "jsonld")
    import_jsonld(other, text)
    assert statuses(other, text) == ["unchanged", "unchanged"]
    assert statuses(library, text) == ["unchanged", "unchanged"]
    assert everything(other) == everything(library)


def test_an_import_is_undone_and_redone(library: Library, other: Library) -> None:
    stock(library)
    library.highlight(1, 0, 5, note="أ")
    import_jsonld(other, export_highlights(library, "jsonld"))
    assert other.undo() == "highlight imported"
    assert other.highlights() == ()
    other.redo()
    assert everything(other) == everything(library)


def test_what_was_changed_later_wins(library: Library, other: Library) -> None:
    stock(library)
    mark = library.highlight(1, 0, 5, note="أ")
    old = export_highlights(library, "jsonld")
    import_jsonld(other, old)
    library.change_highlight(mark.id, note="ب")
    library.add_passage(mark.id, 2, 0, 2)
    assert statuses(other, export_highlights(library, "jsonld")) == ["updated"]
    assert everything(other) == everything(library)
    assert statuses(other, old) == ["unchanged"]
    assert other.highlights()[0].note == "ب"
    other.undo()
    assert (other.highlights()[0].note, len(other.highlights()[0].passages)) == ("أ", 1)


def test_what_was_deleted_comes_back_when_it_is_imported(library: Library) -> None:
    stock(library)
    mark = library.highlight(1, 0, 5, note="أ")
    text = export_highlights(library, "jsonld")
    library.delete_highlight(mark.id)
    assert statuses(library, text) == ["updated"]
    assert library.highlights() == (mark,)


def test_the_same_highlight_under_another_id_is_recognised(
    library: Library, other: Library
) -> None:
    stock(library)
    for one in (library, other):
        one.highlight(1, 0, 5, note="أ")
    assert statuses(other, export_highlights(library, "jsonld")) == ["unchanged"]
    assert len(other.highlights()) == 1


def test_an_unknown_article_is_reported(library: Library, tmp_path: Path) -> None:
    stock(library)
    both = library.highlight(1, 0, 5)
    library.add_passage(both.id, 2, 0, 2)
    library.highlight(2, 3, 5)
    with Library.open(tmp_path / "third.db") as third:
        third.add(article(origin="elsewhere"))
        part, none = import_jsonld(third, export_highlights(library, "jsonld"))
        assert (part.id, part.status, part.article) == (both.id, "added", 1)
        assert part.error is not None
        assert "urn:sha256:" in part.error
        assert (none.status, none.article) == ("failed", None)
        assert none.error is not None
        assert "not in the library" in none.error
        assert [len(mark.passages) for mark in third.highlights()] == [1]


def test_an_orphan_stays_one(library: Library, other: Library) -> None:
    stock(library)
    mark = library.highlight(1, START, START + 6, note="أ")
    for one in (library, other):
        one.add(article("غير ذلك تماما", origin="a"))
    import_jsonld(other, export_highlights(library, "jsonld"))
    (lost,) = other.highlights()
    assert (lost.id, lost.orphan, lost.exact) == (mark.id, True, WORD)
    assert everything(other) == everything(library)


def test_positions_in_an_earlier_text_are_followed(library: Library, other: Library) -> None:
    stock(library)
    library.highlight(1, START, START + 6)
    text = export_highlights(library, "jsonld")
    other.add(article(f"سطر جديد\n{TEXT}", origin="a"))
    import_jsonld(other, text)
    (mark,) = other.highlights()
    assert (mark.start, mark.exact) == (START + len("سطر جديد\n"), WORD)


def test_annotations_by_others_are_found_by_their_words(library: Library) -> None:
    stock(library)
    bodies = [{"type": "TextualBody", "value": "ملاحظة"}, {"purpose": "tagging", "value": "وسم"}]
    (one,) = import_jsonld(library, annotation(body=bodies, created="2024-05-06T07:08:09Z"))
    assert (one.status, one.article) == ("added", 2)
    (mark,) = library.highlights()
    assert (mark.exact, mark.note, mark.tags, mark.label) == ("موسكو", "ملاحظة", ("وسم",), 1)
    assert mark.created.isoformat() == "2024-05-06T07:08:09+00:00"
    assert statuses(library, annotation(body=bodies, created="2024-05-06T07:08:09Z")) == [
        "unchanged"
    ]


def test_an_id_that_is_taken_is_not_taken_away(library: Library) -> None:
    stock(library)
    mine = library.highlight(1, 0, 5)
    page = json.loads(export_highlights(library, "jsonld"))
    (item,) = page["items"]
    theirs = item | {"id": "urn:uuid:00000000-0000-4000-8000-000000000001"}
    selector = {"type": "TextQuoteSelector", "exact": WORD, "prefix": TEXT[START - 9 : START]}
    theirs["target"] = item["target"] | {"selector": selector}
    (one,) = import_jsonld(library, json.dumps(theirs))
    assert (one.status, one.error) == ("added", None)
    first, second = library.highlights()
    assert (first, second.exact) == (mine, WORD)
    library.correct_date(1, 0, 5, "2025")
    (said,) = library.date_corrections()
    (other,) = import_jsonld(library, json.dumps(item | {"id": f"urn:uuid:{said.id}"}))
    assert other.status == "failed"
    assert library.date_corrections() == (said,)


def test_a_position_in_an_unknown_text_does_not_count_without_the_words(library: Library) -> None:
    stock(library)
    selector = {"type": "TextPositionSelector", "start": 0, "end": 5}
    target = {"source": "https://example.org/2", "selector": selector}
    (one,) = import_jsonld(library, annotation(target=target))
    assert (one.status, library.highlights()) == ("failed", ())


@pytest.mark.parametrize("text", ["", "x", "{}", "[]", "7", '{"type": "Note"}', "[" * 100_000])
def test_what_holds_no_annotations_is_refused_in_one_line(library: Library, text: str) -> None:
    with pytest.raises(InputError) as caught:
        import_jsonld(library, text)
    assert "\n" not in str(caught.value)


def test_an_empty_page_is_nothing_to_do(library: Library) -> None:
    assert import_jsonld(library, export_highlights(library, "jsonld")) == ()


def test_a_collection_and_a_list_are_read_too(library: Library) -> None:
    stock(library)
    one = json.loads(annotation())
    page = {"type": "AnnotationPage", "items": [one]}
    for document in ([one], {"type": ["AnnotationCollection"], "first": page}):
        assert statuses(library, json.dumps(document)) in (["added"], ["unchanged"])
    assert len(library.highlights()) == 1


def test_a_date_value_that_is_none_is_reported(library: Library, other: Library) -> None:
    stock(library)
    library.correct_date(1, 0, 5, "2025-02-20")
    text = export_highlights(library, "jsonld").replace("2025-02-20", "2025-02-31")
    (one,) = import_jsonld(other, text)
    assert one.status == "failed"
    assert other.date_corrections() == ()


JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=9) | st.sampled_from(["urn:uuid:x", "موسكو"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["type", "id", "source", "selector", "exact", "start", "end", "value", "purpose"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(["id", "target", "body", "created", "motivation"]), JSON))
def test_nothing_others_write_breaks_an_import(fields: dict[str, Any]) -> None:
    with TemporaryDirectory() as folder, Library.open(Path(folder) / "x.db") as library:
        stock(library)
        (one,) = import_jsonld(library, annotation(**fields))
        assert (one.error is None) == (one.status != "failed") or one.article
        assert library.damaged() == ()


MARKS = st.lists(
    st.tuples(
        st.integers(0, len(TEXT) - 1),
        st.integers(1, len(TEXT)),
        st.integers(1, 8),
        st.text(max_size=8),
        st.lists(st.text(max_size=4), max_size=3),
        st.booleans(),
    ),
    max_size=4,
)


@settings(max_examples=20, deadline=None)
@given(MARKS)
def test_any_highlights_come_back_as_they_were(
    marks: list[tuple[int, int, int, str, list[str], bool]],
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder)
        with Library.open(path / "a.db") as one, Library.open(path / "b.db") as two:
            for library in (one, two):
                stock(library)
            for number, (start, end, label, note, tags, both) in enumerate(marks):
                last = min(len(TEXT), start + end)
                mark = one.highlight(1, start, last, label=label, note=f"{number} {note}")
                one.tag(mark.id, tags)
                if both:
                    one.add_passage(mark.id, 2, start % len(OTHER), len(OTHER))
            import_jsonld(two, export_highlights(one, "jsonld"))
            assert two.highlights() == one.highlights()
