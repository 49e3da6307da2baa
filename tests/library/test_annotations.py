"""Highlights: made, changed, deleted, kept across restarts and changed texts."""

from pathlib import Path

import pytest

from newsreader.errors import NotFoundError
from newsreader.library import Library

from .samples import TEXT, article

WORD = "لافروف"
START = TEXT.index(WORD)
END = START + len(WORD)


def test_a_highlight_knows_its_words_and_their_surroundings(library: Library) -> None:
    number = library.add(article()).id
    mark = library.highlight(number, START, END, label=3, note="وزير\x00")
    assert (mark.article, mark.start, mark.end, mark.exact) == (number, START, END, WORD)
    assert mark.prefix == TEXT[START - 32 : START]
    assert mark.suffix == TEXT[END : END + 32]
    assert (mark.label, mark.note, mark.orphan) == (3, "وزير\ufffd", False)
    assert mark.created == mark.modified
    assert library.highlights() == library.highlights(number) == (mark,)


def test_a_highlight_is_there_after_a_restart(path: Path) -> None:
    with Library.open(path) as library:
        mark = library.highlight(library.add(article()).id, START, END, note="ملاحظة")
    with Library.open(path) as library:
        assert library.highlights() == (mark,)


def test_highlights_come_in_text_order_and_may_overlap(library: Library) -> None:
    first = library.add(article()).id
    second = library.add(article(f"{TEXT} .")).id
    c = library.highlight(second, 0, 5)
    b = library.highlight(first, 10, 20)
    a = library.highlight(first, 5, 15)
    assert library.highlights() == (a, b, c)
    assert library.highlights(second) == (c,)
    assert library.highlights(99) == ()


def test_label_and_note_change_one_by_one(library: Library) -> None:
    mark = library.highlight(library.add(article()).id, START, END, label=1, note="أ")
    labelled = library.change_highlight(mark.id, label=8)
    assert (labelled.label, labelled.note) == (8, "أ")
    noted = library.change_highlight(mark.id, note="")
    assert (noted.label, noted.note) == (8, "")
    assert noted.created == mark.created
    assert noted.modified > mark.modified
    assert library.highlights() == (noted,)


def test_a_change_to_the_same_is_none(library: Library) -> None:
    mark = library.highlight(library.add(article()).id, START, END, note="أ")
    assert library.change_highlight(mark.id, label=1, note="أ") == mark
    assert library.undo() == "highlight added"


def test_a_deleted_highlight_is_gone(library: Library) -> None:
    mark = library.highlight(library.add(article()).id, START, END)
    library.delete_highlight(mark.id)
    assert library.highlights() == ()
    with pytest.raises(NotFoundError):
        library.delete_highlight(mark.id)
    with pytest.raises(NotFoundError):
        library.change_highlight(mark.id, label=2)


@pytest.mark.parametrize(("start", "end"), [(5, 5), (6, 5), (-1, 5), (0, len(TEXT) + 1)])
def test_a_range_must_be_a_passage_of_the_text(library: Library, start: int, end: int) -> None:
    number = library.add(article()).id
    with pytest.raises(ValueError, match="no passage"):
        library.highlight(number, start, end)
    assert library.highlights() == ()


@pytest.mark.parametrize("label", [0, 9])
def test_labels_are_one_to_eight(library: Library, label: int) -> None:
    number = library.add(article()).id
    with pytest.raises(ValueError, match="label"):
        library.highlight(number, 0, 5, label=label)
    mark = library.highlight(number, 0, 5)
    with pytest.raises(ValueError, match="label"):
        library.change_highlight(mark.id, label=label)


@pytest.mark.parametrize("name", ["", "x", "\ud800"])
def test_a_highlight_that_is_not_there_is_not_found(library: Library, name: str) -> None:
    with pytest.raises(NotFoundError):
        library.change_highlight(name, label=2)


def test_an_article_that_is_not_there_cannot_be_highlighted(library: Library) -> None:
    with pytest.raises(NotFoundError):
        library.highlight(1, 0, 1)


def test_a_highlight_moves_with_a_changed_text(library: Library) -> None:
    number = library.add(article(origin="a")).id
    mark = library.highlight(number, START, END, label=2, note="أ")
    library.add(article(f"سطر جديد\n{TEXT}", origin="a"))
    (moved,) = library.highlights(number)
    assert (moved.id, moved.label, moved.note) == (mark.id, 2, "أ")
    assert library.article(number).text[moved.start : moved.end] == WORD
    assert moved.start == START + len("سطر جديد\n")


def test_a_highlight_without_its_words_is_kept_as_an_orphan(library: Library) -> None:
    number = library.add(article(origin="a")).id
    library.highlight(number, START, END, note="أ")
    library.add(article("نص آخر تماما", origin="a"))
    (lost,) = library.highlights(number)
    assert (lost.orphan, lost.start, lost.end) == (True, 0, 0)
    assert (lost.exact, lost.note) == (WORD, "أ")


def test_an_orphan_finds_its_place_again_when_the_words_return(library: Library) -> None:
    number = library.add(article(origin="a")).id
    mark = library.highlight(number, START, END)
    library.add(article("نص آخر تماما", origin="a"))
    library.add(article(origin="a"))
    assert library.highlights(number) == (mark,)


def test_an_orphan_is_looked_for_from_the_last_text_that_had_it(library: Library) -> None:
    line = "وقال الوزير في بيان صدر اليوم إن المحادثات ستستمر حتى نهاية الأسبوع."
    text = "\n".join([line] * 3)
    number = library.add(article(text, origin="a")).id
    start = text.rindex("صدر اليوم")
    library.highlight(number, start, start + 9)
    library.add(article("نص آخر تماما", origin="a"))
    assert library.highlights()[0].orphan
    returned = text.replace("صدر اليوم", "صدرت اليوم")
    library.add(article(returned, origin="a"))
    (mark,) = library.highlights()
    assert (mark.orphan, mark.start, mark.exact) == (False, returned.rindex("صدرت"), "صدرت اليوم")


def test_a_highlight_deleted_before_a_change_comes_back_where_the_words_are(
    library: Library,
) -> None:
    number = library.add(article(origin="a")).id
    library.delete_highlight(library.highlight(number, START, END).id)
    library.add(article(f"سطر جديد\n{TEXT}", origin="a"))
    assert library.undo() == "highlight deleted"
    (back,) = library.highlights()
    assert library.article(number).text[back.start : back.end] == WORD
