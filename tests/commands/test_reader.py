"""Keys as they arrive become commands."""

from newsreader.commands import KeyReader, Match, Mode, Waiting, commands_of


def called(steps: tuple[Match | Waiting, ...]) -> list[str]:
    return [step.command.id for step in steps if isinstance(step, Match)]


def reading() -> KeyReader:
    return KeyReader(commands_of("reader", Mode.READING))


def selecting() -> KeyReader:
    return KeyReader(commands_of("reader", Mode.SELECTING))


def test_a_sequence_waits_for_its_second_key() -> None:
    reader = reading()
    assert reader.feed("]") == (Waiting(("]",)),)
    assert called(reader.feed("e")) == ["next_entity"]


def test_an_arabic_sequence_is_the_same_sequence() -> None:
    reader = reading()
    reader.feed("د")
    assert called(reader.feed("ث")) == ["next_entity"]


def test_a_key_that_does_not_continue_counts_by_itself() -> None:
    reader = reading()
    reader.feed("]")
    assert called(reader.feed("j")) == ["line_down"]


def test_escape_only_ends_an_unfinished_sequence() -> None:
    reader = reading()
    reader.feed("]")
    assert reader.feed("escape") == ()
    assert called(reader.feed("escape")) == ["back"]


def test_lam_alef_as_one_character_and_as_two_is_the_letter_b() -> None:
    for sent in (["ﻻ"], ["ل", "ا"]):
        reader = selecting()
        steps = [step for key in sent for step in reader.feed(key)]
        assert called(tuple(steps)) == ["select_previous_word"]


def test_a_lam_alone_is_the_letter_g_after_a_moment() -> None:
    reader = selecting()
    assert reader.feed("ل") == (Waiting((), soon=True),)
    assert called(reader.flush()) == ["text_top"]


def test_a_lam_before_another_key_is_the_letter_g_and_then_that_key() -> None:
    reader = selecting()
    reader.feed("ل")
    assert called(reader.feed("j")) == ["text_top", "line_down"]


def test_an_unknown_key_means_nothing() -> None:
    assert reading().feed("f12") == ()
    assert reading().feed("ж") == ()
