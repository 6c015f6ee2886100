"use strict";
if (document.getElementById("articles")) {
  const one = (id) => document.getElementById(id);
  const rows = JSON.parse(one("data").textContent);
  const PAGE = 50;
  const [HEADLINE, SCORE, ANONYMOUS, LOUDNESS, OUTLET, NAME, WARNINGS] = [0, 1, 2, 3, 8, 9, 10];
  const heads = [...document.querySelectorAll("#articles th button")];
  const forms = heads.map((head) => head.dataset.form);
  // As the program's tables write it, where what lies midway goes to the even digit: 10.25 is 10.2.
  const even = (value) => {
    const up = Math.round(value);
    return up - value === 0.5 && up % 2 ? up - 1 : up;
  };
  const written = {
    text: (value) => value,
    whole: (value) => even(value).toString(),
    decimal: (value) => (Number.isInteger(4 * value) ? even(10 * value) / 10 : value).toFixed(1),
    share: (value) => `${even(100 * value)}%`,
  };
  const named = (row) => (row[WARNINGS] ? `${row[HEADLINE]} †` : row[HEADLINE]);
  const write = (row, column) => (row[column] === null ? "–" : written[forms[column]](row[column]));

  // The table: filter, sort, and one page of rows at a time.
  const sought = rows.map((row) => `${row[HEADLINE]}\n${row[OUTLET]}\n${row[NAME]}`.toLowerCase());
  const collator = new Intl.Collator("en", { numeric: true });
  let shown = rows.map((_, index) => index);
  let sorted = { column: SCORE, up: false };
  let first = 0;
  const compare = (a, b) => {
    const x = rows[a][sorted.column];
    const y = rows[b][sorted.column];
    if (x === y) return a - b;
    if (x === null) return 1; // what is not known comes last, either way
    if (y === null) return -1;
    const order = typeof x === "string" ? collator.compare(x, y) : x - y;
    return sorted.up ? order : -order;
  };
  const cell = (text, figure) => {
    const made = document.createElement("td");
    made.textContent = text;
    if (figure) made.className = "figure";
    return made;
  };
  const draw = () => {
    const lines = shown.slice(first, first + PAGE).map((index) => {
      const line = document.createElement("tr");
      const row = rows[index];
      forms.forEach((form, column) => line.append(cell(write(row, column), form !== "text")));
      line.firstChild.textContent = named(row);
      const below = [row[NAME] === row[HEADLINE] ? "" : row[NAME], row[WARNINGS] && `† ${row[WARNINGS]}`];
      for (const words of below.filter(Boolean)) {
        const small = document.createElement("span");
        small.className = "file";
        small.textContent = words;
        line.firstChild.append(small);
      }
      return line;
    });
    document.querySelector("#articles tbody").replaceChildren(...lines);
    const last = Math.min(first + PAGE, shown.length);
    one("range").textContent = shown.length ? `${first + 1} to ${last} of ${shown.length}` : "no article";
    document.querySelector("[data-turn='-1']").disabled = first === 0;
    document.querySelector("[data-turn='1']").disabled = last === shown.length;
  };
  const sort = () => {
    shown.sort(compare);
    heads.forEach((head, column) => {
      const cell = head.parentElement;
      if (column === sorted.column) cell.setAttribute("aria-sort", sorted.up ? "ascending" : "descending");
      else cell.removeAttribute("aria-sort");
    });
    first = 0;
    draw();
  };
  const filter = () => {
    const words = one("find").value.toLowerCase().split(/\s+/).filter(Boolean);
    const outlet = one("outlet").value;
    const [least, most] = [one("least"), one("most")].map((field) => field.valueAsNumber);
    shown = [];
    rows.forEach((row, index) => {
      if (outlet && row[OUTLET] !== outlet) return;
      if (!Number.isNaN(least) && !(row[SCORE] !== null && even(row[SCORE]) >= least)) return;
      if (!Number.isNaN(most) && !(row[SCORE] !== null && even(row[SCORE]) <= most)) return;
      if (words.every((word) => sought[index].includes(word))) shown.push(index);
    });
    sort();
    plot();
  };
  heads.forEach((head, column) => head.addEventListener("click", () => {
    const text = forms[column] === "text";
    sorted = { column, up: sorted.column === column ? !sorted.up : text };
    sort();
  }));
  for (const id of ["find", "outlet", "least", "most"]) one(id).addEventListener("input", filter);
  one("filter").addEventListener("submit", (event) => event.preventDefault());
  one("pager").addEventListener("click", (event) => {
    if (!event.target.dataset.turn) return;
    first += PAGE * Number(event.target.dataset.turn);
    draw();
  });

  // The scatter: the articles that the filter leaves.
  const canvas = one("scatter");
  const known = rows.map((row) => row[LOUDNESS]).filter((n) => n !== null).sort((a, b) => a - b);
  const top = Math.max(1, Math.ceil(known.length ? known[Math.ceil(0.995 * (known.length - 1))] : 1));
  one("top-end").textContent = `up to ${top}`;
  let points = [];
  let chosen = -1;
  const EDGE = 10;
  const plot = () => {
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    const pen = canvas.getContext("2d");
    pen.scale(ratio, ratio);
    const colours = getComputedStyle(document.documentElement);
    const colour = (name) => colours.getPropertyValue(name).trim();
    pen.strokeStyle = colour("--line");
    pen.lineWidth = 1;
    for (let n = 1; n < 4; n += 1) {
      pen.beginPath();
      pen.moveTo((width * n) / 4, 0);
      pen.lineTo((width * n) / 4, height);
      pen.moveTo(0, (height * n) / 4);
      pen.lineTo(width, (height * n) / 4);
      pen.stroke();
    }
    points = shown
      .filter((index) => rows[index][ANONYMOUS] !== null && rows[index][LOUDNESS] !== null)
      .map((index) => ({
        index,
        x: EDGE + (width - 2 * EDGE) * rows[index][ANONYMOUS],
        y: height - EDGE - ((height - 2 * EDGE) * Math.min(rows[index][LOUDNESS], top)) / top,
      }));
    pen.fillStyle = colour("--accent");
    pen.globalAlpha = points.length > 500 ? 0.35 : 0.65;
    for (const point of points) {
      pen.beginPath();
      pen.arc(point.x, point.y, 4, 0, 2 * Math.PI);
      pen.fill();
    }
    pen.globalAlpha = 1;
    const point = points[chosen];
    if (point) {
      pen.strokeStyle = colour("--ink");
      pen.lineWidth = 3;
      pen.beginPath();
      pen.arc(point.x, point.y, 7, 0, 2 * Math.PI);
      pen.stroke();
    }
  };
  const tell = () => {
    plot();
    const point = points[chosen];
    if (!point) return;
    const row = rows[point.index];
    one("point").textContent = `${named(row)} · ${row[OUTLET]} · anonymous ${write(row, ANONYMOUS)}, loudness ${write(row, LOUDNESS)}, score ${write(row, SCORE)}${row[WARNINGS] && ` · † ${row[WARNINGS]}`}`;
  };
  const nearest = (event) => {
    const box = canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    let [best, distance] = [-1, 400];
    points.forEach((point, n) => {
      const found = (point.x - x) ** 2 + (point.y - y) ** 2;
      if (found < distance) [best, distance] = [n, found];
    });
    return best;
  };
  canvas.addEventListener("pointermove", (event) => {
    const found = nearest(event);
    if (found >= 0 && found !== chosen) { chosen = found; tell(); }
  });
  canvas.addEventListener("click", (event) => {
    const found = nearest(event);
    if (found < 0) return;
    one("find").value = rows[points[found].index][NAME];
    chosen = -1;
    filter();
    one("filter").scrollIntoView();
  });
  canvas.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step || !points.length) return;
    event.preventDefault();
    chosen = (Math.max(chosen, step < 0 ? 0 : -1) + step + points.length) % points.length;
    tell();
  });
  for (const id of ["filter", "articles", "pager"]) one(id).hidden = false;
  sort();
  plot();
  window.addEventListener("resize", plot);
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", plot);
}
