import { fill, h } from "./dom.js";
import { read } from "./api.js";
import { count, link } from "./format.js";
import { addressOf } from "./filter.js";
import { clocked } from "./when.js";
import { size } from "./storyrow.js";

const FEW = 4;

/** Where a document stands in its story: whose text it repeats, who repeats it, who tells the same. Nothing for one that stands alone. */
export async function context(section, id, signal) {
  const found = await read(`/api/documents/${encodeURIComponent(id)}/story`, {}, signal);
  if (found.documents < 2 && !found.origin) return;
  const compare = (telling) => h("a", { href: addressOf("versions", { a: id, b: telling.documentId }) }, "compare");
  const outlet = (telling) => h("a", { href: link("document", telling.documentId), title: telling.title ?? "Without a title" }, telling.source ?? "source unknown");
  const line = (label, tellings, number) => tellings.length > 0 && h("div", { class: "line" }, h("dt", {}, label), h("dd", {},
    tellings.slice(0, FEW).map((each, i) => [i > 0 ? "; " : "", outlet(each), ", ", clocked(each)[0], " (", compare(each), ")"]),
    number > FEW && ["; ", h("a", { href: addressOf("", { story: found.storyId }) }, `and ${count(number - FEW)} more`)]));
  fill(section, h("h2", {}, h("a", { href: link("story", found.storyId) }, size(found)), " on this story"), h("dl", {},
    found.first && found.first.documentId !== id && h("div", { class: "line" }, h("dt", {}, "First"), h("dd", {}, outlet(found.first), ", ", clocked(found.first))),
    found.first?.documentId === id && h("div", { class: "line" }, h("dt", {}, "First"), h("dd", {}, "this one, ", clocked(found.first))),
    found.origin && h("div", { class: "line" }, h("dt", {}, "Copy of"), h("dd", {},
      found.origin.of ? [outlet(found.origin.of), ` (${Math.round(100 * found.origin.share)} % of this text stands there; `, compare(found.origin.of), ")"]
        : "a document that is not here any more")),
    line("Copied by", found.copies, found.copyCount),
    line("Same source quoted in", found.commonSources, found.commonSources.length),
    line("Also in", found.alsoIn, found.alsoInCount)));
  section.hidden = false;
}
