"""Giving every mention of one entity in a text the same name."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from newsreader.analysis.entities.gazetteer import load_gazetteer
from newsreader.analysis.entities.spelling import is_variant
from newsreader.analysis.entities.surnames import surname
from newsreader.model import EntityKind

_AMERICAN = ("اميرك", "امريك")
"""The one adjective of nationality that newspapers spell in two ways."""
_MINISTRY = "وزارة "


class Spelled(NamedTuple):
    """A mention as the text has it."""

    kind: EntityKind
    text: str
    """Without proclitics, marks and tatweel, as a person would write it in an index."""
    words: tuple[str, ...]
    """Folded."""
    known: str | None
    """The gazetteer's canonical name."""


def link(mentions: Sequence[Spelled]) -> list[str]:
    """Return the canonical name of each mention, in the same order.

    A person gets the longest full name in the text, in the spelling the text uses most; one who is
    only called by the last name gets the gazetteer's name. Everything else gets the gazetteer's
    name, or the spelling the text uses most.
    """
    groups = _group_people(mentions)
    names = []
    for index, mention in enumerate(mentions):
        if mention.kind is EntityKind.PERSON:
            names.append(_person_name([mentions[i] for i in groups[index]]))
        else:
            names.append(_other_name(mention, mentions))
    return names


def _group_people(mentions: Sequence[Spelled]) -> dict[int, list[int]]:
    """Return for each person's mention all mentions of that person."""
    full: list[tuple[tuple[str, ...], list[int]]] = []
    group_of: dict[int, list[int]] = {}
    people = [index for index, m in enumerate(mentions) if m.kind is EntityKind.PERSON]
    for index in people:
        words = mentions[index].words
        if len(words) < 2 or words == surname(("", "", *words))[-2:]:
            continue
        for known_words, group in full:
            if _is_same_person(words, known_words):
                group.append(index)
                group_of[index] = group
                break
        else:
            group_of[index] = [index]
            full.append((words, group_of[index]))
    for index in people:
        if index not in group_of:
            group = _owner(index, mentions, full, group_of)
            group.append(index)
            group_of[index] = group
    return group_of


def _owner(
    index: int,
    mentions: Sequence[Spelled],
    full: Sequence[tuple[tuple[str, ...], list[int]]],
    group_of: dict[int, list[int]],
) -> list[int]:
    """Return the group of whoever is called by one name here: the last one named in full."""
    mention = mentions[index]
    owners = [group for name, group in full if _is_called(mention.words, name)]
    before = [group for group in owners if group[0] < index]
    if owners:
        return before[-1] if before else owners[0]
    for other, group in group_of.items():
        if mentions[other].words == mention.words or _is_alike(mentions[other], mention):
            return group
    return []


def _is_alike(one: Spelled, other: Spelled) -> bool:
    return one.known is not None and one.known == other.known


def _is_same_person(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two full names are one person's: alike word by word, or one begins the other."""
    if not is_variant(words[0], other[0]):
        return False
    length = min(len(words), len(other))
    if all(is_variant(a, b) for a, b in zip(words[:length], other[:length], strict=True)):
        return True
    return is_variant(words[-1], other[-1]) and len(words) != len(other)


def _is_called(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    last = surname(name)
    if len(words) != len(last):
        return words == name[:1]
    return all(is_variant(a, b) for a, b in zip(words, last, strict=True)) or words == name[:1]


def _person_name(group: Sequence[Spelled]) -> str:
    longest = max(len(mention.words) for mention in group)
    known = next((mention.known for mention in group if mention.known), None)
    if longest == 1 and known:
        return known
    spellings = Counter(mention.text for mention in group if len(mention.words) == longest)
    return spellings.most_common(1)[0][0]


def _other_name(mention: Spelled, mentions: Sequence[Spelled]) -> str:
    if mention.known:
        return mention.known
    key = _key(mention)
    entry = load_gazetteer().entries.get(key)
    if entry and entry.kind is mention.kind:
        return entry.name
    spellings = Counter(
        other.text
        for other in mentions
        if other.kind is mention.kind
        and len(other.text) >= len(mention.text)
        and _key(other) == key
    )
    return _in_full(spellings.most_common(1)[0][0])


def _key(mention: Spelled) -> str:
    words = " ".join(mention.words).replace(*_AMERICAN)
    return words if mention.kind is not EntityKind.ORGANISATION else _in_full_folded(words)


def _in_full(name: str) -> str:
    bare = name.split(" ", maxsplit=1)[0] in ("الخارجية", "الداخلية", "الدفاع", "الخزانة")
    return _MINISTRY + name if bare and " " in name else name


def _in_full_folded(words: str) -> str:
    bare = words.split(" ", maxsplit=1)[0] in ("الخارجيه", "الداخليه", "الدفاع", "الخزانه")
    return "وزاره " + words if bare and "المدني" not in words else words
