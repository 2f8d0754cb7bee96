import { announce, busy, copies, empty, fill, h, problem } from "../dom.js";
import { read } from "../api.js";
import { count, plural, span } from "../format.js";
import { addressOf, chipsOf, filterOf, removable } from "../filter.js";
import { quote } from "../quote.js";
import { SearchBox } from "../searchbox.js";
import { edges } from "../charts/timeline.js";
import { percent, versus } from "../charts/versus.js";
import { form, kindOf, KINDS } from "./sides.js";

const ASPECTS = [["dossier", "Dossiers"], ["actor", "Actors"], ["speaker", "Who speaks"], ["modality", "How things are said"], ["topic", "Topics"], ["source", "Sources"]];
const OWN = ["speaker", "modality"];
/** Facets with a field in the query language. */
const FIELDS = { dossier: "dossier", topic: "topic", actor: "actor", source: "source" };
const STATEMENTS = 4;

/** Two periods, two outlets, two actors, or any two searches side by side. */
export function show(root, at) {
  const view = new Compare(root);
  view.update(at);
  return { update: (next) => view.update(next), leave: () => view.gone.abort() };
}

class Compare {
  constructor(root) {
    this.box = new SearchBox({ label: "Search in both", search: () => this.go({}), placeholder: "In both: words, a dossier, an actor …" });
    this.kinds = h("div", { class: "ways", role: "group", "aria-label": "What is compared" });
    this.form = h("div", { class: "sides" });
    this.chips = h("div", { class: "applied chips" });
    this.result = h("div", { class: "compared" });
    fill(root, h("h1", {}, "Compare"),
      h("p", { class: "lede" }, "Two searches side by side. Bars are shares of a side, so that a large one does not hide a small one; every number opens what it counts."),
      this.kinds, this.form,
      h("form", { class: "searchbar", role: "search", onsubmit: (event) => {
        event.preventDefault();
        this.go({});
      } }, this.box.element, h("button", { class: "primary" }, "Compare")),
      this.box.troubles, this.chips, this.result);
  }

  /** Goes to another comparison; what is not named stays. */
  go(changes) {
    location.hash = addressOf("compare", { a: this.a, b: this.b, ...this.filter, q: this.box.value, ...changes });
  }

  update(at) {
    this.gone?.abort();
    this.gone = new AbortController();
    this.at = at;
    this.filter = filterOf(at.parameters);
    this.a = at.parameters.get("a");
    this.b = at.parameters.get("b");
    this.box.value = this.filter.q ?? "";
    this.choose(at.parameters.get("kind") ?? kindOf(this.a ?? this.b));
    fill(this.chips, chipsOf(this.filter).map((chip) => removable(chip, (without) => {
      location.hash = addressOf("compare", { a: this.a, b: this.b, ...without, q: this.box.value });
    })));
    document.title = "Compare – Communiqué";
    if (this.a && this.b) this.load();
    else fill(this.result, empty("Choose two sides.", h("p", {}, "Their volume, dossiers, actors and statements are then shown beside each other, and what only one of them has.")));
  }

  /** Shows the form of a kind of comparison. */
  choose(kind) {
    fill(this.kinds, Object.entries(KINDS).map(([name, label]) => h("button", { type: "button", "data-key": `kind-${name}`, "aria-pressed": String(name === kind),
      onclick: () => this.choose(name) }, label)));
    if (this.kind === kind && this.drawn === `${this.a}|${this.b}`) return;
    this.kind = kind;
    this.drawn = `${this.a}|${this.b}`;
    const fits = kindOf(this.a ?? this.b) === kind || kind === "any";
    fill(this.form, form(kind, { a: fits ? this.a : null, b: fits ? this.b : null, filter: this.filter, signal: this.gone.signal,
      go: (a, b) => this.go({ a, b }) }));
  }

  async load() {
    busy(this.result, 6);
    try {
      const answer = await read("/api/compare", { ...this.filter, a: this.a, b: this.b }, this.gone.signal);
      this.draw(answer);
      this.at.settled();
    } catch (error) {
      if (error.name !== "AbortError") fill(this.result, problem(error, () => this.load()));
    }
  }

  draw(answer) {
    this.sides = [this.side(answer.a, this.a), this.side(answer.b, this.b)];
    const [a, b] = this.sides;
    this.box.explain(a.query?.problems.length ? a.q : b.q, a.query?.problems.length ? a.query : b.query);
    document.title = `${a.name} and ${b.name} compared – Communiqué`.slice(0, 200);
    const chart = h("figure", { class: "timeline versus" });
    const undated = a.undated + b.undated;
    const every = { "1d": "by day", "1M": "by month", "1y": "by year" }[answer.interval];
    fill(this.result,
      h("table", { class: "versus-head" }, h("thead", {}, h("tr", {}, h("td", {}, copies("Copy link", () => location.href)),
        this.sides.map((side, i) => h("th", { scope: "col", class: i ? "side-b" : "side-a" }, side.name)))),
      h("tbody", {}, ["documents", "statements"].map((what) => h("tr", {}, h("th", { scope: "row" }, what),
        this.sides.map((side) => h("td", { class: "big num" }, h("a", { href: this.link(side, what), "aria-label": `${plural(side[what], what.slice(0, -1))} of ${side.name}` }, count(side[what])))))))),
      a.volume.length > 0 && h("section", { class: "over-time" }, h("h2", {}, `Volume ${every}, as shares of each side`,
        undated > 0 && h("span", { class: "meta" }, ` · ${count(undated)} undated, not shown`)), chart, this.volume(answer.interval)),
      ASPECTS.map(([name, label]) => this.aspect(name, label, answer.aspects[name])),
      this.statements());
    versus(chart, this.sides, answer.interval, (side, from, to) => {
      location.hash = this.link(this.sides[side], "documents", `from:${from} to:${to}`);
    });
    announce(`${a.name}: ${plural(a.documents, "document")}. ${b.name}: ${plural(b.documents, "document")}.`);
  }

