import { announce, busy, copies, empty, fill, h, problem } from "../dom.js";
import { read } from "../api.js";
import { plural } from "../format.js";
import { addressOf, chipsOf, chipsOfWords, filterOf, removable } from "../filter.js";
import { quote } from "../quote.js";
import { SearchBox, termsOf } from "../searchbox.js";

const OWN = ["speaker", "about", "kind", "resolved"];
const PAGE = 25;
const LARGEST_PAGE = 100;
const CHOICES = [
  ["kind", "Kind", [["", "Direct and reported"], ["direct", "Direct"], ["reported", "Reported"]]],
  ["resolved", "Speaker", [["", "Known and unknown"], ["true", "Known"], ["false", "Unknown"]]],
];

/** Who said what. */
export function show(root, at) {
  const view = new Statements(root);
  view.update(at);
  return { update: (next) => view.update(next), leave: () => view.gone.abort() };
}

class Statements {
  constructor(root) {
    this.box = new SearchBox({ label: "Search statements", search: () => this.go(this.filter),
      placeholder: "Words said, said-by:lavrov about:sanctions, dossier:gaza, from:2025" });
    this.choices = CHOICES.map(([name, label, options]) => h("select", { name, "aria-label": label, onchange: (event) => this.go({ ...this.filter, [name]: event.target.value }) },
      options.map(([value, shown]) => h("option", { value }, shown))));
    this.chips = h("div", { class: "applied chips" });
    this.total = h("span", { role: "status" });
    this.list = h("div", { class: "said-list" });
    fill(root, h("h1", {}, "Who said what"),
      h("p", { class: "lede" }, "Direct and reported speech, each with its speaker where the text tells who it is. A speaker is never guessed."),
      h("form", { class: "searchbar", role: "search", onsubmit: (event) => {
        event.preventDefault();
        this.go(this.filter);
      } }, this.box.element, this.choices, h("button", { class: "primary" }, "Search")), this.box.troubles,
      this.chips, h("div", { class: "results-head" }, this.total, copies("Copy link", () => location.href)), this.list);
  }

  go(filter) {
    location.hash = addressOf("statements", { ...filter, q: this.box.value });
  }

  update(at) {
    this.gone?.abort();
    this.gone = new AbortController();
    this.at = at;
    this.filter = filterOf(at.parameters, OWN);
    this.box.value = this.filter.q ?? "";
    this.understood = null;
    this.choices.forEach((choice) => { choice.value = this.filter[choice.name] ?? ""; });
    this.names = {};
    this.labels = {};
    this.title();
    this.load();
  }

  title() {
    const { speaker, about, kind, resolved, q, ...documents } = this.filter;
    const chips = chipsOf(documents, this.labels).map((chip) => ({ ...chip, without: { ...this.filter, ...chip.without } }));
    for (const [name, label] of [["speaker", "said by"], ["about", "about"]]) {
      if (this.filter[name]) chips.push({ label: `${label} ${this.names[this.filter[name]] ?? this.filter[name]}`, without: { ...this.filter, [name]: null } });
    }
    const said = [q, ...chips.map(({ label }) => label)].filter(Boolean).join(", ");
    document.title = said ? `Statements: ${said} – Communiqué` : "Statements – Communiqué";
    const terms = q ? termsOf(q, this.understood) : [];
    fill(this.chips, chipsOfWords(terms, (words) => {
      this.box.input.value = words;
      this.go(this.filter);
    }), chips.map((chip) => removable(chip, (without) => this.go(without))));
  }

  async load() {
    busy(this.list, 6);
    try {
      const size = Math.min(LARGEST_PAGE, Math.max(PAGE, this.at.memory.shown ?? 0));
      const page = await read("/api/statements", { ...this.filter, size }, this.gone.signal);
      this.understood = page.query;
      this.box.explain(this.filter.q ?? "", page.query);
      fill(this.total, h("span", { class: "total" }, plural(page.total, "statement")));
      announce(`${plural(page.total, "statement")} found`);
      page.statements.forEach((said) => [said.speaker, ...said.about].forEach((actor) => actor && (this.names[actor.id] = actor.name)));
      this.title();
      fill(this.list, page.statements.map((said) => row(said)),
        !page.total && empty("Nobody said that.", h("p", {}, "Search for fewer words, or take a filter away.")));
      this.more(page.next, page.statements.length);
      this.at.settled();
    } catch (error) {
      if (error.name === "AbortError") return;
      fill(this.total, h("span", { class: "total" }, "No answer"));
      fill(this.list, problem(error, () => this.load()));
    }
  }

  more(next, shown) {
    this.at.memory.shown = shown;
    if (!next) return;
    const button = h("button", { class: "quiet more", type: "button", onclick: async () => {
      button.disabled = true;
      try {
        const page = await read("/api/statements", { ...this.filter, after: next, size: PAGE }, this.gone.signal);
        const rows = page.statements.map((said) => row(said));
        button.replaceWith(...rows);
        rows[0]?.querySelector("a")?.focus({ preventScroll: true });
        this.more(page.next, shown + rows.length);
      } catch (error) {
        if (error.name !== "AbortError") button.replaceWith(problem(error));
      }
    } }, "Show more");
    this.list.append(button);
  }
}

const row = (said) => h("div", { class: "said-row" }, quote(said),
  h("div", { class: "context", dir: "auto" }, h("p", { class: "clamp" }, said.context)));
