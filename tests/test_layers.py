"""The architecture: who may import whom."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "tui" / "newsreader"
LEAVES = {"errors", "resources", "versions", "wording"}
MAY_IMPORT = {
    "model": set[str](),
    "errors": {"wording"},
    "resources": set[str](),
    "versions": set[str](),
    "wording": set[str](),
    "text": {"model"},
    "commands": {"model", "resources", "errors", "wording"},
    "config": {"model", "commands"} | LEAVES,
    "terminal": {"text", "config"} | LEAVES,
    "analysis": {"model", "text"} | LEAVES,
    "events": {"model", "text", "analysis"} | LEAVES,
    "web": LEAVES,
    "library": {"model", "text", "config", "analysis", "events", "web"} | LEAVES,
    "ui": {"model", "text", "terminal", "analysis", "events", "library", "commands", "config"}
    | LEAVES,
    "cli": {"model", "text", "terminal", "analysis", "events", "library", "commands", "config"}
    | {"ui"}
    | LEAVES,
    "__main__": {"cli"},
    "__init__": set[str](),
}
SCREEN_LIBRARIES = {"textual", "rich"}


def _imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file.name}: relative import"
            module = node.module or ""
            if module == "newsreader":
                yield from (f"newsreader.{alias.name}" for alias in node.names)
            else:
                yield module


def _layer(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_imports_point_downwards(file: Path) -> None:
    layer = _layer(file)
    for name in _imported(file):
        top, *rest = name.split(".")
        if top == "newsreader" and rest and rest[0] not in {layer, "__version__"}:
            assert rest[0] in MAY_IMPORT[layer], f"{layer} imports {name}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_only_ui_imports_screen_libraries(file: Path) -> None:
    if _layer(file) != "ui":
        assert not SCREEN_LIBRARIES & {name.split(".")[0] for name in _imported(file)}


def test_the_reader_starts_without_the_analysis_and_the_web() -> None:
    """It takes as long to load as the rest of our own, and what is shown first does not need it."""
    program = "import sys, newsreader.ui.app; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    ).stdout.split()
    assert "newsreader.ui.app" in loaded
    assert not [name for name in loaded if name.startswith("newsreader.analysis")]
    web = ("newsreader.web", "httpcore", "feedparser", "lxml", "trafilatura")
    assert not [name for name in loaded if name.startswith(web)]


def test_every_layer_is_named() -> None:
    assert {_layer(file) for file in FILES} <= set(MAY_IMPORT)
