"""Choosing highlights by what they are and say."""

from datetime import date

import pytest

from newsreader.errors import NotFoundError
from newsreader.library import Library
from newsreader.model import Highlight

from .samples import TEXT, article

Marks = dict[str, Highlight]


@pytest.fixture
def marks(library: Library) -> Marks:
    library.add(article(origin="a", published=date(2025, 2, 27)))
    library.add(article("تعادل برشلونة وريال مدريد", published=date(2020, 1, 1), title="تعادل"))
    start = TEXT.index("إسطنبول")
    first = library.highlight(1, start, start + 7, label=2, note="مدينة")
    second = library.highlight(2, 0, 5, note="نتيجة المُباراة")
    return {"city": library.tag(first.id, ["أمكنة"]), "result": second}


def test_nothing_given_is_all(library: Library, marks: Marks) -> None:
    assert library.find_highlights() == library.highlights() == (marks["city"], marks["result"])


def test_label_tag_and_article_choose(library: Library, marks: Marks) -> None:
    assert library.find_highlights(label=2) == (marks["city"],)
    assert library.find_highlights(tag="أمكنة") == (marks["city"],)
    assert library.find_highlights(tag="امكنة") == ()
    assert library.find_highlights(article=2) == (marks["result"],)
    assert library.find_highlights(article=2, label=2) == ()


@pytest.mark.parametrize(
    ("text", "name"), [("اسطنبول", "city"), ("المباراة", "result"), ("مدينه", "city")]
)
def test_words_and_notes_are_searched_with_folding(
    library: Library, marks: Marks, text: str, name: str
) -> None:
    assert library.find_highlights(text=text) == (marks[name],)


def test_white_space_counts_as_one_space(library: Library, marks: Marks) -> None:
    mark = library.highlight(1, 0, len(TEXT))
    assert library.find_highlights(text="إسطنبول   قال") == (mark,)
    assert len(library.find_highlights(text="  ")) == 3


def test_an_event_chooses_the_passages_in_its_accounts(library: Library, marks: Marks) -> None:
    event = library.event_of(2)
    assert event is not None
    assert library.find_highlights(event=event.id) == (marks["result"],)
    both = library.add_passage(marks["city"].id, 2, 6, 9)
    assert set(library.find_highlights(event=event.id)) == {both, marks["result"]}
    with pytest.raises(NotFoundError):
        library.find_highlights(event="e99")


def test_what_is_lost_can_be_asked_for(library: Library, marks: Marks) -> None:
    library.add(article("غير ذلك", origin="a"))
    (lost,) = library.find_highlights(orphans=True)
    assert (lost.id, lost.orphan) == (marks["city"].id, True)
    assert library.find_highlights(orphans=False) == (marks["result"],)
