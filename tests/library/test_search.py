"""Searching the library."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.library import Library, search
from newsreader.library.index import MOST_FORMS

from .samples import article


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    path = Path(tmp_path_factory.mktemp("search")) / "library.db"
    with Library.open(path) as library:
        library.add(article("وصل وزير الخارجية إلى إسطنبول يوم 2025-02-27.", title="زيارة"))
        library.add(article("غادر الوزير اسطنبولَ، وقال إن الخارجية راضية.", title="مغادرة"))
        library.add(article("[ad_1] إعلان\nاجتماع في أنقرة", title="القمة", boilerplate=0))
        yield library


def found(library: Library, query: str, *, exact: bool = False) -> dict[int, list[str]]:
    return {
        hit.article: [library.article(hit.article).text[s.start : s.end] for s in hit.hits]
        for hit in library.search(query, exact=exact)
    }


def test_spelling_is_folded(stocked: Library) -> None:
    assert found(stocked, "اسطنبول") == {1: ["إسطنبول"], 2: ["اسطنبولَ"]}
    assert found(stocked, "إسطنبــول", exact=True) == found(stocked, "اسطنبول")


def test_other_forms_are_found_unless_exact(stocked: Library) -> None:
    assert found(stocked, "وزير") == {1: ["وزير"], 2: ["الوزير"]}
    assert found(stocked, "وزير", exact=True) == {1: ["وزير"]}
    assert found(stocked, "قال") == {2: ["وقال"]}
    assert found(stocked, "فقالت") == {2: ["وقال"]}


def test_a_first_letter_belongs_to_a_word_that_has_the_article_before_it(library: Library) -> None:
    library.add(article("وصل وزير"))
    library.add(article("هذا زير ماء"))
    assert set(found(library, "وزير")) == set(found(library, "زير")) == {1, 2}
    library.add(article("غادر الوزير"))
    assert found(library, "وزير") == {1: ["وزير"], 3: ["الوزير"]}
    assert found(library, "زير") == {2: ["زير"]}


def test_all_words_must_be_there(stocked: Library) -> None:
    assert found(stocked, "اسطنبول الخارجية قال") == {2: ["اسطنبولَ", "وقال", "الخارجية"]}
    assert found(stocked, "اسطنبول أنقرة") == {}


@pytest.mark.parametrize("quotes", ['"{}"', "«{}»", "“{}”"])
def test_a_phrase_is_literal(stocked: Library, quotes: str) -> None:
    assert found(stocked, quotes.format("وزير الخارجيه")) == {1: ["وزير الخارجية"]}
    assert found(stocked, quotes.format("الخارجية وزير")) == {}
    assert found(stocked, quotes.format("وزير")) == {1: ["وزير"]}


def test_a_phrase_that_begins_at_the_end_of_a_text_is_not_there(library: Library) -> None:
    library.add(article("قال الوزير نعم ثم قال"))
    assert found(library, '"قال الوزير"') == {1: ["قال الوزير"]}


def test_a_phrase_of_the_title_may_be_longer_than_the_text(library: Library) -> None:
    library.add(article("قال الوزير", title="قال الوزير نعم ثم لا"))
    assert found(library, '"قال الوزير نعم ثم"') == {1: []}


def test_a_quotation_mark_that_is_not_closed_is_nothing_special(stocked: Library) -> None:
    assert found(stocked, '"وزير') == found(stocked, "وزير")


def test_what_is_written_as_one_piece_must_stand_together(stocked: Library) -> None:
    assert found(stocked, "2025-02-27") == {1: ["2025-02-27"]}
    assert found(stocked, "27-02-2025") == {}


def test_a_title_is_found_without_hits_in_the_text(stocked: Library) -> None:
    assert found(stocked, "القمة") == {3: []}


def test_boilerplate_is_not_found(stocked: Library) -> None:
    assert found(stocked, "إعلان") == {}


@pytest.mark.parametrize("query", ["", "   ", '""', "*", "AND", "\x00", "\ud800", "NEAR(", "-"])
def test_a_query_without_words_of_the_library_finds_nothing(stocked: Library, query: str) -> None:
    assert stocked.search(query) == ()


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(max_size=30),
        st.text(alphabet="\"'*()^:+-{}~ANDORNTE وزير الخارجية«»\x00\ud800_", max_size=30),
    ),
    st.booleans(),
)
def test_no_query_is_wrong_and_every_hit_lies_in_its_text(query: str, exact: bool) -> None:
    library = LIBRARY.opened
    for hit in library.search(query, exact=exact):
        text = library.article(hit.article).text
        spans = list(hit.hits)
        assert spans == sorted(spans)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))


class LIBRARY:
    """Lets a Hypothesis test, which takes no fixture of a module, use one."""

    opened: Library


@pytest.fixture(autouse=True)
def _opened(stocked: Library) -> None:
    LIBRARY.opened = stocked


def test_the_better_fit_comes_first(library: Library) -> None:
    filler = "كلمات كثيرة أخرى لا علاقة لها بالأمر هنا على الإطلاق"
    for number in range(5):
        library.add(article(f"{filler} {number}"))
    passing = library.add(article(f"{filler} {filler} روسيا")).id
    about = library.add(article("روسيا ثم روسيا ثم روسيا", title="روسيا")).id
    hits = library.search("روسيا")
    assert [hit.article for hit in hits] == [about, passing]
    assert hits[0].score > hits[1].score > 0


def test_a_word_in_the_title_weighs_more(library: Library) -> None:
    for number in range(5):
        library.add(article(f"كلمات أخرى {number}"))
    title = library.add(article("كلمات أخرى هنا", title="روسيا")).id
    body = library.add(article("كلمات روسيا هنا", title="أخرى")).id
    assert [hit.article for hit in library.search("روسيا")] == [title, body]


def test_only_the_newest_are_ranked(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_RANKED", 2)
    for year in (2024, 2022, 2023):
        library.add(article(f"روسيا {year}", published=date(year, 1, 1)))
    assert [hit.article for hit in library.search("روسيا")] == [1, 3]


def test_a_limit_is_kept(library: Library) -> None:
    library.add_many(article(f"روسيا {number}") for number in range(5))
    assert len(library.search("روسيا", limit=2)) == 2
    assert library.search("روسيا", limit=0) == ()
    assert len(library.search("روسيا", limit=10**30)) == 5


def test_among_equals_the_newest_comes_first(library: Library) -> None:
    old = library.add(article("روسيا أ", published=date(2024, 1, 1))).id
    new = library.add(article("روسيا ب", published=date(2025, 1, 1))).id
    older = library.add(article("روسيا ج", published=date(2023, 1, 1))).id
    assert [hit.article for hit in library.search("روسيا")] == [new, old, older]


def test_a_changed_text_is_found_by_its_new_words_only(library: Library) -> None:
    library.add(article("في موسكو", origin="a"))
    library.add(article("في لندن", origin="a"))
    assert library.search("موسكو") == ()
    assert found(library, "لندن") == {1: ["لندن"]}


def test_a_word_stands_for_a_bounded_number_of_forms(library: Library) -> None:
    endings = ["ها", "هم", "هن", "كم", "نا", "وا", "ات", "ان", "ون", "ين", "يه", "تم"]
    words = [f"ال{'كتاب'}{a}{b}" for a in endings for b in endings]
    library.add(article(" ".join(words)))
    (hit,) = library.search("كتاب")
    assert len(hit.hits) == MOST_FORMS - 1  # the word itself is not in the text
