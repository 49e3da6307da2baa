"""Where the file of options is."""

from pathlib import Path

import platformdirs
import pytest

from newsreader.config import config_file, config_folder, load
from newsreader.terminal.calibration import answers_file


def test_it_is_in_the_place_of_the_platform() -> None:
    folder = platformdirs.user_config_path("newsreader", appauthor=False)
    assert config_file({}) == config_file({"NEWSREADER_CONFIG": ""}) == folder / "config.toml"


@pytest.mark.parametrize("named", ["/x", "/x/config.toml"])
def test_a_folder_or_a_file_can_be_named(named: str) -> None:
    environ = {"NEWSREADER_CONFIG": named}
    assert config_file(environ) == Path("/x/config.toml")
    assert config_folder(environ) == Path("/x")


def test_other_files_of_the_person_stand_beside_it() -> None:
    assert answers_file({"NEWSREADER_CONFIG": "/x/mine.toml"}) == Path("/x/terminals.json")


def test_the_environment_decides_what_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("reading.width = 50", encoding="utf-8")
    monkeypatch.setenv("NEWSREADER_CONFIG", str(path))
    loaded = load()
    assert (loaded.path, loaded.config.reading.width) == (path, 50)
