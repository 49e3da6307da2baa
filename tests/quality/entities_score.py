"""How well entities are found: precision, recall and F1 over a gold set written by hand.

Run it to see the figures and every difference:

    python -m tests.quality.entities_score --show

A mention counts as found only if its first and last code point and its kind are right. The gold
texts are marked `[P:…]` person, `[O:…]` organisation, `[L:…]` place; the seeds are marked by
ranges. `other` is not counted: it is what a Latin name is called when nothing says more.
"""

import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newsreader.analysis.entities import find_entities
from newsreader.model import EntityKind

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds"
_MARK = re.compile(r"\[([POL]):([^\]]*)\]")
_KINDS = {"P": EntityKind.PERSON, "O": EntityKind.ORGANISATION, "L": EntityKind.PLACE}

Mark = tuple[int, int, str]
"""Start, end and kind of an entity, in code points, half open."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and the entities a person found in it."""

    topic: str
    text: str
    marks: frozenset[Mark]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over a set of passages."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of what is found that is right."""
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        """The share of what is there that is found."""
        return self.right / max(self.right + self.missed, 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.right / max(2 * self.right + self.wrong + self.missed, 1)


def read_passages() -> Iterator[Passage]:
    """Yield the passages written for this purpose."""
    for line in (HERE / "entities_gold.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        yield parse(entry["topic"], entry["marked"])


def read_seeds() -> Iterator[Passage]:
    """Yield the five articles of the sample library."""
    for line in (HERE / "entities_seeds.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        text = (SEEDS / entry["file"]).read_text(encoding="utf-8")
        marks = frozenset((start, end, kind) for start, end, kind in entry["marks"])
        yield Passage(entry["file"], text, marks)


def parse(topic: str, marked: str) -> Passage:
    """Take the marks out of a text and note where they were."""
    text, after = "", 0
    marks = []
    for match in _MARK.finditer(marked):
        text += marked[after : match.start()]
        marks.append((len(text), len(text) + len(match[2]), _KINDS[match[1]].value))
        text += match[2]
        after = match.end()
    return Passage(topic, text + marked[after:], frozenset(marks))


def found_in(text: str) -> frozenset[Mark]:
    """Return what the program finds."""
    return frozenset(
        (entity.start, entity.end, entity.kind.value)
        for entity in find_entities(text)
        if entity.kind is not EntityKind.OTHER
    )


def score(passages: list[Passage]) -> Score:
    """Compare what is found with what is marked."""
    right = wrong = missed = 0
    for passage in passages:
        found = found_in(passage.text)
        right += len(found & passage.marks)
        wrong += len(found - passage.marks)
        missed += len(passage.marks - found)
    return Score(right, wrong, missed)


def main() -> None:
    """Print the figures; with --show, every difference too."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print every difference")
    arguments = parser.parse_args()
    for name, passages in (("passages", list(read_passages())), ("seeds", list(read_seeds()))):
        total = score(passages)
        print(
            f"{name}: precision {total.precision:.3f}  recall {total.recall:.3f}  "
            f"F1 {total.f1:.3f}  ({total.right} right, {total.wrong} wrong, {total.missed} missed)"
        )
        for passage in passages if arguments.show else ():
            found = found_in(passage.text)
            for sign, marks in (("+", found - passage.marks), ("-", passage.marks - found)):
                for start, end, kind in sorted(marks):
                    print(f"  {sign} {passage.topic}: {passage.text[start:end]} ({kind})")


if __name__ == "__main__":
    main()
