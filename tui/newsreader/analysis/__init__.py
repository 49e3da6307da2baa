"""From a text to spans: sentences, entities, dates, quotations, numbers."""

from newsreader.analysis.analyse import analyse
from newsreader.analysis.document import to_json
from newsreader.versions import ANALYSIS_VERSION

__all__ = ["ANALYSIS_VERSION", "analyse", "to_json"]
