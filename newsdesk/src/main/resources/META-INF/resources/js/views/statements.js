import { announce, busy, copies, empty, fill, h, problem } from "../dom.js";
import { read } from "../api.js";
import { after } from "../arrivals.js";
import { date, plural } from "../format.js";
import { downloads } from "../downloads.js";
import { Facets } from "../facets.js";
import { addressOf, chipsOf, chipsOfWords, filterOf, removable } from "../filter.js";
import { watching } from "../live.js";
import { quote } from "../quote.js";
import { SearchBox, termsOf } from "../searchbox.js";

const OWN = ["speaker", "about", "speakerCountry", "kind", "modality", "resolved", "group"];
const PAGE = 25;
const LARGEST_PAGE = 100;
const FACETS = [
  ["speaker", "Said by"],
  ["speakerCountry", "Speakers from"],
  ["about", "About"],
  ["modality", "How it was said"],
  ["kind", "Kind"],
  ["dossier", "Dossier"],
  ["source", "Source"],
];
const ONE = ["speaker", "about", "speakerCountry", "kind", "modality"];
const BEFORE = { speaker: "said by", about: "about", speakerCountry: "speakers from", modality: "somebody", kind: "" };
const GROUPS = [["", "Newest first"], ["day", "By day"], ["speaker", "By speaker"]];

/** Who said what. */
export function show(root, at) {
  const view = new Statements(root);
  view.update(at);
  return { update: (next) => view.update(next), leave: () => view.leave() };
}

class Statements {
  constructor(root) {
    this.box = new SearchBox({ label: "Search statements", search: () => this.go(this.filter),
      placeholder: "Words said, said-by:lavrov about:sanctions, dossier:gaza, from:2025" });
    this.group = h("select", { "aria-label": "Order", onchange: () => this.go({ ...this.filter, group: this.group.value }) },
      GROUPS.map(([value, label]) => h("option", { value }, label)));
    this.dates = h("span", { class: "dates" });
    this.chips = h("div", { class: "applied chips" });
    this.total = h("span", { role: "status" });
    this.files = h("span", {});
    this.list = h("div", { class: "said-list" });
    this.facets = new Facets({ names: FACETS, go: (filter, same) => (same ? this.load() : this.go(filter)),
      exclude: (words) => this.words(`${this.box.value} ${words}`.trim()),
      load: async (facet, size) => (await read("/api/statements/facets", { ...this.asked(), facet, size }, this.gone.signal))[facet] });
    this.facets.single = ONE;
    fill(root, h("h1", {}, "Who said what"),
      h("p", { class: "lede" }, "Direct and reported speech, each with its speaker where the text tells who it is. A speaker is never guessed."),
      h("form", { class: "searchbar", role: "search", onsubmit: (event) => {
        event.preventDefault();
        this.go(this.filter);
      } }, this.box.element, this.group, h("button", { class: "primary" }, "Search")), this.box.troubles,
      this.chips,
      h("div", { class: "desk two" },
        h("details", { class: "facets", open: matchMedia("(min-width: 46rem)").matches },
          h("summary", {}, "Narrow down"), h("aside", { "aria-label": "Narrow down" }, this.facets.element)),
        h("section", { "aria-label": "Statements" },
          h("div", { class: "results-head" }, this.total, copies("Copy link", () => location.href), this.files, this.dates), this.list)));
  }

  go(filter) {
    location.hash = addressOf("statements", { ...filter, q: this.box.value });
  }

  words(words, filter = this.filter) {
    this.box.input.value = words;
    this.go(filter);
  }

  leave() {
    this.gone.abort();
    this.stop();
    watching("");
  }

  /** After arrivals: the numbers move, and new statements are offered; the list stays where it is being read. */
  async counts() {
    try {
      const [facets, page] = await Promise.all([read("/api/statements/facets", { ...this.asked(), size: Facets.few }, this.gone.signal), this.page({ size: 1 })]);
      this.facets.move(facets);
      const fresh = page.total - this.shownTotal;
      if (fresh <= 0) return;
      fill(this.total, h("span", { class: "total" }, plural(page.total, "statement")), " ",
        h("button", { class: "link", type: "button", "data-key": "fresh", onclick: () => this.load() }, `Show ${fresh} new`));
    } catch {
      // The next event asks again.
    }
  }

  /** What the service is asked: the grouping by day is only drawn. */
  asked() {
    const { group, ...filter } = this.filter;
    return filter;
  }

