"""Giving every mention of one entity in a text the same name."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from newsreader.analysis.entities.gazetteer import load_gazetteer
from newsreader.analysis.entities.spelling import is_variant
from newsreader.analysis.entities.surnames import surname
from newsreader.model import EntityKind

_AMERICAN = ("اميرك", "امريك")
"""The one adjective of nationality that newspapers spell in two ways."""
_REMEMBERED = 200
"""How many people, the last ones named, a name is compared with: no article has more."""
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
    each_once = {id(group): group for group in groups.values()}
    person_names = {
        key: _person_name([mentions[index] for index in group]) for key, group in each_once.items()
    }
    spellings: defaultdict[tuple[EntityKind, str], Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        spellings[mention.kind, _key(mention)][mention.text] += 1
    return [
        person_names[id(groups[index])]
        if mention.kind is EntityKind.PERSON
        else _other_name(mention, spellings[mention.kind, _key(mention)])
        for index, mention in enumerate(mentions)
    ]


def _group_people(mentions: Sequence[Spelled]) -> dict[int, list[int]]:
    """Return for each person's mention all mentions of that person."""
    full: list[tuple[tuple[str, ...], list[int]]] = []
    by_words: dict[tuple[str, ...], list[int]] = {}
    group_of: dict[int, list[int]] = {}
    people = [index for index, m in enumerate(mentions) if m.kind is EntityKind.PERSON]
    for index in people:
        words = mentions[index].words
        if len(words) < 2 or words == surname(("", "", *words))[-2:]:
            continue
        if words not in by_words:
            same = (group for name, group in full[-_REMEMBERED:] if _is_same_person(words, name))
            by_words[words] = next(same, [])
            if not by_words[words]:
                full.append((words, by_words[words]))
        by_words[words].append(index)
        group_of[index] = by_words[words]
    met = _Met()
    for index, group in group_of.items():
        met.add(mentions[index], group)
    for index in people:
        if index not in group_of:
            group = _owner(index, mentions[index], full, met)
            group.append(index)
            group_of[index] = group
            met.add(mentions[index], group)
    return group_of


class _Met:
    """The groups of the people met so far, by what they are called."""

    def __init__(self) -> None:
        self._by_name: dict[str | tuple[str, ...], tuple[int, list[int]]] = {}

    def add(self, mention: Spelled, group: list[int]) -> None:
        """Remember the first group with these words, and with this gazetteer name."""
        place = len(self._by_name)
        self._by_name.setdefault(mention.words, (place, group))
        if mention.known is not None:
            self._by_name.setdefault(mention.known, (place, group))

    def find(self, mention: Spelled) -> list[int] | None:
        """Return the group met first that shares the words or the gazetteer name, if there is one."""
        names = (mention.words, mention.known)
        found = [
            self._by_name[name] for name in names if name is not None and name in self._by_name
        ]
        return min(found, key=itemgetter(0))[1] if found else None


def _owner(
    index: int,
    mention: Spelled,
    full: Sequence[tuple[tuple[str, ...], list[int]]],
    met: _Met,
) -> list[int]:
    """Return the group of whoever is called by one name here: the last one named in full."""
    owners = [group for name, group in full[-_REMEMBERED:] if _is_called(mention.words, name)]
    before = [group for group in owners if group[0] < index]
    if owners:
        return before[-1] if before else owners[0]
    return met.find(mention) or []


def _is_same_person(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two full names are one person's: alike word by word, or one begins the other."""
    if not is_variant(words[0], other[0]):
        return False
    length = min(len(words), len(other))
    if all(is_variant(a, b) for a, b in zip(words[:length], other[:length], strict=True)):
        return True
    return is_variant(words[-1], other[-1]) and len(words) != len(other)


@lru_cache(maxsize=2**16)
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


def _other_name(mention: Spelled, spellings: Counter[str]) -> str:
    if mention.known:
        return mention.known
    entry = load_gazetteer().entries.get(_key(mention))
    if entry and entry.kind is mention.kind:
        return entry.name
    return _in_full(max(spellings, key=lambda text: (len(text.split()), spellings[text])))


def _key(mention: Spelled) -> str:
    words = " ".join(mention.words).replace(*_AMERICAN)
    return words if mention.kind is not EntityKind.ORGANISATION else _in_full_folded(words)


def _in_full(name: str) -> str:
    bare = name.split(" ", maxsplit=1)[0] in ("الخارجية", "الداخلية", "الدفاع", "الخزانة")
    return _MINISTRY + name if bare and " " in name else name


def _in_full_folded(words: str) -> str:
    bare = words.split(" ", maxsplit=1)[0] in ("الخارجيه", "الداخليه", "الدفاع", "الخزانه")
    return "وزاره " + words if bare and "المدني" not in words else words
