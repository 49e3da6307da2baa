"""Finding the entities of a text."""

from newsreader.analysis.entities.gazetteer import load_gazetteer
from newsreader.analysis.entities.proclitics import readings
from newsreader.analysis.tokens import skip_letters, tokenise
from newsreader.model import Entity


def find_entities(text: str) -> tuple[Entity, ...]:
    """Return the entities of a text in text order; they never overlap."""
    gazetteer = load_gazetteer()
    tokens = tokenise(text)
    found = []
    index = 0
    while index < len(tokens):
        for word, letters in readings(tokens[index].word):
            match = gazetteer.match(tokens, index, word)
            if match and match[1].certain:
                stop, entry = match
                start = skip_letters(text, tokens[index].start, letters)
                end = tokens[stop - 1].end
                found.append(Entity(start, end, text[start:end], entry.kind, entry.name))
                index = stop
                break
        else:
            index += 1
    return tuple(found)
