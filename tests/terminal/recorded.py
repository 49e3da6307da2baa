"""What real terminals sent back to the questions, recorded in Debian 12."""

ANSWERS = {
    "xterm": (
        b"\x1bP>|XTerm(379)\x1b\\\x1bP!|00000000\x1b\\\x1b[8;0$y\x1b[>41;379;0c\x1b[1;1R\x1b[1;1R"
        b"\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c"
    ),
    "vte": (b"\x1bP!|7E565445\x1b\\\x1b[8;1$y\x1b[>65;7006;1c\x1b[1;1R\x1b[1;1R\x1b[?65;1;9c"),
    "konsole": (
        b"\x1bP>|Konsole 22.12.3\x1b\\\x1bP!|7E4B4445\x1b\\\x1b[>1;115;0c\x1b[1;1R\x1b[1;1R"
        b"\x1b[?62;1;4c"
    ),
    "mlterm": (
        b"\x1bP!|000000\x1b\\\x1b[8;0$y\x1b[>24;279;0c\x1b[1;2R\x1b[1;1R"
        b"\x1b[?63;1;2;3;4;6;7;15;18;22;29c"
    ),
    "kitty-before-0.40": (
        b"\x1bP>|kitty(0.26.5)\x1b\\\x1b[8;0$y\x1b[>1;4000;26c\x1b[1;1R\x1b[1;1R\x1b[?62;c"
    ),
    "alacritty": b"\x1b[>0;1700;1c\x1b[1;1R\x1b[1;1R\x1b[?6c",
    "tmux": b"\x1bP>|tmux 3.3a\x1b\\\x1b[>84;0;0c\x1b[1;1R\x1b[1;1R\x1b[?1;2c",
}
"""By profile name; "tmux" stands for any terminal with tmux in it."""

MADE_UP = {
    "kitty": b"\x1bP>|kitty(0.42.1)\x1b\\\x1b[8;0$y\x1b[>1;4000;42c\x1b[1;1R\x1b[1;3R\x1b[?62;c",
    "foot": b"\x1bP>|foot(1.13.1)\x1b\\\x1bP!|464f4f54\x1b\\\x1b[>1;11301;0c\x1b[?62;4;22c",
    "xterm.js": b"\x1b[>0;276;0c\x1b[1;1R\x1b[1;1R\x1b[?1;2c",
    "putty": b"\x1b[>0;136;0c\x1b[1;1R\x1b[1;1R\x1b[?6c",
    "bidi-mode": b"\x1bP>|contour 0.4\x1b\\\x1b[8;2$y\x1b[>61;0;0c\x1b[1;1R\x1b[1;1R\x1b[?61c",
    "wezterm": b"\x1bP>|WezTerm 20240203\x1b\\\x1b[8;1$y\x1b[>1;277;0c\x1b[1;1R\x1b[1;1R\x1b[?65c",
}
"""Put together from the terminals' documentation, by profile name."""
