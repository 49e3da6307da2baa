"""What the reader says when it starts."""

from pathlib import Path

import pytest

from newsreader.config import load
from newsreader.ui.greeting import FIRST, greeting, is_first_start


def test_only_the_first_start_is_the_first(tmp_path: Path) -> None:
    assert is_first_start(tmp_path / "new")
    assert not is_first_start(tmp_path / "new")


def test_where_nothing_can_be_kept_nothing_is_asked(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not is_first_start(tmp_path / "file")


def test_a_mistake_in_the_options_comes_before_the_offer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsreader.ui.greeting.config_folder", lambda: tmp_path)
    file = tmp_path / "config.toml"
    file.write_text("[reading]\nwidht = 3\n[look]\ntheme = 'pink'\n")
    said = greeting(load(file))
    assert said.startswith("\u2068config.toml: line 2: ")
    assert "1 more" in said
    file.write_text("")
    assert greeting(load(file)) == FIRST
    assert greeting(load(file)) == ""
