"""Versions of what the program computes and keeps, apart from the code that computes it.

So that what was kept is used without loading that code, which takes longer than opening a library.
"""

ANALYSIS_VERSION = 24
"""Raised whenever the same text may give another analysis, so that stored ones are redone."""

GROUPING_VERSION = 2
"""Raised whenever the same articles may be grouped otherwise, so that stored stories are redone."""
