"""The data files: stated source, and no entry that can never match."""

from pathlib import Path

import pytest

import newsreader.analysis.entities as package
from newsreader.analysis.entities.gazetteer import load_gazetteer
from newsreader.analysis.entities.lexicon import load_lexicon

DATA = Path(package.__file__).with_name("data")


@pytest.mark.parametrize("file", sorted(DATA.iterdir()), ids=lambda file: file.name)
def test_every_file_states_its_source_and_licence(file: Path) -> None:
    head = "".join(file.read_text(encoding="utf-8").splitlines(keepends=True)[:8])
    assert "# Source: " in head
    assert "Licence: " in head


def test_no_variant_is_listed_under_two_names_of_one_kind() -> None:
    seen: dict[tuple[str, str], str] = {}
    for file in ("places.txt", "organisations.txt", "people.txt"):
        for line in (DATA / file).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                name, *variants = [part.strip() for part in line.removeprefix("? ").split("|")]
                for variant in {name, *variants}:
                    assert seen.setdefault((file, variant), name) == name, variant


def test_a_certain_given_name_is_no_ordinary_word() -> None:
    lexicon = load_lexicon()
    assert not lexicon.given & lexicon.ordinary
    assert not lexicon.given & lexicon.ambiguous


def test_names_that_are_words_count_only_where_something_says_so() -> None:
    assert not load_gazetteer().entries["صور"].certain
