"""Frozen dataclasses of the model as JSON, and back. For the caches: JSON runs nothing."""

import json
import types
from collections.abc import Mapping
from dataclasses import asdict, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Model = TypeVar("Model")


def packed(items: tuple[Any, ...]) -> str:  # Any: whichever dataclass of the model
    """Return dataclasses as JSON."""
    return json.dumps([asdict(item) for item in items], ensure_ascii=False, default=date.isoformat)


def unpacked(kind: type[Model], text: str) -> tuple[Model, ...]:
    """Return the dataclasses of one kind that `packed` made into JSON."""
    return tuple(_built(kind, value) for value in json.loads(text))


@cache
def shape(kind: type) -> str:
    """Return a description that changes when a dataclass, or one inside it, gets other fields."""
    inner = {item for hint in _hints(kind).values() for item in _dataclasses(hint)}
    described = f"{kind.__name__}{_hints(kind)}"
    return " ".join([described, *sorted(shape(item) for item in inner)])


@cache
def _hints(kind: type) -> Mapping[str, Any]:  # Any: a type hint has no type of its own
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def _dataclasses(hint: Any) -> list[type]:
    if isinstance(hint, type) and is_dataclass(hint):
        return [hint]
    return [kind for inner in get_args(hint) for kind in _dataclasses(inner)]


def _built(hint: Any, value: Any) -> Any:  # Any: what stands in JSON
    """Return a JSON value as the type hint says."""
    if value is None:
        return None
    origin = get_origin(hint)
    if origin in {Union, types.UnionType}:
        options = [option for option in get_args(hint) if option is not types.NoneType]
        return _built(options[0], value) if len(options) == 1 else value
    if origin is tuple:
        return tuple(_built(get_args(hint)[0], item) for item in value)
    if isinstance(hint, type):
        if is_dataclass(hint):
            known = _hints(hint)
            return hint(**{name: _built(known[name], item) for name, item in value.items()})
        if issubclass(hint, Enum):
            return hint(value)
        if issubclass(hint, date):
            return hint.fromisoformat(value)
    return value
