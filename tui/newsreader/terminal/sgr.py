"""The attributes in the escape sequences that choose colours and weights (SGR)."""

from collections.abc import Iterator

_COLOURS = {"38", "48", "58"}


def attributes(parameters: str) -> Iterator[str]:
    """Yield each attribute that the parameters of one sequence set, a colour with its components.

    Args:
        parameters: What stands between `CSI` and `m`: "1;38;5;12" sets "1" and "38;5;12".
    """
    rest = iter(parameters.split(";"))
    for code in rest:
        if code in _COLOURS:
            # A colour is followed by 5 and an index, or by 2 and three components.
            form = next(rest, "")
            components = [next(rest, "") for _ in range(3 if form == "2" else 1)]
            yield ";".join([code, form, *components])
        else:
            yield code
