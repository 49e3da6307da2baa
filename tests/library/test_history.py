"""Undo and redo."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.library import Library
from newsreader.model import Highlight

from .samples import TEXT, article

Step = tuple[str, int, int, str]

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "label", "note", "delete"]),
        st.integers(0, len(TEXT) - 1),
        st.integers(1, 8),
        st.text(max_size=5),
    ),
    max_size=12,
)


def take(library: Library, number: int, step: Step) -> None:
    kind, where, label, note = step
    marks = library.highlights()
    if kind == "add" or not marks:
        library.highlight(number, where, len(TEXT), label=label, note=note)
        return
    chosen = marks[where % len(marks)]
    if kind == "label":
        library.change_highlight(chosen.id, label=label)
    elif kind == "note":
        library.change_highlight(chosen.id, note=note)
    else:
        library.delete_highlight(chosen.id)


def states(library: Library, number: int, steps: list[Step]) -> list[tuple[Highlight, ...]]:
    """Take the steps; return every state met, without steps that changed nothing."""
    met = [library.highlights()]
    for step in steps:
        take(library, number, step)
        if library.highlights() != met[-1]:
            met.append(library.highlights())
    return met


@settings(max_examples=25, deadline=None)
@given(STEPS)
def test_undo_restores_every_state_and_redo_reapplies_it(steps: list[Step]) -> None:
    with TemporaryDirectory() as folder, Library.open(Path(folder) / "x.db") as library:
        met = states(library, library.add(article()).id, steps)
        for state in reversed(met[:-1]):
            assert library.undo() is not None
            assert library.highlights() == state
        assert library.undo() is None
        for state in met[1:]:
            assert library.redo() is not None
            assert library.highlights() == state
        assert library.redo() is None


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["add", "undo", "redo"]), max_size=25))
def test_any_mixture_of_changes_undo_and_redo_behaves_like_two_stacks(walk: list[str]) -> None:
    with TemporaryDirectory() as folder, Library.open(Path(folder) / "x.db") as library:
        number = library.add(article()).id
        done: list[str] = []
        undone: list[str] = []
        for step in walk:
            if step == "add":
                done.append(library.highlight(number, 0, 5).id)
                undone.clear()
            elif step == "undo":
                assert (library.undo() is None) == (not done)
                undone.extend([done.pop()] if done else [])
            else:
                assert (library.redo() is None) == (not undone)
                done.extend([undone.pop()] if undone else [])
            assert {mark.id for mark in library.highlights()} == set(done)


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
