import { announce, fill, h } from "./dom.js";
import { read } from "./api.js";
import { count } from "./format.js";

const WAIT_MILLIS = 120;
const MOST_WORDS = 4;
const KINDS = { "said-by": "actor", about: "actor", with: "actor" };

/**
 * A box for queries. While somebody types it offers what the words could name; what is not understood is said under it.
 *
 * @param search called when the query is to be searched for
 */
export class SearchBox {
  constructor({ label, placeholder, search }) {
    const id = `offers-${label.replace(/\W/g, "")}`;
    this.input = h("input", { type: "search", name: "q", maxlength: 500, autocomplete: "off", spellcheck: "false", placeholder, dir: "auto",
      "aria-label": label, role: "combobox", "aria-expanded": "false", "aria-controls": id, "aria-autocomplete": "list",
      oninput: () => this.soon(), onkeydown: (event) => this.key(event), onblur: () => setTimeout(() => this.close(), 150) });
    this.offers = h("ul", { id, class: "offers", role: "listbox", "aria-label": "Offers", hidden: true });
    this.troubles = h("div", { class: "troubles", role: "status" });
    this.element = h("div", { class: "searchbox" }, this.input, this.offers);
    this.search = search;
    this.at = -1;
    this.offered = [];
  }

  get value() {
    return this.input.value.trim();
  }

  set value(text) {
    if (text !== this.value) this.input.value = text;
    this.close();
  }

  soon() {
    clearTimeout(this.due);
    this.due = setTimeout(() => this.offer(), WAIT_MILLIS);
  }

  /** The words before the caret could name something, or the last of them alone. */
  async offer() {
    const text = this.input.value.slice(0, this.input.selectionStart);
    const [, field, quote, typed] = text.match(/(?:^|[\s(-])([\p{L}-]+):("?)([^":()]*)$/u) ?? text.match(/()()([^":()|]*)$/u);
    const words = [...typed.matchAll(/\S+/g)];
    for (let from = Math.max(0, words.length - MOST_WORDS); from < words.length; from += 1) {
      const start = text.length - typed.length + words[from].index - (field ? field.length + quote.length + 1 : 0);
      const found = await read("/api/suggest", { q: typed.slice(words[from].index).slice(0, 100) }).catch(() => []);
      if (this.input.value.slice(0, this.input.selectionStart) !== text) return;
      const fitting = field ? found.filter((each) => each.kind === (KINDS[field] ?? field)) : found;
      if (fitting.length) {
        this.show(fitting.map((each) => ({ ...each, query: field ? each.query.replace(/^[^:]*/, field) : each.query })), start, text.length);
        return;
      }
    }
    this.close();
  }

  show(offered, start, end) {
    this.offered = offered.map((each) => ({ ...each, start, end }));
    fill(this.offers, this.offered.map((each, i) => h("li", { role: "option", id: `${this.offers.id}-${i}`, "aria-selected": "false",
      onmousedown: (event) => {
        event.preventDefault();
        this.take(i);
      } }, h("span", { dir: "auto" }, each.label), h("span", { class: "meta" }, each.type ?? each.kind), h("span", { class: "num" }, count(each.documents)))));
    this.at = -1;
    this.offers.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    announce(`${offered.length} offered`);
  }

  close() {
    clearTimeout(this.due);
    this.offered = [];
    this.at = -1;
    this.offers.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  key(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && this.offered.length) {
      event.preventDefault();
      this.at = (this.at + by + this.offered.length + (this.at < 0 && by < 0 ? 1 : 0)) % this.offered.length;
      [...this.offers.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === this.at)));
      this.input.setAttribute("aria-activedescendant", `${this.offers.id}-${this.at}`);
    } else if (event.key === "Escape" && this.offered.length) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && this.at >= 0) {
      event.preventDefault();
      this.take(this.at);
    }
  }

  /** Puts an offer in the place of the words that it was offered for, and searches. */
  take(i) {
    const { query, start, end } = this.offered[i];
    const text = this.input.value;
    this.input.value = `${text.slice(0, start)}${query} ${text.slice(end).trimStart()}`;
    this.close();
    this.search();
  }

  /** Says what of a query was not understood, with its place marked. */
  explain(q, understood) {
    fill(this.troubles, (understood?.problems ?? []).map(({ start, end, message }) => h("p", {},
      h("span", { class: "code" }, q.slice(0, start), h("mark", { class: "trouble" }, q.slice(start, end) || "…"), q.slice(end)), " ", message)));
  }
}

/**
 * The parts of a query as chips, each with the query that is left without it. An actor that plain words were taken for
 * can be switched off: in quotation marks they are words again.
 */
export function termsOf(q, understood) {
  const terms = understood?.terms ?? [{ start: 0, end: q.length, label: null, actor: null }];
  const joined = [];
  for (const term of terms) {
    const last = joined.at(-1);
    if (last && !last.label && !term.label && [last, term].every((each) => /^[\p{L}\p{N}]/u.test(q.slice(each.start, each.end)) && !q.slice(each.start, each.end).includes(":"))) {
      last.end = term.end;
    } else {
      joined.push({ ...term });
    }
  }
  return joined.map(({ start, end, label, plain }) => {
    const typed = q.slice(start, end);
    return {
      label: label ?? (/[":]/.test(typed) ? typed : `“${typed}”`),
      without: `${q.slice(0, start)}${q.slice(end)}`.replace(/\(\s*\)/g, " ").replace(/\s+/g, " ").replace(/^\s*(AND|OR)\s+|\s+(AND|OR)\s*$/g, "").trim(),
      asWords: plain ? `${q.slice(0, start)}"${typed}"${q.slice(end)}` : null,
    };
  });
}
