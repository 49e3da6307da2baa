"""What went wrong with a feed is kept in a form that can be said in any language."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from newsreader.library import Library
from newsreader.library.feeds import subscriptions
from newsreader.library.feeds.fetching import fetch_feeds
from newsreader.library.feeds.problems import packed, unpacked
from newsreader.library.importing import import_paths
from newsreader.wording import Message, speak, translated
from tests.library.feeds.samples import item, rss
from tests.web.site import Site

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
PLAIN = st.builds(Message, TEXTS)
COUNTED = st.builds(
    lambda count, names: Message(
        "{count} name: {names}", "{count} of {names}", count=count, names=names
    ),
    st.integers(),
    TEXTS,
)
MESSAGES = st.recursive(
    PLAIN | COUNTED,
    lambda inner: st.builds(lambda one, text: Message("{a}: {b}", a=one, b=text), inner, TEXTS),
    max_leaves=3,
)


def parts(message: Message) -> tuple[object, ...]:
    values = {
        name: parts(value) if isinstance(value, Message) else value
        for name, value in message.values.items()
    }
    return str(message), message.template, message.several, values


@given(MESSAGES)
def test_a_message_comes_back_with_all_its_parts(message: Message) -> None:
    assert parts(unpacked(packed(message))) == parts(message)


@given(TEXTS | st.integers().map(str) | st.sampled_from(["null", "[]", '"a"', "{ brace"]))
def test_words_that_were_kept_before_are_shown_as_they_are(text: str) -> None:
    assert unpacked(text) == translated(unpacked(text)) == text


def test_what_cannot_be_stored_is_replaced() -> None:
    kept = packed(Message("does not answer: {reason}", reason=Message("a\udc80\0")))
    assert unpacked(kept) == "does not answer: a\ufffd\ufffd"


def test_a_feed_that_failed_says_so_in_the_language_of_the_moment(
    library: Library, web: Site
) -> None:
    assert list(import_paths(library, [web.put("/feed", rss(item(1)))]))
    web.put("/feed", "x" * 10_000_001)
    assert [one.status for one in fetch_feeds(library)] == ["failed"]
    (feed,) = library.feeds()
    assert feed.problem == "is larger than 10 MB"
    speak("ar")
    (feed,) = library.feeds()
    assert feed.problem is not None
    assert translated(feed.problem) == "أكبر من \u206810\u2069 ميغابايت"


def test_a_library_of_before_says_what_it_said(library: Library) -> None:
    number, _ = library.subscribe("https://example.org/feed")
    with library._precious.writing() as connection:
        row = subscriptions.row_of(connection, number)
        subscriptions.write(connection, replace(row, problem="is no feed that can be read"))
    speak("ar")
    (feed,) = library.feeds()
    assert feed.problem == "is no feed that can be read"
    assert translated(feed.problem) == "ليست خلاصة يمكن قراءتها"
