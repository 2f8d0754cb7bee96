import { h, coming, failed, fill } from "../dom.js";
import { read } from "../api.js";
import { count, country, date, every, link, plural } from "../format.js";
import { addressOf, comparison } from "../filter.js";
import { timeline } from "../charts/timeline.js";
import { documentRow } from "../documentrow.js";
import { quote } from "../quote.js";
import { riser } from "../rising.js";

/** What the documents tell about an actor. */
export function show(root, { id }) {
  const gone = new AbortController();
  const look = () => {
    coming(root, "Actor");
    load(root, id, gone.signal).catch((error) => error.name !== "AbortError" && failed(root, "Actor", error, look));
  };
  look();
  return () => gone.abort();
}

async function load(root, id, signal) {
  const [actor, said, page] = await Promise.all([
    read(`/api/actors/${encodeURIComponent(id)}`, {}, signal),
    read("/api/statements", { speaker: id, size: 6 }, signal),
    read("/api/search", { actor: id, size: 6 }, signal),
  ]);
  document.title = `${actor.name} – Communiqué`;
  const figure = h("figure", { class: "timeline" });
  const wikidata = /^Q\d+$/.test(actor.wikidata ?? "") && h("a", { href: `https://www.wikidata.org/wiki/${actor.wikidata}`, rel: "noopener noreferrer", target: "_blank" }, actor.wikidata);
  fill(root,
    h("p", { class: "meta" }, h("span", {}, actor.kind ?? actor.type ?? "actor"), actor.country && h("span", {}, country(actor.country)), wikidata,
      h("span", {}, actor.known ? "in the registry" : "recognised, not in the registry")),
    h("h1", {}, actor.name, " ", riser("actor", id)),
    actor.roles.length > 0 && h("p", { class: "lede" }, actor.roles[0].role),
    h("p", { class: "actions" }, h("a", { class: "button", href: comparison({ actor: [id] }) }, "Compare with another")),
    h("dl", { class: "figures" }, fact(actor.documents, "document", addressOf("", { actor: [id] })), fact(actor.mentions, "mention"), fact(actor.statements, "statement", addressOf("statements", { speaker: id }))),
    h("section", { class: "over-time", "aria-label": "Over time" }, h("h2", {}, `Documents ${every(actor.timeline.interval)}`, actor.timeline.undated > 0 && h("span", { class: "meta" }, ` · ${count(actor.timeline.undated)} undated, not shown`)), figure),
    h("div", { class: "profile" },
      h("div", {},
        section("Says", said.statements.map((each) => quote(each, { speaker: false })), said.total > said.statements.length
          && h("p", {}, h("a", { href: `#/statements?speaker=${encodeURIComponent(id)}` }, `All ${count(said.total)} statements`))),
        section("In the news", page.documents.map((each) => documentRow(each)), page.total > page.documents.length
          && h("p", {}, h("a", { href: `#/?actor=${encodeURIComponent(id)}` }, `All ${count(page.total)} documents`)))),
      h("aside", { "aria-label": "Profile" },
        section("Goes by", h("div", { class: "chips" }, actor.names.map((name) => h("span", { class: "chip", dir: "auto", title: `in ${count(name.documents)} of the newest documents` }, name.value)))),
        section("Offices in the texts", actor.roles.length > 0 && h("p", { class: "meta" }, "When documents give it this office; not when it held it."), actor.roles.length > 0 && h("ul", { class: "counts" }, actor.roles.map((role) =>
          h("li", {}, h("span", {}, role.role, h("br"), h("small", { class: "meta" }, `named so from ${date(role.first)} to ${date(role.last)}`)), h("span", { class: "num" }, count(role.documents)))))),
        section("Named with", actor.namedWith.length > 0 && h("ul", { class: "counts" }, actor.namedWith.map((each) => h("li", {},
          h("a", { href: link("actor", each.value) }, each.label),
          h("a", { class: "num", href: addressOf("passages", { a: id, b: each.value }), "aria-label": `The ${plural(each.documents, "sentence")} with ${each.label}` }, count(each.documents)))))),
        section("Dossiers", counts(actor.dossiers, (each) => `#/?actor=${encodeURIComponent(id)}&dossier=${encodeURIComponent(each.value)}`)),
        section("Topics", counts(actor.topics, (each) => `#/?actor=${encodeURIComponent(id)}&topic=${encodeURIComponent(each.value)}`)),
        section("Sources", counts(actor.sources, (each) => `#/?actor=${encodeURIComponent(id)}&source=${encodeURIComponent(each.value)}`)),
        section("Referred to", counts(actor.ways)))));
  timeline(figure, actor.timeline, (from, to) => {
    location.hash = addressOf("", { actor: [id], from, to });
  });
}

const fact = (value, label, href) => h("div", {}, h("dt", {}, plural(value, label).replace(/^\S+ /, "")),
  h("dd", {}, href ? h("a", { href }, count(value)) : count(value)));

function section(title, ...content) {
  const shown = content.flat().filter(Boolean);
  return shown.length > 0 && h("section", {}, h("h2", {}, title), shown);
}

function counts(values, href) {
  return values.length > 0 && h("ul", { class: "counts" }, values.map((each) => h("li", {},
    href ? h("a", { href: href(each) }, each.label) : h("span", {}, each.label), h("span", { class: "num" }, count(each.documents)))));
}
