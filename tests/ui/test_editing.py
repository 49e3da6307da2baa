"""A text being typed."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.ui.editing import History, Typed


def test_typing_replaces_the_selection() -> None:
    assert Typed("قال لافروف", 4, 10).inserted("بوتين") == Typed("قال بوتين", 9)


def test_deleting_forward_takes_a_letter_with_its_marks() -> None:
    assert Typed("مُحَمَّد", 0).deleted_forward().text == "حَمَّد"


def test_deleting_back_takes_a_mark_by_itself() -> None:
    assert Typed("مُ", 2).deleted_back() == Typed("م", 1)


def test_words_are_deleted_in_the_order_of_the_text() -> None:
    assert Typed("قال سيرغي لافروف", 9).deleted_word_back() == Typed("قال  لافروف", 4)
    assert Typed("قال سيرغي", 0).deleted_word_forward() == Typed("سيرغي", 0)


def test_extending_keeps_where_the_selection_began() -> None:
    typed = Typed("abc", 1).moved(2, extend=True).moved(3, extend=True)
    assert typed.selected == (1, 3)
    assert typed.moved(0).selected == (0, 0)


@given(st.lists(st.text(max_size=5), max_size=20))
def test_undo_restores_every_text_and_redo_makes_it_again(pieces: list[str]) -> None:
    history = History(Typed())
    texts = [""]
    for piece in filter(None, pieces):
        assert history.change(history.state.inserted(piece))
        texts += [history.state.text]
    for text in reversed(texts[:-1]):
        assert history.undo()
        assert history.state.text == text
    assert not history.undo()
    for text in texts[1:]:
        assert history.redo()
        assert history.state.text == text
    assert not history.redo()
