import { h, fill, empty, problem, announce, pieces } from "../dom.js";
import { read } from "../api.js";
import { count, country, every, language, link, plural, when } from "../format.js";
import { listen } from "../live.js";
import { story } from "../story.js";
import { spark, timeline } from "../charts/timeline.js";
import { map } from "../charts/map.js";

const FACETS = [
  ["dossier", "Dossier"],
  ["topic", "Topic"],
  ["actor", "Actor"],
  ["actorCountry", "Actors from"],
  ["placeCountry", "Places in"],
  ["source", "Source"],
  ["language", "Language"],
];
const FILTERS = [...FACETS.map(([name]) => name), "q", "from", "to", "box"];
const FACET_VALUES = 6;
const MOST_ARRIVALS = 12;
const COUNTRY = { actorCountry: "actors from", placeCountry: "places in" };

/** What is being reported, about whom, where, and who says what. */
export function show(root, { parameters }) {
  const filter = read1(parameters);
  const parts = {
    applied: h("div", { class: "applied chips" }),
    spans: h("h2", {}, "Over time"),
    timeline: h("figure", { class: "timeline" }),
    facets: h("aside", { class: "facets", "aria-label": "Narrow down" }),
    total: h("span", {}),
    pause: h("span", { class: "push" }),
    more: h("p", { class: "meta", hidden: true }),
    arrivals: h("div", { class: "arrivals", "aria-label": "Just in", role: "region" }),
    list: h("div", {}),
    map: h("div", {}),
    actors: h("div", {}),
    said: h("div", {}),
  };
  const sort = parameters.get("sort") ?? (filter.q ? "relevance" : "newest");
  fill(root,
    h("h1", {}, "What is being reported"),
    searchbar(filter, sort),
    parts.applied,
    h("section", { class: "over-time", "aria-label": "Over time" },
      h("div", { class: "timeline-controls" }, parts.spans, dates(filter)), parts.timeline),
    h("div", { class: "desk" },
      parts.facets,
      h("section", { "aria-label": "Documents" }, h("div", { class: "results-head" }, parts.total, parts.pause), parts.arrivals, parts.more, parts.list),
      h("div", { class: "rail" },
        h("section", {}, h("h2", {}, "Where"), parts.map),
        h("section", {}, h("h2", {}, "Who is in the news"), parts.actors),
        h("section", {}, h("h2", {}, "Who says what"), parts.said))));

  const gone = new AbortController();
  load(parts, filter, sort, gone.signal).catch((error) => {
    if (error.name !== "AbortError") fill(parts.list, problem(error));
  });
  const stop = arrivals(parts, filter);
  return () => {
    gone.abort();
    stop();
  };
}

function read1(parameters) {
  const filter = {};
  for (const name of FILTERS) {
    const values = parameters.getAll(name).filter(Boolean);
    if (values.length) filter[name] = FACETS.some(([facet]) => facet === name) ? values : values[0];
  }
  return filter;
}

/** Goes to the desk with another filter. */
function go(filter, sort) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) [value].flat().forEach((each) => each && query.append(name, each));
  if (sort) query.append("sort", sort);
  location.hash = query.size ? `#/?${query}` : "#/";
}

function toggle(filter, facet, value) {
  const now = filter[facet] ?? [];
  const next = now.includes(value) ? now.filter((each) => each !== value) : [...now, value];
  const { [facet]: dropped, ...rest } = filter;
  go(next.length ? { ...rest, [facet]: next } : rest);
}

function searchbar(filter, sort) {
  const input = h("input", { type: "search", name: "q", value: filter.q ?? "", maxlength: 500, "aria-label": "Search documents",
    placeholder: "Search: sanctions, “border crossing”, gas -summit", autocomplete: "off" });
  const order = h("select", { "aria-label": "Order", onchange: () => go({ ...filter, q: input.value.trim() }, order.value) },
    [["newest", "Newest first"], ["arrived", "Last arrived"], ["relevance", "Best match"]]
      .map(([value, label]) => h("option", { value, selected: value === sort }, label)));
  return h("form", { class: "searchbar", role: "search", onsubmit: (event) => {
    event.preventDefault();
    go({ ...filter, q: input.value.trim() });
  } }, input, order, h("button", { class: "primary" }, "Search"));
}

