"""`newsreader config`."""

from pathlib import Path

import pytest

from newsreader.config import template
from tests.cli.conftest import Run


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where the file of options of this test is; the environment names it."""
    path = tmp_path / "config" / "config.toml"
    monkeypatch.setenv("NEWSREADER_CONFIG", str(path))
    monkeypatch.delenv("NEWSREADER_TERMINAL", raising=False)
    return path


def write(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_it_says_where_the_file_is(run: Run, file: Path) -> None:
    assert run("config", "path").out == f"{file}\n"
    assert run("config", "path", "--json").json == {"path": str(file), "exists": False}


def test_it_begins_the_file_and_never_overwrites_one(run: Run, file: Path) -> None:
    assert run("config", "init").status == 0
    assert file.read_text(encoding="utf-8") == template()
    write(file, "mine")
    again = run("config", "init")
    assert (again.status, again.out) == (1, "")
    assert again.err == f"newsreader: {file}: it exists already, and is left as it is\n"
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_file_that_is_a_broken_link_is_not_written_either(run: Run, file: Path) -> None:
    file.parent.mkdir()
    file.symlink_to("nowhere")
    assert run("config", "init").status == 1
    assert not file.with_name("nowhere").exists()


def test_it_shows_what_holds_and_where_that_comes_from(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(file, '[reading]\nwidth = 72\n[keys]\nfind = ["ctrl+f"]\nnote = ["]e"]\n')
    monkeypatch.delenv("NEWSREADER_LIBRARY")
    monkeypatch.setenv("NEWSREADER_TERMINAL", "kitty")
    shown = run("config", "show")
    lines = shown.out.splitlines()
    assert "reading.width = 72  # line 2" in lines
    assert "reading.margin = 1  # default" in lines
    assert 'keys.find = ["ctrl+f"]  # line 4' in lines
    assert 'library.path = ""  # default' in lines
    assert 'terminal.profile = "kitty"  # NEWSREADER_TERMINAL' in lines
    assert (shown.status, shown.err.count("\n")) == (0, 1)
    assert "newsreader config check" in shown.err


def test_what_it_shows_is_toml_that_can_be_kept(run: Run, file: Path) -> None:
    write(file, 'look.theme = "light"\nkeys.quit = []\ndirection.sources."RT عربي" = "ltr"\n')
    before = run("config", "show").out
    write(file, before)
    assert run("config", "check").status == 0
    assert [line.partition("  #")[0] for line in run("config", "show").out.splitlines()] == [
        line.partition("  #")[0] for line in before.splitlines()
    ]


def test_it_shows_as_json(run: Run, file: Path) -> None:
    write(file, "reading.width = 72")
    document = run("config", "show", "--json").json
    assert document["path"] == str(file)
    assert {"option": "reading.width", "value": 72, "from": "line 1"} in document["options"]
    assert {"option": "look.theme", "value": "auto", "from": "default"} in document["options"]


def test_without_a_file_nothing_is_wrong(run: Run, file: Path) -> None:
    result = run("config", "check")
    assert result.status == 0
    assert result.out == f"{file} does not exist; everything has its default\n"


def test_a_good_file_is_all_right(run: Run, file: Path) -> None:
    run("config", "init")
    result = run("config", "check")
    assert (result.status, result.out) == (0, f"{file} is all right\n")
    assert run("config", "check", "--json").json == {"path": str(file), "problems": []}


def test_it_finds_mistakes_clashes_and_keys_out_of_reach(run: Run, file: Path) -> None:
    write(
        file,
        '[keys]\nfnd = ["/"]\ncopy = ["D"]\nnote = ["m"]\nfind = ["]"]\n'
        '[terminal]\nprofile = "kity"\n',
    )
    result = run("config", "check")
    found = [line.removeprefix(f"{file}:") for line in result.out.splitlines()]
    assert result.status == 1
    assert found[:3] == [
        "2: there is no command or option keys.fnd; did you mean keys.find?",
        '3: copy cannot be called from an Arabic keyboard, which sends no "D"',
        '4: "m" calls both highlight and note in reader',
    ]
    assert '5: "]" never calls find: "] e" (next_entity) begins with it in reader' in found
    assert found[-1].startswith("7: no terminal profile is called 'kity'; there are: ")
    document = run("config", "check", "--json")
    assert document.status == 1
    assert document.json["problems"][2] == {
        "line": 4,
        "problem": '"m" calls both highlight and note in reader',
    }


def test_what_is_no_file_is_a_problem(run: Run, file: Path) -> None:
    file.mkdir(parents=True)
    result = run("config", "check")
    assert (result.status, result.out) == (1, f"{file}: it cannot be read: Is a directory\n")


@pytest.mark.parametrize("words", [[], ["chek"], ["show", "more"]])
def test_other_words_are_refused(run: Run, file: Path, words: list[str]) -> None:
    assert run("config", *words).status == 2
