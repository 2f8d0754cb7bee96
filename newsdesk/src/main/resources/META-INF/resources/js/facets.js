import { fill, h, problem } from "./dom.js";
import { count } from "./format.js";
import { shown, toggled } from "./filter.js";
import { riser } from "./rising.js";

const FEW = 6;
const MANY = 100;

/** How a value is left out in the query language; a facet that is not here cannot be excluded. */
const FIELDS = { dossier: "dossier", topic: "topic", actor: "actor", actorCountry: "country", placeCountry: "country", source: "source", language: "lang",
  speaker: "said-by", about: "about" };

/** The values that a list can be narrowed down by: the first few, all of them with a search, and each can be left out. */
export class Facets {
  /**
   * @param names pairs of a facet and what the page calls it
   * @param load called with a facet and a number of values; answers with the values
   * @param go called with the filter that is chosen
   * @param exclude called with words of the query language that leave a value out
   */
  constructor({ names, load, go, exclude }) {
    this.element = h("div", {});
    this.open = new Set();
    Object.assign(this, { names, load, go, exclude });
  }

  static get few() {
    return FEW;
  }

  draw(filter, facets) {
    this.filter = filter;
    fill(this.element, this.names.map(([name, label]) => facets[name]?.length > 0 && this.facet(name, label, facets[name])));
    this.open.forEach((name) => this.more(name));
  }

  /** Shows new numbers where they stand. A list that is open keeps its place and what is searched for in it. */
  move(facets) {
    const isNew = ([name]) => facets[name]?.length > 0 && !this.section(name);
    if (this.names.some(isNew)) {
      this.draw(this.filter, facets);
      return;
    }
    for (const [name] of this.names.filter(([each]) => this.section(each) && !this.open.has(each))) {
      const values = facets[name] ?? [];
      const there = [...this.section(name).querySelectorAll("[data-facet]")].map((each) => each.dataset.value);
      if (there.join("\n") === values.map((each) => each.value).join("\n")) this.numbers(name, values);
      else fill(this.section(name).querySelector("ul"), values.map((each) => this.value(name, each)));
    }
    this.open.forEach((name) => this.load(name, MANY).then((values) => this.numbers(name, values)).catch(() => {}));
  }

  section(name) {
    return this.element.querySelector(`[data-name="${name}"]`);
  }

  numbers(name, values) {
    const known = new Map(values.map((each) => [each.value, each.documents]));
    this.element.querySelectorAll(`[data-facet="${name}"]`).forEach((button) => {
      if (known.has(button.dataset.value)) button.querySelector(".num").textContent = count(known.get(button.dataset.value));
    });
  }

  facet(name, label, values) {
    const list = h("ul", {}, values.map((each) => this.value(name, each)));
    const chosen = this.filter[name] ?? [];
    return h("section", { class: "facet", "data-name": name }, h("h2", {}, label),
      name === "actor" && chosen.length > 1 && h("button", { class: "link both", type: "button", "data-key": "match",
        onclick: () => this.go({ ...this.filter, match: this.filter.match === "all" ? null : "all" }) },
      this.filter.match === "all" ? "all of them must be named: any" : "any of them is named: all"),
      list,
      values.length >= FEW && h("button", { class: "link more-values", type: "button", "data-key": `more-${name}`, "aria-label": `More of ${label}`,
        onclick: () => (this.open.has(name) ? this.less(name) : this.more(name)) }, "more"));
  }

  value(name, each) {
    const on = [this.filter[name] ?? []].flat().includes(each.value);
    const label = shown(name, each.value, each.label);
    return h("li", {}, h("button", { type: "button", "aria-pressed": String(on), "data-facet": name, "data-value": each.value,
      "data-key": `${name}=${each.value}`, onclick: () => this.go(this.chosen(name, each.value)) },
    h("span", {}, label, ["dossier", "actor"].includes(name) && [" ", riser(name, each.value)]), h("span", { class: "num" }, count(each.documents))),
    FIELDS[name] && this.exclude && !on && h("button", { class: "exclude", type: "button", "aria-label": `Leave ${label} out`, title: "Leave out",
      onclick: () => this.exclude(`-${FIELDS[name]}:"${(["actorCountry", "placeCountry", "language"].includes(name) ? each.value : each.label).replaceAll('"', "")}"`) }, "−"));
  }

  chosen(name, value) {
    if (!this.single?.includes(name)) return toggled(this.filter, name, value);
    return { ...this.filter, [name]: this.filter[name] === value ? null : value };
  }

  less(name) {
    this.open.delete(name);
    this.go(this.filter, true);
  }

  /** All values, with a search among them. */
  async more(name) {
    this.open.add(name);
    const section = this.section(name);
    if (!section) return;
    try {
      const values = await this.load(name, MANY);
      const list = section.querySelector("ul");
      const draw = (typed) => fill(list, values
        .filter((each) => shown(name, each.value, each.label).toLowerCase().includes(typed.toLowerCase())).map((each) => this.value(name, each)));
      draw("");
      section.querySelector(".more-values").textContent = "fewer";
      if (!section.querySelector("input")) {
        list.before(h("input", { type: "search", class: "find", placeholder: "Find in this list", "aria-label": `Find in ${section.querySelector("h2").textContent}`,
          oninput: (event) => draw(event.target.value) }));
        list.classList.add("all");
        list.tabIndex = 0;
        list.setAttribute("aria-label", section.querySelector("h2").textContent);
      }
    } catch (error) {
      if (error.name !== "AbortError") section.append(problem(error));
    }
  }
}
