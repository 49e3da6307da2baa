"""The command line: one module for each sub-command.

A sub-command's module has `EXAMPLES`, `add_arguments(parser)` and `run(arguments) -> int`, the exit
status. It is imported only when it is named, so that `--version` and `--help` load none of them.
"""
