import { announce, busy, copies, empty, fill, h, problem } from "../dom.js";
import { read } from "../api.js";
import { count, every, link, plural } from "../format.js";
import { after, arrivals, watch } from "../arrivals.js";
import { downloads } from "../downloads.js";
import { Facets } from "../facets.js";
import { FACETS, addressOf, chipsOf, chipsOfWords, comparison, filterOf, removable, summary } from "../filter.js";
import { quote } from "../quote.js";
import { riser, risers } from "../rising.js";
import { SearchBox, termsOf } from "../searchbox.js";
import { documentRow } from "../documentrow.js";
import { watching } from "../live.js";
import { storyRow } from "../storyrow.js";
import { spark, timeline } from "../charts/timeline.js";
import { map } from "../charts/map.js";

const PAGE = 20;
const LARGEST_PAGE = 100;
const VIEWS = [["story", "By story"], ["document", "By document"]];
const ORDERS = [["newest", "Newest first"], ["arrived", "Last arrived"], ["relevance", "Best match"]];

/** What is being reported, about whom, where, and who says what. */
export function show(root, at) {
  const desk = new Desk(root);
  desk.update(at);
  return { update: (next) => desk.update(next), leave: () => desk.leave() };
}

/** The view keeps its elements while the filter changes, so that the focus and what is typed stay where they are. */
class Desk {
  constructor(root) {
    this.box = new SearchBox({ label: "Search documents", search: () => this.go(this.filter),
      placeholder: "Words, “a phrase”, actor:iran with:russia, said-by:lavrov, last month" });
    this.order = h("select", { "aria-label": "Order", onchange: () => this.go(this.filter) },
      ORDERS.map(([value, label]) => h("option", { value }, label)));
    this.parts = {
      applied: h("div", { class: "applied chips" }),
      spans: h("h2", {}, "Over time"),
      dates: h("span", { class: "dates push" }),
      timeline: h("figure", { class: "timeline" }),
      total: h("span", { role: "status" }),
      by: h("span", { class: "by", role: "group", "aria-label": "List" }),
      files: h("span", {}),
      compare: h("a", { "data-key": "compare" }, "Compare"),
      pause: h("span", { class: "push" }),
      more: h("p", { class: "meta", hidden: true }),
      arrivals: h("div", { class: "arrivals", "aria-label": "Just in", role: "region" }),
      list: h("div", {}),
      rising: h("section", { hidden: true }),
      map: h("div", {}),
      actors: h("div", {}),
      said: h("div", {}),
    };
    this.facets = new Facets({ names: FACETS, go: (filter, same) => (same ? this.load() : this.go(filter)),
      exclude: (words) => this.words(`${this.box.value} ${words}`.trim()),
      load: async (facet, size) => (await read("/api/facets", { ...this.filter, facet, size }, this.gone.signal))[facet] });
    this.parts.facets = this.facets.element;
    this.stop = () => {};
    this.draw(root);
  }

  draw(root) {
    const parts = this.parts;
    fill(root,
      h("h1", {}, "What is being reported"),
      h("form", { class: "searchbar", role: "search", onsubmit: (event) => {
        event.preventDefault();
        this.go(this.filter);
      } }, this.box.element, this.order, h("button", { class: "primary" }, "Search")),
      this.box.troubles,
      parts.applied,
      h("section", { class: "over-time", "aria-label": "Over time" },
        h("div", { class: "timeline-controls" }, parts.spans, parts.dates), parts.timeline),
      h("div", { class: "desk" },
        h("details", { class: "facets", open: matchMedia("(min-width: 46rem)").matches },
          h("summary", {}, "Narrow down"), h("aside", { "aria-label": "Narrow down" }, parts.facets)),
        h("section", { "aria-label": "Documents" },
          h("div", { class: "results-head" }, parts.total, parts.by, copies("Copy link", () => location.href), parts.compare, parts.files, parts.pause),
          parts.arrivals, parts.more, parts.list),
        h("div", { class: "rail" }, parts.rising,
          h("section", {}, h("h2", {}, "Where"), parts.map),
          h("section", {}, h("h2", {}, "Who is in the news"), parts.actors),
          h("section", {}, h("h2", {}, "Who says what"), parts.said))));
  }

  /** Goes to another filter; words that are typed but not sent yet count, and the order stays. */
  go(filter) {
    const sort = this.order.value;
    const next = { ...filter, q: this.box.value };
    const usual = sort === (next.q ? "relevance" : "newest") || (sort === this.usual && sort === this.sort);
    location.hash = addressOf("", { ...next, sort: usual ? null : sort, by: this.by === "document" && !next.story ? "document" : null });
  }

