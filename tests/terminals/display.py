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


def take_picture(display: str) -> Raster:
    """Return a picture of the whole display."""
    return raster(
        run("import", "-silent", "-window", "root", "-depth", "8", "ppm:-", DISPLAY=display)
    )


def keep_picture(picture: Raster, file: Path) -> None:
    """Write `picture` to `file`, in the format its suffix names, for a person to look at."""
    header = f"P6 {picture.width} {picture.height} 255\n".encode()
    subprocess.run([tool("convert"), "ppm:-", str(file)], input=header + picture.pixels, check=True)


def raster(ppm: bytes) -> Raster:
    """Return the picture that `ppm` (a binary portable pixmap) holds."""
    _, size, _, pixels = ppm.split(b"\n", 3)
    width, height = map(int, size.split())
    return Raster(width, height, pixels)
