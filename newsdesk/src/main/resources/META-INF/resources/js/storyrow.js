import { fill, h, pieces, problem } from "./dom.js";
import { read } from "./api.js";
import { count, language, link, plural } from "./format.js";
import { addressOf } from "./filter.js";
import { documentRow, ofTopic } from "./documentrow.js";
import { riser } from "./rising.js";
import { clocked, published } from "./when.js";

const LISTED = 30;

/** Such as "41 articles, 3 origins". */
export const size = ({ documents, origins }) => `${plural(documents, "article")}, ${plural(origins, "origin")}`;

/** A story in a list; one of a single document looks like that document. */
export function storyRow(row, { arrived, filtered } = {}) {
  if (row.documents < 2) return documentRow(row.document, { arrived });
  const { document, first } = row;
  return h("article", { class: "entry of-story", "data-id": row.id },
    h("p", { class: "meta" },
      h("span", { class: "size" }, size(row)),
      h("span", {}, "first: ", first.source ?? "source unknown", ", ", clocked(first)),
      riser("story", row.id),
      filtered && row.found < row.documents && h("span", {}, `${count(row.found)} of them found`)),
    h("h3", { dir: "auto" }, h("a", { href: link("story", row.id), class: "clamp" }, row.title ?? "Without a title")),
    h("p", { class: "meta newest" },
      h("span", {}, document.source ?? "source unknown"),
      h("span", {}, published(document.publishedAt, document.receivedAt)),
      document.language && document.language !== "en" && h("span", {}, language(document.language)),
      h("a", { href: link("document", document.id), dir: "auto", class: "clamp" }, document.title.length ? pieces(document.title) : "Without a title")),
    h("p", { class: "fragment clamp", dir: "auto" }, document.fragments.map((fragment, i) => [i > 0 ? " … " : "", pieces(fragment)])),
    h("div", { class: "chips" },
      document.topics.slice(0, 3).map((topic) => h("a", { class: "chip topic", href: ofTopic(topic) }, topic.name)),
      document.actors.slice(0, 4).map((actor) => h("a", { class: "chip", href: link("actor", actor.id) }, actor.name))),
    behind(row));
}

/** The articles behind a row, read when somebody wants to see them. */
function behind(row) {
  const list = h("div", {});
  let asked = false;
  return h("details", { class: "behind", ontoggle: async (event) => {
    if (!event.target.open || asked) return;
    asked = true;
    fill(list, h("p", { class: "meta" }, "Reading …"));
    try {
      const page = await read("/api/search", { story: row.id, size: LISTED });
      fill(list, h("ol", {}, page.documents.map(line)), page.total > page.documents.length
        && h("p", { class: "meta" }, h("a", { href: addressOf("", { story: row.id }) }, `All ${count(page.total)} articles`)));
    } catch (error) {
      asked = false;
      fill(list, problem(error));
    }
  } }, h("summary", {}, row.outlets.slice(0, 4).map((outlet) => outlet.value).join(", "),
    row.outletCount > 4 && ` and ${plural(row.outletCount - 4, "more outlet")}`,
    row.outletCount === 0 && "sources unknown"), list);
}

const line = (document) => h("li", {},
  h("span", { class: "meta" }, h("span", {}, document.source ?? "source unknown"), h("span", {}, published(document.publishedAt, document.receivedAt)),
    document.origin !== document.id && h("span", {}, "copy")),
  h("a", { href: link("document", document.id), dir: "auto" }, document.title.length ? pieces(document.title) : "Without a title"));
