import { h, fill, empty, problem } from "../dom.js";
import { read } from "../api.js";
import { plural } from "../format.js";
import { quote } from "./desk.js";

/** Who said what. */
export function show(root, { parameters }) {
  const filter = Object.fromEntries([...parameters].filter(([, value]) => value));
  const list = h("div", { class: "said-list" });
  const total = h("p", { class: "meta", role: "status" });
  const chosen = h("div", { class: "chips" });
  document.title = "Statements – Communiqué";
  fill(root, h("h1", {}, "Who said what"),
    h("p", { class: "lede" }, "Direct and reported speech, each with its speaker where the text tells who it is. A speaker is never guessed."),
    form(filter), chosen, total, list);
  if (filter.speaker) chosen.append(h("a", { class: "chip on", href: address({ ...filter, speaker: "" }), "aria-label": "Remove speaker" }, `said by ${filter.speaker} ×`));
  if (filter.about) chosen.append(h("a", { class: "chip on", href: address({ ...filter, about: "" }), "aria-label": "Remove subject" }, `about ${filter.about} ×`));
  const gone = new AbortController();
  load(list, total, filter, null, gone.signal);
  return () => gone.abort();
}

function form(filter) {
  const text = h("input", { type: "search", maxlength: 500, value: filter.q ?? "", placeholder: "Words said, or a speaker" });
  const pick = (name, label, options) => h("label", {}, label, h("select", { name, onchange: (event) => go({ ...filter, q: text.value, [name]: event.target.value }) },
    options.map(([value, shown]) => h("option", { value, selected: (filter[name] ?? "") === value }, shown))));
  return h("form", { class: "filters", role: "search", onsubmit: (event) => {
    event.preventDefault();
    go({ ...filter, q: text.value.trim() });
  } }, h("label", {}, "Search", text),
  pick("kind", "Kind", [["", "Direct and reported"], ["direct", "Direct"], ["reported", "Reported"]]),
  pick("resolved", "Speaker", [["", "Known and unknown"], ["true", "Known"], ["false", "Unknown"]]));
}

function address(filter) {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value));
  return `#/statements${query.size ? `?${query}` : ""}`;
}

const go = (filter) => {
  location.hash = address(filter);
};

async function load(list, total, filter, after, signal) {
  try {
    const page = await read("/api/statements", { ...filter, after, size: 25 }, signal);
    total.textContent = plural(page.total, "statement");
    list.append(...page.statements.map((each) => h("div", { class: "said-row" }, quote(each),
      h("div", { class: "context" }, h("p", { class: "clamp" }, each.context)))));
    if (!page.total) list.append(empty("Nobody said that.", h("p", {}, "Search for fewer words, or take a filter away.")));
    if (page.next) {
      const button = h("button", { class: "quiet more", type: "button", onclick: () => {
        button.remove();
        load(list, total, filter, page.next, signal);
      } }, "Show more");
      list.append(button);
    }
  } catch (error) {
    if (error.name !== "AbortError") list.append(problem(error));
  }
}
