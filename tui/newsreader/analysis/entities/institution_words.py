"""The words that begin the name of an institution, and those that may follow them."""

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newsreader.analysis.tokens import fold_words


class InstitutionWords(NamedTuple):
    """The data file, folded; what each is for is said there."""

    ministries: frozenset[str]
    portfolios: frozenset[str]
    named: frozenset[str]
    of_place: frozenset[str]
    of_person: frozenset[str]
    of_anything: frozenset[str]
    of_business: frozenset[str]
    business: frozenset[str]
    parties: frozenset[str]
    causes: frozenset[str]
    no_names: frozenset[str]
    of_foreign: frozenset[str]
    definite: frozenset[str]
    of_nationality: frozenset[str]
    adjectives: frozenset[str]
    pairs: frozenset[str]
    bare_portfolios: frozenset[str]
    not_after: frozenset[str]


@cache
def load_institution_words() -> InstitutionWords:
    """Read the data file once."""
    source = Path(__file__).with_name("data") / "institutions.toml"
    table = tomllib.loads(fold_words(source.read_text(encoding="utf-8")))
    ministry, named, definite = table["ministry"], table["named"], table["definite"]
    return InstitutionWords(
        ministries=frozenset(ministry["triggers"]),
        portfolios=frozenset(ministry["portfolios"].split()),
        named=frozenset(named["triggers"].split()),
        of_place=frozenset(named["of_place"].split()),
        of_person=frozenset(named["of_person"].split()),
        of_anything=frozenset(named["of_anything"].split()),
        of_business=frozenset(named["of_business"].split()),
        business=frozenset(named["business"].split()),
        parties=frozenset(named["parties"].split()),
        causes=frozenset(named["causes"].split()),
        no_names=frozenset(named["no_names"].split()),
        of_foreign=frozenset(named["of_foreign"].split()),
        definite=frozenset(definite["triggers"].split()),
        of_nationality=frozenset(definite["of_nationality"].split()),
        adjectives=frozenset(definite["adjectives"].split()),
        pairs=frozenset(definite["pairs"]),
        bare_portfolios=frozenset(table["portfolio"]["triggers"]),
        not_after=frozenset(table["portfolio"]["not_after"]),
    )
