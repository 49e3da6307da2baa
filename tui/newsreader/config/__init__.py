"""The file of options: what can be set, what is set, what is wrong in it, and an empty one."""

from newsreader.config.loading import Loaded, dotted, load, parse
from newsreader.config.location import config_file, config_folder
from newsreader.config.options import Config, options, value_of
from newsreader.config.problems import Problem
from newsreader.config.schema import Option
from newsreader.config.statements import KeyPath
from newsreader.config.template import template

__all__ = [
    "Config",
    "KeyPath",
    "Loaded",
    "Option",
    "Problem",
    "config_file",
    "config_folder",
    "dotted",
    "load",
    "options",
    "parse",
    "template",
    "value_of",
]
