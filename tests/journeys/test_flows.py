"""Whole ways through the program, typed into a real terminal and read off its screen.

One for each flow the product promises: what a person does from the first start to the export.
"""

import os
import signal
from pathlib import Path

import pytest

from newsreader.library import Library
from newsreader.text import shape
from tests.journeys.tmux import Terminal

pytestmark = pytest.mark.journeys

LISTED = "2 rounds"
"""What the list of the sample says once its events are known."""
READING = ". Sentence"
"""What only the footer of an article says."""


def drawn(words: str) -> str:
    """Return Arabic words as they stand on the screen: joined, from left to right."""
    return shape(words)[::-1]


def notes(terminal: Terminal) -> list[tuple[int, str]]:
    """Return the label and the note of every highlight that is stored."""
    with Library.open(terminal.library) as library:
        return [(one.label, one.note) for one in library.highlights()]


def opened(terminal: Terminal) -> None:
    """Start with the sample and open its first article."""
    terminal.start("--sample")
    terminal.wait(LISTED)
    terminal.press("Enter")
    terminal.wait(READING)


def test_the_first_start_offers_the_sample(terminal: Terminal) -> None:
    terminal.start()
    terminal.wait("S adds the sample")
    terminal.wait("London")
    terminal.press("S")
    terminal.wait(LISTED)
    terminal.press("Q")
    terminal.wait(terminal.gone)
    terminal.start()
    terminal.wait(LISTED)
    assert "S adds the sample" not in terminal.screen()


def test_which_way_reads_right_is_asked_at_the_first_start_and_in_use_at_once(
    terminal: Terminal,
) -> None:
    terminal.start()
    terminal.wait("S adds the sample")
    terminal.press("!")
    terminal.wait("قال الكاتب")
    assert drawn("الحرب") in terminal.screen()
    terminal.press("2")
    terminal.wait("بكم")
    terminal.press("!")
    terminal.wait("n shows other ways")
    terminal.wait(drawn("الحرب"))
    terminal.press("2")
    terminal.wait(drawn("بكم"))


def test_files_named_on_the_command_line_are_read_and_open_where_they_were_left(
    terminal: Terminal, tmp_path: Path
) -> None:
    article = tmp_path / "خبر.txt"
    sentences = (f"قال الوزير في الجلسة رقم {number} إن العمل مستمر." for number in range(1, 80))
    article.write_text("عنوان الخبر\n\n" + "\n\n".join(sentences))
    terminal.start("add", str(article))
    terminal.wait(terminal.gone)
    terminal.start()
    terminal.wait("1 article")
    terminal.press("Enter")
    terminal.wait(READING)
    terminal.press("G")
    terminal.wait(" 79 ")
    terminal.press("Q")
    terminal.wait(terminal.gone)
    terminal.start()
    terminal.wait("0 unread")
    terminal.press("Enter")
    terminal.wait(" 79 ")


def test_left_walks_along_the_accounts_and_minus_goes_back(terminal: Terminal) -> None:
    opened(terminal)
    terminal.press("Left")
    terminal.wait("Account 2 of 3")
    terminal.press("Left")
    terminal.wait("Account 3 of 3")
    terminal.press("Left")
    terminal.wait("This event has 3 accounts")
    terminal.press("1")
    terminal.wait("Account 1 of 3")
    terminal.press("-", "-", "-", "-")
    terminal.wait("Nothing was read before this")


def test_a_name_and_a_date_are_inspected(terminal: Terminal) -> None:
    opened(terminal)
    terminal.press("]", "e", "i")
    terminal.wait("mentions")
    assert "100 %" in terminal.screen()
    terminal.press("q", "]", "d", "i")
    terminal.wait("because")


def test_words_are_searched_for_in_all_articles(terminal: Terminal) -> None:
    terminal.start("--sample")
    terminal.wait(LISTED)
    terminal.press("s")
    terminal.press("اسطنبول", "Enter")
    terminal.wait("22 places")
    assert drawn("إسطنبول") in terminal.screen()
    terminal.press("Enter")
    terminal.wait(READING)
    terminal.press("n")
    terminal.wait(" of ")


def test_a_sentence_is_highlighted_noted_tagged_and_seen_again_after_a_restart(
    terminal: Terminal,
) -> None:
    opened(terminal)
    terminal.press(".", "m", "3")
    terminal.wait("Label 3")
    terminal.press("a", "مهم", "C-s")
    terminal.wait(lambda: notes(terminal) == [(3, "مهم")])
    terminal.press("#", "عاجل", "Enter")
    terminal.wait("1 highlight")
    terminal.press("v", "w", "w", "m", "Enter")
    terminal.wait("2 highlights")
    terminal.press("u")
    terminal.wait("Taken back")
    terminal.press("Q")
    terminal.wait(terminal.gone)
    terminal.start()
    terminal.wait(LISTED)
    assert "4 unread" in terminal.screen()
    terminal.press("'")
    terminal.wait("1 highlight")
    assert drawn("مهم") in terminal.screen()
    assert drawn("عاجل") in terminal.screen()
    terminal.press("Enter")
    terminal.wait(READING)
    terminal.press("q", "q")
    terminal.wait("1 highlight")
    terminal.press("C-r")
    terminal.wait("2 highlights")


def test_highlights_are_written_to_a_page_that_runs_from_the_right(
    terminal: Terminal, tmp_path: Path
) -> None:
    opened(terminal)
    terminal.press(".", "m", "2")
    terminal.wait("Label 2")
    terminal.press("E")
    terminal.wait("The highlights of this article")
    terminal.press("Down", "C-u", str(tmp_path / "page.html"), "Enter")
    terminal.wait("Written")
    assert 'dir="rtl"' in (tmp_path / "page.html").read_text()


def test_a_kill_loses_nothing_that_was_shown_as_done(terminal: Terminal) -> None:
    opened(terminal)
    terminal.press(".", "m", "2")
    terminal.wait("Label 2")
    os.kill(terminal.process(), signal.SIGKILL)
    terminal.wait(terminal.gone)
    assert notes(terminal) == [(2, "")]
    terminal.start()
    terminal.wait("4 unread")


def test_a_signal_to_end_keeps_the_note_being_written(terminal: Terminal) -> None:
    opened(terminal)
    terminal.press(".", "a", "ملاحظة لم تحفظ")
    terminal.wait(drawn("تحفظ"))
    os.kill(terminal.process(), signal.SIGTERM)
    terminal.wait(terminal.gone)
    assert notes(terminal) == [(1, "ملاحظة لم تحفظ")]


def test_another_program_may_write_to_the_library_that_is_being_read(terminal: Terminal) -> None:
    terminal.start("--sample")
    terminal.wait(LISTED)
    with Library.open(terminal.library) as library:
        library.highlight(1, 0, 10, label=7)
    terminal.press("'")
    terminal.wait("1 highlight")
    terminal.press("d", "d")
    terminal.wait("0 highlights")
    assert notes(terminal) == []


def test_an_arabic_keyboard_does_it_all(terminal: Terminal) -> None:
    terminal.start("--sample")
    terminal.wait(LISTED)
    terminal.press("ت", "Enter")
    terminal.wait(READING)
    terminal.press("ظ", "موسكو", "Enter")
    terminal.wait(" found")
    terminal.press("ى")
    terminal.wait("2 of")
    terminal.press("Escape")
    terminal.wait(lambda: " found" not in terminal.screen())
    terminal.press("ض")
    terminal.wait("4 unread")
