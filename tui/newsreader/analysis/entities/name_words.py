"""The words that tell where a person's name begins and where it ends."""

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newsreader.analysis.tokens import fold_words


class NameWords(NamedTuple):
    """The data file, folded; what each is for is said there."""

    after_given: tuple[str, ...]
    sons: tuple[str, ...]
    last_parts: tuple[str, ...]
    sure_second: tuple[str, ...]
    titles: tuple[str, ...]
    ministers: tuple[str, ...]
    abbreviated_titles: tuple[str, ...]
    between: tuple[str, ...]
    in_his_name: tuple[str, ...]
    clauses: tuple[str, ...]
    pronouns: tuple[str, ...]
    spoken_verbs: tuple[str, ...]


@cache
def load_name_words() -> NameWords:
    """Read the data file once."""
    source = Path(__file__).with_name("data") / "name_words.toml"
    table = tomllib.loads(fold_words(source.read_text(encoding="utf-8")))
    return NameWords(**{key: tuple(words.split()) for key, words in table.items()})
