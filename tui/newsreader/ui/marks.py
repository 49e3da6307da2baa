"""What analysis found in a text, as layers of style."""

from newsreader.model import Analysis, DateMention
from newsreader.ui.paint import Layer


def found_layers(analysis: Analysis) -> tuple[Layer, ...]:
    """Return what analysis found as layers; references such as "now" are not marked."""
    named: dict[str, list[tuple[int, int]]] = {}
    for entity in analysis.entities:
        named.setdefault(entity.kind, []).append((entity.start, entity.end))
    for mention in analysis.dates:
        if not mention.value.endswith("_REF"):
            named.setdefault(_date_style(mention), []).append((mention.start, mention.end))
    return tuple(Layer(style, ranges) for style, ranges in named.items())


def _date_style(mention: DateMention) -> str:
    """Return how sure a date looks: said in full, inferred, or not resolved."""
    match mention.reason:
        case "direct" | "corrected":
            return "date"
        case "unresolved":
            return "unsure-date"
    return "inferred-date"