  update(at) {
    this.leave();
    this.filter = filterOf(at.parameters);
    this.usual = this.filter.q ? "relevance" : "newest";
    this.sort = at.parameters.get("sort") ?? this.usual;
    // The documents of one story are wanted as documents.
    this.by = at.parameters.get("by") === "document" || this.filter.story ? "document" : "story";
    this.at = at;
    this.box.value = this.filter.q ?? "";
    this.understood = null;
    this.order.value = this.sort;
    this.gone = new AbortController();
    this.labels = {};
    this.title();
    fill(this.parts.dates, this.dates());
    this.parts.compare.href = comparison(this.filter);
    fill(this.parts.by, !this.filter.story && VIEWS.map(([value, label]) => h("button", { type: "button", class: "link", "data-key": `by-${value}`,
      "aria-pressed": String(this.by === value), onclick: () => {
        this.by = value;
        this.go(this.filter);
      } }, label)));
    this.load();
    const { filter } = this;
    const isFiltered = Object.keys(filter).length > 0;
    const stopCounts = after(() => this.counts(isFiltered));
    const stopList = !isFiltered
      ? arrivals({ list: this.parts.arrivals, more: this.parts.more, controls: this.parts.pause })
      : watch({ list: this.parts.arrivals, controls: this.parts.pause, total: () => this.recount(),
        look: () => read("/api/search", { ...filter, sort: "arrived", size: 12 }, this.gone.signal) });
    this.stop = () => {
      stopCounts();
      stopList();
    };
  }

  leave() {
    this.gone?.abort();
    this.stop();
    this.stop = () => {};
    watching("");
  }

  title() {
    const said = summary(this.filter, this.labels);
    document.title = said ? `${said} – Communiqué` : "Communiqué";
    watching(said);
    const chips = chipsOf(this.filter, this.labels);
    const terms = this.filter.q ? termsOf(this.filter.q, this.understood) : [];
    fill(this.parts.applied, chipsOfWords(terms, (words) => this.words(words)),
      chips.map((chip) => removable(chip, (without) => this.go(without))),
      chips.length + terms.length > 1 && h("button", { class: "link", type: "button", "data-key": "clear", onclick: () => this.words("", {}) }, "Clear all"));
  }

  /** Goes to other words. */
  words(words, filter = this.filter) {
    this.box.input.value = words;
    this.go(filter);
  }

  dates() {
    const field = (name, label) => h("label", {}, label, h("input", { type: "date", "data-key": `date-${name}`, value: (this.filter[name] ?? "").slice(0, 10),
      onchange: (event) => this.go({ ...this.filter, [name]: event.target.value }) }));
    return [h("span", { class: "meta" }, "Drag across the bars, or choose days:"), field("from", "from"), field("to", "to"),
      (this.filter.from || this.filter.to) && h("button", { class: "link", type: "button", "data-key": "all-time",
        onclick: () => this.go({ ...this.filter, from: null, to: null }) }, "all time")];
  }

  /** Each part shows itself when it is there; one that fails says so in its place, and the others stay. */
  load() {
    const { filter, sort, parts } = this;
    const shown = Math.min(LARGEST_PAGE, Math.max(PAGE, this.at.memory.shown ?? 0));
    this.part(parts.list, this.page({ sort, size: shown }), (page) => this.found(page));
    this.part(parts.facets, read("/api/facets", { ...filter, size: Facets.few }, this.gone.signal), (facets) => {
      this.labels = facets;
      this.title();
      this.facets.draw(filter, facets);
    });
    this.part(parts.timeline, read("/api/timeline", filter, this.gone.signal), (time) => this.time(time));
    this.part(parts.actors, read("/api/actors", { ...filter, size: 8 }, this.gone.signal), (actors) => fill(parts.actors,
      actors.map((actor) => h("div", { class: "actor-row" },
        h("span", {}, h("a", { href: link("actor", actor.id) }, actor.name), " ", riser("actor", actor.id)), spark(actor.trend), h("span", { class: "num" }, count(actor.documents)))),
      !actors.length && h("p", { class: "meta" }, "Nobody is named in these documents.")));
    risers(parts.rising);
    this.part(parts.map, read("/api/map", filter, this.gone.signal), (cells) => (cells.length
      ? map(parts.map, cells, (cell) => this.go({ ...this.filter, box: cell.box }))
      : fill(parts.map, h("p", { class: "meta" }, "No places on the map."))));
    this.part(parts.said, read("/api/statements", { ...filter, size: 4, resolved: true }, this.gone.signal), (said) => fill(parts.said,
      said.statements.map((each) => quote(each)),
      said.statements.length
        ? h("p", {}, h("a", { href: addressOf("statements", { ...filter, resolved: "true" }) }, `All ${plural(said.total, "statement")}`))
        : h("p", { class: "meta" }, "Nobody is quoted in these documents.")));
  }

