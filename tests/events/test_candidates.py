"""Candidate pairs."""

from datetime import date

from newsreader.events.candidates import candidate_pairs

DAY = date(2025, 1, 1)


def test_articles_that_share_two_heavy_keys_are_a_pair() -> None:
    vectors = [{"a": 0.7, "b": 0.7}, {"a": 0.7, "b": 0.7}, {"a": 0.7, "c": 0.7}, {"d": 1.0}]
    assert candidate_pairs(vectors, [DAY] * 4) == [(0, 1)]


def test_a_crowd_at_one_key_makes_pairs_in_proportion_to_its_size() -> None:
    def pairs(count: int) -> int:
        return len(candidate_pairs([{"a": 0.7, "b": 0.7}] * count, [DAY] * count))

    assert pairs(400) < 2.2 * pairs(200)
