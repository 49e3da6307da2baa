"""What the reader answered to "which one reads right?", kept for each terminal."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

from newsreader.config import config_folder
from newsreader.errors import reason
from newsreader.terminal.encoders import ENCODERS
from newsreader.wording import N_, Message


def answers_file(environ: Mapping[str, str] = os.environ) -> Path:
    """Return where the answers are kept: beside the file of options."""
    return config_folder(environ) / "terminals.json"


def kept_encoder(identity: str, file: Path) -> tuple[str | None, Message | None]:
    """Return the name of the encoder chosen for a terminal, and why there is none if one was kept.

    Args:
        identity: The terminal, as `Detection.identity` names it.
        file: Where the answers are kept; it need not exist.

    Returns:
        The encoder's name or None, and a reason or None. A file that cannot be read, or holds
        what no encoder is called, counts as no answer, with the reason.
    """
    try:
        answers = _read(file)
    except FileNotFoundError:
        return None, None
    except (OSError, ValueError) as error:
        said = Message(
            "the kept answers in {file} are passed over: {reason}", file=file, reason=reason(error)
        )
        return None, said
    name = answers.get(identity)
    if name is None:
        return None, None
    if name not in ENCODERS:
        said = Message(
            "the kept answer in {file} is passed over: no encoder is called {name}",
            file=file,
            name=repr(name),
        )
        return None, said
    return str(name), None


def chosen_here(encoder: str) -> Message:
    """Return that an encoder was chosen, as a reason for its use."""
    return Message('"{encoder}" was chosen for this terminal', encoder=encoder)


def keep_encoder(identity: str, encoder: str, file: Path) -> None:
    """Keep `encoder` as the answer for a terminal; those for other terminals stay.

    Raises:
        OSError: the file cannot be written.
    """
    try:
        answers = _read(file)
    except (OSError, ValueError):
        answers = {}  # missing or damaged: what was in it cannot be used anyway
    answers[identity] = encoder
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(".unfinished")
    unfinished.write_text(json.dumps(answers, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    unfinished.replace(file)


def _read(file: Path) -> dict[str, object]:
    answers = json.loads(file.read_text(encoding="utf-8"))
    if not isinstance(answers, dict):
        raise ValueError(N_("it is not a table of answers"))  # noqa: TRY004 - the file's value, not a type
    return answers
