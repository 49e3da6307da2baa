"""Score the temporal tagger on the gold set: exact, overlap and value F1, for each class.

Run `python tests/quality/score_dates.py` for a table, with `--errors` for what went wrong, with `--baseline` to
write the baseline that `test_dates_baseline.py` holds the tagger to.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from newsreader.analysis.dates import find_dates
from newsreader.model import DateMention

FOLDER = Path(__file__).parent
GOLD = FOLDER / "dates_gold.jsonl"
BASELINE = FOLDER / "dates_baseline.json"
MEASURES = ("exact", "overlap", "value")


@dataclass(frozen=True, slots=True)
class Expected:
    """One expression of the gold set; offsets are code points."""

    start: int
    end: int
    text: str
    value: str
    category: str
    mod: str | None


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of the gold set."""

    id: str
    published: date | None
    text: str
    expected: tuple[Expected, ...]
    mode: Literal["news", "assistant"]


@dataclass(slots=True)
class Tally:
    """Counts of one class; found expressions belong to the class of the expected one they overlap."""

    expected: int = 0
    found: int = 0
    exact: int = 0
    overlap: int = 0
    value: int = 0

    def f1(self, measure: str) -> float:
        """Return the F1 of a measure."""
        right: int = getattr(self, measure)
        return 2 * right / (self.expected + self.found) if self.expected + self.found else 1.0


def passages(file: Path = GOLD) -> Iterator[Passage]:
    """Read the gold set."""
    for line in file.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        published = _moment(item["published"]) if item["published"] else None
        expected = tuple(
            Expected(d["start"], d["end"], d["text"], d["value"], d["class"], d.get("mod"))
            for d in item["dates"]
        )
        yield Passage(item["id"], published, item["text"], expected, item.get("mode", "news"))


def _moment(written: str) -> date:
    return datetime.fromisoformat(written) if "T" in written else date.fromisoformat(written)


def found_in(passage: Passage) -> list[DateMention]:
    """Return what the tagger finds and the reader would see underlined."""
    mentions = find_dates(passage.text, published=passage.published, mode=passage.mode)
    return [mention for mention in mentions if not mention.value.endswith("_REF")]


def score(errors: list[str] | None = None) -> dict[str, Tally]:
    """Score the whole gold set; `errors`, if given, receives a line for each one."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for passage in passages():
        free = found_in(passage)
        for expected in passage.expected:
            tally = tallies[expected.category]
            tally.expected += 1
            match = _best(expected, free)
            if match is None:
                _note(errors, passage, f"missed {expected.text} = {expected.value}")
                continue
            free.remove(match)
            tally.found += 1
            tally.overlap += 1
            exact = (match.start, match.end) == (expected.start, expected.end)
            right = (match.value, match.mod) == (expected.value, expected.mod)
            tally.exact += exact
            tally.value += right
            if not (exact and right):
                wanted = f"{expected.text} = {expected.value} {expected.mod or ''}"
                _note(
                    errors, passage, f"{wanted} -> {match.text} = {match.value} {match.mod or ''}"
                )
        for mention in free:
            tallies["false alarm"].found += 1
            _note(errors, passage, f"false alarm {mention.text} = {mention.value} ({mention.rule})")
    return dict(tallies)


def _best(expected: Expected, found: list[DateMention]) -> DateMention | None:
    overlapping = [m for m in found if m.start < expected.end and expected.start < m.end]
    return max(
        overlapping,
        key=lambda m: min(m.end, expected.end) - max(m.start, expected.start),
        default=None,
    )


def _note(errors: list[str] | None, passage: Passage, line: str) -> None:
    if errors is not None:
        errors.append(f"{passage.id}: {line}")


def total(tallies: dict[str, Tally]) -> Tally:
    """Add the classes up."""
    whole = Tally()
    for tally in tallies.values():
        for name in ("expected", "found", *MEASURES):
            setattr(whole, name, getattr(whole, name) + getattr(tally, name))
    return whole


def figures(tally: Tally) -> dict[str, float]:
    """Return the three F1 figures of a tally."""
    return {measure: round(tally.f1(measure), 4) for measure in MEASURES}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Score the temporal tagger on the gold set.")
    parser.add_argument("--errors", action="store_true", help="print each error")
    parser.add_argument("--baseline", action="store_true", help="write the baseline")
    options = parser.parse_args()
    errors: list[str] = []
    tallies = score(errors)
    whole = total(tallies)
    rows = [*sorted(tallies.items()), ("all", whole)]
    sys.stdout.write(f"{'class':12} {'n':>4} " + " ".join(f"{m:>8}" for m in MEASURES) + "\n")
    for name, tally in rows:
        scores = " ".join(f"{tally.f1(measure):8.3f}" for measure in MEASURES)
        sys.stdout.write(f"{name:12} {tally.expected or tally.found:4} {scores}\n")
    if options.errors:
        sys.stdout.write("\n".join(errors) + "\n")
    if options.baseline:
        BASELINE.write_text(json.dumps(figures(whole), indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
