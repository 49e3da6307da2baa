"""Metadata at the head of a text."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.library.importing.front_matter import split_front_matter
from newsreader.library.importing.metadata import NO_HINTS, Hints, parse_moment
from newsreader.model import Published

BODY = "وصل الوفد.\n"


def test_front_matter_is_taken_off_and_read() -> None:
    head = (
        '---\ntitle: "عنوان: كامل"\nOutlet: الميادين\ndate: 2025-02-27T14:30\n'
        "lang: ar-EG\nurl: https://example.com/a?b=c:d\nrules: [seaprwire, 'player']\n---\n"
    )
    assert split_front_matter(head + BODY) == (
        BODY,
        Hints(
            title="عنوان: كامل",
            source="الميادين",
            language="ar-EG",
            published=Published(datetime.fromisoformat("2025-02-27T14:30"), "stated"),
            rules=("seaprwire", "player"),
            url="https://example.com/a?b=c:d",
        ),
    )


def test_what_makes_no_sense_is_ignored() -> None:
    head = (
        "---\n# comment\ntitle:\ntags:\n  - one\n- two\ndate: last Monday\nlanguage: x y z\n"
        "url: javascript:alert(1)\nsource: >\n---\n"
    )
    body, hints = split_front_matter(head + BODY)
    assert body == BODY
    assert hints == Hints(source=">")


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوفد.\n---\ntitle: x\n---\n",
        "---\nوصل الوفد إلى العاصمة.\n---\n",
        "---\ntitle: x\nوصل الوفد.",
        "---\n---\nوصل الوفد.",
        "----\ntitle: x\n----\n",
        "---\n" + "key: value\n" * 200 + "---\n",
        "---",
        "",
    ],
)
def test_what_is_no_front_matter_stays_in_the_text(text: str) -> None:
    assert split_front_matter(text) == (text, NO_HINTS)


@given(st.lists(st.sampled_from(["---", "title: ع", "date: 2025-99-99", "نص", "", "- x"])))
def test_the_text_is_an_ending_of_the_input(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert text.endswith(split_front_matter(text)[0])


@pytest.mark.parametrize(
    ("value", "when"),
    [
        ("2025-02-27", date(2025, 2, 27)),
        (" 2025-02-27 ", date(2025, 2, 27)),
        ("2025-02-27 14:30", datetime.fromisoformat("2025-02-27T14:30")),
        ("2025-02-27T14:30:05Z", datetime.fromisoformat("2025-02-27T14:30:05+00:00")),
        ("2025-02-27T14:30:05+03:00", datetime.fromisoformat("2025-02-27T14:30:05+03:00")),
        ("2025-02-30", None),
        ("2025-02-27T25:00", None),
        ("20250227", None),
        ("2025", None),
        ("27/02/2025", None),
        ("٢٠٢٥-٠٢-٢٧", None),
        ("", None),
    ],
)
def test_days_and_moments_are_iso_8601(value: str, when: date | None) -> None:
    assert parse_moment(value) == when


def test_what_is_said_first_wins_but_an_inferred_date_gives_way() -> None:
    day, other = date(2025, 2, 27), date(2025, 3, 1)
    manifest = Hints(title="أ", published=Published(day, "inferred"))
    given_by_user = Hints(title="ب", source="س", published=Published(other, "given"))
    assert manifest.or_else(given_by_user) == Hints(
        title="أ", source="س", published=Published(other, "given")
    )
    stated = Hints(published=Published(day, "stated"))
    assert stated.or_else(given_by_user).published == Published(day, "stated")
