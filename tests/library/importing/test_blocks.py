"""Made-up messy articles, each line with what it is.

The letter before the bar: T title, H heading, P paragraph, C caption, B boilerplate; after a colon
the rule that decides.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.library.importing.blocks import find_blocks
from newsreader.library.importing.outlets import sets_for
from newsreader.library.importing.rules import active_rules
from newsreader.model import BlockKind

_KINDS = {
    "T": BlockKind.TITLE,
    "H": BlockKind.HEADING,
    "P": BlockKind.PARAGRAPH,
    "C": BlockKind.CAPTION,
    "B": BlockKind.BOILERPLATE,
}

ARTICLES = {
    "a page of an online newspaper": """
B:section-label| الرئيسية / أخبار العالم / أوروبا
T| وزراء المالية يبحثون خطة دعم جديدة للمزارعين في الدول الساحلية
B:dateline-block| آخر تحديث: 12 مارس 2024 - 14:05
B:share| شارك على فيسبوك | تويتر | واتساب
B:reading-time| مدة القراءة: 3 دقائق
C:caption-credit| مزارعون يحتجون أمام مقر الوزارة في العاصمة (رويترز)
P| بحث وزراء المالية في اجتماع استمر خمس ساعات خطة لدعم المزارعين الذين تضرروا من الجفاف.
B:advertisement| إعلان
P| وقالت الوزارة في بيان إن الخطة تشمل إعفاءات ضريبية وقروضا ميسرة لمدة ثلاث سنوات.
B:related-line| اقرأ أيضاً: احتجاجات المزارعين تغلق الطرق الرئيسية في الشمال
H| مطالب لم تتحقق
P| يقول ممثلو المزارعين إن ما عرضته الحكومة لا يكفي لتعويض خسائرهم هذا العام.
B:source-credit| المصدر: وكالات
B:hashtags| الكلمات المفتاحية: مزارعون، دعم، جفاف
B:related| مواضيع ذات صلة
B:related| أسعار القمح ترتفع في الأسواق العالمية
B:related| الحكومة تعلن موازنة العام المقبل
B:follow-us| تابعونا على تلغرام لتصلكم آخر الأخبار
B:copyright| جميع الحقوق محفوظة © 2024
""",
    "a copied page with shortcodes": """
B:shortcode| [caption id="attachment_1" align="aligncenter"]
C:caption-label| صورة أرشيفية لميناء المدينة
B:shortcode| [/caption]
P| أعلنت هيئة الموانئ، الثلاثاء، استئناف الملاحة بعد توقف دام يومين بسبب العاصفة.
P| وأوضحت الهيئة أن ثلاث سفن دخلت الميناء صباحا وأن البقية تنتظر دورها.
B:shortcode| [ad_2]
B:source-label| المصدر
""",
    "a press release": """
T| شركة ناشئة تطلق منصة لتعليم البرمجة باللغة العربية
P| دبي، الإمارات العربية المتحدة، 3 يونيو 2024 (GLOBE NEWSWIRE) -- أعلنت شركة ناشئة اليوم إطلاق منصة جديدة لتعليم البرمجة.
P| وتتيح المنصة دروسا مجانية للمبتدئين في أكثر من عشر دول.
B:press-contact| للاستفسارات الإعلامية:
B:press-contact| سارة أحمد
B:press-contact| press@example.com
""",
    "a gallery": """
T| افتتاح معرض الكتاب الدولي بمشاركة مئات الناشرين
B:player| 0:00
B:gallery-label| • المعرض
C:caption-credit| زوار في أروقة المعرض خلال اليوم الأول (الأناضول)
B:gallery-label| • ناشرون
C:caption-credit| جناح الناشرين الشباب (غيتي)
P| افتتح الوزير معرض الكتاب الدولي صباح السبت بمشاركة ناشرين من أربعين دولة.
""",
    "points that are part of the text": """
T| أبرز ما جاء في خطاب الرئيس أمام البرلمان الجديد
P| ألقى الرئيس خطابا أمام البرلمان تناول فيه ملفات عدة، أهمها:
P| • زيادة الإنفاق على التعليم والصحة في المناطق الريفية
P| • خفض الضرائب على الشركات الصغيرة
P| • إطلاق حوار وطني يشمل جميع الأحزاب
P| ومن المقرر أن يصوت البرلمان على برنامج الحكومة الأسبوع المقبل.
""",
    "a video page": """
T| شاهد.. لحظة وصول المركبة إلى سطح القمر بعد رحلة طويلة
B:player| 00:00 / 02:35
B:player| تشغيل الفيديو
P| وصلت المركبة غير المأهولة إلى سطح القمر فجر الجمعة بعد رحلة استمرت ستة أيام.
B:comments| 12 تعليقا
""",
    "a repeated headline under the section": """
