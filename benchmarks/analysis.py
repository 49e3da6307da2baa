"""How much CPU time the analysis of a text takes, part by part.

    python benchmarks/analysis.py [--quick]

Two texts: the seeds over and over, and the same with every third word replaced by a made-up one, so that
little is remembered between words. Each figure is the best of several passes, warm, in milliseconds for
4,000 characters, the length of an article; then seconds for a million characters at once, which `--quick`
leaves out.
"""

import argparse
import random
import re
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from newsreader.analysis import analyse
from newsreader.analysis.dates import find_dates
from newsreader.analysis.entities import find_entities
from newsreader.analysis.numbers import find_numbers
from newsreader.analysis.quotes import find_quotes
from newsreader.analysis.sentences import find_sentences

SEEDS = Path(__file__).parent.parent / "seeds"
ARTICLE = 4_000
MILLION = 1_000_000
ARTICLES = 20
"""Articles cut from each text; a figure is their mean."""
PASSES = 5
PUBLISHED = date(2025, 2, 27)
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
PARTS: dict[str, Callable[[str], object]] = {
    "dates": lambda text: find_dates(text, published=PUBLISHED),
    "numbers": find_numbers,
    "entities": find_entities,
    "quotes": lambda text: find_quotes(text, (), find_sentences(text)),
    "whole": lambda text: analyse(text, published=PUBLISHED),
}


def seeds(length: int) -> str:
    """Return that many characters of the seeds, repeated."""
    text = "\n".join(file.read_text("utf-8") for file in sorted(SEEDS.glob("*.txt")))
    return (text * (length // len(text) + 1))[:length]


def rare(length: int) -> str:
    """Return the seeds with every third word made up, each but once."""
    chance = random.Random(4)  # words for a benchmark
    words = re.split(r"(\s+)", seeds(length))
    for place in range(0, len(words), 6):
        words[place] = "".join(chance.choices(LETTERS, k=chance.randint(3, 9)))
    return "".join(words)[:length]


def cpu(task: Callable[[], object], passes: int) -> float:
    """Return the CPU seconds of the fastest of several passes."""
    times = []
    for _ in range(passes):
        start = time.process_time()
        task()
        times.append(time.process_time() - start)
    return min(times)


def per_article(find: Callable[[str], object], text: str) -> float:
    """Return milliseconds for an article of the text, the mean of several."""
    articles = [text[at : at + ARTICLE] for at in range(0, ARTICLE * ARTICLES, ARTICLE)]
    return cpu(lambda: [find(article) for article in articles], PASSES) / ARTICLES * 1000


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="leave out the million characters")
    quick = parser.parse_args().quick
    print(f"{'':10}{'seeds':>10}{'rare':>10}{'seeds':>12}{'rare':>12}")
    print(f"{'':10}{'ms / 4,000 characters':>20}{'' if quick else 's / 1,000,000':>24}")
    texts = [make(ARTICLE * ARTICLES if quick else MILLION) for make in (seeds, rare)]
    for name, find in PARTS.items():
        figures = [f"{per_article(find, text):10.1f}" for text in texts]
        if not quick:
            figures += [f"{cpu(partial(find, text), 1):12.1f}" for text in texts]
        print(f"{name:10}{''.join(figures)}", flush=True)


if __name__ == "__main__":
    main()
