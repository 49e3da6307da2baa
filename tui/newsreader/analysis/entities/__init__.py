"""Persons, organisations and places: found by gazetteers and rules, linked by name."""

from newsreader.analysis.entities.find import find_entities

__all__ = ["find_entities"]
