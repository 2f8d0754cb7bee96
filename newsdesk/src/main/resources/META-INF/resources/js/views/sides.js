import { fill, h } from "../dom.js";
import { read } from "../api.js";
import { SearchBox } from "../searchbox.js";

/** What can be compared with a form of its own. */
export const KINDS = { periods: "Two periods", outlets: "Two outlets", actors: "Two actors", any: "Any two searches" };

const MOST = 100;
const QUOTED = /^(source|actor):"([^"]*)"$/;
const PERIOD = /^from:(\d{4}-\d\d-\d\d) to:(\d{4}-\d\d-\d\d)$/;
const RELATIVE = /^(this|last|past) [\w ]+$/i;

/** The kind of comparison that a query is for. */
export function kindOf(query) {
  if (!query || PERIOD.test(query) || RELATIVE.test(query)) return "periods";
  const [, field] = query.match(QUOTED) ?? [];
  return { source: "outlets", actor: "actors" }[field] ?? "any";
}

/**
 * The form for a kind.
 *
 * @param a the one query, null for none yet
 * @param b the other
 * @param go called with both queries
 */
export const form = (kind, sides) => ({ periods, outlets, actors, any })[kind]?.(sides) ?? any(sides);

const day = (time) => time.toISOString().slice(0, 10);
const ago = (days) => day(new Date(Date.now() - days * 86400000));

function periods({ a, b, go }) {
  const ends = [a, b].map((query) => query?.match(PERIOD)?.slice(1) ?? ["", ""]);
  const inputs = ends.map((pair, side) => pair.map((value, end) => h("input", { type: "date", value, required: true, "data-key": `day-${side}-${end}`,
    "aria-label": `${side ? "Second" : "First"} period, ${end ? "last" : "first"} day` })));
  const ready = (label, first, second) => h("button", { class: "quiet", type: "button", "data-key": label, onclick: () => go(first, second) }, label);
  return h("form", { onsubmit: (event) => {
    event.preventDefault();
    go(...inputs.map(([first, last]) => `from:${first.value} to:${last.value}`));
  } }, h("p", { class: "actions" }, ready("This month and last month", "this month", "last month"),
    ready("Last 7 days and the 7 before", `from:${ago(6)} to:${ago(0)}`, `from:${ago(13)} to:${ago(7)}`),
    ready("This year and last year", "this year", "last year")),
  h("div", { class: "pair" }, inputs.map(([first, last], side) => h("fieldset", {}, h("legend", {}, side ? "Second period" : "First period"),
    h("span", { class: "days" }, first, " to ", last)))),
  h("p", { class: "actions" }, h("button", { class: "quiet" }, "Compare these days")));
}

function outlets({ a, b, filter, signal, go }) {
  const selects = [a, b].map((query, side) => h("select", { "aria-label": side ? "Second outlet" : "First outlet", "data-key": `outlet-${side}`, onchange: () => chosen() },
    h("option", { value: "" }, "Choose an outlet"), named(query) && h("option", { value: named(query), selected: true }, named(query))));
  const chosen = () => selects.every((select) => select.value) && go(...selects.map((select) => `source:"${select.value}"`));
  const { source, ...rest } = filter;
  read("/api/facets", { ...rest, facet: "source", size: MOST }, signal).then((answer) => selects.forEach((select) => {
    const { value } = select;
    fill(select, h("option", { value: "" }, "Choose an outlet"),
      value && !answer.source.some((each) => each.value === value) && h("option", { value }, value),
      answer.source.filter((each) => !each.value.includes('"')).map((each) => h("option", { value: each.value }, `${each.label} (${each.documents})`)));
    select.value = value;
  })).catch(() => {});
  return h("div", { class: "pair" }, selects.map((select, side) => h("label", {}, side ? "Second outlet" : "First outlet", select)));
}

const named = (query) => query?.match(QUOTED)?.[2];

function actors({ a, b, signal, go }) {
  const ids = new Map();
  const inputs = [a, b].map((query, side) => {
    const list = h("datalist", { id: `actors-${side}` });
    const input = h("input", { type: "text", list: list.id, autocomplete: "off", dir: "auto", required: true, maxlength: 100, "data-key": `actor-${side}`, placeholder: "A name in any spelling",
      oninput: async () => {
        if (ids.has(input.value) || !input.value.trim()) return;
        const found = await read("/api/directory", { q: input.value.trim(), size: 8 }, signal).catch(() => []);
        found.forEach((actor) => ids.set(actor.label, actor.value));
        fill(list, found.map((actor) => h("option", { value: actor.label }, `${actor.type}, ${actor.documents}`)));
      } });
    const id = named(query);
    if (id) {
      read("/api/search", { q: query, size: 1 }, signal).then((page) => {
        const name = page.query?.terms[0]?.label?.replace(/^actor /, "") ?? id;
        ids.set(name, id);
        input.value ||= name;
      }).catch(() => {
        input.value ||= id;
      });
    }
    return { input, list };
  });
  /** Whoever is meant by a name as it was typed. */
  const meant = async (typed) => ids.get(typed) ?? (await read("/api/directory", { q: typed.trim(), size: 1 }, signal).catch(() => []))[0]?.value ?? typed;
  return h("form", { onsubmit: async (event) => {
    event.preventDefault();
    const both = await Promise.all(inputs.map(({ input }) => meant(input.value)));
    go(...both.map((id) => `actor:"${id.replaceAll('"', "").trim()}"`));
  } }, h("div", { class: "pair" }, inputs.map(({ input, list }, side) => h("label", {}, side ? "Second actor" : "First actor", input, list))),
  h("p", { class: "actions" }, h("button", { class: "quiet" }, "Compare these two")));
}

function any({ a, b, go }) {
  const search = () => boxes.every((box) => box.value) && go(...boxes.map((box) => box.value));
  const boxes = [a, b].map((query, side) => {
    const box = new SearchBox({ label: side ? "Second search" : "First search", placeholder: "Any query of the search box", search });
    box.value = query ?? "";
    return box;
  });
  return h("form", { onsubmit: (event) => {
    event.preventDefault();
    search();
  } }, h("div", { class: "pair" }, boxes.map((box, side) => h("div", {}, h("p", { class: "meta" }, side ? "Second search" : "First search"), box.element))),
  h("p", { class: "actions" }, h("button", { class: "quiet" }, "Compare these two")));
}
