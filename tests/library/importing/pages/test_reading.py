"""Articles on web pages."""

import random
from contextlib import suppress
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.errors import InputError
from newsreader.library.importing import Hints, read_article
from newsreader.library.importing.pages.lines import PageLine
from newsreader.library.importing.pages.reading import piece_lines, read_page
from newsreader.model import Article, Published
from tests.library.importing.pages.samples import CAPTION, JSON_LD, PARAGRAPHS, TITLE, page

ADDRESS = "https://www.example.org/news/1"


def read(html: str, hints: Hints | None = None) -> Article:
    return read_page(html, address=ADDRESS, hints=hints or Hints()).article


def lines(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]


def test_a_page_is_its_article_and_nothing_else() -> None:
    article = read(page())
    assert lines(article) == [
        ("title", TITLE),
        ("boilerplate", "سامي الحسن"),
        ("caption", CAPTION),
        *(("paragraph", paragraph) for paragraph in PARAGRAPHS),
        ("heading", "خلفية الخبر"),
        ("paragraph", article.text.split("\n\n")[-1]),
    ]
    assert (article.title, article.source, article.language) == (TITLE, "صحيفة المدينة", "ar")
    when = datetime(2025, 2, 27, 14, 30, tzinfo=timezone(timedelta(hours=3)))
    assert article.published == Published(when, "stated")
    assert article.address == ADDRESS


@pytest.mark.parametrize(
    "picture",
    [
        "<figure><img><figcaption>{}</figcaption></figure>",
        '<div class="wp-caption aligncenter"><img><p class="wp-caption-text">{}</p></div>',
        '<div class="photo"><img><span class="Image-Caption">{}</span></div>',
    ],
)
def test_captions_stay_where_they_were(picture: str) -> None:
    html = page(more=picture.format("الوزير لدى وصوله إلى المطار"))
    kinds = lines(read(html))
    place = kinds.index(("caption", "الوزير لدى وصوله إلى المطار"))
    assert kinds[place - 1] == ("heading", "خلفية الخبر")
    assert kinds[place + 1][0] == "paragraph"


def test_a_whole_article_in_a_box_for_captions_is_no_caption() -> None:
    html = page().replace("<main>", '<main class="with-caption">')
    assert ("paragraph", PARAGRAPHS[0]) in lines(read(html))


def test_a_saved_page_is_read_like_one_of_the_web(tmp_path: Path) -> None:
    article = read_article(page().encode(), origin="/tmp/a.html")
    assert (article.title, article.origin) == (TITLE, "/tmp/a.html")
    old = page().replace('charset="utf-8"', 'charset="windows-1256"').encode("windows-1256")
    assert PARAGRAPHS[1] in read_article(old).text


@pytest.mark.parametrize(
    ("head", "when"),
    [
        ('<meta property="article:published_time" content="2025-02-27T11:30:00Z">', "2025-02-27T11:30:00+00:00"),
        ('<meta itemprop="datePublished" content="2025-02-27">', "2025-02-27"),
        ('<meta name="DC.date.issued" content="2025-02-27">', "2025-02-27"),
        ('<meta name="date" content="2025">', None),
        ('<meta name="date" content="فبراير 2025">', None),
        ('<meta name="pubdate" content="27 فبراير 2025">', "2025-02-27"),
    ],
)  # fmt: skip
def test_the_date_is_the_one_the_page_states_and_none_is_invented(
    head: str, when: str | None
) -> None:
    published = read(page(head=head, json_ld="{}")).published
    assert (published and published.when.isoformat()) == when


def test_the_copyright_year_of_a_page_is_no_date() -> None:
    html = page(json_ld="{}").replace("جميع الحقوق", "© 2019 جميع الحقوق")
    assert read(html).published is None


@pytest.mark.parametrize("broken", ["{", '{"@type": 7}', "[" * 100_000, '"x"', '{"@graph": 1}'])
def test_json_ld_that_makes_no_sense_is_passed_over(broken: str) -> None:
    article = read(page(json_ld=broken))
    assert (article.title, article.source) == (TITLE, "example.org")


