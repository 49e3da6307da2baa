"""The terminals under test: how to start each, in one font and size, running one program."""

import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.terminals.display import tool
from tests.terminals.line_app import COLUMNS, LINES

FONT = "DejaVu Sans Mono"
FONT_PIXELS = 24

_INHERITED = (
    *("TMUX", "STY", "TERM_PROGRAM", "VTE_VERSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID"),
    *("MLTERM", "XTERM_VERSION", "ALACRITTY_WINDOW_ID", "COLORTERM", "NEWSREADER_TERMINAL"),
)
"""Variables of the terminal the tests run in, which must not reach the one under test."""


def _xterm(home: Path, program: Sequence[str]) -> list[str]:
    pixels = f"pixelsize={FONT_PIXELS}"
    return [
        *("xterm", "-u8", "-fa", f"{FONT}:{pixels}", "-geometry", f"{COLUMNS}x{LINES}+0+0"),
        *("-bg", "black", "-fg", "white", "-b", "0", "+sb", "-e", *program),
    ]


def _vte(home: Path, program: Sequence[str]) -> list[str]:
    settings = home / "xfce4" / "terminal" / "terminalrc"
    settings.parent.mkdir(parents=True)
    settings.write_text(
        f"[Configuration]\nFontName={FONT} {FONT_PIXELS * 3 / 4:g}\nMiscMenubarDefault=FALSE\n"
        "ScrollingBar=TERMINAL_SCROLLBAR_NONE\nColorForeground=#ffffff\nColorBackground=#000000\n"
        "MiscBordersDefault=FALSE\nMiscToolbarDefault=FALSE\nBackgroundMode=TERMINAL_BACKGROUND_SOLID\n"
    )
    return [
        *("dbus-run-session", "--", "xfce4-terminal", "--disable-server", "--hide-menubar"),
        *("--hide-borders", "--hide-scrollbar", f"--geometry={COLUMNS}x{LINES}+0+0"),
        *("-x", *program),
    ]


def _konsole(home: Path, program: Sequence[str]) -> list[str]:
    return [
        *(
            "dbus-run-session",
            "--",
            "konsole",
            "--hide-menubar",
            "--hide-tabbar",
            "--notransparency",
        ),
        *("-p", f"Font={FONT},-1,{FONT_PIXELS},5,50,0,0,0,0,0", "-p", "ScrollBarPosition=2"),
        *("-p", "ColorScheme=WhiteOnBlack", "-p", f"TerminalColumns={COLUMNS}"),
        *("-p", f"TerminalRows={LINES}", "-p", "TerminalMargin=0", "-e", *program),
    ]


def _mlterm(home: Path, program: Sequence[str]) -> list[str]:
    fonts = home / ".mlterm"
    fonts.mkdir(parents=True)
    (fonts / "aafont").write_text(f"ISO10646_UCS4_1={FONT}\nDEFAULT={FONT}\n")
    return [
        *("mlterm", "--type", "xft", "-w", str(FONT_PIXELS), "-g", f"{COLUMNS}x{LINES}+0+0"),
        *("-f", "white", "-b", "black", "--sbmod", "none", "-e", *program),
    ]


def _kitty(home: Path, program: Sequence[str]) -> list[str]:
    return [
        *("kitty", "--config", "NONE", "-o", f"font_family={FONT}"),
        *("-o", f"font_size={FONT_PIXELS * 3 / 4:g}", "-o", "remember_window_size=no"),
        *("-o", f"initial_window_width={COLUMNS}c", "-o", f"initial_window_height={LINES}c"),
        *("-o", "background=black", "-o", "foreground=white", "-o", "enable_audio_bell=no"),
        *("-o", "update_check_interval=0", "-o", "cursor_blink_interval=0", *program),
    ]


def _alacritty(home: Path, program: Sequence[str]) -> list[str]:
    settings = home / "alacritty.yml"
    settings.write_text(
        f"font: {{normal: {{family: {FONT}}}, size: {FONT_PIXELS * 3 / 4:g}}}\n"
        f"window: {{dimensions: {{columns: {COLUMNS}, lines: {LINES}}}, decorations: none}}\n"
        "colors: {primary: {background: '#000000', foreground: '#ffffff'}}\n"
    )
    return ["alacritty", "--config-file", str(settings), "-e", *program]


def _in_tmux(
    outer: Callable[[Path, Sequence[str]], list[str]],
) -> Callable[[Path, Sequence[str]], list[str]]:
    def command(home: Path, program: Sequence[str]) -> list[str]:
        tmux = ["tmux", "-u", "-L", f"newsreader-{os.getpid()}-{home.name}", "-f", "/dev/null"]
        inside = [*tmux, "new-session", *program, ";", "set", "status", "off"]
        # so that tmux ends with the terminal
        return outer(home, [*inside, ";", "set", "destroy-unattached", "on"])

    return command


EMULATORS: dict[str, Callable[[Path, Sequence[str]], list[str]]] = {
    "xterm": _xterm,
    "vte": _vte,
    "konsole": _konsole,
    "mlterm": _mlterm,
    "kitty": _kitty,
    "alacritty": _alacritty,
    "vte-tmux": _in_tmux(_vte),
    "konsole-tmux": _in_tmux(_konsole),
}
"""The command line for each terminal, from its own home folder and the program to run in it."""


@contextmanager
def started(
    name: str, program: Sequence[str], display: str, home: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """Run `program` in the terminal `name` on `display`; both are gone afterwards.

    Args:
        name: A key of `EMULATORS`.
        program: A command line.
        display: The X display.
        home: A new folder that serves the terminal as its home and configuration folder.
    """
    command = EMULATORS[name](home, program)
    environment = {key: value for key, value in os.environ.items() if key not in _INHERITED}
    environment |= {
        "DISPLAY": display,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "LIBGL_ALWAYS_SOFTWARE": "1",
        "QT_SCALE_FACTOR": "1",
        "NO_AT_BRIDGE": "1",
    }
    with (home / "output").open("wb") as output:
        process = subprocess.Popen(
            [tool(command[0]), *command[1:]],
            env=environment,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    try:
        yield process
    finally:
        os.killpg(process.pid, 15)
        process.wait(10)
