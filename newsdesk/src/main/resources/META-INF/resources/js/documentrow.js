import { h, pieces } from "./dom.js";
import { language, link, plural } from "./format.js";
import { happened, published } from "./when.js";

/** A document in a list. */
export function documentRow(document, more = {}) {
  const title = Array.isArray(document.title) ? document.title : document.title ? [{ text: document.title }] : [];
  return h("article", { class: `entry ${more.class ?? ""}`, "data-id": document.id },
    h("p", { class: "meta" },
      more.fresh && h("span", { class: "new" }, "just in"),
      h("span", {}, document.source ?? "source unknown"),
      h("span", {}, published(document.publishedAt, document.receivedAt)),
      more.arrived && document.publishedAt && h("span", {}, "came in ", happened(document.receivedAt)),
      document.language && document.language !== "en" && h("span", {}, language(document.language)),
      document.statements > 0 && h("span", {}, plural(document.statements, "statement"))),
    h("h3", { dir: "auto" }, h("a", { href: link("document", document.id), class: "clamp" },
      title.length ? pieces(title) : "Without a title")),
    h("p", { class: "fragment clamp", dir: "auto" }, fragments(document)),
    h("div", { class: "chips" },
      (document.topics ?? []).slice(0, 3).map((topic) => h("a", { class: "chip topic", href: ofTopic(topic) }, topic.name)),
      (document.actors ?? []).slice(0, 4).map((actor) => h("a", { class: "chip", href: link("actor", actor.id) }, actor.name))));
}

/** The documents on a topic or a dossier. */
export const ofTopic = ({ id, name }) => `#/?${new URLSearchParams({ [id.startsWith("dossier:") ? "dossier" : "topic"]: name })}`;

function fragments(document) {
  if (!document.fragments) return document.excerpt ?? "";
  return document.fragments.map((fragment, i) => [i > 0 ? " … " : "", pieces(fragment)]);
}
