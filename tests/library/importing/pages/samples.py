"""Web pages for tests."""

TITLE = "الوفدان يتفقان على معظم النقاط"
PARAGRAPHS = (
    (
        "المدينة (رويترز) - أعلنت الوزارة صباح اليوم الخميس أن المحادثات بين الوفدين ستستأنف خلال الأسبوع"
        " المقبل في العاصمة، بعد توقف دام شهرين كاملين."
    ),
    (
        "وقال المتحدث باسم الوزارة إن الوفدين اتفقا على معظم النقاط المطروحة، ولكن بقيت مسألة واحدة من دون"
        " حل، وهي مسألة المعابر التجارية بين البلدين."
    ),
    (
        "وكان وزير النقل قد زار المنطقة الحدودية يوم الأحد الماضي، حيث التقى عددا من ممثلي السكان واستمع إلى"
        " مطالبهم بشأن الطرق والجسور."
    ),
)
CAPTION = "الوفدان خلال الجلسة الأخيرة في العاصمة"
JSON_LD = """{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"},
{"@type": "NewsArticle", "headline": "الوفدان يتفقان على معظم النقاط",
"datePublished": "2025-02-27T14:30:00+03:00", "author": [{"@type": "Person", "name": "سامي الحسن"}],
"publisher": {"name": "صحيفة المدينة"}}]}"""


def page(*, head: str = "", more: str = "", json_ld: str = JSON_LD) -> str:
    """Return a page as content management systems make them."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    menu = "".join(
        f"<li><a href='/{name}'>{name}</a></li>" for name in ("الرئيسية", "سياسة", "رياضة")
    )
    return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>{TITLE} | صحيفة المدينة</title><script type="application/ld+json">{json_ld}</script>{head}</head>
<body><header><nav><ul>{menu}</ul></nav></header><main><article><h1>{TITLE}</h1>
<figure><img src="a.jpg"><figcaption>{CAPTION}</figcaption></figure>{body}<h2>خلفية الخبر</h2>{more}
<p>ويذكر أن المحادثات بدأت قبل عامين برعاية أممية، وتوقفت مرات عدة بسبب خلافات حول جدول الأعمال.</p>
</article><aside><h3>اقرأ أيضا</h3><ul><li><a href="/2">خبر آخر لا صلة له</a></li></ul></aside></main>
<footer>جميع الحقوق محفوظة لصحيفة المدينة</footer></body></html>"""
