"""The engine starts fast because it imports little; what is slow comes when it is needed."""

import subprocess
import sys

import pytest

PROGRAM = "import sys, newsreader.text; print(*sys.modules)"


@pytest.fixture(scope="module")
def modules() -> set[str]:
    output = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, check=True, text=True
    )
    return set(output.stdout.split())


@pytest.mark.parametrize(
    "module",
    ["bidi", "dataclasses", "newsreader.model", "importlib.resources", "pathlib", "textual"],
)
def test_importing_the_engine_leaves_slow_modules_alone(module: str, modules: set[str]) -> None:
    assert "newsreader.text.layout" in modules
    assert module not in modules
