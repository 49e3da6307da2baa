"""What errors say can be said in any language: a template, and the values that belong into it."""

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from newsreader import errors
from newsreader.errors import InputError, NewsreaderError, ValueRefusedError, reason
from newsreader.wording import Message, speak, translated

PACKAGE = Path(errors.__file__).parent
FILES = sorted(file for file in PACKAGE.rglob("*.py") if "cli" not in file.parts)
"""All but the command line, whose own errors are English alone."""
TREE = {
    name: kind
    for name, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, NewsreaderError)
}


def _calls(file: Path) -> Iterator[tuple[str, ast.Call]]:
    """Yield where an error or a message is made, with its place."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id=name), args=[_, *_]) if name in {*TREE, "Message"}:
                yield f"{file.name}:{node.lineno}", node


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_every_error_is_made_of_a_template_and_its_values(file: Path) -> None:
    for place, call in _calls(file):
        assert isinstance(call.func, ast.Name)
        template = call.args[0]
        if call.func.id != "Message":
            assert isinstance(template, ast.Constant), f"{place}: the message is put together"
        if isinstance(template, ast.Constant):
            parts = Formatter().parse(str(template.value))
            wanted = {name for _, name, _, _ in parts if name is not None}
            assert wanted == {one.arg for one in call.keywords}, place


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_errors_that_people_see_are_in_the_one_tree(file: Path) -> None:
    """Only there are their messages gathered for translation."""
    if file.name == "errors.py":
        return
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef):
            bases = {base.id for base in node.bases if isinstance(base, ast.Name)}
            assert not bases & TREE.keys(), f"{file.name}: {node.name} belongs into errors.py"


def test_an_error_is_english_as_a_string_and_arabic_in_the_interface() -> None:
    error = InputError("is larger than {size} MB", size=10)
    assert str(error) == error.message == "is larger than 10 MB"
    speak("ar")
    assert str(error) == "is larger than 10 MB"
    assert translated(error.message) == "أكبر من 10 ميغابايت"


def test_a_message_can_be_raised_again() -> None:
    error = InputError(ValueRefusedError("{value} ends before it begins", value="x").message)
    assert error.message.template == "{value} ends before it begins"


def test_a_refused_value_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="5 ends before it begins"):
        raise ValueRefusedError("{value} ends before it begins", value=5)


def test_the_reason_of_the_system_is_translated(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        (tmp_path / "file").open()
    said = Message("cannot be read: {reason}", reason=reason(caught.value))
    assert said == "cannot be read: No such file or directory"
    speak("ar")
    assert translated(said) == "تتعذر قراءته: لا يوجد ملف أو مجلد بهذا الاسم"


def test_a_reason_that_no_catalogue_has_is_shown_as_it_is() -> None:
    speak("ar")
    assert translated(reason(OSError(0, "no {such} reason"))) == "no {such} reason"
