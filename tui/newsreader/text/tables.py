"""Reads the character tables in `data/`, each when it is first needed."""

import os
from functools import cache


def lines_of(name: str) -> list[str]:
    """Return the lines of a table that are no comment."""
    # pathlib and importlib.resources would double the engine's import time.
    path = os.path.join(os.path.dirname(__file__), "data", name)  # noqa: PTH118, PTH120
    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        return [line.rstrip("\n") for line in file if not line.startswith("# ")]


@cache
def classes_of(name: str) -> dict[str, str]:
    """Return the characters of each class of a table of classes and code point ranges."""
    classes: dict[str, list[str]] = {}
    for line in lines_of(name):
        class_name, *ranges = line.split()
        members = classes.setdefault(class_name, [])
        for item in ranges:
            first, _, last = item.partition("..")
            members += map(chr, range(int(first, 16), int(last or first, 16) + 1))
    return {class_name: "".join(members) for class_name, members in classes.items()}
