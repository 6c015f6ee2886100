"""Grammar: closed classes of words that several of the forms ask for."""

from __future__ import annotations

THIRD_PERSON = frozenset("he she they".split())
WRITERS = frozenset("i we you".split())
"""Who speaks in narration, the outlet and its reader."""
THEIR = frozenset("his her their".split())
"""Whose something is, a third person's."""
CLAUSE_SUBJECTS = frozenset(
    "he she they he's she's they're he'd she'd they'd he'll she'll they'll it's there's".split()
)
"""Subjects that cannot be a verb's object: a clause begins with them."""
DETERMINERS = frozenset("a an the one another his her their our multiple several".split())
"""These open somebody without a name: "another friend"."""
BEFORE_NOUNS = frozenset("a an the another one this that his her their its our my".split())
"""With these a noun's phrase begins."""
ADVERBS = frozenset("also then later now just even never still once".split())
"""These stand between a subject and its verb: "Grant also said"."""
BEFORE_VERBS = frozenset(
    "also later then once previously repeatedly never recently already even just only still"
    " exclusively again further now first finally always actually reportedly allegedly publicly"
    " quickly has have having had is are was were be been being 's 've 'd 're not n't 'll will"
    " would can could may might must should to did does do".split()
)
"""These, and words in "ly", stand between a subject and its verb: helpers and adverbs."""
TELL = frozenset("tell tells told telling".split())
"""What has a hearer for its object: "told her"."""
HAVE = frozenset("has have had".split())
PASSIVE = frozenset("is are was were be been being".split())
"""Forms of "be", before a participle a passive."""
BEEN = PASSIVE - {"be", "being"}
"""Those of them with which something is done: not "to be asked", "is being revealed"."""
OWNING = frozenset(("'s", "'"))
"""After a name these make it an owner: "Jane Roe's", "James'"."""
FINITE = frozenset("is are was were has had have will would can could should did does".split())
"""Verbs that show a clause."""
SUBORDINATES = frozenset(
    "after although as because before how if once since that though unless until what when"
    " whenever where whether which while who whose why".split()
)
"""Words after which a clause is part of another."""
DASHES = frozenset("— – - -- ―".split())
