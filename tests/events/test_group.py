"""Grouping: which articles tell one event, and which events make one story."""

from datetime import date, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.analysis import analyse
from newsreader.events.group import group
from newsreader.model import Analysis, Article, Published, Reason, ReasonKind
from tests.events.synthetic import Told, articles_of, events_of, make_article, read_told

SEEDS = Path(__file__).parent.parent.parent / "seeds"
ROUNDS = {
    "000_ecd0ab712dfc45a7.txt": date(2025, 2, 27),
    "001_276d0277ee40ed24.txt": date(2025, 4, 10),
    "002_03fb689c253985e8.txt": date(2025, 4, 10),
    "003_79f51dcd34da4227.txt": date(2025, 2, 27),
    "004_33040a4e03eb0d12.txt": date(2025, 2, 27),
}


def _items(told: tuple[Told, ...]) -> list[tuple[Article, Analysis]]:
    return [(one.article, one.analysis) for one in told]


def _expected(told: tuple[Told, ...], what: str) -> set[frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for one in told:
        groups.setdefault(getattr(one, what), set()).add(one.article.id)
    return {frozenset(numbers) for numbers in groups.values()}


def _seeds() -> list[tuple[Article, Analysis]]:
    items = []
    for number, (file, published) in enumerate(ROUNDS.items()):
        text = (SEEDS / file).read_text(encoding="utf-8")
        title = text.partition("\n")[0]
        article = Article(text, (), title, published=Published(published, "inferred"), id=number)
        items.append((article, analyse(text, published=published)))
    return items


def test_accounts_of_one_event_meet_and_others_do_not() -> None:
    told = read_told()
    assert events_of(group(_items(told))) == _expected(told, "event")


def test_rounds_of_one_matter_are_events_of_one_story() -> None:
    told = read_told()
    assert articles_of(group(_items(told))) == _expected(told, "story")


def test_the_seeds_are_two_rounds_of_one_story() -> None:
    (story,) = group(_seeds())
    assert [{account.article for account in event.accounts} for event in story.events] == [
        {0, 3, 4},
        {1, 2},
    ]
    assert [event.date and event.date.earliest for event in story.events] == [
        date(2025, 2, 27),
        date(2025, 4, 10),
    ]


def test_nothing_gives_no_story_and_one_article_a_story_of_one_event() -> None:
    assert group([]) == ()
    (story,) = group(_items(read_told())[15:16])
    (event,) = story.events
    assert (story.id, event.id, len(event.accounts)) == ("s16", "e16", 1)
    assert event.because == story.because == ()


def test_an_article_without_a_date_joins_by_what_it_says() -> None:
    by_article = {
        account.article: event
        for story in group(_items(read_told()))
        for event in story.events
        for account in event.accounts
    }
    assert {account.article for account in by_article[3].accounts} == {1, 2, 3}
    assert by_article[15].date is None


def test_reasons_are_names_words_and_days() -> None:
    (event,) = (e for s in group(_items(read_told())) for e in s.events if e.id == "e6")
    names, words, days = event.because
    assert names.kind is ReasonKind.NAMES
    assert "برشلونة" in names.words
    assert words.kind is ReasonKind.WORDS
    assert len(words.words) <= words.count
    assert days == Reason(ReasonKind.DAYS, 1)


def test_titles_are_those_of_a_member() -> None:
    for story in group(_items(read_told())):
        titles = {account.title for event in story.events for account in event.accounts}
        assert story.title in titles
        for event in story.events:
            assert event.title in {account.title for account in event.accounts}


def test_the_same_text_on_far_days_is_one_story_of_two_events() -> None:
    first, *_ = read_told()
    text = first.article.text.partition("\n")[2]
    items = []
    for number, days in ((1, 0), (2, 40)):
        published = date(2025, 9, 3) + timedelta(days=days)
        article = make_article(number, first.article.title, text, published)
        items.append((article, analyse(article.text, published=published)))
    (story,) = group(items)
    assert [len(event.accounts) for event in story.events] == [1, 1]


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_the_order_of_the_articles_does_not_matter(data: st.DataObject) -> None:
    items = _items(read_told())
    subset = data.draw(st.lists(st.sampled_from(range(len(items))), unique=True))
    chosen = [items[index] for index in subset]
    assert group(chosen) == group(sorted(chosen, key=lambda item: item[0].id))


@settings(max_examples=25, deadline=None)
@given(st.sets(st.integers(0, 26)))
def test_every_article_is_in_one_event_and_every_event_in_one_story(chosen: set[int]) -> None:
    items = _items(read_told())
    stories = group([items[index] for index in chosen])
    told = [a.article for story in stories for event in story.events for a in event.accounts]
    assert sorted(told) == sorted(items[index][0].id for index in chosen)
    assert len({event.id for story in stories for event in story.events}) == sum(
        len(story.events) for story in stories
    )