function dates(filter) {
  const field = (name, label) => h("label", {}, label, h("input", { type: "date", value: (filter[name] ?? "").slice(0, 10),
    onchange: (event) => go({ ...filter, [name]: event.target.value }) }));
  return [h("span", { class: "meta push" }, "Drag across the bars, or choose days:"), field("from", "from"), field("to", "to")];
}

async function load(parts, filter, sort, signal) {
  const [page, facets, time, actors, cells, said] = await Promise.all([
    read("/api/search", { ...filter, sort, size: 20 }, signal),
    read("/api/facets", { ...filter, size: FACET_VALUES }, signal),
    read("/api/timeline", { ...filter, from: null, to: null }, signal),
    read("/api/actors", { ...filter, size: 8 }, signal),
    read("/api/map", filter, signal),
    read("/api/statements", { ...filter, size: 4, resolved: true }, signal),
  ]);
  applied(parts.applied, filter, facets);
  documents(parts, page, filter, sort, signal);
  fill(parts.facets, FACETS.map(([name, label]) => facet(filter, name, label, facets[name])));
  const chosen = filter.from || filter.to ? [filter.from ?? "0001-01-01", filter.to ?? "2199-12-31"] : null;
  fill(parts.spans, time.spans.length ? `Documents ${every(time.interval)}` : "Over time");
  timeline(parts.timeline, time, chosen, (days) => go({ ...filter, from: days?.[0], to: days?.[1] }));
  fill(parts.actors, actors.map((actor) => h("div", { class: "actor-row" },
    h("a", { href: link("actor", actor.id) }, actor.name), spark(actor.trend), h("span", { class: "num" }, count(actor.documents)))),
    !actors.length && h("p", { class: "meta" }, "Nobody is named in these documents."));
  fill(parts.said, said.statements.map((each) => quote(each)),
    said.statements.length ? h("p", {}, h("a", { href: "#/statements" }, `All ${plural(said.total, "statement")}`))
      : h("p", { class: "meta" }, "Nobody is quoted in these documents."));
  if (cells.length) await map(parts.map, cells, (cell) => go({ ...filter, box: cell.box }));
  else fill(parts.map, h("p", { class: "meta" }, "No places on the map."));
  document.title = filter.q ? `${filter.q} – Communiqué` : "Communiqué";
}

function applied(element, filter, facets) {
  const chips = [];
  for (const [name] of FACETS) {
    for (const value of filter[name] ?? []) {
      const known = facets[name]?.find((each) => each.value === value);
      chips.push([`${COUNTRY[name] ?? ""} ${shown(name, value, known?.label)}`.trim(), () => toggle(filter, name, value)]);
    }
  }
  if (filter.q) chips.push([`“${filter.q}”`, () => go({ ...filter, q: "" })]);
  if (filter.from || filter.to) {
    chips.push([`${filter.from ?? "…"} to ${filter.to ?? "…"}`, () => go({ ...filter, from: "", to: "" })]);
  }
  if (filter.box) chips.push(["chosen on the map", () => go({ ...filter, box: "" })]);
  fill(element, chips.map(([label, remove]) =>
    h("button", { class: "chip on", type: "button", onclick: remove, "aria-label": `Remove ${label}` }, label, " ×")),
    chips.length > 1 && h("button", { class: "link", type: "button", onclick: () => go({}) }, "Clear all"));
}

function shown(facet, value, label) {
  if (COUNTRY[facet]) return country(value);
  if (facet === "language") return language(value);
  return label ?? value;
}

function facet(filter, name, label, values) {
  if (!values.length) return null;
  return h("section", { class: "facet" }, h("h2", {}, label), h("ul", {}, values.map((each) => {
    const on = (filter[name] ?? []).includes(each.value);
    return h("li", {}, h("button", { type: "button", "aria-pressed": String(on), "data-facet": name, "data-value": each.value,
      onclick: () => toggle(filter, name, each.value) },
    h("span", {}, shown(name, each.value, each.label)), h("span", { class: "num" }, count(each.documents))));
  })));
}

function documents(parts, page, filter, sort, signal) {
  const isFiltered = Object.keys(filter).length > 0;
  fill(parts.total, h("span", { class: "total" }, plural(page.total, "document")), h("span", { class: "meta" }, ` in ${page.tookMillis} ms`));
  announce(`${plural(page.total, "document")} found`);
  if (!page.documents.length) {
    fill(parts.list, isFiltered
      ? empty("Nothing matches all of this.", [h("p", {}, "Remove a filter above, or search for fewer words."),
        h("p", {}, h("a", { href: "#/" }, "Show everything"))])
      : empty("No documents yet.", [h("p", {}, "They appear here by themselves about a second after they come in."),
        h("p", {}, h("a", { href: "#/add" }, "Add the first one"))]));
    return;
  }
  fill(parts.list, page.documents.map((each) => story(each)));
  more(parts.list, page.next, filter, sort, signal);
}

