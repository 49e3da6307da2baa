"""How often a passage is found again after its article changed: right, wrong, or given up.

    python -m tests.quality.anchors_score [PASSAGES_PER_TEXT]

Each letter of an article carries its number through random edits, so that it is known where a
passage is afterwards. It is right where at least four fifths of it are (or nowhere, if less than
half of it is left); an orphan if it was given up; wrong if it was put anywhere else.
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsreader.library.anchoring import Alignment, Anchor, anchor_at, reanchor

Letter = tuple[str, int | None]
"""A letter and its number in the article, none if it was not there."""
Letters = list[Letter]
Edit = Callable[[Letters, random.Random], Letters]

HERE = Path(__file__).parent
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي "
ORTHOGRAPHY = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ى": "ي", "ؤ": "و", "ئ": "ي",
    "«": '"', "»": '"', "،": ",", "0": "٠", "1": "١", "2": "٢",
}  # fmt: skip
SENTENCES = (
    "وأفاد شهود عيان بأن الحركة عادت إلى طبيعتها مساء أمس. ",
    "ولم تعلق الوزارة على هذه الأنباء حتى الآن. ",
    "وقال المتحدث إن الأعمال ستستمر حتى نهاية الأسبوع المقبل. ",
)


@dataclass(frozen=True)
class Score:
    """How many passages were right, wrong, and given up, of how many."""

    right: int
    wrong: int
    orphans: int

    def share(self, count: int) -> float:
        """Return a share of all passages, in per cent."""
        return 100 * count / max(1, self.right + self.wrong + self.orphans)


def characters(share: float) -> Edit:
    """Return an edit that changes, deletes or inserts a share of the letters."""

    def edit(letters: Letters, chance: random.Random) -> Letters:
        edited: Letters = []
        for letter, number in letters:
            if chance.random() >= share:
                edited.append((letter, number))
                continue
            what = chance.randrange(3)
            if what == 0:
                edited.append((chance.choice(LETTERS), number))
            elif what == 1:
                edited += [(chance.choice(LETTERS), None), (letter, number)]
        return edited

    return edit


def words(share: float) -> Edit:
    """Return an edit that deletes, replaces or adds a share of the words."""

    def edit(letters: Letters, chance: random.Random) -> Letters:
        pieces = list(_cut(letters, " \n"))
        edited: Letters = []
        for piece in pieces:
            if chance.random() >= share:
                edited += piece
                continue
            other = [(letter, None) for letter, _ in chance.choice(pieces)]
            edited += chance.choice(([], other, [*other, *piece]))
        return edited

    return edit


def insert_sentences(letters: Letters, chance: random.Random) -> Letters:
    """Insert three sentences, each before another."""
    pieces = list(_cut(letters, ".\n"))
    for _ in range(3):
        sentence: Letters = [(letter, None) for letter in chance.choice(SENTENCES)]
        pieces.insert(chance.randint(0, len(pieces)), sentence)
    return _joined(pieces)


def delete_sentences(letters: Letters, chance: random.Random) -> Letters:
    """Delete three sentences."""
    pieces = list(_cut(letters, ".\n"))
    for _ in range(min(3, len(pieces) - 1)):
        pieces.pop(chance.randrange(len(pieces)))
    return _joined(pieces)


def shuffle_paragraphs(letters: Letters, chance: random.Random) -> Letters:
    """Put the paragraphs into another order."""
    pieces = list(_cut([*letters, ("\n", None)], "\n"))
    chance.shuffle(pieces)
    return _joined(pieces)


def shuffle_and_edit(letters: Letters, chance: random.Random) -> Letters:
    """Put the paragraphs into another order and change some words."""
    return words(0.05)(shuffle_paragraphs(letters, chance), chance)


def orthography(letters: Letters, chance: random.Random) -> Letters:
    """Write half of the letters that can be written otherwise so, with some harakat and tatweel."""
    edited: Letters = []
    for letter, number in letters:
        other = ORTHOGRAPHY.get(letter, letter) if chance.random() < 0.5 else letter
        edited.append((other, number))
        if letter.isalpha() and chance.random() < 0.05:
            edited.append((chance.choice("\u064b\u064e\u064f\u0650\u0651\u0652ـ"), None))
    return edited


EDITS: dict[str, Edit] = {
    "characters 1 %": characters(0.01),
    "characters 5 %": characters(0.05),
    "characters 10 %": characters(0.10),
    "words 1 %": words(0.01),
    "words 5 %": words(0.05),
    "words 10 %": words(0.10),
    "sentences inserted": insert_sentences,
    "sentences deleted": delete_sentences,
    "paragraphs shuffled": shuffle_paragraphs,
    "shuffled, words 5 %": shuffle_and_edit,
    "orthography": orthography,
}


def texts() -> list[str]:
    """Return the sample articles and those written for this measure."""
    seeds = sorted((HERE.parent.parent / "seeds").glob("*.txt"))
    written = (HERE / "anchors_texts.txt").read_text(encoding="utf-8")
    own = [text.strip() for text in written.split("\n%%\n")]
    return [path.read_text(encoding="utf-8").strip() for path in seeds] + own


def score(edit: Edit, articles: Sequence[str], passages: int, *, seed: int = 1) -> Score:
    """Return how passages of articles fare under one kind of edit, each article edited anew."""
    counted: Counter[str] = Counter()
    for number, text in enumerate(articles):
        chance = random.Random(f"{seed} {number}")  # a text as seed is the same everywhere
        letters = edit([(letter, index) for index, letter in enumerate(text)], chance)
        new = "".join(letter for letter, _ in letters)
        places = {old: index for index, (_, old) in enumerate(letters) if old is not None}
        alignment = Alignment(text, new)
        for start, end in _passages(text, passages, chance):
            anchor = reanchor(anchor_at(text, start, end), new, alignment)
            counted[
                verdict(
                    anchor, [places[at] for at in range(start, end) if at in places], end - start
                )
            ] += 1
    return Score(counted["right"], counted["wrong"], counted["orphan"])


def verdict(anchor: Anchor, left: Sequence[int], length: int) -> str:
    """Judge where a passage was put by where its letters went.

    Args:
        anchor: The answer.
        left: The places of the letters that are left, in the new text.
        length: How many letters there were.
    """
    gone = len(left) * 2 < length
    if anchor.orphan:
        return "right" if gone else "orphan"
    found = sum(anchor.start <= index < anchor.end for index in left)
    if gone:
        return "right" if found else "wrong"
    around = left[-1] + 1 - left[0]  # with what was inserted
    fits = found >= 0.8 * len(left) and anchor.end - anchor.start <= 1.2 * around + 8
    return "right" if fits else "wrong"


def _passages(text: str, count: int, chance: random.Random) -> Iterator[tuple[int, int]]:
    """Yield ranges of one word to forty within a paragraph, short ones more often."""
    paragraphs = [
        [match.span() for match in re.finditer(r"\S+", line.group())]
        for line in re.finditer(".+", text)
    ]
    offsets = [line.start() for line in re.finditer(".+", text)]
    lengths = [len(paragraph) for paragraph in paragraphs]
    for _ in range(count):
        (number,) = chance.choices(range(len(paragraphs)), lengths)
        paragraph, offset = paragraphs[number], offsets[number]
        first = chance.randrange(len(paragraph))
        last = min(len(paragraph) - 1, first + int(40 ** chance.random()) - 1)
        yield paragraph[first][0] + offset, paragraph[last][1] + offset


def _cut(letters: Letters, after: str) -> Iterator[Letters]:
    """Yield pieces that end after one of some letters, all of them together the whole."""
    piece: Letters = []
    for letter in letters:
        piece.append(letter)
        if letter[0] in after:
            yield piece
            piece = []
    if piece:
        yield piece


def _joined(pieces: Sequence[Letters]) -> Letters:
    return [letter for piece in pieces for letter in piece]


def main() -> None:
    """Print the shares in per cent for every kind of edit."""
    passages = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    print(f"{'edit':22}{'right':>8}{'wrong':>8}{'orphan':>8}")
    for name, edit in EDITS.items():
        one = score(edit, texts(), passages)
        shares = (one.share(one.right), one.share(one.wrong), one.share(one.orphans))
        print(f"{name:22}" + "".join(f"{share:8.1f}" for share in shares))


if __name__ == "__main__":
    main()
