"""The piece of text shown in a list of results."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.library import own_words, snippet
from newsreader.model import Span

from .samples import article

TEXT = "قال الوزير\nإن المحادثات في إسطنبول كانت مفيدة وإن محادثات أخرى ستعقد في أنقرة"


def around(word: str) -> Span:
    start = TEXT.index(word)
    return Span(start, start + len(word))


def test_a_short_text_is_shown_whole_on_one_line() -> None:
    hit = around("إسطنبول")
    assert snippet(TEXT, [hit], 200) == (TEXT.replace("\n", " "), (hit,))


def test_a_piece_is_cut_between_words_and_says_so() -> None:
    piece, spans = snippet(TEXT, [around("إسطنبول")], 30)
    assert piece.startswith("…")
    assert piece.endswith("…")
    assert set(piece.strip("…").split()) <= set(TEXT.split())
    assert [piece[span.start : span.end] for span in spans] == ["إسطنبول"]


def test_the_stretch_with_most_hits_is_shown() -> None:
    hits = [around("قال"), around("ستعقد"), around("أنقرة")]
    piece, spans = snippet(TEXT, hits, 30)
    assert [piece[span.start : span.end] for span in spans] == ["ستعقد", "أنقرة"]


def test_of_equal_stretches_the_first_is_shown() -> None:
    piece, _ = snippet(TEXT, [around("قال"), around("أنقرة")], 30)
    assert "قال" in piece


def test_without_hits_the_beginning_is_shown() -> None:
    piece, spans = snippet(TEXT, [], 20)
    assert piece.startswith("قال الوزير")
    assert spans == ()


def test_a_width_without_room_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 3"):
        snippet(TEXT, [], 2)


def test_only_what_may_be_shown_is_shown() -> None:
    before = Span(0, TEXT.index("\n"))
    after = Span(TEXT.index("وإن"), len(TEXT))
    piece, spans = snippet(TEXT, [around("إسطنبول"), around("ستعقد")], 200, (before, after))
    assert piece == "قال الوزير وإن محادثات أخرى ستعقد في أنقرة"
    assert [piece[span.start : span.end] for span in spans] == ["ستعقد"]


def test_hits_in_what_is_not_shown_attract_nothing() -> None:
    hidden = "روسيا " * 9
    text = f"{hidden}\n{'كلام ' * 20}روسيا {'كلام ' * 20}"
    hits = [Span(at, at + 5) for at in range(len(text)) if text.startswith("روسيا", at)]
    piece, spans = snippet(text, hits, 40, (Span(len(hidden) + 1, len(text)),))
    assert [piece[span.start : span.end] for span in spans] == ["روسيا"]


def test_a_hit_across_the_border_of_a_part_is_cut_there() -> None:
    piece, spans = snippet("أ ب ج د", [Span(2, 5)], 20, (Span(0, 3), Span(4, 7)))
    assert (piece, spans) == ("أ ب ج د", (Span(2, 3), Span(4, 5)))


def test_without_anything_to_show_a_piece_is_empty() -> None:
    assert snippet(TEXT, [around("قال")], 20, ()) == ("", ())


def test_own_words_are_all_but_boilerplate() -> None:
    first, second = "خبر قصير", "اقرأ أيضا"
    one = article(f"{first}\n{second}", boilerplate=1)
    assert own_words(one) == (Span(0, len(first)),)


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, list[Span], int]:
    text = draw(st.text(alphabet="ابت \n", max_size=120))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=10)))
    hits = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    return text, hits, draw(st.integers(3, 80))


@given(cases())
def test_a_piece_fits_and_is_of_the_text_and_its_hits_are_hits(
    case: tuple[str, list[Span], int],
) -> None:
    text, hits, width = case
    piece, spans = snippet(text, hits, width)
    line = text.replace("\n", " ")
    assert len(piece) <= width
    assert piece.strip("…") in line
    assert bool(spans) == bool(hits)
    for span in spans:
        assert 0 <= span.start < span.end <= len(piece)
        words = piece[span.start : span.end]
        assert any(words in line[hit.start : hit.end] for hit in hits)
