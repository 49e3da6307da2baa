"""From a text to spans: sentences, entities, dates, quotations, numbers."""
