"""The outlet: whose page an address is."""

from __future__ import annotations

from urllib.parse import urlsplit


def domain(url: str | None) -> str | None:
    """The host of a url without "www."; None where there is none."""
    if not url:
        return None
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
