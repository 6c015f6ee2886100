"""Genders: whether "he" or "she" goes on with each name, by all pronouns of the article.

A pronoun speaks for everybody who stands near before it, for one more the less the
others fit; so who is clear tells of who is not (expectation maximisation, few rounds).
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.people import GENDERED, person_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.document import Document, Token
    from tabloid_cli.sourcing.naming.entities import Entity, Names
    from tabloid_cli.sourcing.naming.places import Place

_GENDERS = "mf"
_ROUNDS = 3
_BACK = 3
"""Sentences back within which a pronoun speaks for a name."""
_MOST = 12
"""Names that one pronoun can speak for."""
_FIRST = (1.0, 0.8, 0.3, 0.15)
_LATER = (0.6, 0.5, 0.2, 0.1)
"""How much a pronoun is for a name so many sentences before: its first, and others."""
_IN_SPEECH = 0.3
"""How much less it is in quoted speech: who speaks there speaks of others."""
_DOUBT = 0.5
_BREAKS = frozenset(
    ". ! ? , ; : - – — ( ) that who when while as because if after before and but which where what"
    " how says said since".split()
)
"""What begins another clause: "Doe wept when Roe left him"."""
_AFTER_OBJECTS = frozenset(
    ". , ; : ! ? to in on at for from with of by about and or but as when that if after before"
    " because while into out over up down back".split()
)
"""After "her" these tell that nothing is hers: "met her at"."""
_CLAUSE = 8
"""Tokens at most between a verb's subject and its object."""
_BESIDE = 0.5
"""What people.py counts weighs here."""
_TITLED = {"f": 3.0, "m": -3.0}
"""A title leaves no doubt: "Miss Roe"."""
_CALLED = 2.0
"""What a noun such as "actress" weighs."""


def genders(document: Document, names: Names, where: Sequence[Place]) -> list[float]:
    """For each entity the log-odds that "she" goes on with it; 0 where nothing tells."""
    entities = names.entities
    told = [_told(entity) for entity in entities]
    votes = [list(pair) for pair in told]
    calls = _calls(document, names, where)
    for _ in range(_ROUNDS):
        new = [list(pair) for pair in told]
        likely = [_likely(*pair) for pair in votes]
        for gender, near in calls:
            shares = [weight * likely[entity][gender] for entity, weight in near]
            whole = sum(shares)
            for (entity, weight), share in zip(near, shares, strict=True):
                new[entity][gender] += share / whole * min(1.0, 2 * weight)
        votes = new
    odds = [log((female + _DOUBT) / (male + _DOUBT)) for male, female in votes]
    return [_TITLED.get(entity.titled, o) for entity, o in zip(entities, odds, strict=True)]


def _likely(male: float, female: float) -> tuple[float, float]:
    whole = male + female + 2 * _DOUBT
    return (male + _DOUBT) / whole, (female + _DOUBT) / whole


def _told(entity: Entity) -> list[float]:
    """What the words beside a name tell: for "he", for "she"."""
    nouns = person_words().nouns
    called = [nouns.get(role) for role in entity.roles]
    return [
        _BESIDE * entity.male + _CALLED * called.count("m"),
        _BESIDE * entity.female + _CALLED * called.count("f"),
    ]


def _calls(
    document: Document, names: Names, where: Sequence[Place]
) -> list[tuple[int, list[tuple[int, float]]]]:
    """Each pronoun's gender, and for whom it speaks how much."""
    calls = []
    at = sentence = quotation = 0
    quotations = document.quotations
    firsts = [m.first for m in names.mentions]
    pronouns = [t for t, token in enumerate(document.tokens) if token.norm in GENDERED]
    for t in pronouns:
        while at < len(firsts) and firsts[at] < t:
            at += 1
        while document.sentences[sentence].last <= t:
            sentence += 1
        while quotation < len(quotations) and quotations[quotation].last <= t:
            quotation += 1
        quoted = quotation < len(quotations) and quotations[quotation].first <= t
        subject = _subject(document, names, t, at) if at else -1
        before = range(at - 1, max(-1, at - 1 - _MOST), -1)
        near = _near(names, where, before, sentence, quoted=quoted)
        near.pop(subject, None)
        if near:
            gender = GENDERED[document.tokens[t].norm]
            calls.append((_GENDERS.index(gender), list(near.items())))
    return calls


def _near(
    names: Names, where: Sequence[Place], mentions: range, sentence: int, *, quoted: bool
) -> dict[int, float]:
    """How much a sentence's pronoun, `quoted` or not, speaks for whom the mentions before name."""
    near: dict[int, float] = {}
    for i in mentions:
        place = where[i]
        far = sentence - place.sentence
        if far > _BACK:
            break
        entity = names.mentions[i].entity
        if (place.quoted and not quoted) or names.entities[entity].organisation:
            continue
        leads = place.first and place.role != "joined"  # “Doe and Roe met.”: neither leads
        weight = (_FIRST if leads else _LATER)[far]
        if quoted and not place.quoted:
            weight *= _IN_SPEECH
        near[entity] = max(weight, near.get(entity, 0.0))
    return near


def _subject(document: Document, names: Names, t: int, at: int) -> int:
    """Whom the object `t` of a clause cannot mean, if a name; -1 for nobody.

    `at` is the first mention after it.
    """
    mention = names.mentions[at - 1]
    return mention.entity if _is_object(document.tokens, mention.last, t) else -1


def _is_object(tokens: Sequence[Token], after: int, t: int) -> bool:
    """Whether "him" or "her" is whom the name that ends at `after` does something to.

    So it is somebody else: "Doe hugged her", but not "Doe hugged her son".
    """
    following = tokens[t + 1].norm if t + 1 < len(tokens) else "."
    if tokens[t].norm != "him" and (tokens[t].norm != "her" or following not in _AFTER_OBJECTS):
        return False
    if not 0 < t - after < _CLAUSE:
        return False
    return not any(token.norm in _BREAKS or token.norm in GENDERED for token in tokens[after:t])
