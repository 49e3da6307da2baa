"""`newsreader list`, `search` and `events`: JSON, fields for other programs, and rows for a person."""

import re
from pathlib import Path

import pytest

from newsreader.library import Library
from tests.cli.conftest import Run, run_in_terminal

_SHAPED = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")


def test_list_is_as_the_contract_says(sample: Run) -> None:
    rows = sample("list", "--json").json
    assert [list(row) for row in rows] == [["article", "title", "source", "published", "event"]] * 5
    by_number = {row["article"]: row for row in rows}
    assert by_number[4]["source"] == "SeaPRwire"
    assert by_number[1]["source"] is None
    assert [by_number[number]["published"] for number in range(1, 6)] == [
        "2025-02-27",
        "2025-04-10",
        "2025-04-10",
        "2025-02-27",
        "2025-02-27",
    ]
    assert all(row["event"].startswith("e") for row in rows)


def test_list_gives_fields_in_logical_order(sample: Run) -> None:
    rows = [line.split("\t") for line in sample("list").out.splitlines()]
    assert sorted(row[0] for row in rows) == ["1", "2", "3", "4", "5"]
    assert {len(row) for row in rows} == {5}
    assert any(row[4].startswith("روسيا: تقدم") for row in rows)


def test_search_is_as_the_contract_says(sample: Run) -> None:
    rows = sample("search", "اسطنبول", "--json").json
    assert len(rows) == 5
    for row in rows:
        assert list(row) == ["article", "title", "score", "offset_unit", "hits"]
        assert row["offset_unit"] == "code point"
        assert isinstance(row["score"], float)
        text = sample("show", str(row["article"]), "--json").json["text"]
        found = {text[hit["start"] : hit["end"]] for hit in row["hits"]}
        assert found <= {"إسطنبول", "اسطنبول"}


def test_a_phrase_may_be_one_word_of_the_shell_or_several(sample: Run) -> None:
    together = sample("search", "وزير الخارجية", "--json").json
    assert together
    assert sample("search", "وزير", "الخارجية", "--json").json == together


def test_exact_finds_no_other_forms(sample: Run) -> None:
    exact = sample("search", "دبلوماسي", "--exact", "--json").json
    stemmed = sample("search", "دبلوماسي", "--json").json
    assert sum(len(row["hits"]) for row in exact) < sum(len(row["hits"]) for row in stemmed)


@pytest.mark.parametrize("query", ["كلمة لا توجد", "", "  ", '"', "AND OR *", "xyz"])
def test_nothing_found_is_no_failure(sample: Run, query: str) -> None:
    result = sample("search", query, "--json")
    assert (result.status, result.json) == (0, [])


def test_a_concordance_has_the_words_around_each_place(sample: Run) -> None:
    text = sample("show", "5", "--json").json["text"]
    lines = sample("search", "الكرملين", "--kwic").out.splitlines()
    fields = [line.split("\t") for line in lines]
    (mine,) = [row for row in fields if row[0] == "5"]
    _, start, before, word, after = mine
    assert text[int(start) :].startswith(word)
    assert f"{before} {word} {after}" in " ".join(text.split())


def test_a_concordance_has_the_word_without_the_punctuation_beside_it(
    run: Run, tmp_path: Path
) -> None:
    text = "وصل الوفد (إلى العاصمة)، ثم غادر «العاصمة» بعد ساعات من دون الإدلاء بأي تصريح."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    run("add", tmp_path / "a.txt")
    rows = [line.split("\t") for line in run("search", "عاصمة", "--kwic").out.splitlines()]
    assert [row[3] for row in rows] == ["العاصمة", "العاصمة"]
    assert rows[0][2].endswith("(إلى")
    assert rows[0][4].startswith(")، ثم")
    assert rows[1][2].endswith("«")
    written = run_in_terminal("search", "عاصمة", "--kwic")
    assert "«ﺔﻤﺻﺎﻌﻟﺍ»" in written
    assert "،(ﺔﻤﺻﺎﻌﻟﺍ ﻰﻟﺇ)" in written


def test_events_are_as_the_contract_says(sample: Run) -> None:
    stories = sample("events", "--json").json
    accounts = []
    for story in stories:
        assert list(story) == ["story", "title", "events"]
        for event in story["events"]:
            assert list(event) == ["event", "title", "date", "accounts", "because"]
            assert event["date"] is None or list(event["date"]) == ["earliest", "latest", "reason"]
            accounts += event["accounts"]
    assert all(list(account) == ["article", "source", "title"] for account in accounts)
    assert sorted(account["article"] for account in accounts) == [1, 2, 3, 4, 5]


def test_events_give_a_line_for_each_account(sample: Run) -> None:
    rows = [line.split("\t") for line in sample("events").out.splitlines()]
    assert sorted(row[3] for row in rows) == ["1", "2", "3", "4", "5"]
    assert {len(row) for row in rows} == {6}


@pytest.mark.parametrize("command", ["list", "search", "events"])
def test_an_empty_library_has_nothing_in_it(run: Run, library: Path, command: str) -> None:
    Library.open(library).close()
    arguments = ("search", "كلمة") if command == "search" else (command,)
    assert (run(*arguments).status, run(*arguments).out) == (0, "")
    assert run(*arguments, "--json").json == []


@pytest.mark.parametrize(
    "arguments",
    [["list"], ["search", "إسطنبول"], ["search", "إسطنبول", "--kwic"], ["events"]],
    ids=" ".join,
)
@pytest.mark.parametrize("columns", [40, 80, 200])
def test_on_a_terminal_rows_are_drawn_and_fit(
    sample: Run, arguments: list[str], columns: int
) -> None:
    written = run_in_terminal(*arguments, columns=columns)
    rows = re.sub(r"\x1b\[\d*[mK]|\r", "", written).splitlines()
    assert any(_SHAPED.search(row) for row in rows)
    assert not re.search("[\u0621-\u064a]", written)
    marks = re.compile("[\u064b-\u0652]")
    assert max(len(marks.sub("", row)) for row in rows) <= min(columns, 100)


def test_hits_stand_out_on_a_terminal(sample: Run) -> None:
    written = run_in_terminal("search", "لافروف")
    assert "\x1b[1mﻑﻭﺮﻓﻻ\x1b[22m" in written
