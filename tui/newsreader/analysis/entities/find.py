"""Finding the entities of a text: gazetteers, then rules, then names learned from the text."""

from collections.abc import Sequence

from newsreader.analysis.entities.addresses import drop_addresses
from newsreader.analysis.entities.clubs import find_clubs
from newsreader.analysis.entities.institutions import find_institutions
from newsreader.analysis.entities.known import find_known
from newsreader.analysis.entities.latin import find_latin
from newsreader.analysis.entities.linking import Spelled, link
from newsreader.analysis.entities.media import find_media
from newsreader.analysis.entities.mention import Mention, settle
from newsreader.analysis.entities.people import find_people
from newsreader.analysis.entities.places import find_places
from newsreader.analysis.entities.surnames import find_surnames
from newsreader.analysis.tokens import Token, skip_letters, strip_marks, tokenise
from newsreader.model import Entity, EntityKind


def find_entities(text: str) -> tuple[Entity, ...]:
    """Return the entities of a text in text order; they never overlap.

    Ranges are code points into `text`, half open, without proclitics.
    """
    tokens = drop_addresses(text, tokenise(text))
    mentions = _find_mentions(text, tokens)
    ranges = [
        (skip_letters(text, tokens[m.first].start, m.letters), tokens[m.stop - 1].end)
        for m in mentions
    ]
    spelled = [
        Spelled(m.kind, _as_written(text[start:end], m), _words(tokens, m), m.name)
        for m, (start, end) in zip(mentions, ranges, strict=True)
    ]
    return tuple(
        Entity(start, end, text[start:end], mention.kind, name, mention.confidence)
        for mention, (start, end), name in zip(mentions, ranges, link(spelled), strict=True)
    )


def _find_mentions(text: str, tokens: Sequence[Token]) -> list[Mention]:
    known = find_known(tokens)
    first_sight = {mention.first: mention for mention in known}
    # What stands where only a medium or a club does is one, whatever it means elsewhere.
    placed = settle([*find_media(text, tokens, first_sight), *find_clubs(tokens, first_sight)])
    covered = {index for mention in placed for index in range(mention.first, mention.stop)}
    known = settle([*placed, *(mention for mention in known if mention.first not in covered)])
    by_first = {mention.first: mention for mention in known}
    things = settle(
        [
            *(mention for mention in known if mention.kind is not EntityKind.PERSON),
            *find_institutions(tokens, by_first),
            *find_places(tokens, by_first),
        ]
    )
    people = find_people(tokens, {mention.first: mention for mention in things})
    known_people = (mention for mention in known if mention.kind is EntityKind.PERSON)
    settled = settle([*things, *known_people, *people, *find_latin(text, tokens, by_first)])
    return settle([*settled, *find_surnames(tokens, settled)])


def _as_written(surface: str, mention: Mention) -> str:
    """Return the mention as an index would have it: no marks, single spaces, the alef of لل back."""
    written = strip_marks(" ".join(surface.split()))
    return "ا" + written if mention.letters and _lost_its_alef(written) else written


def _lost_its_alef(written: str) -> bool:
    return written.startswith("ل") and not written.startswith("لا")


def _words(tokens: Sequence[Token], mention: Mention) -> tuple[str, ...]:
    first, *rest = (token.word for token in tokens[mention.first : mention.stop])
    return (first[mention.letters :], *rest)
