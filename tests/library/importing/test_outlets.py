"""Sources that the text itself states."""

import pytest

from newsreader.library.importing.outlets import find_credit, find_dateline, sets_for


@pytest.mark.parametrize(
    ("line", "source", "rest"),
    [
        ("(SeaPRwire) – قال الوزير", "SeaPRwire", "قال الوزير"),
        ("القاهرة (رويترز) - قال الوزير", "رويترز", "قال الوزير"),
        ("موسكو، 27 فبراير (تاس) -- قال الوزير", "تاس", "قال الوزير"),
        ("واشنطن - أ ف ب - قال الوزير", "وكالة فرانس برس", "قال الوزير"),
        ("واشنطن (أ.ف.ب) – قال الوزير", "وكالة فرانس برس", "قال الوزير"),
        ("إسطنبول/ الأناضول/ قال الوزير", "وكالة الأناضول", "قال الوزير"),
        ("(NewsPoint) - قال الوزير", "NewsPoint", "قال الوزير"),
        ("دبي، 3 يونيو 2024 (GLOBE NEWSWIRE) -- أعلنت", "GlobeNewswire", "أعلنت"),
    ],
)
def test_a_dateline_states_the_source(line: str, source: str, rest: str) -> None:
    dateline = find_dateline(line)
    assert dateline is not None
    assert (dateline.source, line[dateline.end :]) == (source, rest)


@pytest.mark.parametrize(
    "line",
    [
        "(تحديث) - قال الوزير",
        "(بالصور) – قال الوزير",
        "بايدن (الرئيس السابق) - قال ذلك أمس",
        "قال الوزير (رويترز) إن الاتفاق قريب",
        "قال الوزير إن الاتفاق قريب - وأضاف",
        "(27 فبراير) - قال الوزير",
        "وقال دارشييف – وهو دبلوماسي مهني – إن المحادثات ستركز",
        "",
    ],
)
def test_what_only_looks_like_a_dateline_states_nothing(line: str) -> None:
    assert find_dateline(line) is None


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("المصدر: رويترز", "رويترز"),
        ("المصدر : الجزيرة نت + وكالات", "الجزيرة"),
        ("المصدر: صحيفة النهار", "صحيفة النهار"),
        ("المصدر: وكالات", None),
        ("المصدر: https://example.com/1", None),
        ("المصدر", None),
        ("(رويترز)", "رويترز"),
        ("(أ ف ب، رويترز)", None),
        ("إسطنبول / الأناضول", "وكالة الأناضول"),
        ("رويترز قالت إن الخبر نقل من مصادر أخرى", None),
    ],
)
def test_a_credit_line_states_the_source(line: str, source: str | None) -> None:
    assert find_credit(["[ad_1]", line]) == source


def test_naming_a_distributor_switches_its_rules_on() -> None:
    assert set(sets_for("لا تقدم SeaPRwire أي ضمانات")) == {"seaprwire", "press-release"}
    assert not set(sets_for("كلمة SeaPRwires ليست هي"))
