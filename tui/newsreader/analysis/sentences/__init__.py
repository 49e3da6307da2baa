"""Where sentences begin and end."""

from newsreader.analysis.sentences.split import find_sentences

__all__ = ["find_sentences"]
