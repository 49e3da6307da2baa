"""Dataclasses of the model as JSON and back."""

from datetime import date

from newsreader.library.codec import packed, shape, unpacked
from newsreader.model import (
    Account,
    Analysis,
    DateMention,
    DateRange,
    DateType,
    Entity,
    EntityKind,
    Event,
    Number,
    Quote,
    Reason,
    ReasonKind,
    Span,
    Speaker,
    Story,
)

ANALYSIS = Analysis(
    sentences=(Span(0, 4),),
    entities=(Entity(0, 2, "أ", EntityKind.PERSON, "أ", 0.5),),
    dates=(
        DateMention(
            0, 2, "ب", DateType.DATE, "2025-02", earliest=date(2025, 2, 1), alternatives=("x", "y")
        ),
    ),
    quotes=(Quote(0, 2, "ج", Speaker(0, 1, "أ")), Quote(0, 2, "ج")),
    numbers=(Number(0, 2, "2", 2, "%"), Number(0, 2, "2.5", 2.5)),
)
STORY = Story(
    "s1",
    "قصة",
    (
        Event(
            "e1",
            "حدث",
            DateRange(date(2025, 2, 27), date(2025, 2, 28), "direct"),
            (Account(1, None, "عنوان", date(2025, 2, 27)),),
            (Reason(ReasonKind.NAMES, 2, ("لأن",)),),
        ),
    ),
)


def test_an_analysis_comes_back_as_it_was() -> None:
    assert unpacked(Analysis, packed((ANALYSIS, Analysis()))) == (ANALYSIS, Analysis())


def test_a_number_keeps_its_type() -> None:
    ((whole, decimal),) = (a.numbers for a in unpacked(Analysis, packed((ANALYSIS,))))
    assert isinstance(whole.value, int)
    assert isinstance(decimal.value, float)


def test_a_kind_is_a_kind_again() -> None:
    (analysis,) = unpacked(Analysis, packed((ANALYSIS,)))
    assert type(analysis.entities[0].kind) is EntityKind
    assert type(analysis.dates[0].type) is DateType


def test_a_story_comes_back_as_it_was() -> None:
    assert unpacked(Story, packed((STORY,))) == (STORY,)


def test_the_shape_of_a_class_names_the_fields_of_those_inside_it() -> None:
    assert "speaker" in shape(Analysis)
    assert shape(Analysis) != shape(Story)
