import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newsreader.terminal.calibration import answers_file, kept_encoder
from newsreader.terminal.detection import Detection, detect
from newsreader.terminal.doctor import calibrate, doctor_report
from newsreader.terminal.encoders import ENCODERS
from newsreader.terminal.facts import facts_of
from newsreader.terminal.profile import profile_named, profiles
from newsreader.terminal.samples import READS_RIGHT
from newsreader.wording import speak, written

VTE = Detection(profile_named("vte"), ("it knows itself", "so do we"), identity="vte")
ARABIC = "[ء-ي]"
KONSOLE = Detection(profile_named("konsole"), ("it says so",), identity="konsole")


def test_the_report_says_what_it_is_why_and_what_is_sent() -> None:
    report = doctor_report(VTE, {"TERM": "xterm-256color"})
    for expected in ("VTE", "it knows itself", "so do we", "ESC [8l", "ESC [8h", "256 (TERM="):
        assert expected in report


def test_the_report_draws_the_line_in_each_way_and_marks_the_one_in_use() -> None:
    drawn = doctor_report(KONSOLE, {}, drawn=True).splitlines()[-len(ENCODERS) :]
    assert len({line[4:] for line in drawn}) == len(ENCODERS)
    marked = [line for line in drawn if re.match(r" *\d+\*", line)]
    assert len(marked) == 1
    assert "\u200dل" in marked[0]


def test_modes_are_switched_for_one_line_only_and_not_for_the_logical_one() -> None:
    drawn = doctor_report(VTE, {}, drawn=True).splitlines()[-len(ENCODERS) :]
    for name, line in zip(ENCODERS, drawn, strict=True):
        ordered_by_terminal = name in {"logical", "embedded-runs"}
        assert (VTE.profile.enter in line) is (VTE.profile.leave in line) is not ordered_by_terminal


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"NO_COLOR": "1", "COLORTERM": "truecolor"}, "none: NO_COLOR"),
        ({"COLORTERM": "truecolor"}, "16 million"),
        ({"TERM": "alacritty"}, "256"),
        ({"TERM": "xterm"}, "16 (TERM=xterm)"),
    ],
)
def test_colours_are_read_from_the_environment(environ: dict[str, str], expected: str) -> None:
    assert f"colours      {expected}" in doctor_report(VTE, environ)


def test_the_report_has_a_line_on_colours_underlines_keys_and_the_clipboard() -> None:
    for detection in (VTE, KONSOLE):
        lines = doctor_report(detection, {}, drawn=False).splitlines()
        labels = [line.split()[0] for line in lines if not line.startswith(" ")]
        for label in ("colours", "underlines", "keys", "clipboard"):
            assert label in labels
        assert max(map(len, lines)) <= 80


def test_a_report_that_goes_to_a_file_has_no_control_characters() -> None:
    assert doctor_report(VTE, {}, drawn=False).replace("\n", "").isprintable()


@pytest.mark.parametrize("name", profiles())
@pytest.mark.parametrize("environ", [{}, {"TERM": "tmux-256color", "NO_COLOR": "1"}])
def test_nothing_of_the_report_stays_english(name: str, environ: dict[str, str]) -> None:
    """But for names: of terminals, of what is sent, of variables."""
    detection = detect({"NEWSREADER_TERMINAL": name, **environ}, lambda: None)
    speak("ar")
    for label, fact in facts_of(detection, environ):
        assert re.search(ARABIC, written(label)), label
        if label not in {"terminal", "colours"}:
            assert re.search(ARABIC, written(fact)), fact
    report = doctor_report(detection, environ, drawn=False, say=written)
    assert not re.search(r"[a-z]{2,} [a-z]+ [a-z]+ [a-z]{2,}", report)


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that somebody sits at the terminal."""
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)


def answering(*answers: str) -> Callable[[str], str]:
    given = iter(answers)
    return lambda _question: next(given)


@pytest.mark.usefixtures("person")
def test_the_answer_is_kept_for_this_terminal(tmp_path: Path) -> None:
    environ = {"NEWSREADER_CONFIG": str(tmp_path)}
    number = str(list(ENCODERS).index("logical") + 1)
    assert (
        calibrate(KONSOLE, environ, answering("99", "x", number), lambda _line: None) == "logical"
    )
    assert kept_encoder("konsole", answers_file(environ)) == ("logical", None)


@pytest.mark.usefixtures("person")
def test_no_answer_keeps_nothing(tmp_path: Path) -> None:
    environ = {"NEWSREADER_CONFIG": str(tmp_path)}
    told: list[str] = []
    assert calibrate(KONSOLE, environ, answering(""), told.append) is None
    assert not answers_file(environ).exists()
    # the lines themselves are in the report above the question
    assert " ".join(told) == READS_RIGHT


def test_without_a_person_nothing_is_asked(tmp_path: Path) -> None:
    def ask(_question: str) -> str:
        raise AssertionError("asked")

    assert calibrate(KONSOLE, {"NEWSREADER_CONFIG": str(tmp_path)}, ask) is None
