import { h, fill, empty, problem } from "../dom.js";
import { read } from "../api.js";
import { link, plural } from "../format.js";
import { network } from "../charts/network.js";

/** Who is named together with whom. */
export function show(root, { parameters }) {
  document.title = "Network – Communiqué";
  const figure = h("figure", {});
  const table = h("div", {});
  fill(root, h("h1", {}, "Who is named with whom"),
    h("p", { class: "lede" }, "Two actors are linked when a sentence names both. The thicker the line, the more sentences. Choose an actor for its profile."),
    h("div", { class: "network-wrap" }, figure, table));
  const gone = new AbortController();
  read("/api/network", { with: parameters.get("with"), size: 45 }, gone.signal)
    .then((answer) => {
      if (!answer.links.length) {
        fill(figure, empty("No two actors share a sentence yet.", h("a", { href: "#/add" }, "Add a document")));
        return;
      }
      network(figure, answer, (actor) => {
        location.hash = link("actor", actor.id);
      });
      const name = new Map(answer.actors.map((actor) => [actor.id, actor.name]));
      fill(table, h("h2", {}, "Closest pairs"), h("ul", { class: "counts" }, answer.links.slice(0, 15).map((edge) => h("li", {},
        h("span", {}, h("a", { href: link("actor", edge.a) }, name.get(edge.a)), " and ", h("a", { href: link("actor", edge.b) }, name.get(edge.b))),
        h("span", { class: "num" }, plural(edge.sentences, "sentence"))))));
    })
    .catch((error) => error.name !== "AbortError" && fill(figure, problem(error)));
  return () => gone.abort();
}
