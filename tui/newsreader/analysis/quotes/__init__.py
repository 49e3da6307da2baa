"""Quoted words and who is said to have said them."""

from newsreader.analysis.quotes.find import find_quotes

__all__ = ["find_quotes"]
