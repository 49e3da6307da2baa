"""Going from span to span."""

from newsreader.model import Span
from newsreader.ui.targets import Selection, around, last_before, next_after

SPANS = [Span(2, 5), Span(8, 9), Span(12, 20)]


def test_next_is_the_first_that_begins_later() -> None:
    assert next_after(SPANS, 2) == Span(8, 9)
    assert next_after(SPANS, 1) == Span(2, 5)
    assert next_after(SPANS, 12) is None


def test_before_is_the_last_that_begins_earlier() -> None:
    assert last_before(SPANS, 8) == Span(2, 5)
    assert last_before(SPANS, 2) is None


def test_what_is_not_shown_is_passed_over() -> None:
    assert next_after(SPANS, 2, lambda index: index != 8) == Span(12, 20)
    assert last_before(SPANS, 12, lambda index: index != 8) == Span(2, 5)


def test_around_covers_the_place() -> None:
    assert around(SPANS, 4) == Span(2, 5)
    assert around(SPANS, 5) is None
    assert around([Span(0, 10), Span(2, 3)], 5) == Span(0, 10)


def test_a_selection_keeps_its_anchor_whichever_way_it_goes() -> None:
    selection = Selection(Span(8, 9), Span(8, 9))
    assert selection.to(Span(12, 20)).span == Span(8, 20)
    assert selection.to(Span(12, 20)).to(Span(2, 5)).span == Span(2, 9)
