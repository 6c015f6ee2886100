"""The outlet: whose page an address is."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# "www.tattle.example/2017/", "tattle.com.html", "tattle_com__0042.txt": how crawlers name
# what they save. A domain that ends a file's name is its ending: "notes.org".
_SAVED = re.compile(
    r"(?:^|/)(?:www[._])?([a-z0-9][a-z0-9-]*(?:[._](?!com?[._]|org[._]|net[._])[a-z0-9-]+)??"
    r"[._](?:com?[._](?:uk|au|nz|za)|com|org|net|ie|ca|news|tv))(?=/|\.[a-z]+(?:$|#)|__)"
)


def domain(url: str | None) -> str | None:
    """The host of a url without "www."; None where there is none."""
    if not url:
        return None
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def outlet_of(url: str | None, name: str) -> str | None:
    """The domain of an article's outlet: its url's, or the one it was saved under.

    `name` is the input's path as given. None where neither tells.
    """
    if url:
        return domain(url)
    saved = _SAVED.search(name.lower().replace("\\", "/"))
    return saved[1].replace("_", ".") if saved else None
