"""One highlight on several passages, in several articles."""

from pathlib import Path

import pytest

from newsreader.errors import NotFoundError
from newsreader.library import Library
from newsreader.model import Highlight, Passage

from .samples import TEXT, article

OTHER = "نص ثان عن محادثات موسكو"


@pytest.fixture
def mark(library: Library) -> Highlight:
    library.add(article(origin="a"))
    library.add(article(OTHER, origin="b"))
    return library.highlight(1, 10, 20, note="أ")


def places(mark: Highlight) -> list[tuple[int, int, int]]:
    return [(one.article, one.start, one.end) for one in mark.passages]


def test_a_highlight_is_its_first_passage(mark: Highlight) -> None:
    assert mark.passages == (
        Passage(mark.passages[0].id, 1, 10, 20, mark.exact, mark.prefix, mark.suffix),
    )


def test_a_highlight_shows_in_every_article_it_has_a_passage_in(
    library: Library, mark: Highlight
) -> None:
    both = library.add_passage(mark.id, 2, 7, 9)
    assert places(both) == [(1, 10, 20), (2, 7, 9)]
    assert (both.article, both.start, both.end, both.note) == (1, 10, 20, "أ")
    assert library.highlights() == library.highlights(1) == library.highlights(2) == (both,)
    assert [one.exact for one in both.passages_in(2)] == [OTHER[7:9]]
    assert [line.highlights for line in library.articles()] == [1, 1]


def test_the_same_passage_is_not_added_twice(library: Library, mark: Highlight) -> None:
    assert library.add_passage(mark.id, 1, 10, 20) == mark
    assert library.undo() == "highlight added"


def test_a_passage_is_taken_away(library: Library, mark: Highlight) -> None:
    both = library.add_passage(mark.id, 2, 7, 9)
    rest = library.remove_passage(mark.id, both.passages[0].id)
    assert (rest.article, places(rest)) == (2, [(2, 7, 9)])
    assert library.highlights(1) == ()
    assert library.highlights(2) == (rest,)
    assert [(line.id, line.highlights) for line in library.articles()] == [(2, 1), (1, 0)]


def test_the_last_passage_stays(library: Library, mark: Highlight) -> None:
    with pytest.raises(ValueError, match="delete the highlight"):
        library.remove_passage(mark.id, mark.passages[0].id)
    assert library.highlights() == (mark,)


def test_passages_are_undone_and_redone(library: Library, mark: Highlight) -> None:
    both = library.add_passage(mark.id, 2, 7, 9)
    rest = library.remove_passage(mark.id, mark.passages[0].id)
    assert (library.undo(), library.highlights()) == ("passage removed", (both,))
    assert (library.undo(), library.highlights()) == ("passage added", (mark,))
    library.redo()
    library.redo()
    assert library.highlights() == (rest,)


def test_each_passage_moves_with_its_own_text(library: Library, mark: Highlight) -> None:
    both = library.add_passage(mark.id, 2, 7, 9)
    library.add(article(f"سطر\n{OTHER}", origin="b"))
    (moved,) = library.highlights()
    assert places(moved) == [(1, 10, 20), (2, 11, 13)]
    assert (moved.id, moved.modified) == (both.id, both.modified)


def test_one_lost_passage_does_not_lose_the_others(library: Library, mark: Highlight) -> None:
    library.add_passage(mark.id, 2, 10, 23)
    library.add(article("غير ذلك تماما", origin="b"))
    (kept,) = library.highlights()
    assert (kept.orphan, [one.orphan for one in kept.passages]) == (False, [False, True])
    assert kept.passages[1].exact == OTHER[10:23]
    assert kept.passages_in(2) == ()
    assert library.find_highlights(orphans=True) == (kept,)


def test_what_is_not_there_is_not_found(library: Library, mark: Highlight) -> None:
    for wrong in (("x", 1), (mark.id, 99)):
        with pytest.raises(NotFoundError):
            library.add_passage(*wrong, 0, 1)
    with pytest.raises(NotFoundError):
        library.remove_passage(mark.id, "x")
    with pytest.raises(ValueError, match="no passage"):
        library.add_passage(mark.id, 1, 0, len(TEXT) + 1)
    assert library.highlights() == (mark,)


def test_passages_are_there_after_a_restart(path: Path) -> None:
    with Library.open(path) as library:
        library.add_many([article(), article(OTHER)])
        both = library.add_passage(library.highlight(1, 0, 5).id, 2, 0, 2)
    with Library.open(path) as library:
        assert library.highlights() == (both,)
        assert library.damaged() == ()
