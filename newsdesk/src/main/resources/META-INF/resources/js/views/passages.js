import { busy, empty, fill, h, pieces, problem } from "../dom.js";
import { read } from "../api.js";
import { link, plural } from "../format.js";
import { addressOf, chipsOf, filterOf, removable } from "../filter.js";
import { published } from "../when.js";

/** The sentences that name two actors. */
export function show(root, { parameters }) {
  const [a, b] = [parameters.get("a"), parameters.get("b")];
  const filter = filterOf(parameters);
  const head = h("h1", {}, "Named together");
  const total = h("p", { class: "meta total", role: "status" });
  const list = h("div", { class: "said-list" });
  const gone = new AbortController();
  document.title = "Named together – Communiqué";
  fill(root, head, h("div", { class: "applied chips" }, chipsOf(filter).map((chip) => removable(chip, (without) => {
    location.hash = addressOf("passages", { a, b, ...without });
  }))), total, list);
  const look = () => {
    busy(list, 6);
    read("/api/passages", { ...filter, a, b }, gone.signal).then((page) => {
      const names = page.actors.map((actor) => h("a", { href: link("actor", actor.id) }, actor.name));
      fill(head, names[0], " and ", names[1]);
      document.title = `${page.actors.map((actor) => actor.name).join(" and ")} – Communiqué`;
      fill(total, `${plural(page.passages.length, "sentence")} that name both, in ${plural(page.documents, "document")}, newest first. `,
        h("a", { href: addressOf("", { ...filter, actor: [a, b], match: "all" }) }, "All documents that name both"));
      fill(list, page.passages.map((each) => h("div", { class: "said" },
        h("blockquote", { class: "reported", dir: "auto" }, pieces(each.text)),
        h("p", { class: "meta" }, h("span", {}, each.source ?? "source unknown"), h("a", { href: `${link("document", each.documentId)}?passage=${each.start}` }, each.title ?? "document"),
          h("span", {}, published(each.publishedAt))))),
      !page.passages.length && empty("No sentence names both.", h("p", {}, "Take a filter away.")));
    }).catch((error) => error.name !== "AbortError" && fill(list, problem(error, look)));
  };
  look();
  return () => gone.abort();
}
