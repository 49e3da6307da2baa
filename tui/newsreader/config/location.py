"""Where the configuration is kept."""

import os
from collections.abc import Mapping
from pathlib import Path

import platformdirs

VARIABLE = "NEWSREADER_CONFIG"
"""The environment variable that names another place: a file if it ends in `.toml`, else a folder."""


def config_file(environ: Mapping[str, str] = os.environ) -> Path:
    """Return the file of options; it need not exist."""
    named = environ.get(VARIABLE, "")
    if named.endswith(".toml"):
        return Path(named)
    folder = platformdirs.user_config_path("newsreader", appauthor=False)
    return (Path(named) if named else folder) / "config.toml"


def config_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of the file of options, where other things of this person are kept too."""
    return config_file(environ).parent
