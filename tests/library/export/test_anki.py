"""The text file Anki imports."""

from newsreader.library import Library
from newsreader.library.export import export_highlights

from .conftest import TEXT


def test_a_highlight_is_a_card_on_one_line(library: Library) -> None:
    mark = library.highlight(1, 0, len(TEXT), label=2, note="سطر\nآخر\tوجدولة <b>")
    lines = export_highlights(library, "anki").splitlines()
    headers = [line for line in lines if line.startswith("#")]
    assert "#separator:tab" in headers
    assert "#guid column:1" in headers
    (card,) = lines[len(headers) :]
    identifier, front, back, tags = card.split("\t")
    assert identifier == mark.id
    assert front.count("<br>") == 3
    assert "سطر<br>آخر وجدولة &lt;b&gt;" in back
    assert "محادثات في &lt;إسطنبول&gt;" in back
    assert tags == "newsreader label-2"