def test_a_title_loses_the_name_of_the_site_but_no_other_words() -> None:
    head = '<meta property="og:site_name" content="صحيفة المدينة">'
    html = page(head=head, json_ld="{}").replace("<h1>", "<h4>").replace("</h1>", "</h4>")
    assert read(html).title == TITLE
    assert read(html.replace('content="صحيفة', 'content="موقع')).title == f"{TITLE} | صحيفة المدينة"


def test_the_address_it_wants_to_be_known_by_counts_only_on_its_own_host() -> None:
    own = '<link rel="canonical" href="/news/proper">'
    assert read(page(head=own)).address == "https://www.example.org/news/proper"
    for strange in ("https://evil.example/x", "/", "javascript:alert(1)", "http://[x"):
        head = f'<link rel="canonical" href="{strange}">'
        assert read(page(head=head)).address == ADDRESS


def test_feeds_it_links_to_are_told() -> None:
    head = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    assert read_page(page(head=head), address=ADDRESS).feeds == ("https://www.example.org/feed",)


def test_a_page_that_a_script_fills_gives_the_words_json_ld_repeats() -> None:
    body = " ".join(PARAGRAPHS)
    filled = JSON_LD.replace('"headline"', f'"articleBody": "{body}", "headline"')
    html = f'<html><head><script type="application/ld+json">{filled}</script></head><body><div id="app"></div></body></html>'
    assert body in read(html).text


def test_a_page_in_another_language_needs_the_reader_s_word() -> None:
    html = "<html lang='ar'><body><article>" + "<p>The talks resume next week in the city.</p>" * 9
    with pytest.raises(InputError, match="is not Arabic"):
        read(html)
    assert read(html.replace("lang='ar'", ""), Hints(language="en")).language == "en"


@pytest.mark.parametrize(
    "html",
    [
        "<html><body>" + "<div>" * 100_000 + f"<p>{PARAGRAPHS[0]}</p>" + "</div>" * 100_000,
        "<html><body><p " + " ".join(f"a{n}=1" for n in range(20_000)) + f">{PARAGRAPHS[0]}</p>",
        "<html><body>" + "<p>" + "<b>" * 5_000 + PARAGRAPHS[0],
        "<html><body><article>" + f"<p>{PARAGRAPHS[0]}</p>" + "<br>" * 25_000,
    ],
    ids=["nested", "attributes", "bold", "elements"],
)
def test_what_no_parser_should_be_given_loses_no_words(html: str) -> None:
    assert PARAGRAPHS[0] in read(html).text


def test_too_long_a_page_is_refused() -> None:
    with pytest.raises(InputError, match="more than 5 MB"):
        read("<html>" + " " * 5_000_000)


def test_scripts_styles_and_comments_are_no_words_of_a_piece() -> None:
    hidden = "<script>a</script><style>b</style><!-- c --><template>d</template><svg><text>e</text></svg>"
    assert piece_lines(f"x{hidden}y") == (PageLine("xy", None),)
    deep = f"{'<div>' * 300}x<script>a</script><style>b</style>y"
    assert [line.text for line in piece_lines(deep)] == ["x", "y"]


_PIECES = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<div>", "</div>", "<li>", "<br>", "<b>", "</b>", "<td>", "نص", " ", "&amp;", "<", ">",
         "<!--", "-->", "<script>", "</script>", "\x00", "\x1b]0;x\x07", "\ud800", "<figcaption>", "</figcaption>"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


@settings(max_examples=150)
@given(_PIECES)
def test_any_piece_gives_clean_lines(html: str) -> None:
    try:
        found = piece_lines(html)
    except InputError:
        return
    for line in found:
        assert line.text == " ".join(line.text.split())
        assert not {"\n", "\x00", "\x1b", "\x07", "\ud800"} & set(line.text)


def test_a_page_cut_anywhere_is_read_or_refused() -> None:
    html = page()
    chosen = random.Random(7)
    for end in (chosen.randrange(len(html)) for _ in range(25)):
        with suppress(InputError):
            assert read(html[:end]).text
