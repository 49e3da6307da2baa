"""Choosing highlights: by label, tag, article, event, words, or because they are lost."""

from collections.abc import Callable, Container, Iterable, Iterator

from newsreader.model import Highlight
from newsreader.text import fold


def matching(
    highlights: Iterable[Highlight],
    *,
    label: int | None = None,
    tag: str | None = None,
    articles: Container[int] | None = None,
    text: str | None = None,
    orphans: bool | None = None,
) -> Iterator[Highlight]:
    """Yield the highlights for which everything that is given holds, in their order.

    Args:
        highlights: Those to choose from.
        label: Its label is this one.
        tag: This is one of its tags.
        articles: One of its passages is in one of these.
        text: Stands in the words of a passage or in the note, spelling folded, any white space
            as one space.
        orphans: Whether one of its passages has to be lost, or none may be.
    """
    holds = _containing(text or "")
    for one in highlights:
        if (
            label in {None, one.label}
            and (tag is None or tag in one.tags)
            and (articles is None or any(p.article in articles for p in one.passages))
            and (orphans is None or any(p.orphan for p in one.passages) == orphans)
            and (not text or any(map(holds, (one.note, *(p.exact for p in one.passages)))))
        ):
            yield one


def _containing(text: str) -> Callable[[str], bool]:
    """Return whether a passage or note contains a text, as search sees them."""
    wanted = _seen(text)
    return lambda given: wanted in _seen(given)


def _seen(text: str) -> str:
    return " ".join(fold(text).text.split())
