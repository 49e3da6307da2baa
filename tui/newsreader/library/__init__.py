"""The reader's own library: import, store, search, highlights, export."""
