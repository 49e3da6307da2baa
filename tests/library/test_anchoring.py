"""Finding a passage again in a changed text."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.library.anchoring import Anchor, anchor_at, reanchor

WORDS = st.lists(
    st.sampled_from(["قال", "وزير", "الخارجية", "في", "إسطنبول", "روسيا", "محادثات"]), min_size=1
).map(" ".join)


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(WORDS)
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@given(passages())
def test_an_unchanged_text_changes_no_anchor(passage: tuple[str, int, int]) -> None:
    anchor = anchor_at(*passage)
    assert reanchor(anchor, passage[0]) == anchor


@given(passages(), WORDS)
def test_an_anchor_stands_on_its_words_or_is_an_orphan(
    passage: tuple[str, int, int], text: str
) -> None:
    before = anchor_at(*passage)
    after = reanchor(before, text)
    if after.orphan:
        assert (after.start, after.end, after.exact) == (before.start, before.end, before.exact)
    else:
        assert text[after.start : after.end] == before.exact
        assert after == anchor_at(text, after.start, after.end)


@given(st.text(max_size=60))
def test_a_passage_moves_with_text_inserted_before_it(inserted: str) -> None:
    text = "محادثات جديدة: قال وزير الخارجية الروسي في إسطنبول إن اللقاء كان مفيدا جدا."
    start, end = text.index("وزير"), text.index(" في إسطنبول")
    moved = reanchor(anchor_at(text, start, end), inserted + text)
    assert (moved.start, moved.end) == (start + len(inserted), end + len(inserted))


def test_of_several_occurrences_the_one_with_the_old_surroundings_is_taken() -> None:
    old = "زار الوزير موسكو ثم عاد الوزير إلى أنقرة مساء."
    start = old.rindex("الوزير")
    new = f"أعلن الوزير ذلك. {old} وقال الوزير شيئا."
    assert reanchor(anchor_at(old, start, start + 6), new).start == new.index("الوزير إلى")


def test_what_stands_before_a_passage_counts_from_its_side() -> None:
    old = "ذهب إلى موسكو ثم عاد من موسكو مساء."
    start = old.rindex("موسكو")
    new = "سافر أمس إلى موسكو هناك، ورجع عاد من موسكو هنا."
    assert reanchor(anchor_at(old, start, start + 5), new).start == new.rindex("موسكو")


def test_a_short_word_in_foreign_surroundings_is_no_place() -> None:
    anchor = anchor_at("ذهب في الصباح", 4, 6)
    assert reanchor(anchor, "تجلس القطة هناك في بيت قديم").orphan


def test_between_equal_places_none_is_chosen() -> None:
    anchor = anchor_at("قال الوزير نعم", 4, 10)
    assert reanchor(anchor, "لا. قال الوزير نعم. قال الوزير نعم.").orphan


def test_a_long_quotation_that_occurs_once_needs_no_surroundings() -> None:
    anchor = Anchor(0, 18, "المحادثات الروسية", "", "")
    text = "بدأت المحادثات الروسية"
    assert reanchor(anchor, text) == anchor_at(text, 5, len(text))
