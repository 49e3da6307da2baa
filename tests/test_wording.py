"""Which language the interface speaks."""

import pytest

from newsreader.wording import N_, _, direction, language, ngettext, speak


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
