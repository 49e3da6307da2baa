"""Feeds for tests, of every kind."""

FIRST = "أعلنت الوزارة صباح اليوم أن المحادثات ستستأنف خلال الأسبوع المقبل في العاصمة."
SECOND = "وقال المتحدث إن الوفدين اتفقا على معظم النقاط، وبقيت مسألة واحدة من دون حل."
ADDRESS = "https://example.org/feeds/news"


def rss(*items: str, title: str = "أخبار المدينة", language: str = "ar") -> str:
    """Return RSS 2.0 with these items."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
        f"<title>{title}</title><link>https://example.org/</link><language>{language}</language>"
        f"{''.join(items)}</channel></rss>"
    )


def item(
    number: int, text: str = FIRST, *, title: str = "استئناف المحادثات", more: str = ""
) -> str:
    """Return an item of RSS."""
    return (
        f"<item><guid isPermaLink='false'>g{number}</guid><title>{title} {number}</title>"
        f"<link>https://example.org/news/{number}</link>"
        f"<pubDate>Thu, 27 Feb 2025 14:30:00 +0300</pubDate>"
        f"<description><![CDATA[<p>{text}</p>]]></description>{more}</item>"
    )


RSS_091 = f"""<?xml version="1.0"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
 "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>قديم</title><link>https://example.org/</link><language>ar</language>
<item><title>عنوان من زمن بعيد</title><link>https://example.org/1</link><description>{FIRST}</description></item>
</channel></rss>"""

RSS_10 = f"""<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://example.org/"><title>قديم</title><link>https://example.org/</link></channel>
<item rdf:about="https://example.org/1"><title>عنوان من زمن بعيد</title><link>https://example.org/1</link>
<description>{FIRST}</description><dc:date>2005-02-27T14:30+03:00</dc:date></item></rdf:RDF>"""

ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>أخبار أخرى</title>
<link rel="alternate" href="/"/><link rel="self" href="feed"/><id>urn:1</id>
<entry><id>urn:2</id><title type="html">عنوان &lt;b&gt;مهم&lt;/b&gt; &amp;amp; آخر</title><link href="../news/2"/>
<updated>2025-02-28T00:00:00Z</updated><published>2025-02-27T14:30:00+03:00</published>
<author><name>سامي الحسن</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{FIRST}</p><p>{SECOND}</p></div></content>
</entry></feed>"""

JSON = """{"version": "https://jsonfeed.org/version/1.1", "title": "أخبار ثالثة", "language": "ar",
"home_page_url": "https://example.org/", "items": [{"id": 7, "url": "https://example.org/7",
"title": "عنوان ثالث", "content_html": "<p>FIRST</p><p>SECOND</p>", "date_published": "2025-02-27T14:30:00+03:00",
"authors": [{"name": "سامي"}]}, "broken", {"id": "8"}]}""".replace("FIRST", FIRST).replace(
    "SECOND", SECOND
)
