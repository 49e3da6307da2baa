"""Grouping articles into events and stories."""

from newsreader.events.group import GROUPING_VERSION, group

__all__ = ["GROUPING_VERSION", "group"]
