"""`newsreader doctor`, in the language of the interface."""

from pathlib import Path

import pytest

from newsreader.terminal import LABEL_COLUMNS, doctor_report
from newsreader.text import lay_out
from newsreader.wording import speak
from tests.cli.conftest import Run

TITLE = "طرفية ترسم الخلايا من اليسار إلى اليمين"
NOTE = "تُرسل الصفوف كما هي؛ وكذلك الطرفيات المجهولة (unknown)."


@pytest.fixture(autouse=True)
def _visual_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSREADER_TERMINAL", "visual")


@pytest.fixture
def arabic(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "ar_EG.UTF-8")


def drawn(text: str) -> str:
    return lay_out(text, 200)[0].text


def test_it_prints_its_report(run: Run) -> None:
    result = run("doctor")
    assert (result.status, result.err) == (0, "")
    assert result.out == doctor_report() + "\n"
    assert "terminal     a terminal that draws cells from left to right (visual)\n" in result.out


@pytest.mark.usefixtures("arabic")
def test_it_speaks_the_language_of_the_locale(run: Run) -> None:
    said = run("doctor").out
    assert f"الطرفية      {TITLE} (visual)\n" in said
    assert f"السلوك       {NOTE}\n" in said
    assert said.replace("\n", "").isprintable(), "no controls, as it is not drawn"
    assert "`" not in said


def test_the_option_counts_more_than_the_locale(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSREADER_CONFIG", str(tmp_path))
    (tmp_path / "config.toml").write_text('language = "ar"\n', encoding="utf-8")
    assert TITLE in run("doctor").out


@pytest.mark.usefixtures("arabic")
def test_as_json_it_is_english_in_any_language(run: Run) -> None:
    report = run("doctor", "--json").json
    speak("en")
    assert report == {"report": doctor_report()}


@pytest.mark.usefixtures("arabic")
def test_on_a_terminal_arabic_is_drawn_from_right_to_left(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsreader.cli.doctor.is_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "70")
    first, *rows = run("doctor").out.splitlines()
    assert first.endswith("  " + drawn("الطرفية"))
    assert first.lstrip().startswith(drawn(f"{TITLE} (visual)"))
    ours = rows[: rows.index("")]
    widths = {lay_out(row, 200, base="ltr")[0].width for row in [first, *ours[:-1]]}
    assert widths == {70, 70 - LABEL_COLUMNS}, "rows of a long fact leave the room of the label"
    assert drawn("السطر نفسه بكل طريقة؛ والمستخدمة منها معلّمة:") in rows[len(ours) + 1]
