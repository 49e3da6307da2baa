"""Finding a passage again in a changed text."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.library.anchoring import (
    Alignment,
    Anchor,
    alignment,
    anchor_at,
    reanchor,
    resemblance,
)

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
def test_an_anchor_is_that_of_its_place_or_an_orphan_that_knows_what_it_was(
    passage: tuple[str, int, int], text: str
) -> None:
    before = anchor_at(*passage)
    for after in (reanchor(before, text), reanchor(before, text, Alignment(passage[0], text))):
        if after.orphan:
            assert replace(after, orphan=False, suggestion=None) == before
        else:
            assert after == anchor_at(text, after.start, after.end)
        if after.suggestion:
            assert 0 <= after.suggestion.start < after.suggestion.end <= len(text)
            assert 0 < after.suggestion.score <= 1


@given(passages(), WORDS)
def test_an_unchanged_text_changes_no_anchor_by_alignment(
    passage: tuple[str, int, int], other: str
) -> None:
    text, start, end = passage
    anchor = anchor_at(text, start, end)
    assert reanchor(anchor, text, Alignment(text, text)) == anchor
    shorter = Alignment(text + other, text).place(start, end)
    assert shorter is None or 0 <= shorter.start < shorter.end <= len(text)


@given(st.text("ابت \n", max_size=80), st.text("ابت \n", max_size=80), st.data())
def test_a_place_is_within_the_new_text(old: str, new: str, data: st.DataObject) -> None:
    if not old:
        return
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    if place := Alignment(old, new).place(start, end):
        assert 0 <= place.start < place.end <= len(new)
        assert 0 <= place.likeness <= 1
        assert 0 <= place.support <= 1


@given(
    st.lists(st.text("ابت", max_size=6), max_size=8).map("\n".join),
    st.lists(st.text("ابت", max_size=6), max_size=8).map("\n".join),
    st.sampled_from([2, 5, 50_000]),
)
def test_edits_cover_the_old_text_once_and_keep_the_order_of_the_new(
    old: str, new: str, longest: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(alignment, "LONGEST", longest)
        edits = Alignment(old, new)._edits
    assert [index for edit in edits for index in range(edit.start, edit.end)] == [*range(len(old))]
    ends = [0, *(edit.new_end for edit in edits)]
    assert all(end <= edit.new_start for end, edit in zip(ends, edits, strict=False))
    for edit in edits:
        assert edit.start < edit.end
        assert not edit.same or old[edit.start : edit.end] == new[edit.new_start : edit.new_end]


def test_a_long_text_keeps_its_passages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alignment, "LONGEST", 200)
    lines = [f"السطر {number} من نص طويل جدا فيه كلام كثير" for number in range(50)]
    old = "\n".join(lines)
    new = "\n".join(["سطر جديد", *lines[:20], "آخر", *lines[25:40], "السطر 40 مكتوب", *lines[41:]])
    for words in (lines[3], lines[30], lines[49]):
        start = old.index(words)
        moved = reanchor(anchor_at(old, start, start + len(words)), new, Alignment(old, new))
        assert (moved.start, moved.exact) == (new.index(words), words)


OLD = (
    "وصل وفد روسي إلى إسطنبول صباح اليوم لإجراء محادثات مع نظيره الأمريكي.\n"
    "وقال وزير الخارجية إن المحادثات تناقش عمل السفارات.\n"
    "وأكد مصدر دبلوماسي أن اللقاء يستمر يومين."
)


def found(old: str, words: str, new: str) -> Anchor:
    start = old.index(words)
    return reanchor(anchor_at(old, start, start + len(words)), new, Alignment(old, new))


def test_words_that_changed_where_they_stood_are_followed() -> None:
    new = OLD.replace("محادثات مع نظيره", "محادثة مع نظيرهِ")
    assert found(OLD, "محادثات مع نظيره", new).exact == "محادثة مع نظيرهِ"


def test_a_sentence_inserted_beside_a_passage_stays_outside() -> None:
    new = OLD.replace("وقال وزير", "وأفاد شهود بأن الحركة عادية. وقال وزير")
    assert found(OLD, "وقال وزير الخارجية", new).exact == "وقال وزير الخارجية"


def test_a_changed_passage_in_a_moved_paragraph_is_found_by_resemblance() -> None:
    first, *rest = OLD.split("\n")
    new = "\n".join([*rest, first.replace("صباح", "مساء")])
    moved = found(OLD, "إسطنبول صباح اليوم", new)
    assert (moved.orphan, moved.exact) == (False, "إسطنبول مساء اليوم")


def test_a_long_passage_is_found_by_its_ends() -> None:
    middle = " ".join(f"كلمة{number}" for number in range(120))
    old = f"بداية النص هنا.\n{middle}\nنهاية النص هناك."
    new = f"نهاية النص هناك.\n{middle.replace('كلمة60', 'لفظ')}\nبداية النص هنا."
    moved = found(old, middle, new)
    assert moved.exact == middle.replace("كلمة60", "لفظ")


def test_a_passage_is_looked_for_around_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resemblance, "_REACH", 120)
    first, *rest = OLD.split("\n")
    changed = first.replace("صباح", "مساء")
    near = "\n".join(["سطر جديد", *rest[:1], changed])
    far = "\n".join(["سطر جديد", *rest * 2, changed])
    anchor = anchor_at(OLD, OLD.index("إسطنبول"), OLD.index(" لإجراء"))
    assert reanchor(anchor, near).exact == "إسطنبول مساء اليوم"
    assert reanchor(anchor, far).orphan


def test_a_deleted_passage_is_an_orphan_even_if_its_words_stand_elsewhere() -> None:
    old = f"{OLD} وغادر الوفد إسطنبول مساء الجمعة."
    new = old.replace(" وغادر الوفد إسطنبول مساء الجمعة.", "")
    start = old.rindex("إسطنبول")
    lost = reanchor(anchor_at(old, start, start + 7), new, Alignment(old, new))
    assert (lost.orphan, lost.exact) == (True, "إسطنبول")


def test_an_orphan_says_where_it_may_be() -> None:
    old = "ذكرت الوكالة أن ثلاثة جنود أصيبوا في الهجوم الأخير على الحدود."
    new = "خبر آخر تماما.\nأن ثلاثة جنود قتلوا في هجوم.\nأن ثلاثة جنود قتلوا في هجوم."
    lost = found(old, "ثلاثة جنود أصيبوا في الهجوم", new)
    assert lost.orphan
    assert lost.suggestion is not None
    assert "ثلاثة جنود" in new[lost.suggestion.start : lost.suggestion.end]


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
