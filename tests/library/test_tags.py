"""Tags of highlights."""

import pytest

from newsreader.errors import NotFoundError
from newsreader.library import Library

from .samples import article


def test_tags_replace_those_before(library: Library) -> None:
    mark = library.highlight(library.add(article()).id, 0, 5)
    assert mark.tags == ()
    tagged = library.tag(mark.id, ["روسيا", "محادثات"])
    assert tagged.tags == ("روسيا", "محادثات")
    assert tagged.modified > mark.modified
    assert library.tag(mark.id, ["غاز"]).tags == ("غاز",)
    assert library.highlights() == (library.tag(mark.id, ["غاز"]),)


def test_a_tag_is_one_line_not_empty_and_there_once(library: Library) -> None:
    mark = library.highlight(library.add(article()).id, 0, 5)
    assert library.tag(mark.id, [" أ\nب ", "أ ب", "", "\t", "ج\x00"]).tags == ("أ ب", "ج\ufffd")


def test_tags_are_counted_most_used_first(library: Library) -> None:
    number = library.add(article()).id
    for tags in (["ب", "أ"], ["ب"], []):
        library.tag(library.highlight(number, 0, 5).id, tags)
    library.delete_highlight(library.highlight(number, 0, 5).id)
    assert library.tags() == (("ب", 2), ("أ", 1))


def test_tagging_is_undone_and_redone(library: Library) -> None:
    mark = library.highlight(library.add(article()).id, 0, 5)
    tagged = library.tag(mark.id, ["أ"])
    assert library.undo() == "tags changed"
    assert library.highlights() == (mark,)
    assert library.redo() == "tags changed"
    assert library.highlights() == (tagged,)


def test_the_same_tags_are_no_change(library: Library) -> None:
    mark = library.highlight(library.add(article()).id, 0, 5)
    tagged = library.tag(mark.id, ["أ"])
    assert library.tag(mark.id, ["أ"]) == tagged
    library.undo()
    assert library.undo() == "highlight added"


def test_what_is_not_there_is_not_tagged(library: Library) -> None:
    with pytest.raises(NotFoundError):
        library.tag("x", ["أ"])
