"""Brackets and their like face the other way in right-to-left text (UAX #9, L4)."""

from importlib.resources import files


def _read_pairs() -> dict[str, str]:
    lines = (files("newsreader.text") / "data" / "mirroring.txt").read_text("utf-8").splitlines()
    pairs = [line for line in lines if len(line) == 2]
    return {pair[0]: pair[1] for pair in pairs} | {pair[1]: pair[0] for pair in pairs}


MIRRORED = _read_pairs()
"""The mirror image of each character that has one."""