  /** After arrivals: the numbers move, and everything else stays where it is. */
  async counts(isFiltered) {
    try {
      const [facets] = await Promise.all([read("/api/facets", { ...this.filter, size: Facets.few }, this.gone.signal),
        !isFiltered && this.recount()]);
      this.labels = facets;
      this.facets.move(facets);
    } catch {
      // The next event asks again.
    }
  }

  async part(element, reading, draw) {
    busy(element);
    try {
      await draw(await reading);
      element.removeAttribute("aria-busy");
    } catch (error) {
      if (error.name === "AbortError") return;
      if (element === this.parts.list) fill(this.parts.total, h("span", { class: "total" }, "No answer"));
      fill(element, problem(error, () => this.load()));
    }
  }

  time(time) {
    fill(this.parts.spans, time.spans.length ? `Documents ${every(time.interval)}` : "Over time",
      time.undated > 0 && h("span", { class: "meta" }, ` · ${count(time.undated)} undated, not shown`));
    timeline(this.parts.timeline, time, (from, to) => this.go({ ...this.filter, from, to }));
  }

  /** A part of the list: stories, or the documents themselves. */
  async page(more) {
    const page = await read(this.by === "story" ? "/api/stories" : "/api/search", { ...this.filter, ...more }, this.gone.signal);
    return { ...page, rows: page.rows ?? page.documents, documents: page.rows ? page.documents : page.total };
  }

  /** Counts again what came in meanwhile. */
  async recount() {
    this.total({ ...(await this.page({ size: 1 })), tookMillis: undefined });
  }

  total({ stories, documents, tookMillis }) {
    fill(this.parts.total, stories !== undefined && h("span", { class: "stories" }, `${plural(stories, "story", "stories")}, `),
      h("span", { class: "total" }, plural(documents, "document")),
      tookMillis !== undefined && h("span", { class: "meta" }, ` in ${tookMillis} ms`));
  }

  found(page) {
    const { parts } = this;
    fill(parts.files, downloads("documents", this.filter));
    this.understood = page.query;
    this.box.explain(this.filter.q ?? "", page.query);
    this.title();
    const isFiltered = Object.keys(this.filter).length > 0;
    this.total(page);
    announce(`${page.stories === undefined ? "" : `${plural(page.stories, "story", "stories")}, `}${plural(page.documents, "document")} found`);
    if (!page.rows.length) {
      fill(parts.list, isFiltered
        ? empty("Nothing matches all of this.", [h("p", {}, "Remove a filter above, or search for fewer words."),
          h("p", {}, h("a", { href: "#/" }, "Show everything"))])
        : empty("No documents yet.", [h("p", {}, "They appear here by themselves about a second after they come in."),
          h("p", {}, h("a", { href: "#/add" }, "Add the first one"))]));
      return;
    }
    fill(parts.list, page.rows.map((each) => this.row(each)));
    this.more(page.next, page.rows.length);
    this.at.settled();
  }

  row(each) {
    const shown = { arrived: this.sort === "arrived", filtered: Object.keys(this.filter).length > 0 };
    return this.by === "story" ? storyRow(each, shown) : documentRow(each, shown);
  }

  more(next, shown) {
    const { list } = this.parts;
    this.at.memory.shown = shown;
    if (!next) return;
    const button = h("button", { class: "quiet more", type: "button", onclick: async () => {
      button.disabled = true;
      try {
        const page = await this.page({ sort: this.sort, size: PAGE, after: next });
        const rows = page.rows.map((each) => this.row(each));
        button.replaceWith(...rows);
        rows[0]?.querySelector("a")?.focus({ preventScroll: true });
        this.more(page.next, shown + rows.length);
      } catch (error) {
        if (error.name !== "AbortError") button.replaceWith(problem(error));
      }
    } }, "Show more");
    list.append(button);
  }
}
