"""Grouping articles into events and stories."""

from newsreader.events.group import group

__all__ = ["group"]
