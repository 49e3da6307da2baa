"""Undo and redo."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.library import Library
from newsreader.model import DateCorrection, Highlight

from .samples import TEXT, article

Step = tuple[str, int, int, str]
Seen = tuple[tuple[Highlight, ...], tuple[DateCorrection, ...]]

KINDS = ("add", "label", "note", "tags", "passage", "less", "delete", "date", "no date")
VALUES = ("2025-02-27", "2025-02", "2024", "P3D", "2025-W08", "XXXX-02-27", "199", "2025-02-27TMO")
OTHER = "نص ثان عن محادثات موسكو"

STEPS = st.lists(
    st.tuples(
        st.sampled_from(KINDS),
        st.integers(0, len(TEXT) - 1),
        st.integers(1, 8),
        st.text(max_size=5),
    ),
    max_size=14,
)


def stocked(folder: str) -> Library:
    library = Library.open(Path(folder) / "x.db")
    library.add_many([article(), article(OTHER)])
    return library


def take(library: Library, step: Step) -> None:
    kind, where, label, words = step
    marks = library.highlights()
    if kind in {"date", "no date"}:
        value = VALUES[label - 1] if kind == "date" else None
        library.correct_date(1, where, min(where + label, len(TEXT)), value)
    elif kind == "add" or not marks:
        library.highlight(1, where, len(TEXT), label=label, note=words)
    else:
        change(library, step, marks[where % len(marks)])


def change(library: Library, step: Step, chosen: Highlight) -> None:
    kind, where, label, words = step
    match kind:
        case "label":
            library.change_highlight(chosen.id, label=label)
        case "note":
            library.change_highlight(chosen.id, note=words)
        case "tags":
            library.tag(chosen.id, list(words))
        case "passage":
            start = where % len(OTHER)
            library.add_passage(chosen.id, 2, start, len(OTHER))
        case "less" if len(chosen.passages) > 1:
            library.remove_passage(chosen.id, chosen.passages[where % len(chosen.passages)].id)
        case _:
            library.delete_highlight(chosen.id)


def seen(library: Library) -> Seen:
    return library.highlights(), library.date_corrections()


def undo_all(library: Library) -> list[Seen]:
    """Take back every change; return what there was before and after each, oldest first."""
    met = [seen(library)]
    while library.undo():
        met.append(seen(library))
    return met[::-1]


@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_undo_restores_every_state_and_redo_reapplies_it(steps: list[Step]) -> None:
    with TemporaryDirectory() as folder, stocked(folder) as library:
        before = seen(library)
        walked = []
        for step in steps:
            take(library, step)
            walked.append(seen(library))
        met = undo_all(library)
        assert met[0] == before
        assert met[-1] == (walked[-1] if walked else before)
        assert all(state in met for state in walked)
        for state in met[1:]:
            assert library.redo() is not None
            assert seen(library) == state
        assert library.redo() is None
        assert library.damaged() == ()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["add", "date", "undo", "redo"]), max_size=25))
def test_any_mixture_of_changes_undo_and_redo_behaves_like_two_stacks(walk: list[str]) -> None:
    with TemporaryDirectory() as folder, stocked(folder) as library:
        done: list[str] = []
        undone: list[str] = []
        for number, step in enumerate(walk):
            if step == "add":
                done.append(library.highlight(1, 0, 5).id)
                undone.clear()
            elif step == "date":
                library.correct_date(1, number, number + 1, "2025")
                (made,) = {one.id for one in library.date_corrections()} - {*done}
                done.append(made)
                undone.clear()
            elif step == "undo":
                assert (library.undo() is None) == (not done)
                undone.extend([done.pop()] if done else [])
            else:
                assert (library.redo() is None) == (not undone)
                done.extend([undone.pop()] if undone else [])
            marks, dates = seen(library)
            assert {one.id for one in marks} | {one.id for one in dates} == set(done)


def test_undo_says_what_it_took_back(library: Library) -> None:
    mark = library.highlight(library.add(article()).id, 0, 5)
    library.change_highlight(mark.id, label=2)
    library.change_highlight(mark.id, note="أ")
    library.delete_highlight(mark.id)
    said = [library.undo() for _ in range(5)]
    assert said == ["highlight deleted", "note changed", "label changed", "highlight added", None]
    assert [library.redo() for _ in range(5)] == [*said[3::-1], None]


def test_undo_and_redo_work_after_a_restart(path: Path) -> None:
    with Library.open(path) as library:
        mark = library.highlight(library.add(article()).id, 0, 5)
        library.delete_highlight(mark.id)
    with Library.open(path) as library:
        assert library.undo() == "highlight deleted"
        assert library.highlights() == (mark,)
    with Library.open(path) as library:
        assert library.redo() == "highlight deleted"
        assert library.highlights() == ()


def test_the_log_only_grows(library: Library) -> None:
    library.highlight(library.add(article()).id, 0, 5)
    library.undo()
    library.redo()
    library.undo()
    with library._precious.reading() as connection:
        kinds = connection.execute("SELECT kind, target FROM annotation_log ORDER BY id").fetchall()
    assert kinds == [("change", None), ("undo", 1), ("redo", 1), ("undo", 1)]
