"""`newsreader add`."""

from pathlib import Path

import pytest

from tests.cli.conftest import SEEDS, Run, run_process

PROSE = "وصل الوفد إلى العاصمة مساء الأحد، وغادرها بعد ساعات من دون الإدلاء بأي تصريح."


def test_what_is_added_is_listed_once(run: Run) -> None:
    first, second = run("add", SEEDS, "--json"), run("add", SEEDS, "--json")
    assert [set(row) for row in first.json] == [{"input", "article", "status", "error"}] * 5
    assert [(row["article"], row["status"]) for row in first.json] == [
        (number, "added") for number in range(1, 6)
    ]
    assert [(row["article"], row["status"], row["error"]) for row in second.json] == [
        (number, "unchanged", None) for number in range(1, 6)
    ]
    assert len(run("list", "--json").json) == 5


def test_a_changed_file_is_updated(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(PROSE, encoding="utf-8")
    run("add", file)
    file.write_text(f"{PROSE} وعاد.", encoding="utf-8")
    assert [(row["article"], row["status"]) for row in run("add", file, "--json").json] == [
        (1, "updated")
    ]


def test_a_person_reads_a_line_for_each_input(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a\nb.txt").write_text(PROSE, encoding="utf-8")
    result = run("add", tmp_path / "a\nb.txt")
    assert result.out.split() == ["added", "1", f"{tmp_path}/a\\nb.txt"]


def test_failures_are_a_line_each_and_the_rest_goes_on(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(PROSE, encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "bin\nary.txt").write_bytes(b"\x00\x01" * 99)
    (tmp_path / "latin.txt").write_text("Only Latin letters here.", encoding="utf-8")
    result = run("add", tmp_path, tmp_path / "missing.txt", "http://127.0.0.1/")
    foreign = "is not Arabic (0% of its letters are); --language allows other languages"
    private = "is in a private network or on this machine, which is not fetched"
    assert result.status == 1
    assert result.out.split()[0] == "added"
    assert result.err.splitlines() == [
        f"newsreader: {tmp_path}/bin\\nary.txt: is binary, not text",
        f"newsreader: {tmp_path}/empty.txt: is empty",
        f"newsreader: {tmp_path}/latin.txt: {foreign}",
        f"newsreader: {tmp_path}/missing.txt: there is no such file or folder",
        f"newsreader: http://127.0.0.1/: {private}",
    ]


def test_options_say_what_the_input_does_not(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PROSE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(
        f"---\nsource: تاس\ndate: 2024-01-02\n---\n{PROSE} ثانية", encoding="utf-8"
    )
    options = ("--source", "الميادين", "--published", "2025-02-27T14:30", "--language", "ar-LB")
    run("add", tmp_path, *options)
    articles = {row["article"]: row for row in run("list", "--json").json}
    assert (articles[1]["source"], articles[1]["published"]) == ("الميادين", "2025-02-27T14:30:00")
    assert (articles[2]["source"], articles[2]["published"]) == ("تاس", "2024-01-02")
    assert run("show", "1", "--json").json["language"] == "ar-LB"


def test_another_language_is_added_when_it_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The delegation left the city.", encoding="utf-8")
    assert run("add", tmp_path / "a.txt").status == 1
    assert run("add", tmp_path / "a.txt", "--language", "en").status == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["add"],
        ["add", "a", "--published", "yesterday"],
        ["add", "a", "--published", "2025-02-30"],
        ["add", "a", "--language", "Arabic language"],
        ["add", "a", "--source", " "],
        ["add", "a", "--sauce", "x"],
        ["add", "a", "--sour", "x"],
    ],
    ids=" ".join,
)
def test_a_wrong_command_line_is_one_line_and_status_2(run: Run, arguments: list[str]) -> None:
    result = run(*arguments)
    assert (result.status, result.out) == (2, "")
    assert result.err.count("\n") == 1
    assert result.err.startswith("newsreader add: ")


def test_standard_input_is_added(library: Path) -> None:
    result = run_process("add", "-", stdin=PROSE.encode())
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.split() == [b"added", b"1", b"-"]


def test_a_name_that_is_not_utf_8_comes_out_as_json(library: Path, tmp_path: Path) -> None:
    (Path(str(tmp_path)) / "x\udcff.txt").write_text(PROSE, encoding="utf-8")
    result = run_process("add", str(tmp_path / "x\udcff.txt"), "--json")
    assert result.returncode == 0
    assert b'x\\udcff.txt", "article": 1' in result.stdout


def test_an_empty_name_is_not_the_current_folder(run: Run) -> None:
    result = run("add", "")
    assert result.status == 1
    assert result.err == "newsreader: '': an empty name stands for no file\n"
    assert run("list", "--json").json == []