B:section-label| اقتصاد
T| البنك المركزي يثبت أسعار الفائدة للمرة الثالثة على التوالي
B:repeated-title| البنك المركزي يثبت أسعار الفائدة للمرة الثالثة على التوالي
P| قرر البنك المركزي في اجتماعه الدوري تثبيت أسعار الفائدة عند مستوياتها الحالية.
""",
    "a word over the headline": """
H| حوض النيل
T| جولة جديدة من المفاوضات الفنية تنطلق الأسبوع المقبل
P| تنطلق الأسبوع المقبل جولة جديدة من المفاوضات الفنية بين الدول الثلاث بحضور مراقبين.
""",
    "markdown": """
T| # الأمطار تغلق المدارس في الجنوب
P| أغلقت السلطات المدارس في ثلاث محافظات جنوبية بسبب الأمطار الغزيرة.
H| ## تحذيرات جديدة
P| وحذرت هيئة الأرصاد من استمرار الأمطار حتى نهاية الأسبوع.
B:lone-sign| ---
""",
    "no title, and words that look like labels in the prose": """
P| المصدر الذي تحدث إلى الصحيفة طلب عدم كشف اسمه، وقال إن المحادثات متعثرة.
P| تابعنا خلال الأسبوع الماضي مواقف الأطراف كلها، ولم نجد فيها ما يبشر بقرب الاتفاق.
P| شاهد عيان قال إن الانفجار وقع عند الساعة 14:35 في محيط السوق القديم.
P| إعلان الهدنة لم يغير شيئا على الأرض، بحسب سكان المنطقة.
P| شارك في الاجتماع وزراء خارجية ست دول، وغاب عنه ممثل الاتحاد.
""",
    "a live blog keeps its times": """
T| تغطية مباشرة لنتائج الانتخابات البلدية في العاصمة
H| 14:35
P| إغلاق صناديق الاقتراع في معظم الدوائر وبدء فرز الأصوات بحضور المراقبين.
""",
    "a third party's note at the end": """
P| (NewsPoint) - أعلنت الشركة نتائجها للربع الثالث، وقالت إن الإيرادات ارتفعت بنسبة 12%.
B:distributor-note| تم توفير هذا المقال من قبل مزود محتوى خارجي. لا يقدم الموقع أي ضمانات بشأنه.
B:distributor-note| نحن نوزع الأخبار على أكثر من ألف موقع في مختلف أنحاء العالم، وبعشرين لغة.
""",
    "the BBC's way with pictures": """
T| كيف تغير المدن الكبرى طرق التعامل مع موجات الحر؟
C:caption-label| مصدر الصورة، Getty Images
C:caption-label| التعليق على الصورة، أشخاص يحتمون من الشمس في ساحة عامة
P| تبحث المدن الكبرى عن حلول جديدة لموجات الحر التي تتكرر كل صيف.
B:related| قصص مقترحة
B:related| لماذا ترتفع حرارة المدن أكثر من الريف؟
""",
    "harakat and tatweel do not hide a label": """
P| وصل الوفد إلى العاصمة مساء الأحد، وغادرها بعد ساعات من دون الإدلاء بأي تصريح.
B:related| اقْـرَأ أيـضـًا
B:related| الوفد يصل إلى العاصمة في زيارة غير معلنة
""",
    "a head of many small lines": """
B:section-label| الرئيسية
T| وزيرا الطاقة يتفقان على عقد جولة جديدة من المباحثات «قريباً»
H| الخرطوم: سالم أحمد
B:dateline-block| نُشر: 18:30-12 فبراير 2025 م ـ 14 شَعبان 1446 هـ
B:font-size| TT
P| أعلنت الوزارة أن الوزيرين اتفقا على جولة جديدة من المباحثات.
B:topics| مواضيع
B:topics| الطاقة
B:topics| السودان
""",
    "a page with counters": """
T| عاجل | انفجار في مرفأ المدينة
B:date-line| 2025-03-01 | 10:22
B:font-size| A-
B:font-size| A+
P| هز انفجار عنيف مرفأ المدينة صباح السبت ولم ترد أنباء عن إصابات.
B:topics| كلمات دالة
B:topics| مرفأ المدينة
B:related| إقرأ أيضا
B:related| بعد خمس سنوات.. أين التحقيق؟
B:related| الأكثر قراءة
B:related| 1
B:related| أسعار المحروقات اليوم
""",
    "agencies over and under the text": """
B:source-head| إسطنبول / الأناضول
B:place-label| Istanbul
B:date-line| الخميس، 27 شباط/فبراير 2025 - 14:30 بتوقيت غرينتش
P| قال الوزير إن بلاده تأمل بالتوصل إلى اتفاق قبل نهاية العام الجاري.
B:follow-us| تابعوا قناة الموقع على واتساب للحصول على آخر الأخبار
P| وأضاف أن المحادثات ستستأنف الأسبوع المقبل
B:end-credit| ف.ي/أ.ح (د ب أ، رويترز)
""",
    "a title longer than the text": """
T| الحكومة تدعو جميع الأطراف إلى ضبط النفس بعد تصاعد التوتر في المنطقة
P| دعت الحكومة الأحد إلى ضبط النفس، بحسب بيان.
""",
    "an agency under the text": """
