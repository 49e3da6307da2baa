"""Numbers of things in words."""


def counted(number: int, noun: str) -> str:
    """Write a number of things: `1 article`, `5 articles`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