function more(list, next, filter, sort, signal) {
  if (!next) return;
  const button = h("button", { class: "quiet more", type: "button", onclick: async () => {
    button.disabled = true;
    try {
      const page = await read("/api/search", { ...filter, sort, size: 20, after: next }, signal);
      button.remove();
      list.append(...page.documents.map((each) => story(each)));
      more(list, page.next, filter, sort, signal);
    } catch (error) {
      if (error.name !== "AbortError") button.replaceWith(problem(error));
    }
  } }, "Show more");
  list.append(button);
}

/** The comma before the closing quotation mark belongs to the sentence around it. */
function withoutComma(text) {
  return text.map((piece, i) => (i === text.length - 1 ? { ...piece, text: piece.text.replace(/[,،]\s*$/, "") } : piece));
}

/**
 * A statement in a list.
 *
 * @param speaker whether the list does not tell already who speaks
 */
export function quote(said, { speaker = true } = {}) {
  return h("div", { class: "said" },
    h("blockquote", { class: `clamp ${said.kind ?? ""}` }, pieces(withoutComma(said.text))),
    h("p", { class: "meta" },
      speaker && h("span", {}, said.speaker
        ? h("a", { class: "who", href: link("actor", said.speaker.id) }, said.speaker.name)
        : h("span", { class: "who" }, "Speaker unknown"), said.speakerRole ? `, ${said.speakerRole}` : ""),
      h("a", { href: `${link("document", said.documentId)}?at=${said.start}` }, said.source ?? "document"),
      h("time", { datetime: said.time }, when(said.time))));
}

/**
 * New documents, on top. They are collected and drawn once a frame, so that thousands a minute do not freeze the tab;
 * while the list is paused they are only counted.
 */
function arrivals(parts, filter) {
  if (Object.keys(filter).length > 0) return () => {};
  let waiting = [];
  let held = 0;
  let came = 0;
  let paused = false;
  let frame = 0;
  const button = h("button", { class: "quiet", type: "button", "aria-pressed": "false", onclick: () => {
    paused = !paused;
    button.setAttribute("aria-pressed", String(paused));
    if (paused) held = 0;
    draw();
  } }, "Pause");

  const draw = () => {
    frame = 0;
    if (paused) {
      button.textContent = held ? `Resume, ${count(held)} waiting` : "Resume";
      return;
    }
    button.textContent = "Pause";
    const fresh = [...new Map(waiting.map((each) => [each.id, each])).values()].slice(-MOST_ARRIVALS).reverse();
    waiting = [];
    held = 0;
    for (const each of fresh) parts.arrivals.querySelector(`[data-id="${CSS.escape(each.id)}"]`)?.remove();
    parts.arrivals.prepend(...fresh.map((each) => story(each, { fresh: true, class: "arrive" })));
    while (parts.arrivals.children.length > MOST_ARRIVALS) parts.arrivals.lastChild.remove();
    const unseen = came - parts.arrivals.children.length;
    parts.more.hidden = unseen <= 0;
    fill(parts.more, `and ${plural(unseen, "more", "more")} since you opened this page: `, h("a", { href: "#/?sort=arrived" }, "all, last arrived first"));
    if (fresh.length) announce(`${plural(fresh.length, "new document")}`);
  };
  const soon = () => {
    frame ||= requestAnimationFrame(() => setTimeout(draw, 120));
  };
  parts.pause.append(button);
  const stop = listen((type, data) => {
    if (type === "document") {
      came += 1;
      held += 1;
      waiting.push(data);
      if (waiting.length > 2 * MOST_ARRIVALS) waiting = waiting.slice(-MOST_ARRIVALS);
      soon();
    } else if (type === "skipped") {
      came += data.events;
      held += data.events;
      soon();
    } else if (type === "deletion") {
      parts.arrivals.querySelector(`[data-id="${CSS.escape(data.id)}"]`)?.remove();
    }
  });
  return () => {
    stop();
    cancelAnimationFrame(frame);
  };
}

