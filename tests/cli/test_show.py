"""`newsreader show`."""

import re
from pathlib import Path

import pytest

from newsreader.text import lay_out
from tests.cli.conftest import SEEDS, Run, run_in_terminal

_SHAPED = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
PROSE = "وصل الوفد إلى العاصمة مساء الأحد، وغادرها بعد ساعات من دون الإدلاء بأي تصريح."


def test_json_has_the_text_and_its_blocks(sample: Run) -> None:
    document = sample("show", "2", "--json").json
    assert document["offset_unit"] == "code point"
    assert document["text"] == (SEEDS / "001_276d0277ee40ed24.txt").read_text(encoding="utf-8")
    first = document["blocks"][0]
    assert first == {"start": 0, "end": 6, "kind": "boilerplate", "rule": "shortcode"}


def test_the_text_is_drawn_to_the_right_edge(sample: Run) -> None:
    rows = sample("show", "5", "--width", "50").out.splitlines()
    article = sample("show", "5", "--json").json
    prose = [article["text"][b["start"] : b["end"]] for b in article["blocks"]]
    lines = [line for text in prose for line in lay_out(text, 50)]
    assert [row for row in rows[4:] if row] == [
        " " * (50 - line.width) + line.text for line in lines
    ]


@pytest.mark.parametrize("width", [1, 2, 7, 100, 10000])
def test_any_width_will_do(sample: Run, width: int) -> None:
    result = sample("show", "3", "--width", str(width))
    assert (result.status, result.err) == (0, "")


@pytest.mark.parametrize("width", ["0", "-1", "x", "10001", "٨٠"])
def test_an_impossible_width_is_refused(sample: Run, width: str) -> None:
    result = sample("show", "3", f"--width={width}")
    assert (result.status, result.err.count("\n")) == (2, 1)


def test_lines_that_are_not_the_authors_are_hidden_and_counted(sample: Run) -> None:
    hidden, everything = sample("show", "3").out, sample("show", "3", "--all").out
    assert "[3 lines hidden, --all shows them]" in hidden
    assert "0:00" not in hidden
    assert "0:00" in everything
    assert "hidden" not in everything


def test_plain_is_the_text_as_it_is(sample: Run) -> None:
    plain = sample("show", "3", "--plain").out
    assert not _SHAPED.search(plain)
    lines = plain.splitlines()
    assert lines[0] == "روسيا: تقدم في محادثات إسطنبول مع الولايات المتحدة بشأن البعثات الدبلوماسية"
    assert "0:00" not in lines
    text = sample("show", "3", "--json").json["text"]
    stored = text.splitlines()
    assert sample("show", "3", "--plain", "--all").out == f"{text.removesuffix(chr(10))}\n"
    rest = iter(stored)
    assert all(line in rest for line in lines)  # the lines in order, and no other
    assert len([*filter(None, stored)]) - len([*filter(None, lines)]) == 3


def test_plain_leaves_out_what_is_hidden_inside_a_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"[ad_1] {PROSE} [/x]\n{PROSE}", encoding="utf-8")
    assert run("show", tmp_path / "a.txt", "--plain").out.split() == [*PROSE.split()] * 2


def test_without_a_terminal_the_text_is_drawn_too(sample: Run) -> None:
    assert _SHAPED.search(sample("show", "3").out)


def test_on_a_terminal_its_width_counts(sample: Run) -> None:
    rows = run_in_terminal("show", "4", columns=42).splitlines()
    marks = re.compile("[\u064b-\u0652\r]|\x1b\\[K")
    lengths = [len(marks.sub("", row)) for row in rows]
    assert max(lengths) == 42


def test_a_file_need_not_be_in_the_library(run: Run, tmp_path: Path, library: Path) -> None:
    (tmp_path / "a.txt").write_text(f"(رويترز) - {PROSE}", encoding="utf-8")
    document = run("show", tmp_path / "a.txt", "--json").json
    assert (document["article"], document["source"]) == (None, "رويترز")
    assert not library.exists()
    drawn = run("show", SEEDS / "003_79f51dcd34da4227.txt", "--width", "200").out.splitlines()
    assert drawn[1].strip() == "SeaPRwire · 2025-02-27"


def test_another_language_is_drawn_from_the_left(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("---\nlang: en\n---\nThe delegation left.", encoding="utf-8")
    assert "\nThe delegation left.\n" in run("show", tmp_path / "a.txt").out


@pytest.mark.parametrize("name", ["9", "9" * 30, "missing.txt", "empty.txt", ".", "a\nb"])
def test_what_cannot_be_shown_is_one_line(
    sample: Run, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty.txt").touch()
    monkeypatch.chdir(tmp_path)
    result = sample("show", name)
    assert (result.status, result.out, result.err.count("\n")) == (1, "", 1)
    assert result.err.startswith("newsreader: ")
    assert name.replace("\n", "\\n") in result.err


def test_escape_sequences_of_a_file_do_not_reach_the_terminal(run: Run, tmp_path: Path) -> None:
    hostile = f"---\ntitle: \x1b]0;x\x07عنوان\n---\n{PROSE}\x1b[2J\x9b31m\x00"
    (tmp_path / "a.txt").write_text(hostile, encoding="utf-8")
    for arguments in ([], ["--plain"], ["--json"], ["--width", "20"]):
        out = run("show", tmp_path / "a.txt", *arguments).out
        assert not set(out) & set("\x1b\x07\x9b\x00")
