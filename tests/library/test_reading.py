"""Reading places and what was read."""

from pathlib import Path

import pytest

from newsreader.errors import NotFoundError
from newsreader.library import Library

from .samples import TEXT, article


def test_an_article_has_no_place_before_it_is_read(library: Library) -> None:
    assert library.place(library.add(article()).id) is None


def test_a_place_is_there_after_a_restart(path: Path) -> None:
    with Library.open(path) as library:
        number = library.add(article()).id
        library.set_place(number, 17)
    with Library.open(path) as library:
        assert library.place(number) == 17


@pytest.mark.parametrize(("index", "kept"), [(-5, 0), (10**30, len(TEXT))])
def test_a_place_is_kept_inside_the_text(library: Library, index: int, kept: int) -> None:
    number = library.add(article()).id
    library.set_place(number, index)
    assert library.place(number) == kept


def test_a_place_is_kept_inside_a_text_that_became_shorter(library: Library) -> None:
    number = library.add(article(origin="a")).id
    library.set_place(number, len(TEXT))
    library.add(article(TEXT[:30], origin="a"))
    assert library.place(number) == 30


def test_read_and_place_do_not_disturb_each_other(library: Library) -> None:
    number = library.add(article()).id
    library.mark_read(number)
    library.set_place(number, 3)
    assert library.articles()[0].read
    library.mark_read(number, read=False)
    assert not library.articles()[0].read
    assert library.place(number) == 3


def test_a_star_is_kept_and_disturbs_nothing(path: Path) -> None:
    with Library.open(path) as library:
        number = library.add(article()).id
        library.set_place(number, 3)
        assert not library.is_starred(number)
        library.star(number)
    with Library.open(path) as library:
        assert library.is_starred(number)
        library.mark_read(number)
        (summary,) = library.articles()
        assert summary.starred
        assert summary.read
        assert library.place(number) == 3
        library.star(number, starred=False)
        assert not library.articles()[0].starred
        assert library.articles()[0].read


def test_an_article_that_is_not_there_has_no_place(library: Library) -> None:
    with pytest.raises(NotFoundError):
        library.place(1)
    with pytest.raises(NotFoundError):
        library.set_place(1, 0)
    with pytest.raises(NotFoundError):
        library.mark_read(1)
    with pytest.raises(NotFoundError):
        library.star(1)
    with pytest.raises(NotFoundError):
        library.is_starred(1)
