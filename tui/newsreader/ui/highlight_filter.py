"""What is typed to choose highlights."""

import re

from newsreader.library.export import Choice
from newsreader.wording import N_

HINT = N_("words · label:3 · #tag · lost")

_LABEL = re.compile(r"label:([1-8])")
_TAG = re.compile(r"(?:tag:|#)(.+)")
_SEPARATORS = re.compile(r"[,،;؛\n]+")


def read_filter(typed: str) -> Choice:
    """Read a filter: `label:3`, `#tag` or `tag:tag`, `lost`; other words must stand in the text.

    A tag of several words is written with _ between them. What names no label is a word like others.
    """
    label: int | None = None
    tag: str | None = None
    orphans: bool | None = None
    words: list[str] = []
    for word in typed.split():
        if found := _LABEL.fullmatch(word):
            label = int(found[1])
        elif found := _TAG.fullmatch(word):
            tag = found[1].replace("_", " ")
        elif word == "lost":
            orphans = True
        else:
            words.append(word)
    return Choice(label=label, tag=tag, text=" ".join(words) or None, orphans=orphans)


def read_tags(typed: str) -> tuple[str, ...]:
    """Read tags separated by commas of any script; a # before a tag may be left out."""
    tags = (" ".join(part.split()).lstrip("#").strip() for part in _SEPARATORS.split(typed))
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def shown_tags(tags: tuple[str, ...]) -> str:
    """Write tags as they are typed into the filter."""
    return " ".join("#" + tag.replace(" ", "_") for tag in tags)