  /** A side with the name that its own query has for people. */
  side(side, own) {
    const end = side.q === own ? Infinity : own.length + 1;
    const names = (side.query?.terms ?? []).filter((term) => term.start < end).map((term) => (term.label ?? side.q.slice(term.start, term.end))
      .replace(/^actor /, "").replace(/^\w+:"?(.*?)"?$/, "$1"));
    return { ...side, name: names.join(", ") || own };
  }

  /** Where a number leads: the documents or statements of a side that also match other words. */
  link(side, what, words = "", more = {}) {
    const q = words ? `(${side.q}) ${words}` : side.q;
    return addressOf(what === "documents" ? "" : "statements", { ...this.filter, ...more, q });
  }

  linkOf(side, name, of, value) {
    if (OWN.includes(name)) return this.link(side, of, "", { [name]: value });
    // A filter of the same facet means any of its values, but here both must hold.
    if (!this.filter[name]?.length) return this.link(side, of, "", { [name]: [value] });
    return this.link(side, of, `${FIELDS[name]}:"${value.replaceAll('"', "")}"`);
  }

  volume(interval) {
    const [a, b] = this.sides;
    const cell = (side, i) => {
      const [from, to] = edges(new Date(side.volume[i].at), new Date(side.volume[i].at), interval);
      const { documents } = side.volume[i];
      return h("td", { class: "num" }, documents ? h("a", { href: this.link(side, "documents", `from:${from} to:${to}`) }, count(documents)) : "0");
    };
    return h("details", {}, h("summary", {}, "As a table"), h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Volume" }, h("table", { class: "volume" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "time"), this.sides.map((side) => h("th", { scope: "col", class: "num" }, side.name)))),
      h("tbody", {}, a.volume.map((each, i) => (each.documents || b.volume[i].documents) > 0 && h("tr", {}, h("th", { scope: "row" }, span(new Date(each.at), interval)), cell(a, i), cell(b, i)))))));
  }

  aspect(name, label, { of, both, onlyA, onlyB }) {
    if (!both.length && !onlyA.length && !onlyB.length) return null;
    const most = Math.max(...[...both, ...onlyA, ...onlyB].flatMap((each) => [each.shareOfA, each.shareOfB]));
    const cell = (each, i) => {
      const [number, share] = i ? [each.b, each.shareOfB] : [each.a, each.shareOfA];
      const bar = h("span", { class: "share" });
      bar.style.width = `${(share / most) * 100}%`;
      return h("td", { class: i ? "side-b" : "side-a" }, h("div", { class: "versus-cell" }, h("span", { class: "track" }, bar), h("span", { class: "num" },
        number ? h("a", { href: this.linkOf(this.sides[i], name, of, each.value), "aria-label": `${plural(number, of.slice(0, -1))} of ${this.sides[i].name}, ${each.label}` }, count(number)) : "0"),
      h("span", { class: "num meta" }, percent(share))));
    };
    const only = (values, i) => values.length > 0 && h("div", { class: i ? "only side-b" : "only side-a" }, h("h3", {}, `Only ${this.sides[i].name}`),
      h("div", { class: "chips" }, values.map((each) => h("a", { class: "chip", dir: "auto", href: this.linkOf(this.sides[i], name, of, each.value) },
        each.label, " ", h("span", { class: "num" }, count(i ? each.b : each.a))))));
    return h("section", { class: "versus-aspect", "data-aspect": name, "aria-label": label }, h("h2", {}, label, h("span", { class: "meta" }, ` · shares of ${of}`)),
      both.length > 0 && h("table", {}, h("thead", { class: "visually-hidden" }, h("tr", {}, h("th", { scope: "col" }, label), this.sides.map((side) => h("th", { scope: "col" }, side.name)))),
        h("tbody", {}, both.map((each) => h("tr", {}, h("th", { scope: "row", dir: "auto" }, each.label), cell(each, 0), cell(each, 1))))),
      h("div", { class: "onlys" }, only(onlyA, 0), only(onlyB, 1)));
  }

  /** The newest of both, beside each other. */
  statements() {
    return h("section", { class: "versus-said", "aria-label": "Newest statements" }, h("h2", {}, "Newest statements"), h("div", { class: "halves" },
      this.sides.map((side, i) => {
        const list = h("div", {});
        if (side.statements) {
          read("/api/statements", { ...this.filter, q: side.q, size: STATEMENTS }, this.gone.signal)
            .then((page) => fill(list, page.statements.map((each) => quote(each)),
              h("p", {}, h("a", { href: this.link(side, "statements") }, `All ${plural(page.total, "statement")}`))))
            .catch((error) => error.name !== "AbortError" && fill(list, problem(error)));
        }
        return h("div", { class: i ? "side-b" : "side-a" }, h("h3", {}, side.name), side.statements ? list : h("p", { class: "meta" }, "None."));
      })));
  }
}
