"""`newsreader export`: which document is asked for; what is in it is tested with the library."""

import pytest

from newsreader.library.export import FORMATS
from tests.cli.conftest import Run


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("what", ["highlights", "event", "article 3"])
def test_every_format_is_written(sample: Run, form: str, what: str) -> None:
    if what == "event":
        what = f"event {sample('events', '--json').json[0]['events'][0]['event']}"
    result = sample("export", "--format", form, "--what", *what.split())
    assert (result.status, result.err) == (0, "")
    document = sample("export", "--format", form, "--what", *what.split(), "--json").json
    assert (document["what"], document["format"]) == (what, form)
    assert document["content"].rstrip("\n") == result.out.rstrip("\n")


def test_highlights_in_markdown_are_the_default(sample: Run) -> None:
    assert sample("export").out == sample("export", "--format", "md", "--what", "highlights").out


@pytest.mark.parametrize("what", ["event e99", "article 99", "article x", f"article {'9' * 30}"])
def test_what_is_not_there_is_one_line(sample: Run, what: str) -> None:
    result = sample("export", "--what", *what.split())
    assert (result.status, result.out, result.err.count("\n")) == (1, "", 1)
    assert what.split()[1] in result.err


@pytest.mark.parametrize("what", ["all", "event", "article 1 2"])
def test_what_cannot_be_meant_is_refused(sample: Run, what: str) -> None:
    result = sample("export", "--what", *what.split())
    assert (result.status, result.err.count("\n")) == (2, 1)


def test_an_unknown_format_is_refused(sample: Run) -> None:
    assert sample("export", "--format", "pdf").status == 2
