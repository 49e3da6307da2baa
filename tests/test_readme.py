"""The README says what the program does."""

import runpy
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_table_of_keys_is_the_table_of_commands() -> None:
    script = runpy.run_path(str(ROOT / "scripts" / "readme_keys.py"))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert script["with_table"](readme) == readme, "run scripts/readme_keys.py"


def test_the_picture_is_there_and_right_in_a_browser() -> None:
    picture = (ROOT / "docs" / "reader.svg").read_text(encoding="utf-8")
    assert "bidi-override" in picture
    assert "@font-face" not in picture
