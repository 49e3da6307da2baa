"""Which articles are accounts of one event, and which events make one story."""
