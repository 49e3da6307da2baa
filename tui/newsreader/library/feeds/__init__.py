"""Feeds: what they hold, which ones are followed, and fetching them.

Nothing is imported here: a library that only reads its articles loads none of it.
"""
