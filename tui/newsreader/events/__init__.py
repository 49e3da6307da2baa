"""Grouping articles into events and stories, and when these happened."""
