"""Web pages, and pieces of HTML such as feeds hold, made into lines of text and articles.

Nothing of a page is trusted: how deep it is nested is looked at before it is parsed, what it says
of itself is used only where it makes sense. The libraries behind it are loaded when there is a
page to read; so nothing is imported here.
"""
