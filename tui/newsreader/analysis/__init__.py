"""From a text to spans: sentences, entities, dates, quotations, numbers."""

from newsreader.analysis.analyse import ANALYSIS_VERSION, analyse
from newsreader.analysis.document import to_json

__all__ = ["ANALYSIS_VERSION", "analyse", "to_json"]
