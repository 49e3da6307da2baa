"""The Arabic catalogue: complete, consistent, and compiled."""

import gettext
import re
import runpy
from pathlib import Path
from typing import Any

import pytest

from newsreader.wording import DOMAIN, LOCALES

SCRIPT = runpy.run_path(str(Path(__file__).parent.parent / "scripts" / "messages.py"))
CATALOG = SCRIPT["translated"]()
MESSAGES = [message for message in CATALOG if message.id]
ISOLATES = "\u2066\u2067\u2068\u2069"


def _forms(said: str | tuple[str, ...]) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else said


def _names(message: Any) -> str:  # Any: Babel's
    return _forms(message.id)[0]


def _placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{\w*\}", text))


def test_the_catalogue_has_the_messages_of_the_program_and_no_others() -> None:
    wanted = {message.id for message in SCRIPT["gather"]()}
    assert {message.id for message in CATALOG} == wanted, "run scripts/messages.py"


def test_messages_are_gathered_from_the_code_and_the_table_of_commands() -> None:
    ids = {message.id for message in MESSAGES}
    assert (
        "Take back the last change of a highlight or note, also one made before a restart." in ids
    )
    assert "Nothing to take back" in ids
    assert ("{count} article", "{count} articles") in ids
    assert "timeline" in ids


def test_every_message_has_its_translation() -> None:
    assert SCRIPT["untranslated"](CATALOG) == []


@pytest.mark.parametrize("message", MESSAGES, ids=_names)
def test_a_translation_is_sound(message: Any) -> None:  # Any: as above
    forms = _forms(message.string)
    assert not message.fuzzy
    assert len(forms) == (1 if isinstance(message.id, str) else 6)
    wanted = _placeholders(_names(message))
    for number, form in enumerate(forms):
        in_words = len(forms) == 6 and number < 3  # "two articles" is a word of its own
        assert _placeholders(form) == wanted or (in_words and _placeholders(form) < wanted)
        assert form.count("`") % 2 == 0
        assert not set(form) & set(ISOLATES), "backticks do this, where one can see it"
        for whole in re.findall("`([^`]*)`", form):
            assert whole in " ".join(_forms(message.id)), "a key that English does not name"
        open_text = re.sub("`[^`]*`|«أهلا[^»]*»", "", re.sub(r"\{\w*\}", "", form))
        assert not re.search(r"[A-Za-z0-9\\]", open_text), "Latin stands between backticks"


def test_the_compiled_catalogue_says_what_the_text_says() -> None:
    translations = gettext.translation(DOMAIN, LOCALES, ["ar"])
    for message in MESSAGES:
        if isinstance(message.id, str):
            assert translations.gettext(message.id) == message.string, "run scripts/messages.py"
        else:
            # one number for each form, in the order of the forms
            one, several = message.id
            said = [translations.ngettext(one, several, n) for n in (0, 1, 2, 3, 11, 100)]
            assert tuple(said) == message.string, "run scripts/messages.py"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "لا مقالات"),
        (1, "مقال واحد"),
        (2, "مقالان"),
        (10, "10 مقالات"),
        (11, "11 مقالا"),
        (99, "99 مقالا"),
        (100, "100 مقال"),
        (102, "102 مقال"),
        (103, "103 مقالات"),
    ],
)
def test_things_are_counted_as_arabic_counts_them(number: int, said: str) -> None:
    translations = gettext.translation(DOMAIN, LOCALES, ["ar"])
    form = translations.ngettext("{count} article", "{count} articles", number)
    assert form.format(count=number) == said
