import { h } from "./dom.js";
import { at, country, language } from "./format.js";

/** By what documents are narrowed down, and how the page calls it. */
export const FACETS = [
  ["dossier", "Dossier"],
  ["topic", "Topic"],
  ["actor", "Actor"],
  ["actorCountry", "Actors from"],
  ["placeCountry", "Places in"],
  ["source", "Source"],
  ["language", "Language"],
];

const MANY = FACETS.map(([name]) => name);
const ONE = ["q", "match", "from", "to", "box", "story"];
const BEFORE = { actorCountry: "actors from", placeCountry: "places in" };

/** The filter of an address: facets have several values, all others one. */
export function filterOf(parameters, more = []) {
  const filter = {};
  for (const name of [...MANY, ...ONE, ...more]) {
    const values = parameters.getAll(name).filter(Boolean);
    if (values.length) filter[name] = MANY.includes(name) ? values : values[0];
  }
  return filter;
}

/** The address of a view with a filter. */
export function addressOf(view, filter) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) [value].flat().forEach((each) => each && query.append(name, each));
  return `#/${view}${query.size ? `?${query}` : ""}`;
}

/** The filter with a value of a facet put in, or taken out. */
export function toggled(filter, facet, value) {
  const now = filter[facet] ?? [];
  const next = now.includes(value) ? now.filter((each) => each !== value) : [...now, value];
  return { ...filter, [facet]: next };
}

/** A value of a facet as people read it. */
export function shown(facet, value, label) {
  if (BEFORE[facet]) return country(value);
  if (facet === "language") return language(value);
  return label ?? value;
}

/**
 * What is filtered by, each with the filter that is left without it.
 *
 * @param labels by facet, names of its values
 */
export function chipsOf(filter, labels = {}) {
  const chips = MANY.flatMap((name) => (filter[name] ?? []).map((value) => ({
    label: `${BEFORE[name] ?? ""} ${shown(name, value, labels[name]?.find((each) => each.value === value)?.label)}`.trim(),
    without: toggled(filter, name, value),
  })));
  if (filter.from || filter.to) {
    chips.push({ label: period(filter), without: { ...filter, from: null, to: null } });
  }
  if (filter.story) chips.push({ label: "one story", without: { ...filter, story: null } });
  if (filter.box) chips.push({ label: "chosen on the map", without: { ...filter, box: null } });
  return chips;
}

/** An end that is a time is the first moment that is too late. */
function period({ from, to }) {
  if (!to) return `from ${at(from)}`;
  return from ? (from === to ? at(from) : `${at(from)} to ${at(to)}`) : `to ${at(to)}`;
}

/** Chips of the words searched for; what plain words were taken for can be switched off. */
export const chipsOfWords = (terms, go) => terms.map(({ label, without, asWords }) => h("span", { class: "chip on" }, label,
  asWords && h("button", { class: "link", type: "button", "data-key": `words-${label}`, onclick: () => go(asWords),
    title: "Search for these words as they stand" }, "as words"),
  h("button", { class: "link", type: "button", "data-key": `chip-${label}`, onclick: () => go(without), "aria-label": `Remove ${label}` }, "×")));

/** A chip that takes its part of the filter away. */
export const removable = ({ label, without }, go) => h("button", { class: "chip on", type: "button", "data-key": `chip-${label}`,
  onclick: () => go(without), "aria-label": `Remove ${label}` }, label, " ×");

/** The filter in a few words, for the title of the tab. */
export const summary = (filter, labels) => [filter.q, ...chipsOf(filter, labels).map(({ label }) => label)].filter(Boolean).join(", ");

/** Where what is shown can be compared with something else: what it is filtered by alone becomes the first of the two. */
export function comparison(filter) {
  for (const name of ["source", "actor"]) {
    const [value, ...others] = filter[name] ?? [];
    if (value && !others.length && !value.includes('"')) return addressOf("compare", { ...filter, [name]: null, a: `${name}:"${value}"` });
  }
  const { from, to } = filter;
  if (from?.length === 10 && to?.length === 10) return addressOf("compare", { ...filter, from: null, to: null, a: `from:${from} to:${to}` });
  return addressOf("compare", filter);
}
