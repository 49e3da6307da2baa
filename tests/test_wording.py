"""Which language the interface speaks."""

import copy
import json

import pytest

from newsreader.wording import (
    N_,
    Message,
    _,
    direction,
    language,
    ngettext,
    speak,
    translated,
    written,
)


@pytest.mark.parametrize(
    ("option", "environ", "spoken"),
    [
        ("ar", {}, "ar"),
        ("en", {"LC_ALL": "ar_EG.UTF-8"}, "en"),
        ("auto", {}, "en"),
        ("auto", {"LANG": "ar"}, "ar"),
        ("auto", {"LANG": "ar_SA.UTF-8"}, "ar"),
        ("auto", {"LANG": "ar.UTF-8"}, "ar"),
        ("auto", {"LANG": "ar@latin"}, "ar"),
        ("auto", {"LANG": "AR_eg"}, "ar"),
        ("auto", {"LANG": "C.UTF-8"}, "en"),
        ("auto", {"LANG": "arn_CL.UTF-8"}, "en"),  # Mapudungun
        ("auto", {"LANG": "fr_FR.UTF-8"}, "en"),
        ("auto", {"LC_MESSAGES": "ar_EG", "LANG": "en_GB"}, "ar"),
        ("auto", {"LC_ALL": "en_GB", "LC_MESSAGES": "ar_EG", "LANG": "ar_EG"}, "en"),
        ("auto", {"LC_ALL": "", "LANG": "ar_EG"}, "ar"),
        ("fr", {"LANG": "ar_EG"}, "en"),
        ("../ar", {}, "en"),
    ],
)
def test_the_option_decides_then_the_environment_then_english(
    option: str, environ: dict[str, str], spoken: str
) -> None:
    speak(option, environ)
    assert language() == spoken
    assert direction() == ("rtl" if spoken == "ar" else "ltr")
    assert _("Back") == ("رجوع" if spoken == "ar" else "Back")


def test_a_message_is_looked_up_when_it_is_shown() -> None:
    marked = N_("Back")
    speak("ar")
    assert (marked, _(marked)) == ("Back", "رجوع")


def test_what_has_no_translation_is_shown_as_it_is() -> None:
    speak("ar")
    assert _("no message of ours") == "no message of ours"
    assert ngettext("{count} thing of nobody", "{count} things of nobody", 2).startswith("{count}")


def test_an_empty_message_is_empty() -> None:
    speak("ar")
    assert _("") == ""


def test_keys_in_a_translation_are_isolated_from_left_to_right() -> None:
    speak("ar")
    said = _("Go to a name first: ]e goes to the next one")
    assert "\u2066]e\u2069" in said
    assert "`" not in said


def test_a_message_is_a_string_in_english() -> None:
    message = Message("line {line}: {problem}", line=3, problem=Message("it is not UTF-8"))
    assert message == "line 3: it is not UTF-8"
    assert json.loads(json.dumps([message])) == ["line 3: it is not UTF-8"]
    assert copy.deepcopy(message).values == message.values


def test_a_message_without_values_may_hold_any_characters() -> None:
    assert Message("a { brace") == "a { brace"
    assert translated(Message("a { brace")) == "a { brace"


def test_a_translated_message_translates_the_messages_in_it_and_isolates_the_rest() -> None:
    speak("ar")
    message = Message("line {line}: {problem}", line=3, problem=Message("is empty"))
    assert translated(message) == "السطر 3: فارغ"
    message = Message("there is no option {option}", option="look.colour")
    assert translated(message) == "لا يوجد خيار باسم \u2068look.colour\u2069"
    assert written(message) == "لا يوجد خيار باسم look.colour"


def test_what_is_written_has_no_controls_and_no_backticks() -> None:
    speak("ar")
    assert written(Message("it is not UTF-8")) == "ليس بترميز UTF-8"


@pytest.mark.parametrize(("count", "said"), [(1, "1 name"), (2, "2 names"), (11, "11 names")])
def test_a_message_chooses_its_form_by_the_count(count: int, said: str) -> None:
    one, several = "{count} name in common: {names}", "{count} names in common: {names}"
    message = Message(one, several, count=count, names="أ")
    assert message == f"{said} in common: أ"
    speak("ar")
    assert ("2" in translated(message)) is False
    assert translated(message).startswith("11 اسما" if count == 11 else "اسم")


def test_values_are_changed_however_deep_they_stand() -> None:
    inner = Message("there is no option {option}", option="a")
    message = Message("line {line}: {problem}", line=3, problem=inner).mapped(str.upper)
    assert message == "line 3: there is no option A"
    assert Message("a").mapped(str.upper) == "A"
