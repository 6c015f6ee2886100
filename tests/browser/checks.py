"""What must hold of every page: nothing cut, nothing that keeps a person from using it."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

CUT = """() => [...document.querySelectorAll("h1, h2, p, li, dt, dd, th, td, button, label")]
    .filter(e => e.offsetParent && !e.closest(".wide") && !e.matches(".skip"))
    .filter(e => { const b = e.getBoundingClientRect();
        return b.right > innerWidth + 1 || b.left < -1 || e.scrollWidth > e.clientWidth + 1
            && getComputedStyle(e).display !== "inline"; })
    .map(e => e.outerHTML.slice(0, 120))"""


def unfold(page: Page) -> None:
    """Open every part that is folded away."""
    page.evaluate("() => document.querySelectorAll('details').forEach(e => { e.open = true; })")


def cut(page: Page) -> list[str]:
    """What sticks out of the window or of its own box."""
    return list(page.evaluate(CUT))


def violations(page: Page, axe: str) -> list[str]:
    """What axe-core finds of serious or critical weight."""
    page.evaluate(axe)  # the page's own policy would refuse a script tag
    found: list[dict[str, Any]] = page.evaluate(
        "() => axe.run().then(r => r.violations.map(v => "
        "({id: v.id, impact: v.impact, where: v.nodes.slice(0, 3).map(n => n.html)})))"
    )
    return [f"{v['id']}: {v['where']}" for v in found if v["impact"] in {"serious", "critical"}]
