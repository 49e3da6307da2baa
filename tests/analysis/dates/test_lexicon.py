"""The generated lexicon holds what CLDR says."""

from scripts.lexicons_from_cldr import OUTPUT, names

from newsreader.analysis.dates.rules import grammar
from newsreader.analysis.numbers.surface import fold_form
from newsreader.analysis.numbers.words import split_words


def test_every_cldr_name_is_in_the_lexicon_with_its_number() -> None:
    months, weekdays = names()
    entries = grammar().lexicon.entries
    for field, table in (("month", months), ("weekday", weekdays)):
        for number, forms in table.items():
            for form in forms:
                first, *rest = split_words(fold_form(form.removeprefix("=")))
                values = [
                    e.reading.fields.get(field) for e in entries[first] if e.rest == tuple(rest)
                ]
                assert number in values, form


def test_the_generated_file_names_its_source_and_licence() -> None:
    head = OUTPUT.read_text(encoding="utf-8")[:400]
    assert "Unicode CLDR" in head
    assert "Unicode License" in head
