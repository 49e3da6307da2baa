"""Write the README's table of keys from the table of commands.

python scripts/readme_keys.py
"""

from pathlib import Path

from newsreader.commands import Mode, all_commands
from newsreader.ui.widgets.key_footer import shown_keys

README = Path(__file__).parent.parent / "README.md"
BEGIN = "<!-- keys: made by scripts/readme_keys.py from the table of commands -->\n"
END = "<!-- end of keys -->\n"


def table() -> str:
    """Return the table in Markdown, in the order of the commands' file."""
    rows = ["| keys | where | what they do |", "|---|---|---|"]
    for command in all_commands():
        keys = command.keys if len(command.keys) < 5 else (command.keys[0], "…", command.keys[-1])
        shown = " ".join(_code(shown_keys(one)) for one in keys)
        where = "everywhere" if "*" in command.screens else ", ".join(sorted(command.screens))
        where += " (while selecting)" if command.modes == {Mode.SELECTING} else ""
        rows.append(f"| {shown} | {where} | {command.help} |")
    return "\n".join(rows) + "\n"


def _code(keys: str) -> str:
    return keys if keys == "…" else f"`{keys}`"


def with_table(readme: str) -> str:
    """Return the README's text with the table in its place."""
    head, rest = readme.split(BEGIN)
    _, tail = rest.split(END)
    return f"{head}{BEGIN}{table()}{END}{tail}"


if __name__ == "__main__":
    README.write_text(with_table(README.read_text(encoding="utf-8")), encoding="utf-8")
