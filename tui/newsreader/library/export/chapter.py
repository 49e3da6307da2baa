"""What an export is made of: articles, each with its highlights."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from newsreader.library.library import Library, Progress
from newsreader.model import Article, Block, BlockKind, DateCorrection, Highlight, Passage
from newsreader.wording import N_

_RIGHT_TO_LEFT = {"ar", "fa", "he", "ps", "sd", "ug", "ur", "yi", "ckb"}


HIGHLIGHTS = N_("Highlights")
CORRECTED_DATES = N_("Corrected dates")
LOST = N_("no longer in the text")


@dataclass(frozen=True, slots=True)
class Chapter:
    """An article with its highlights in text order, those without a place last."""

    article: Article
    highlights: tuple[Highlight, ...]
    """Those that have a passage in it."""
    corrections: tuple[DateCorrection, ...] = ()
    """What the reader said about its dates."""

    def passages(self, mark: Highlight) -> tuple[Passage, ...]:
        """Return the passages of a highlight in this article, lost ones too."""
        return tuple(one for one in mark.passages if one.article == self.article.id)

    @property
    def title(self) -> str:
        """The title on one line."""
        return " ".join(self.article.title.split())

    @property
    def published(self) -> str:
        """The day or moment of publication, ISO 8601; empty if it is not known."""
        published = self.article.published
        return published.when.isoformat() if published else ""

    @property
    def citation(self) -> str:
        """Outlet, date, and address or file name on one line, as far as they are known.

        The folders of a file are left out: they say where somebody keeps things.
        """
        origin = self.article.address or PurePath(self.article.origin or "").name
        parts = (self.article.source, self.published, origin)
        return " · ".join(" ".join(part.split()) for part in parts if part)

    @property
    def title_block(self) -> Block | None:
        """The line of the text that is the title, if it is one."""
        for block in self.article.blocks:
            if block.kind is BlockKind.TITLE:
                line = self.article.text[block.start : block.end]
                return block if " ".join(line.split()) == self.title else None
        return None

    @property
    def direction(self) -> str:
        """The base direction, as HTML names it."""
        return "rtl" if self.article.language.split("-")[0] in _RIGHT_TO_LEFT else "ltr"


@dataclass(frozen=True, slots=True)
class Choice:
    """Which highlights are written; what is none does not restrict. See `find_highlights`."""

    label: int | None = None
    tag: str | None = None
    text: str | None = None
    orphans: bool | None = None

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out; corrections of dates are written only then."""
        return self == Choice()


ALL = Choice()


def nobody(_done: int, _total: int) -> None:
    """Tell nobody how far something is."""


def highlighted(
    library: Library,
    choice: Choice,
    *,
    article: int | None = None,
    event: str | None = None,
    progress: Progress = nobody,
) -> Iterator[Chapter]:
    """Yield the articles with highlights: of the library, of one event, or only one article.

    Args:
        library: The library.
        choice: Which highlights.
        article: The one article.
        event: The one event.
        progress: Called with how many articles are done, and of how many; what it raises ends it.

    Raises:
        NotFoundError: there is no such article or event.
    """
    if article is not None:
        numbers = [article]
    elif event is not None:
        numbers = [account.article for account in library.event(event).accounts]
    else:
        marked = {one.article for mark in library.highlights() for one in mark.passages}
        dated = {one.passage.article for one in library.date_corrections()}
        numbers = sorted(marked | dated)
    for chapter in loaded(library, numbers, choice, progress):
        if chapter.highlights or chapter.corrections:
            yield chapter


def loaded(
    library: Library, articles: Sequence[int], choice: Choice, progress: Progress = nobody
) -> Iterator[Chapter]:
    """Yield articles with their highlights; see `highlighted`."""
    for done, number in enumerate(articles):
        progress(done, len(articles))
        yield load(library, number, choice)


def load(library: Library, article: int, choice: Choice = ALL) -> Chapter:
    """Return an article with its highlights.

    Raises:
        NotFoundError: there is no such article.
    """
    marks = library.find_highlights(
        article=article,
        label=choice.label,
        tag=choice.tag,
        text=choice.text,
        orphans=choice.orphans,
    )
    said = library.date_corrections(article) if choice.is_all else ()
    return Chapter(library.article(article), marks, said)


def sources(library: Library, chapters: Sequence[Chapter]) -> dict[int, Chapter]:
    """Return every article in which a highlight of some chapters has a passage, by its number."""
    known = {chapter.article.id: chapter for chapter in chapters}
    for chapter in chapters:
        for mark in chapter.highlights:
            for one in mark.passages:
                if one.article not in known:
                    known[one.article] = Chapter(library.article(one.article), ())
    return known
