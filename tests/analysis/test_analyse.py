"""The façade and its JSON."""

import json
from dataclasses import fields
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsreader.analysis import ANALYSIS_VERSION, analyse, to_json
from newsreader.model import Analysis, DateMention, DateType, Number

TEXT = "قال سيرغي لافروف يوم الخميس إن «ستة وفود» وصلت إلى موسكو."


def test_the_version_is_a_number() -> None:
    assert ANALYSIS_VERSION >= 1


def test_everything_is_found_in_one_call() -> None:
    analysis = analyse(TEXT, published=date(2025, 2, 27))
    assert len(analysis.sentences) == 1
    assert [entity.text for entity in analysis.entities] == ["سيرغي لافروف", "موسكو"]
    assert [quote.text for quote in analysis.quotes] == ["ستة وفود"]


def test_json_has_the_keys_of_the_contract_in_its_order() -> None:
    document = to_json(analyse(TEXT), "a")
    assert list(document) == ["id", "offset_unit", "entities", "dates", "quotes", "numbers"]
    assert (document["id"], document["offset_unit"]) == ("a", "code point")
    assert list(document["entities"][0]) == ["start", "end", "text", "kind", "name"]
    assert list(document["quotes"][0]) == ["start", "end", "text", "speaker"]
    assert list(document["quotes"][0]["speaker"]) == ["start", "end", "name"]


def test_json_dates_begin_with_the_keys_of_the_contract() -> None:
    mention = DateMention(0, 3, "أمس", DateType.DATE, "2025-02-26", earliest=date(2025, 2, 26))
    document = to_json(Analysis(dates=(mention,), numbers=(Number(4, 5, "3", 3, None),)), "a")
    contract = [
        "start",
        "end",
        "text",
        "type",
        "value",
        "mod",
        "earliest",
        "latest",
        "reason",
        "confidence",
    ]
    assert list(document["dates"][0])[: len(contract)] == contract
    assert document["dates"][0]["earliest"] == "2025-02-26"
    assert document["dates"][0]["latest"] is None
    assert set(document["dates"][0]) == {field.name for field in fields(DateMention)}
    assert document["numbers"] == [{"start": 4, "end": 5, "text": "3", "value": 3, "unit": None}]


@given(st.text(max_size=80))
def test_any_text_gives_disjoint_spans_in_order_that_become_json(text: str) -> None:
    analysis = analyse(text)
    document = to_json(analysis, "a")
    for kind in ("entities", "dates", "quotes", "numbers"):
        spans = document[kind]
        assert all(a["end"] <= b["start"] for a, b in pairwise(spans))
        assert all(span["text"] == text[span["start"] : span["end"]] for span in spans)
    json.dumps(document)
