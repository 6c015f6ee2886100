"""The outlet: whose page an address is."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from tabloid_cli.reading.dates import MONTH

_SECOND = "com?|org|net|gov|govt|edu|ac"
"""What stands before a country's two letters and is nobody's own: "tattle.org.uk"."""
# "www.tattle.example/2017/", "tattle.com.html", "tattle_com__0042.txt": how crawlers name
# what they save. A domain that ends a file's name is its ending: "notes.org".
_SAVED = re.compile(
    r"(?:^|(?<=/))(?:www\.)?((?:[a-z0-9][a-z0-9-]{0,62}\.){1,3}?"
    rf"(?:(?:{_SECOND})\.[a-z]{{2}}|com|org|net|ie|ca|news|tv))(?=/|\.[a-z]+(?:$|#)|__)"
    r"|(?:^|(?<=/))(?:www_)?((?:[a-z0-9][a-z0-9-]{0,62}_){1,3}?"
    rf"(?:(?:{_SECOND})_[a-z]{{2}}|com|org|net))(?=__)"
)
_SUFFIX = re.compile(rf"\.(?:(?:{_SECOND})\.[a-z]{{2}}|[^.]*)$")
_HOSTS = 2
"""Letters of a label that only hosts others: "abcnews.go.com" is "abcnews"."""
_DATE = re.compile(
    r"\d{1,8}(?:[-_. ]\d{1,2}){0,2}"
    r"|(?:\d{1,4}[-_. ])?"
    rf"(?:{MONTH})(?:[-_. ]?\d{{1,4}})?",
    re.I,
)
"""How archives name the folders within an outlet's: "2024", "05", "2024-05-11", "may", "11-May"."""
_LONGEST = 253
"""Characters of a domain name (RFC 1035)."""
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")


def domain(url: str | None) -> str | None:
    """The host of a url, a domain without "www."; None where there is none."""
    if not url:
        return None
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    host = (host or "").removeprefix("www.").rstrip(".")
    return host if len(host) <= _LONGEST and _HOST.fullmatch(host) else None


def label(domain: str) -> str:
    """A domain's own label in letters and digits: "news.gossip-weekly.co.uk" -> "gossipweekly"."""
    lower = domain.lower()
    own = _SUFFIX.sub("", lower).split(".")
    told = own[-2] if len(own) > 1 and len(own[-1]) <= _HOSTS else own[-1]
    return re.sub(r"[^a-z0-9]", "", told or lower)


def outlet_of(url: str | None, name: str) -> str | None:
    """The domain of an article's outlet: its url's, or the one it was saved under.

    `name` is the input's path as given. None where neither tells.
    """
    known = domain(url)
    if known is not None:
        return known
    saved = list(_SAVED.finditer(name.lower().replace("\\", "/")))
    if not saved:
        return None
    return (saved[-1][1] or saved[-1][2]).replace("_", ".")


def folder_of(name: str) -> str:
    """The name of the innermost folder in a path that is no date or number.

    "herald/2024/05/a.txt" is the Herald's. The innermost of all where every folder is a
    date, "." without a folder.
    """
    folders = [part for part in name.replace("\\", "/").split("/")[:-1] if part]
    named = (
        part
        for part in reversed(folders)
        if part.strip(".") and part[-1] != ":" and not _DATE.fullmatch(part)
    )
    return next(named, folders[-1] if folders else "/" if name.startswith("/") else ".")
