"""Offices: words in capitals that say what somebody is, and are no part of his name.

Deputy Mayor                                  an office
Minister for Arts and Culture Jane Roe        an office's field before the name
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.people import person_words
from tabloid_cli.sourcing.vocabulary.nouns import is_calling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.document import Token

OFFICES = frozenset(
    "officer secretary director minister manager executive editor administrator spokesman"
    " spokeswoman spokesperson superintendent prosecutor treasurer commissioner correspondent"
    " speaker leader whip adviser advisor coordinator analyst economist strategist controller"
    " auditor planner".split()
)
"""Ends of offices in capitals: "the Chief Press Secretary"."""
_RANKS = frozenset(
    "assistant associate senior junior acting interim managing state regional national"
    " federal".split()
)
"""What offices begin with, titles aside: "Assistant Commissioner"."""
_PORTFOLIOS = frozenset(
    "transport health finance education defence defense state justice labour labor energy"
    " housing trade commerce agriculture fisheries environment security culture sport work works"
    " communications research marketing music development policy news content operations"
    " programming construction home foreign internal external public rural urban social affairs"
    " relations welfare planning lands land water forestry forests mines mining industry"
    " industries tourism information technology science innovation digital media youth sports"
    " women children families equality equalities gender pensions employment immigration borders"
    " migration infrastructure roads aviation police prisons revenue treasury budget business"
    " investment exports community communities schools universities skills arts heritage"
    " veterans local regional national physical civil religious indigenous human services"
    " resources rights emergency management interior climate fire care publicity drama comedy"
    " casting production".split()
)
"""What somebody is minister or head of."""
_JOINING = frozenset("and &".split())
_OF_FIELD = frozenset("of for".split())


def is_office(words: Sequence[str]) -> bool:
    """Whether every word is an office's, and nobody's name: "Deputy Mayor", "Chief Justice"."""
    titles = person_words().titles
    if words[-1] not in titles and words[-1] not in OFFICES:
        return False
    return all(word in titles or word in OFFICES or word in _RANKS for word in words[:-1])


def past_field(tokens: Sequence[Token], begin: int, first: int, last: int) -> int:
    """Where a name begins behind an office's field: "Secretary for Health Jane Roe".

    The run is ``tokens[first:last]``, `begin` its sentence's first token; `last` is where
    it begins if all of it is a field, and so nobody's name.
    """
    led = first - 1
    if led > begin and tokens[led].norm in _JOINING:
        led -= 2  # "Minister for Arts and Culture Jane Roe"
        if tokens[led + 1].norm not in _PORTFOLIOS:
            return first
    if led <= begin or tokens[led].norm not in _OF_FIELD:
        return first
    office = tokens[led - 1].norm
    if not (is_calling(office) or office in person_words().titles or office in _PORTFOLIOS):
        return first
    t = first
    while t < last and (tokens[t].norm in _PORTFOLIOS or tokens[t].norm in _JOINING):
        t += 1
    return first if last - t == 1 else t
