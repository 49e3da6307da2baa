"""JSON-LD after the W3C Web Annotation Data Model."""

import json

from newsreader.library import Library
from newsreader.library.export import export_highlights

from .conftest import TEXT


def test_an_annotation_has_both_selectors(library: Library) -> None:
    mark = library.highlight(1, 4, 12, label=3, note="ملاحظة")
    page = json.loads(export_highlights(library, "jsonld"))
    assert page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (page["type"], page["offset_unit"]) == ("AnnotationPage", "code point")
    (item,) = page["items"]
    assert item["id"] == f"urn:uuid:{mark.id}"
    assert (item["type"], item["motivation"]) == ("Annotation", "commenting")
    assert item["created"] == mark.created.isoformat()
    assert [body["value"] for body in item["body"]] == ["label 3", "ملاحظة"]
    position, quote = item["target"]["selector"]
    assert TEXT[position["start"] : position["end"]] == quote["exact"] == mark.exact
    assert (quote["prefix"], quote["suffix"]) == (mark.prefix, mark.suffix)


def test_a_source_is_its_address_or_the_digest_of_its_text(library: Library) -> None:
    library.highlight(1, 0, 2)
    library.highlight(2, 0, 2)
    items = json.loads(export_highlights(library, "jsonld"))["items"]
    sources = [item["target"]["source"] for item in items]
    assert sources[0]["id"].startswith("urn:sha256:")
    assert sources[1]["id"] == "https://example.org/2"
    assert [source["textDirection"] for source in sources] == ["rtl", "rtl"]
    assert sources[0]["dcterms:publisher"] == "الميادين"
    assert "dcterms:publisher" not in sources[1]


def test_an_orphan_has_no_position(library: Library) -> None:
    library.highlight(1, 0, 7)
    known = library.article(1)
    library.add(type(known)("غير ذلك", (), "غير ذلك", origin=known.origin))
    (item,) = json.loads(export_highlights(library, "jsonld"))["items"]
    assert [selector["type"] for selector in item["target"]["selector"]] == ["TextQuoteSelector"]
