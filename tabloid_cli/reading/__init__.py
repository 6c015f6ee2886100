"""Bytes -> Article: files, standard input, pages and text handed over by a caller.

The modules in the order in which an input passes them:

intake                a file's or stream's bytes, unpacked and bounded (limits, errors)
decoding              bytes as text
entry                 a container's record, which is text already
records               what is no article, and is refused
mime                  a page saved as one file, and mails: the part that holds the article
html                  a saved page, by way of:
    attributes, page      tags of too many attributes; the paragraphs and where they stand
markdown, markup      marks and tags taken out of text
text                  plain text, by way of:
    front_matter          lines "key: value" above it
    paragraphs, glue      its paragraphs, rejoined and cut apart
    lines, dates          what a line is by itself: lines.txt
    embed, rows           posts that the article shows; tables
    front, titles         labels, headline, byline, standfirst
    glued_title           a headline in one line with the text below it
    teaser                a paragraph that only draws the reader in
    ending                prompts, promos, lists of other stories
    display, items        captions and subheadings; runs of short lines: winners, verses
    inside                calls to the reader and captions inside a paragraph
    author                a note on the author, readers' comments
    damage                what was broken before it got here
shape, sentence_ends, words    what all of text's modules ask of a paragraph
"""

from __future__ import annotations

from tabloid_cli.reading.entry import article_from_record
from tabloid_cli.reading.errors import UnreadableError
from tabloid_cli.reading.intake import read_bytes, read_file, read_stream
from tabloid_cli.reading.text import article_from_text

__all__ = [
    "UnreadableError",
    "article_from_record",
    "article_from_text",
    "read_bytes",
    "read_file",
    "read_stream",
]
