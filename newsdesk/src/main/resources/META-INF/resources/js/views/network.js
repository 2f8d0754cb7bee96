import { busy, empty, fill, h, problem } from "../dom.js";
import { read } from "../api.js";
import { riser } from "../rising.js";
import { link, plural } from "../format.js";
import { addressOf, chipsOf, filterOf, removable } from "../filter.js";
import { network } from "../charts/network.js";

const PAIRS = 45;
const LISTED = 15;

/** Who is named together with whom. */
export function show(root, { parameters }) {
  const filter = filterOf(parameters, ["with"]);
  document.title = "Network – Communiqué";
  const figure = h("figure", {});
  const table = h("div", {});
  const go = (next) => {
    location.hash = addressOf("network", next);
  };
  fill(root, h("h1", {}, "Who is named with whom"),
    h("p", { class: "lede" }, "Two actors are linked when a sentence names both. The thicker the line, the more sentences. Choose an actor for its profile, a number for the sentences."),
    h("div", { class: "timeline-controls" }, h("span", { class: "dates" }, [["from", "from"], ["to", "to"]].map(([name, label]) =>
      h("label", {}, label, h("input", { type: "date", value: (filter[name] ?? "").slice(0, 10), onchange: (event) => go({ ...filter, [name]: event.target.value }) }))))),
    h("div", { class: "applied chips" }, chipsOf(filter).map((chip) => removable(chip, go)),
      filter.with && removable({ label: `with ${filter.with}`, without: { ...filter, with: null } }, go)),
    h("div", { class: "network-wrap" }, figure, table));
  const gone = new AbortController();
  const look = () => {
    busy(figure, 6);
    read("/api/network", { ...filter, size: PAIRS }, gone.signal)
      .then((answer) => {
        if (!answer.links.length) {
          fill(figure, empty("No two actors share a sentence here.", h("a", { href: "#/network" }, "Show all")));
          return;
        }
        network(figure, answer, (actor) => {
          location.hash = link("actor", actor.id);
        });
        const name = new Map(answer.actors.map((actor) => [actor.id, actor.name]));
        const { with: one, ...documents } = filter;
        fill(table, h("h2", {}, "Closest pairs"), h("ul", { class: "counts" }, answer.links.slice(0, LISTED).map((edge) => h("li", {},
          h("span", {}, h("a", { href: link("actor", edge.a) }, name.get(edge.a)), " and ", h("a", { href: link("actor", edge.b) }, name.get(edge.b)), " ", riser("pair", `${edge.a}|${edge.b}`)),
          h("a", { class: "num", href: addressOf("passages", { ...documents, a: edge.a, b: edge.b }) }, plural(edge.sentences, "sentence"))))));
      })
      .catch((error) => error.name !== "AbortError" && fill(figure, problem(error, look)));
  };
  look();
  return () => gone.abort();
}
