from pathlib import Path

import pytest

from newsreader.terminal.calibration import answers_file, keep_encoder, kept_encoder


def test_an_answer_is_kept_per_terminal(tmp_path: Path) -> None:
    file = tmp_path / "new" / "terminals.json"
    keep_encoder("konsole", "joiners", file)
    keep_encoder("tmux in vte", "plain", file)
    assert kept_encoder("konsole", file) == ("joiners", None)
    assert kept_encoder("tmux in vte", file) == ("plain", None)
    assert kept_encoder("vte", file) == (None, None)


def test_a_new_answer_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    file = tmp_path / "terminals.json"
    keep_encoder("konsole", "joiners", file)
    keep_encoder("konsole", "logical", file)
    assert kept_encoder("konsole", file) == ("logical", None)


def test_no_file_is_no_answer(tmp_path: Path) -> None:
    assert kept_encoder("konsole", tmp_path / "terminals.json") == (None, None)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe\x00", b'{"konsole": "gone"}'])
def test_a_damaged_file_is_passed_over_with_a_reason(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "terminals.json"
    file.write_bytes(content)
    encoder, reason = kept_encoder("konsole", file)
    assert encoder is None
    assert reason is not None
    assert str(file) in reason


def test_a_damaged_file_is_replaced_by_the_next_answer(tmp_path: Path) -> None:
    file = tmp_path / "terminals.json"
    file.write_text("{")
    keep_encoder("konsole", "joiners", file)
    assert kept_encoder("konsole", file) == ("joiners", None)


def test_the_file_is_in_the_configuration_folder(tmp_path: Path) -> None:
    assert answers_file({"NEWSREADER_CONFIG": str(tmp_path)}).parent == tmp_path
    assert answers_file({}).name == "terminals.json"
