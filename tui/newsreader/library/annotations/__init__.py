"""What a reader adds to articles: highlights with notes and tags, corrections of dates."""