P| انتهت الجلسة من دون اتفاق، وقال رئيس المجلس إن النقاش سيستأنف الخميس.
B:end-credit| (أ ف ب، رويترز)
""",
    "a source on the line after its label": """
P| انتهت الجلسة من دون اتفاق، وقال رئيس المجلس إن النقاش سيستأنف الخميس.
B:source-label| المصدر :
B:end-credit| الجزيرة + وكالات
""",
}


def _expected(marked: str) -> list[tuple[str, str]]:
    lines = [line.partition("| ") for line in marked.strip().splitlines()]
    return [(kind, line) for kind, _, line in lines]


def _found(text: str) -> list[tuple[str, str]]:
    letters = {kind: letter for letter, kind in _KINDS.items()}
    blocks = find_blocks(text, active_rules(sets_for(text)))
    return [
        (f"{letters[b.kind]}:{b.rule}" if b.rule else letters[b.kind], text[b.start : b.end])
        for b in blocks
    ]


@pytest.mark.parametrize("marked", ARTICLES.values(), ids=ARTICLES.keys())
@pytest.mark.parametrize("separator", ["\n", "\n\n", " \n \u200f\n\t"], ids=repr)
def test_every_line_is_told_for_what_it_is(marked: str, separator: str) -> None:
    expected = _expected(marked)
    assert _found(separator.join(line for _, line in expected)) == expected


def test_shortcodes_inside_a_line_are_set_apart() -> None:
    text = (
        "[ad_1] [ad_2]وصل الوفد إلى العاصمة. [embed]https://a.b/c[/embed] وغادر بعد ساعات [sic] منها.[/vc]\n"
        '[caption id="x" width="3"]صورة أرشيفية للوفد[/caption] قال الوزير [رويترز] إن الأمر قريب.'
    )
    assert _found(text) == [
        ("B:shortcode", "[ad_1] [ad_2]"),
        ("P", "وصل الوفد إلى العاصمة."),
        ("B:shortcode", "[embed]https://a.b/c[/embed]"),
        ("P", "وغادر بعد ساعات [sic] منها."),
        ("B:shortcode", "[/vc]"),
        ("B:shortcode", '[caption id="x" width="3"]'),
        ("C:caption-label", "صورة أرشيفية للوفد"),
        ("B:shortcode", "[/caption]"),
        ("P", "قال الوزير [رويترز] إن الأمر قريب."),
    ]


def test_the_line_that_repeats_the_given_title_is_the_title() -> None:
    text = "انتهى الأمر.\nوصل الوفد إلى العاصمة مساء الأحد، وغادرها بعد ساعات."
    (first, second) = find_blocks(text, active_rules(()), title="إنتهى الأمر.")
    assert (first.kind, second.kind) == (BlockKind.TITLE, BlockKind.PARAGRAPH)


@pytest.mark.parametrize("text", ["المصدر", "[ad_1]\nاقرأ أيضا\nرويترز", "London"])
def test_a_text_is_never_hidden_whole(text: str) -> None:
    assert {block.kind for block in find_blocks(text, active_rules(()))} == {BlockKind.PARAGRAPH}


def test_a_short_latin_title_is_no_place() -> None:
    text = "Delegation leaves city\nThe delegation left the city on Sunday without a word."
    assert [block.kind for block in find_blocks(text, active_rules(()))] == [
        BlockKind.TITLE,
        BlockKind.PARAGRAPH,
    ]


def test_rules_of_a_set_apply_only_where_it_is_switched_on() -> None:
    prose = "أعلنت الشركة نتائجها للربع الثالث، وقالت إن الإيرادات ارتفعت."
    text = f"{prose}\nمعلومات عن SeaPRwire وتوزيع البيانات الصحفية في آسيا"
    off = find_blocks(text, active_rules(()))[1]
    on = find_blocks(text, active_rules(["seaprwire"]))[1]
    assert (off.kind, on.kind) == (BlockKind.PARAGRAPH, BlockKind.BOILERPLATE)


_PIECES = st.sampled_from(
    [
        "المصدر",
        "[ad_1]",
        "[ad_1] قال الوزير [/x] ذلك. [embed]a[/embed]",
        "0:00",
        "اقرأ أيضا",
        "قال الوزير إن الاتفاق قريب.",
        "عنوان قصير هنا",
        "•",
        " ",
    ]
)


@given(st.lists(st.one_of(_PIECES, st.text(max_size=20)), max_size=12).map("\n".join))
def test_blocks_cover_every_letter_once_in_order(text: str) -> None:
    blocks = find_blocks(text, active_rules(()))
    covered = [index for block in blocks for index in range(block.start, block.end)]
    assert covered == sorted(set(covered))
    assert {index for index, letter in enumerate(text) if letter.isalnum()} <= set(covered)
    for block in blocks:
        line = text[block.start : block.end]
        assert line == line.strip()
        assert "\n" not in line
