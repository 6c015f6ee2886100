"""Naming: who and what an article names, and what the words of a mention say it is.

The modules in the order in which a text passes them:

runs                  where names stand, by way of:
    titles, months        headlines, works and words that are names; April and Sunday
    scan                  each sentence's runs of capitals, by capitals and offices
    settled               the doubtful ones, by those beyond doubt
names                 whose they are, by way of:
    bynames               other names that the article itself tells
    register              which names are one person's or organisation's, with
                          full_names, nicknames, namesakes and papers
    shown                 in which form each is shown
    honorifics            which Roe "Mrs Roe" is
    people, roles         what the words beside a name tell: gender, age, calling
    organisations         what is no person's name
mentions              what kind of source a mention's words name, by way of:
    phrases, heads        its pronoun or head, and what that says
    withheld              whether the words around it keep a name back
places, genders       how each name stands, and whether "he" or "she" goes on with it
entities, keys        the names that travel through all this, and how they are compared

A run is ``tokens[first:last]``; `norms` are tokens as word lists hold them.
"""
