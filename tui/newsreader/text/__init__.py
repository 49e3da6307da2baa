"""The right-to-left text engine: clusters, joining, levels, wrapping, layout, caret, folding."""
