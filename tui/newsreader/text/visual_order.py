"""From logical to visual order (UAX #9, L2)."""

from typing import TypeVar

_Item = TypeVar("_Item")


def reorder(items: list[_Item], levels: list[int]) -> list[_Item]:
    """Return items of these levels from left to right, given in logical order."""
    if not items:
        return items
    highest, lowest = max(levels), min(levels)
    if highest == lowest:
        return items[::-1] if highest & 1 else items
    # From the highest level to the lowest odd one, reverse what is at it or above.
    order = list(range(len(items)))
    for level in range(highest, lowest - 1 + (lowest + 1) % 2, -1):
        place = 0
        while place < len(order):
            if levels[order[place]] < level:
                place += 1
                continue
            run_start = place
            while place < len(order) and levels[order[place]] >= level:
                place += 1
            order[run_start:place] = order[run_start:place][::-1]
    return [items[each] for each in order]
