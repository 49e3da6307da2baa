"""How fast the text engine is, next to ICU doing the same work from C, in one run.

    python benchmarks/text_engine.py

Needs a C compiler and ICU (Debian: `apt install gcc libicu-dev`); without them the figures stand
alone. All times are CPU time, the best of several passes. Two texts of one megabyte each: the
seeds over and over, each paragraph made unique by a number; and the same with nearly every word
replaced by a made-up one.
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from newsreader.text import drawing, lay_out, plain_levels, plain_wrapping, preparing, resolver

HERE = Path(__file__).parent
MEGABYTE = 1_000_000
WIDTH = 80
SCREEN = 40
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةأإ"


def seed_paragraphs() -> list[str]:
    """Return the paragraphs of the seeds."""
    files = sorted((HERE.parent / "seeds").glob("*.txt"))
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    return [line for line in lines if line.strip()]


def megabyte_of(paragraphs: Callable[[int], str]) -> list[str]:
    """Collect numbered paragraphs up to one megabyte of UTF-8."""
    collected: list[str] = []
    size = 0
    while size < MEGABYTE:
        collected.append(f"{paragraphs(len(collected))} {len(collected)}")
        size += len(collected[-1].encode())
    return collected


def with_rare_words(text: str, chance: random.Random) -> str:
    """Replace most words by made-up ones."""
    return " ".join(
        "".join(chance.choices(LETTERS, k=chance.randint(3, 9))) if chance.random() < 0.9 else word
        for word in text.split()
    )


def cpu_time(work: Callable[[], object], times: int = 5) -> float:
    """Return the CPU time of one pass in milliseconds, the best of several."""
    best = float("inf")
    for _ in range(times):
        before = time.process_time()
        work()
        best = min(best, time.process_time() - before)
    return 1000 * best


def forget() -> None:
    """Empty every memory that the engine keeps between paragraphs."""
    preparing.forget()
    plain_levels.forget()
    plain_wrapping.forget()
    drawing.forget()
    resolver.resolve.cache_clear()


def draw_every_line(paragraphs: list[str], width: int = WIDTH) -> None:
    """Lay out everything: join, resolve, wrap, reorder."""
    for text in paragraphs:
        for line in lay_out(text, width):
            _ = line.text


def draw_first_screen(paragraphs: list[str]) -> None:
    """Wrap everything and draw what is seen."""
    drawn = 0
    for text in paragraphs:
        lines = lay_out(text, WIDTH)
        for line in lines if drawn < SCREEN else ():
            _ = line.text
            drawn += 1


def wrap(paragraphs: list[str], width: int) -> None:
    """Wrap everything, as after a change of width."""
    for text in paragraphs:
        lay_out(text, width)


def time_of_icu(paragraphs: list[str], folder: Path) -> float | None:
    """Build and run the yardstick; none if it cannot be built."""
    compiler = shutil.which("cc")
    program = folder / "text_engine_icu"
    source = HERE / "text_engine_icu.c"
    if compiler is None:
        return None
    command = [compiler, "-O2", str(source), "-o", str(program), "-licuuc"]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        return None
    text = "\n".join(paragraphs).encode()
    output = subprocess.run(
        [program, str(WIDTH), "5"], input=text, capture_output=True, check=True
    ).stdout
    return float(output.split()[0])


def import_time(folder: Path) -> float:
    """Return the CPU time in milliseconds that importing the engine adds to starting Python.

    From compiled files, which Python writes into `folder` the first time.
    """
    program = (
        "import time; before = time.process_time(); from newsreader.text import lay_out;"
        "print(1000 * (time.process_time() - before))"
    )
    environ = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder)}
    runs = [
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, check=True, env=environ
        ).stdout
        for _ in range(10)
    ]
    return min(map(float, runs))


def report(name: str, paragraphs: list[str], icu: float | None) -> None:
    """Print the figures of one text."""
    characters = sum(map(len, paragraphs))

    def cold() -> None:
        forget()
        draw_every_line(paragraphs)

    def first_screen_cold() -> None:
        forget()
        draw_first_screen(paragraphs)

    figures = [
        ("every line, cold", cpu_time(cold, 3)),
        ("every line, warm", cpu_time(lambda: draw_every_line(paragraphs))),
        ("every line, another width", cpu_time(lambda: draw_every_line(paragraphs, WIDTH - 7))),
        ("wrap, first screen, warm", cpu_time(lambda: draw_first_screen(paragraphs))),
        ("wrap again", cpu_time(lambda: wrap(paragraphs, WIDTH - 7))),
        ("wrap, first screen, cold", cpu_time(first_screen_cold, 3)),
    ]
    if icu is not None:
        figures.insert(0, ("ICU, every line", icu))
    print(f"\n{name}: {characters:,} characters in {len(paragraphs):,} paragraphs, width {WIDTH}")
    print(f"{'':28}{'ms':>8}{'M char/s':>10}{'of ICU':>8}")
    for label, milliseconds in figures:
        ratio = f"{icu / milliseconds:8.2f}" if icu is not None else ""
        print(f"{label:28}{milliseconds:8.1f}{characters / milliseconds / 1000:10.1f}{ratio}")


def report_one_paragraph(paragraphs: list[str]) -> None:
    """Print how long the lines of one paragraph of a million characters take."""
    text = " ".join([*paragraphs, *paragraphs])[:1_000_000]
    forget()
    opening = cpu_time(lambda: [line.text for line in lay_out(text, WIDTH)[:SCREEN]], 1)
    lines = lay_out(text, WIDTH)
    middle = len(lines) // 2
    page = cpu_time(lambda: [line.text for line in lines[middle : middle + SCREEN]], 1)
    print(f"\none paragraph of {len(text):,} characters, {len(lines):,} lines")
    print(f"open and draw a screen: {opening:.1f} ms; a page in the middle: {page:.2f} ms")


def main() -> None:
    """Measure and print."""
    seeds = seed_paragraphs()
    chance = random.Random(1)
    repeated = megabyte_of(lambda number: seeds[number % len(seeds)])
    rare = megabyte_of(lambda number: with_rare_words(seeds[number % len(seeds)], chance))
    with tempfile.TemporaryDirectory() as folder:
        print(f"from newsreader.text import lay_out: {import_time(Path(folder)):.1f} ms")
        for name, paragraphs in (("seeds", repeated), ("rare words", rare)):
            icu = time_of_icu(paragraphs, Path(folder))
            if icu is None:
                print("ICU cannot be built: apt install gcc libicu-dev", file=sys.stderr)
            report(name, paragraphs, icu)
    report_one_paragraph(repeated)


if __name__ == "__main__":
    main()
