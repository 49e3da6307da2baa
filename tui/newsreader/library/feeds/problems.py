"""What went wrong with a feed, as it is kept: a message that is put into words when it is shown."""

import json
from typing import Any

from newsreader.library.seal import storable
from newsreader.wording import Message


def packed(problem: Message) -> str:
    """Return a message as JSON: its template, and the values that belong into it."""
    return json.dumps(_document(problem.mapped(storable)), ensure_ascii=False)


def unpacked(kept: str) -> Message:
    """Return the message that `packed` made into JSON; before, its English words were kept."""
    try:
        document = json.loads(kept)
    except ValueError:
        return Message(kept)
    return _message(document) if isinstance(document, dict) else Message(kept)


def _document(message: Message) -> dict[str, object]:
    values = {
        name: _document(value) if isinstance(value, Message) else value
        for name, value in message.values.items()
    }
    return {"message": message.template, "several": message.several, "values": values}


def _message(document: dict[str, Any]) -> Message:  # Any: what `_document` returned
    values = {
        name: _message(value) if isinstance(value, dict) else value
        for name, value in document["values"].items()
    }
    return Message(document["message"], document["several"], **values)
