import { h } from "./dom.js";

/**
 * A text with its tags marked. Tags overlap: the text is cut wherever one begins or ends, and each cut carries the
 * tags that cover it. Offsets that the text does not have are left out.
 */
export function marked(text, tags) {
  const spans = tags.flatMap((tag) => tag.spans
    .filter((span) => Number.isInteger(span.start) && span.start >= 0 && span.end > span.start && span.end <= text.length)
    .map((span) => ({ start: span.start, end: span.end, tag })));
  const body = h("div", { class: "body" });
  let from = 0;
  for (const paragraph of text.split("\n\n")) {
    const to = from + paragraph.length;
    if (paragraph) body.append(h("p", { dir: "auto" }, pieces(text, from, to, spans.filter((span) => span.start < to && span.end > from))));
    from = to + 2;
  }
  return body;
}

function pieces(text, from, to, spans) {
  const cuts = [...new Set([from, to, ...spans.flatMap((span) => [Math.max(from, span.start), Math.min(to, span.end)])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const covering = spans.filter((span) => span.start <= start && span.end > start);
    const words = text.slice(start, cuts[i + 1]);
    if (!covering.length) return words;
    // The smallest tag comes first: it is the one that a click on these words means.
    covering.sort((a, b) => a.end - a.start - (b.end - b.start));
    return h("span", { class: `m ${[...new Set(covering.map((span) => span.tag.kind))].join(" ")}`, "data-start": start,
      "data-keys": covering.map((span) => span.tag.key).join(" ") }, words);
  });
}
