"""A virtual display to start terminals on, and pictures of what is on it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

WIDTH, HEIGHT = 1440, 960


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture in colours of eight bits a channel."""

    width: int
    height: int
    pixels: bytes
    """Red, green and blue of each pixel, row by row from the top."""

    def pixel(self, x: int, y: int) -> tuple[int, int, int]:
        """Return red, green and blue at (x, y)."""
        offset = 3 * (y * self.width + x)
        red, green, blue = self.pixels[offset : offset + 3]
        return red, green, blue


def tool(name: str) -> str:
    """Return the path of a program the tests need; they fail, not skip, without it."""
    path = shutil.which(name)
    assert path, f"{name} is missing: install the packages of tests/terminals/packages.txt"
    return path


def run(*command: str, **environment: str) -> bytes:
    """Run a program to its end and return what it printed."""
    return subprocess.run(
        [tool(command[0]), *command[1:]],
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | environment,
        timeout=30,
    ).stdout


@contextmanager
def virtual_display() -> Iterator[str]:
    """Start an X server without a screen, and yield its name for DISPLAY."""
    read, write = os.pipe()
    server = subprocess.Popen(
        [
            *(tool("Xvfb"), "-displayfd", str(write), "-nolisten", "tcp", "-noreset"),
            *("-screen", "0", f"{WIDTH}x{HEIGHT}x24"),
        ],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as number:
            yield f":{number.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def take_picture(display: str, file: Path) -> Raster:
    """Take a picture of the whole display, keep it in `file` (PNG) and return it."""
    run("import", "-window", "root", str(file), DISPLAY=display)
    return read_picture(file)


def read_picture(file: Path) -> Raster:
    """Return the picture in `file`."""
    ppm = run("convert", str(file), "-depth", "8", "ppm:-")
    _, size, _, pixels = ppm.split(b"\n", 3)
    width, height = map(int, size.split())
    return Raster(width, height, pixels)
