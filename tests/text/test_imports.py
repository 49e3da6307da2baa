"""The engine starts fast because it imports little; what is slow comes when it is needed."""

import subprocess
import sys

import pytest

import newsreader.text
import newsreader.text.caret

PROGRAM = "import sys; from newsreader.text import lay_out; print(*sys.modules)"


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


def test_what_is_not_asked_for_is_not_loaded(modules: set[str]) -> None:
    assert "newsreader.text.folding" not in modules


def test_every_public_name_is_there() -> None:
    for name in newsreader.text.__all__:
        assert getattr(newsreader.text, name) is not None
    assert not hasattr(newsreader.text, "layout_of")