  update(at) {
    if (this.gone) this.leave();
    this.gone = new AbortController();
    this.stop = after(() => this.counts());
    this.at = at;
    this.filter = filterOf(at.parameters, OWN);
    this.box.value = this.filter.q ?? "";
    this.group.value = this.filter.group ?? "";
    this.understood = null;
    this.labels = {};
    this.title();
    fill(this.dates, [["from", "from"], ["to", "to"]].map(([name, label]) => h("label", {}, label, h("input", { type: "date", "data-key": `date-${name}`,
      value: (this.filter[name] ?? "").slice(0, 10), onchange: (event) => this.go({ ...this.filter, [name]: event.target.value }) }))));
    this.load();
  }

  title() {
    const { q } = this.filter;
    const chips = [...ONE.filter((name) => this.filter[name]).map((name) => ({
      label: `${BEFORE[name]} ${this.labelOf(name, this.filter[name])}`.trim(), without: { ...this.filter, [name]: null } })),
    ...(this.filter.resolved ? [{ label: this.filter.resolved === "true" ? "speaker known" : "speaker unknown", without: { ...this.filter, resolved: null } }] : []),
    ...chipsOf(this.filter, this.labels)];
    const said = [q, ...chips.map(({ label }) => label)].filter(Boolean).join(", ");
    watching(said);
    document.title = said ? `Statements: ${said} – Communiqué` : "Statements – Communiqué";
    const terms = q ? termsOf(q, this.understood) : [];
    fill(this.chips, chipsOfWords(terms, (words) => this.words(words)), chips.map((chip) => removable(chip, (without) => this.go(without))),
      terms.length + chips.length > 1 && h("button", { class: "link", type: "button", "data-key": "clear", onclick: () => this.words("", {}) }, "Clear all"));
  }

  labelOf(name, value) {
    return this.labels[name]?.find((each) => each.value === value)?.label ?? value;
  }

  async load() {
    busy(this.list, 6);
    const size = Math.min(LARGEST_PAGE, Math.max(PAGE, this.at.memory.shown ?? 0));
    const { signal } = this.gone;
    read("/api/statements/facets", { ...this.asked(), size: Facets.few }, signal).then((facets) => {
      this.labels = facets;
      this.title();
      this.facets.draw(this.filter, facets);
    }).catch((error) => error.name !== "AbortError" && fill(this.facets.element, problem(error, () => this.load())));
    try {
      const page = await this.page({ size });
      this.understood = page.query;
      this.box.explain(this.filter.q ?? "", page.query);
      this.title();
      fill(this.files, downloads("statements", this.asked()));
      this.shownTotal = page.total;
      fill(this.total, h("span", { class: "total" }, plural(page.total, "statement")));
      announce(`${plural(page.total, "statement")} found`);
      this.last = null;
      fill(this.list, this.rows(page.statements),
        !page.total && empty("Nobody said that.", h("p", {}, "Search for fewer words, or take a filter away.")));
      this.more(page.next, page.statements.length);
      this.at.settled();
    } catch (error) {
      if (error.name === "AbortError") return;
      fill(this.total, h("span", { class: "total" }, "No answer"));
      fill(this.list, problem(error, () => this.load()));
    }
  }

  page(more) {
    return read("/api/statements", { ...this.asked(), sort: this.filter.group === "speaker" ? "speaker" : "newest", ...more }, this.gone.signal);
  }

  /** With a heading wherever another group begins. */
  rows(statements) {
    const { group } = this.filter;
    return statements.flatMap((said) => {
      const heading = group === "day" ? (said.publishedAt ? date(said.publishedAt) : "undated")
        : group === "speaker" ? said.speaker?.name ?? "Speaker unknown" : null;
      const begins = heading !== null && heading !== this.last;
      this.last = heading;
      return [begins && h("h2", { class: "group" }, heading, group === "speaker" && said.speaker
        && h("a", { class: "meta", href: addressOf("statements", { ...this.filter, group: null, speaker: said.speaker.id }) }, " only these")),
      row(said)];
    });
  }

  more(next, shown) {
    this.at.memory.shown = shown;
    if (!next) return;
    const button = h("button", { class: "quiet more", type: "button", onclick: async () => {
      button.disabled = true;
      try {
        const page = await this.page({ after: next, size: PAGE });
        const rows = this.rows(page.statements).filter(Boolean);
        button.replaceWith(...rows);
        rows[0]?.querySelector("a")?.focus({ preventScroll: true });
        this.more(page.next, shown + page.statements.length);
      } catch (error) {
        if (error.name !== "AbortError") button.replaceWith(problem(error));
      }
    } }, "Show more");
    this.list.append(button);
  }
}

const row = (said) => h("div", { class: "said-row" }, quote(said),
  h("div", { class: "context", dir: "auto" }, h("p", { class: "clamp" }, said.context)));
