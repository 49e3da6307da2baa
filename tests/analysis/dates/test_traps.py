"""Words that look like dates and are none."""

from datetime import date

import pytest

from newsreader.analysis.dates import find_dates


@pytest.mark.parametrize(
    "text",
    [
        "قال الأب إنه مارس الرياضة مع شاب في الحرب",
        "شركة نيسان وجوان لابورتا",
        "وقع الطرفان عقدا جديدا، والعقد شريعة المتعاقدين",
        "أحد أشهر الكتاب ومن أشهر الأطباق",
        "محمد الشهري هداف الفريق",
        "الرئيس رجب طيب أردوغان ورمضان صبحي وشعبان",
        "فاز الفريق 4-صفر ثم 3 - صفر",
        "120 كيلومترا في الساعة وعلى مدار الساعة",
        "الثانية من نوعها والدرجة الثانية والمرة الثالثة",
        "النصف الثاني من المباراة والربع الخالي",
        "الربيع العربي ووحيد القرن",
        "نقلت المصري اليوم عن روسيا اليوم",
        "القرار رقم 1973 والمادة 2019",
        "بلغ السعر 2025 دولارا والمسافة 1950 كيلومترا",
        "صلاة الجمعة وشارع 26 يوليو",
        "اليوم العالمي للصحافة",
        "0:00",
        "قوى 14 آذار وحركة 6 أبريل وحراك 20 فبراير",
        "المنتخب تحت 23 سنة",
        "الإفراج عن الدفعة الثانية وبرنامج العاشرة مساء",
        "سوق الخميس ومدينة 6 أكتوبر",
        "سورة الجمعة ونادي 6 أكتوبر وفرقة أيلول",
        "رجال الغد وأبناء اليوم",
        "أهل السنة والشيعة",
        "صدرت رواية «خريف 1987» وفيلم “ليلة رأس السنة” وأغنية «أكتوبر»",
        "سجل المهاجم مايو هدفين",
        "مستشفى كتيبة 17 فبراير",
        "الأمين العام السابق والنائب العام الحالي والمديرة العامة الماضية",
        "شارع 14 رمضان",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(text: str) -> None:
    assert find_dates(f"{text}.\n", published=date(2025, 4, 10)) == ()


def test_an_outlet_name_before_a_weekday_is_a_date_again() -> None:
    found = find_dates("بين قطر وروسيا اليوم الخميس", published=date(2025, 4, 10))
    assert [m.value for m in found] == ["2025-04-10"]


def test_the_father_is_no_month_but_august_is() -> None:
    found = find_dates("أب لثلاثة أطفال ولد في آب 1999 في باب", published=date(2025, 4, 10))
    assert [m.value for m in found] == ["1999-08"]


def test_a_weekday_after_a_definite_place_is_a_date() -> None:
    for text in ("أغلقت الجامعة الأحد أبوابها", "وصل الفريق الأحد", "خرجوا من المسجد الأحد"):
        assert [m.value for m in find_dates(text, published=date(2025, 4, 10))] == ["2025-04-06"]


def test_the_days_of_a_feast_are_no_vague_duration() -> None:
    found = find_dates("لمنع التجمعات خلال أيام عيد الفطر.", published=date(2025, 4, 10))
    assert [m.text for m in found] == ["عيد الفطر"]
