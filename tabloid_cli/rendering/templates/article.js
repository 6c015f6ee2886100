"use strict";
{
  const all = (selector) => [...document.querySelectorAll(selector)];
  const one = (id) => document.getElementById(id);
  const numbers = (text) => text.split(" ");

  // Marks that can be switched off. Without this script they are simply shown.
  one("switches").hidden = false;
  for (const box of all("#switches input")) {
    box.checked = true;
    box.addEventListener("change", () => {
      for (const mark of all(`article .${box.dataset.target}, h1 .${box.dataset.target}`)) {
        mark.classList.toggle("off", !box.checked);
      }
    });
  }

  // What stands behind a mark, at the pointer or the focus.
  const tip = one("tip");
  const show = (mark) => {
    tip.textContent = mark.dataset.tip;
    tip.hidden = false;
    const box = mark.getClientRects()[0] || mark.getBoundingClientRect();
    const left = Math.min(box.left, window.innerWidth - tip.offsetWidth - 8);
    const below = box.bottom + 6;
    const fits = below + tip.offsetHeight < window.innerHeight;
    tip.style.left = `${Math.max(8, left)}px`;
    tip.style.top = `${fits ? below : box.top - tip.offsetHeight - 6}px`;
    if (mark.matches("a")) mark.setAttribute("aria-describedby", "tip");
  };
  const hide = () => {
    tip.hidden = true;
    for (const mark of all("[aria-describedby=tip]")) mark.removeAttribute("aria-describedby");
  };
  const marked = (event) => {
    const mark = event.target instanceof Element ? event.target.closest("[data-tip]") : null;
    return mark && !mark.classList.contains("off") ? mark : null;
  };
  for (const [on, off] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    document.addEventListener(on, (event) => { const mark = marked(event); if (mark) show(mark); });
    document.addEventListener(off, (event) => { if (marked(event)) hide(); });
  }
  document.addEventListener("scroll", hide, { passive: true });

  // Following one speaker from attribution to attribution.
  const bar = one("following");
  const status = bar.querySelector("p");
  let places = [];
  let at = 0;
  const clear = () => {
    for (const mark of all(".lit, .now")) mark.classList.remove("lit", "now");
    for (const link of all("#speakers [aria-current]")) link.removeAttribute("aria-current");
    bar.hidden = true;
    places = [];
  };
  const go = (step) => {
    at = (at + step + places.length) % places.length;
    for (const mark of all(".now")) mark.classList.remove("now");
    const place = places[at];
    place.classList.add("now");
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "center" });
    status.textContent = `${bar.dataset.name}: ${at + 1} of ${places.length}`;
  };
  const follow = (link) => {
    const said = new Set(numbers(link.dataset.speaks));
    clear();
    link.setAttribute("aria-current", "true");
    for (const mark of all("[data-said]")) {
      if (numbers(mark.dataset.said).some((n) => said.has(n))) {
        mark.classList.add("lit");
        if (mark.classList.contains("handle")) places.push(mark);
      }
    }
    if (!places.length) return;
    bar.dataset.name = link.textContent.trim();
    bar.hidden = false;
    at = 0;
    go(0);
  };
  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const speaker = target && target.closest("[data-speaks]");
    const button = target && target.closest("[data-step]");
    if (speaker) {
      event.preventDefault();
      follow(speaker);
    } else if (button) {
      const step = Number(button.dataset.step);
      if (step) go(step);
      else clear();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { hide(); clear(); }
  });

  // A link into a folded part opens it.
  const unfold = () => {
    const target = location.hash && one(location.hash.slice(1));
    const folded = target && target.closest("details");
    if (folded) { folded.open = true; target.scrollIntoView({ block: "center" }); target.focus(); }
  };
  window.addEventListener("hashchange", unfold);
  unfold();

  // On a phone the article comes first; on paper everything is unfolded.
  if (window.matchMedia("(max-width: 59.99rem)").matches) {
    for (const panel of all("aside details")) panel.open = false;
  }
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = all("details:not([open])");
    for (const panel of closed) panel.open = true;
  });
  window.addEventListener("afterprint", () => { for (const panel of closed) panel.open = false; });
}
